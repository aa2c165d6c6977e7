import type { Span } from '../../base/span.ts'
import type { Run } from './chain.ts'
import type { Word } from './words.ts'

/** Words `[first, last)` and their characters. */
export interface WordSpan extends Span {
  readonly first: number
  readonly last: number
}

/** For each piece the word it belongs to. */
export function wordOfPiece(words: readonly Word[], pieces: number): Int32Array {
  const owner = new Int32Array(pieces)
  words.forEach((word, index) => {
    owner.fill(index, word.piece, words[index + 1]?.piece ?? pieces)
  })
  return owner
}

/** A run of pieces, widened to whole words. */
export function toWords(run: Run, words: readonly Word[], owner: Int32Array): WordSpan {
  const first = owner[run.first] as number
  const last = (owner[run.last - 1] as number) + 1
  return { first, last, start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? 0 }
}
