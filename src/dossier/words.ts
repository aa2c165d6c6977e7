import { sound } from './names.ts'

/** The content words of a text as stems, in order; function words are left out. */
export function stemsOf(text: string): string[] {
  const words = plain(text).match(/[\p{L}\p{N}]+(?:[.,]\d+)*/gu) ?? []
  return words.filter(word => !FUNCTION_WORDS.has(word)).map(stem)
}

/** What may not differ between two wordings of one statement: numbers, and whether something is denied. */
export interface Anchors {
  readonly numbers: ReadonlySet<string>
  readonly negations: number
}

export function anchorsOf(text: string): Anchors {
  const words = plain(text)
  const numbers = words.match(/\d+(?:[.,]\d+)*/g) ?? []
  const negations =
    words.match(/\b(?:not|no|never|nor|neither|without|cannot|refuse[sd]?|den(?:y|ies|ied))\b|n't\b/g) ?? []
  return { numbers: new Set(numbers), negations: negations.length }
}

/** Shares of common stems: of the smaller side, of both together, and of the smaller side in the same order. */
export interface Likeness {
  readonly contained: number
  readonly jaccard: number
  readonly inOrder: number
  /** Stems of the smaller side. */
  readonly size: number
}

export function likeness(a: readonly string[], b: readonly string[]): Likeness {
  const [left, right] = [new Set(a), new Set(b)]
  const size = Math.min(left.size, right.size)
  if (size === 0) return { contained: 0, jaccard: 0, inOrder: 0, size: 0 }
  let shared = 0
  for (const one of left) if (right.has(one)) shared++
  return {
    contained: shared / size,
    jaccard: shared / (left.size + right.size - shared),
    inOrder: commonSubsequence(a, b) / Math.min(a.length, b.length),
    size,
  }
}

/**
 * Keys under which like texts are found: three neighbouring stems, also with one left out between. Common pairs of words
 * would bring thousands of candidates. Texts of fewer stems are one key.
 */
export function tripleKeys(stems: readonly string[]): string[] {
  if (stems.length < 3) return stems.length === 0 ? [] : [stems.join(' ')]
  const keys = new Set<string>()
  for (let index = 0; index + 2 < stems.length; index++) {
    const [a, b, c, d] = stems.slice(index, index + 4)
    keys.add(`${a} ${b} ${c}`)
    if (d !== undefined) keys.add(`${a} ${b} ${d}`).add(`${a} ${c} ${d}`)
  }
  return [...keys]
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[’‘]/g, "'")
    .toLowerCase()

/** Endings off, spelling rough: translators differ in both. Numbers stay whole. */
const stem = (word: string): string =>
  /\d/.test(word) ? word : sound(word.replace(/(?:'s|ing|edly|ed|es|s|ly|tion|ment)$/, '')).slice(0, 6)

/** Length of the longest common subsequence; quadratic, on statements of a few dozen stems. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const left of a) {
    const next = [0]
    for (let index = 0; index < b.length; index++)
      next.push(left === b[index] ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0))
    row = next
  }
  return row.at(-1) ?? 0
}

const FUNCTION_WORDS = new Set(
  (
    'a an the this that these those and or but nor so yet if then than as of in on at by for from to into onto with ' +
    'within about over under between among is are was were be been being am do does did done has have had having ' +
    'will would shall should can could may might must i we you he she it they me us him her them my our your his its ' +
    'their who whom whose which what when where why how there here also very just only not no s t said says say'
  ).split(' '),
)
