import { join } from 'node:path'
import { corpus, filesIn, hasShared, ROOT, readJsonl, readText } from '../eval/data.ts'

/** The texts that everything is timed on. */
export interface Texts {
  readonly name: string
  readonly texts: readonly string[]
  /** The texts there are, to make longer ones of. */
  readonly all: readonly string[]
  /** Runs of characters between white space. */
  readonly words: number
}

/** News articles: the first of PolNeAR's development set, or the samples where the shared data are missing. */
export function benchTexts(articles: number): Texts {
  const all = hasShared() ? polnear() : samples()
  const texts = all.texts.slice(0, articles)
  return {
    name: `${all.name}, ${texts.length} texts`,
    texts,
    all: all.texts,
    words: texts.reduce((sum, text) => sum + wordsIn(text), 0),
  }
}

const polnear = () => ({
  name: 'PolNeAR dev',
  texts: readJsonl<{ text: string }>(corpus('attribution/dev.jsonl')).map(record => record.text),
})

const samples = () => ({
  name: 'samples',
  texts: filesIn(join(ROOT, 'samples'), '.txt').map(readText),
})

/** Runs of characters between white space. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length
