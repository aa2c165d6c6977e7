import { stemsOf } from '../words.ts'

/**
 * A report's text in a few numbers: a bottom-k sketch of its shingles (Broder 1997; Cohen and Kaplan 2007) to compare
 * with, and bands of a MinHash to be found by.
 */
export interface Sketch {
  /** The smallest hashes of the shingles, ascending; all of them where there are at most `SKETCH_SIZE`. */
  readonly hashes: readonly number[]
  /** How many different shingles the text has. */
  readonly size: number
  readonly bands: readonly string[]
}

export const SKETCH_SIZE = 400
const SHINGLE = 3
/** 64 bands of two rows: texts that share a fifth of their shingles meet with probability .93, a third with .999. */
const BANDS = 64
const ROWS = 2

/** The sketch of a text. What stands in quotation marks is left out: independent reports quote the same words. */
export function sketchOf(text: string): Sketch {
  const stems = stemsOf(withoutQuotations(text))
  const hashes = new Set<number>()
  for (let index = 0; index + SHINGLE <= stems.length; index++)
    hashes.add(hash(stems.slice(index, index + SHINGLE).join(' ')))
  const sorted = [...hashes].sort((a, b) => a - b)
  const lowest = sorted.slice(0, SKETCH_SIZE)
  return { hashes: lowest, size: sorted.length, bands: bandsOf(lowest) }
}

/** The share of the smaller text's shingles that the larger one has, estimated from the sketches. */
export function containment(a: Sketch, b: Sketch): number {
  if (a.size === 0 || b.size === 0) return 0
  const jaccard = jaccardOf(a, b)
  const shared = (jaccard / (1 + jaccard)) * (a.size + b.size)
  return Math.min(1, shared / Math.min(a.size, b.size))
}

/** Both lists ascend: the lowest of both together are met by going along them. */
function jaccardOf(a: Sketch, b: Sketch): number {
  const most = Math.max(a.size, b.size) <= SKETCH_SIZE ? Number.POSITIVE_INFINITY : SKETCH_SIZE
  let [left, right, shared, all] = [0, 0, 0, 0]
  for (; all < most && (left < a.hashes.length || right < b.hashes.length); all++) {
    const one = a.hashes[left] ?? Number.POSITIVE_INFINITY
    const other = b.hashes[right] ?? Number.POSITIVE_INFINITY
    if (one === other) shared++
    if (one <= other) left++
    if (other <= one) right++
  }
  return shared / all
}

/** Quotation marks of any style; an unclosed one ends with its paragraph. */
const withoutQuotations = (text: string): string => text.replace(/[“"«„][^”"»\n]{0,600}(?:[”"»]|$)/gmu, ' ')

/** The bands of a sketch, by its hashes. */
export function bandsOf(hashes: readonly number[]): string[] {
  if (hashes.length === 0) return []
  // A plain array holds numbers as large as these in boxes of their own; here they wrap to 32 bits with a sign.
  const signed = new Int32Array(hashes)
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = Array.from({ length: ROWS }, (_, row) => lowestUnder(signed, band * ROWS + row + 1))
    return `w:${band}:${hash(rows.join())}`
  })
}

/** The MinHash under the n-th permutation of 32-bit numbers. */
function lowestUnder(hashes: Int32Array, n: number): number {
  const shift = Math.imul(n, 0x9e3779b1)
  // Compared as signed numbers with the first bit turned over, which orders them as unsigned ones.
  let lowest = 0x7fffffff
  for (let index = 0; index < hashes.length; index++) {
    const mixed = mix((hashes[index] as number) ^ shift) ^ TOP
    if (mixed < lowest) lowest = mixed
  }
  return (lowest ^ TOP) >>> 0
}

const TOP = 0x80000000 | 0

/** FNV-1a over UTF-16 code units, mixed. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return mix(value) >>> 0
}

/** The finaliser of MurmurHash3: spreads every bit. Signed. */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
