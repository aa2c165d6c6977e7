import type { Span } from '../../src/base/span.ts'
import { alignWords, type Words, wordsOf, wordsUnder } from './align.ts'

/** A report's text as received, in words, and the way from spans of the article's text to these words. */
export interface View {
  readonly text: string
  readonly words: Words
  /** The words of the report that spans over the article's text touch. */
  predicted(spans: readonly Span[]): Set<number>
}

/** Joins the report's text with the article's, which may lack what was set aside. */
export function viewOf(text: string, articleText: string): View {
  const words = wordsOf(text)
  if (text === articleText) return { text, words, predicted: spans => wordsUnder(words, spans) }
  const own = wordsOf(articleText)
  const map = alignWords(own, words)
  const predicted = (spans: readonly Span[]): Set<number> =>
    new Set([...wordsUnder(own, spans)].map(index => map[index] ?? -1).filter(index => index >= 0))
  return { text, words, predicted }
}
