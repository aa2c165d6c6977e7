import type { Span } from '../../base/span.ts'
import type { Pieces, Scores } from '../../model/index.ts'

/** A word and the first of its pieces; `opens` marks the first word of a sentence. */
export interface Word extends Span {
  readonly piece: number
  readonly opens: boolean
}

const INSIDE = 0
const OPENS = 2
/** So many words without an end are no sentence: the next window opens one, or trees would cost their square. */
const LONGEST = 250

/**
 * Words and sentence starts from the segmentation scores. A word never crosses white space; a sentence starts at
 * each offset of `starts` (paragraphs, headings), whatever the scores say.
 */
export function decodeWords(pieces: Pieces, scores: Scores, starts: ReadonlySet<number>): Word[] {
  const seg = scores.outputs.seg
  const words: { start: number; end: number; piece: number; opens: boolean }[] = []
  let opened = 0
  for (let piece = 0; piece < pieces.length; piece++) {
    const label = seg ? best(seg.data, piece * seg.width, seg.width) : INSIDE
    const spaced = (pieces.shapes[piece] as number) % 4 >= 1
    const start = pieces.starts[piece] as number
    const long = words.length - opened > LONGEST && scores.window[piece] !== scores.window[piece - 1]
    const forced = long || starts.has(start)
    const open = words.at(-1)
    if (open && label === INSIDE && !spaced && !forced) open.end = pieces.ends[piece] as number
    else {
      const opens = !open || forced || label === OPENS
      if (opens) opened = words.length
      words.push({ start, end: pieces.ends[piece] as number, piece, opens })
    }
  }
  return words
}

/** Index of the greatest of `width` values from an offset. */
export function best(data: Float32Array | Int32Array, from: number, width: number): number {
  let found = 0
  for (let index = 1; index < width; index++)
    if ((data[from + index] as number) > (data[from + found] as number)) found = index
  return found
}
