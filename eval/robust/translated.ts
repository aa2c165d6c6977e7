import type { Edit } from '../../src/base/edits.ts'
import type { Means, Script } from './types.ts'

/** How often an article is dropped, a preposition is a wrong one, two words change places. */
const SHARES = { dropped: 0.7, wrong: 0.3, swapped: 0.5 }

/** What learners and machines put in place of a preposition. */
const WRONG: Readonly<Record<string, string>> = {
  in: 'on',
  on: 'at',
  at: 'in',
  of: 'from',
  by: 'from',
  with: 'by',
  from: 'of',
  about: 'over',
  during: 'in',
  against: 'to',
  between: 'among',
  since: 'from',
}
const ARTICLE = /^(?:the|an?)$/i
/** Adverbs that stand before a verb, and adjectives by their endings: English puts them first, many languages last. */
const EARLY =
  /^(?:also|already|still|now|never|often|again|recently|later|earlier|former|new|senior|foreign|\p{Ll}{3,}(?:ly|ous|ive|ful|ical|ional|ary))$/u
const PLAIN = /^\p{Ll}{3,}$/u

/**
 * Translationese: most articles gone, prepositions that are wrong, adjectives and adverbs after their word. Only
 * within a phrase, and without other words: eval/copies has a rougher script for whole copies.
 */
export const translated: Script = (text, means) => {
  const words = Array.from(text.matchAll(/\p{L}+/gu), ({ 0: word, index }) => ({ word, at: index }))
  const edits: Edit[] = []
  for (let index = 0; index < words.length; index++) {
    const { word, at } = words[index] as (typeof words)[number]
    const end = at + word.length
    const next = words[index + 1]
    if (
      ARTICLE.test(word) &&
      text.charAt(end) === ' ' &&
      means.free(at, end + 1) &&
      means.random() < SHARES.dropped
    )
      edits.push({ start: at, end: end + 1, text: '' })
    else if (next?.at === end + 1 && text.charAt(end) === ' ' && swaps(word, next, at, means)) {
      edits.push({ start: at, end: next.at + next.word.length, text: `${next.word} ${word}` })
      index++
    } else if (word in WRONG && means.random() < SHARES.wrong)
      edits.push({ start: at, end, text: WRONG[word] as string })
  }
  return edits
}

const swaps = (
  word: string,
  next: { word: string; at: number },
  at: number,
  { random, free }: Means,
): boolean =>
  EARLY.test(word) &&
  PLAIN.test(next.word) &&
  free(at, next.at + next.word.length) &&
  random() < SHARES.swapped
