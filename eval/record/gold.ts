import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { corpus, filesIn, ROOT, readJsonl, readText, SHARED } from '../data.ts'
import type { GoldReport } from './types.ts'

type Annotation = Omit<GoldReport, 'text'> & { readonly textSha256: string; readonly file?: string }
interface CorpusText {
  readonly id: string
  readonly title?: string
  readonly text: string
}

/** The fourteen reports of the shared gold set: contacts, statements and moves. */
export function sharedGold(): GoldReport[] {
  return filesIn(join(SHARED, 'gold', 'annotations'), '.json').map(path => {
    const annotation = JSON.parse(readText(path)) as Annotation
    return withText(annotation, readText(join(SHARED, 'gold', 'texts', `${annotation.id}.txt`)))
  })
}

/** Where our own annotations lie. */
export const OWN_GOLD = join(ROOT, 'eval', 'gold')

/** Our own annotations (contacts only), with their texts rebuilt from the corpora. */
export function ownGold(): GoldReport[] {
  const annotations = filesIn(OWN_GOLD, '.json').map(path => JSON.parse(readText(path)) as Annotation)
  const texts = new Map<string, string>()
  for (const file of new Set(annotations.map(annotation => annotation.file ?? ''))) {
    for (const record of readJsonl<CorpusText>(corpus(file)))
      texts.set(`${file} ${record.id}`, rebuilt(record))
  }
  return annotations.map(annotation => {
    const text = texts.get(`${annotation.file} ${annotation.id}`)
    if (text === undefined) throw new Error(`${annotation.id} is not in ${annotation.file}`)
    return withText(annotation, text)
  })
}

/** The text that is scored: title and text, unless the text begins with its title. */
function rebuilt({ title, text }: CorpusText): string {
  const whole = title && !text.startsWith(title) ? `${title}\n\n${text}` : text
  return whole.replace(/\r\n?/g, '\n')
}

function withText({ textSha256, file: _, ...annotation }: Annotation, text: string): GoldReport {
  const found = createHash('sha256').update(text).digest('hex')
  if (found !== textSha256) throw new Error(`the text of ${annotation.id} is not the one that was annotated`)
  return { ...annotation, text }
}
