import type { Pieces } from '../model/index.ts'
import type { Decoded } from './decode/index.ts'

/** Pieces that are scored and decoded before the next: what a text's scores take stays bounded, however long it is. */
const LONGEST = 6000

/** Cuts the pieces of a long text at paragraphs (a paragraph longer than that at a space); a short one stays whole. */
export function stretchesOf(pieces: Pieces): Pieces[] {
  const stretches: Pieces[] = []
  for (let first = 0; first < pieces.length; ) {
    const last = endOf(pieces, first)
    stretches.push(part(pieces, first, last))
    first = last
  }
  return stretches.length > 0 ? stretches : [pieces]
}

function endOf(pieces: Pieces, first: number): number {
  const most = first + LONGEST
  if (pieces.length <= most) return pieces.length
  for (const gap of [2, 1])
    for (let index = most; index > first + LONGEST / 2; index--)
      if ((pieces.shapes[index] as number) % 4 >= gap) return index
  return most
}

const part = (pieces: Pieces, first: number, last: number): Pieces => ({
  length: last - first,
  ids: pieces.ids.subarray(first, last),
  shapes: pieces.shapes.subarray(first, last),
  starts: pieces.starts.subarray(first, last),
  ends: pieces.ends.subarray(first, last),
})

/** What was decoded of stretches, as of one text. */
export function joinStretches(parts: readonly Decoded[]): Decoded {
  const [only, ...more] = parts
  if (only && more.length === 0) return only
  const whole: Decoded = { tokens: [], sentences: [], entities: [], attributions: [], times: [] }
  for (const { tokens, sentences, entities, attributions, times } of parts) {
    const [token, sentence, attribution] = [
      whole.tokens.length,
      whole.sentences.length,
      whole.attributions.length,
    ]
    for (const one of tokens)
      whole.tokens.push({
        ...one,
        sentence: one.sentence + sentence,
        head: one.head < 0 ? -1 : one.head + token,
      })
    for (const one of sentences) whole.sentences.push(moved(one, token))
    for (const one of entities) whole.entities.push(moved(one, token))
    for (const one of attributions)
      whole.attributions.push(one.within === undefined ? one : { ...one, within: one.within + attribution })
    whole.times.push(...times)
  }
  return whole
}

const moved = <T extends { readonly first: number; readonly last: number }>(one: T, by: number): T => ({
  ...one,
  first: one.first + by,
  last: one.last + by,
})
