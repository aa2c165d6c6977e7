import type { Edit } from '../../base/edits.ts'

/** Whether a word in small letters is a common one. */
export type IsWord = (word: string) => boolean

/** What stands in a scan, and what may have been printed: pairs that recognisers are known to take for one another. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  '0': ['o'],
  '1': ['l', 'i'],
  '5': ['s'],
  '6': ['b', 'g'],
  '8': ['b'],
  '9': ['g'],
  b: ['h'],
  c: ['e', 'o'],
  cl: ['d'],
  e: ['c'],
  f: ['t'],
  h: ['b'],
  i: ['l'],
  ii: ['u'],
  j: ['i'],
  l: ['i', 't'],
  li: ['h'],
  n: ['u'],
  nn: ['m'],
  o: ['a', 'c'],
  q: ['g'],
  r: ['t'],
  ri: ['n'],
  rn: ['m'],
  t: ['f', 'r', 'l'],
  u: ['n', 'a'],
  v: ['y'],
  vv: ['w'],
  y: ['v'],
}
/** A digit among small letters: nobody writes so, and hardly a scan is without one. */
const SIGN = /[A-Za-z][0156][a-z]{2}|\b[015][a-z]{3}/
const WORD = /[A-Za-z0-9]*[a-z][A-Za-z0-9]*/g
/** Fewer letters leave too many words that it could be. */
const SHORTEST = 4
/** A text is a scan when so many of its words, and at least so large a share, are common words with one sign misread. */
const SCAN = { words: 3, share: 0.015 }

/** The words of a scanned text that are common words but for one misread letter, mended; none in other texts. */
export function misreadEdits(text: string, isWord: IsWord): Edit[] {
  if (!SIGN.test(text)) return []
  let words = 0
  const edits: Edit[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words++
    if (word.length < SHORTEST || isWord(word.toLowerCase())) continue
    const meant = printed(word, isWord)
    if (meant !== undefined) edits.push({ start: index, end: index + word.length, text: meant })
  }
  return edits.length >= Math.max(SCAN.words, SCAN.share * words) ? edits : []
}

/** The first common word that one misreading turns into this one; digits are looked at before letters. */
function printed(word: string, isWord: IsWord): string | undefined {
  const places = Array.from(word, (_, at) => at).sort((a, b) => order(word, a) - order(word, b))
  for (const at of places)
    for (const size of [2, 1])
      for (const letter of MEANT[word.slice(at, at + size).toLowerCase()] ?? []) {
        const candidate = word.slice(0, at) + inCase(letter, word, at) + word.slice(at + size)
        if (/^[A-Za-z]+$/.test(candidate) && isWord(candidate.toLowerCase())) return candidate
      }
  return undefined
}

const order = (word: string, at: number): number => (/\d/.test(word.charAt(at)) ? at - word.length : at)

/** A capital for a capital, and for a digit where a word in capitals goes on or a name begins. */
function inCase(letter: string, word: string, at: number): string {
  const own = word.charAt(at)
  const capital = /[A-Z]/.test(own) || (/\d/.test(own) && /[A-Z]/.test(word.charAt(at + 1)))
  return capital ? letter.toUpperCase() : letter
}
