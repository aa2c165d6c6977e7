import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pieces, Scores } from '../../model/index.ts'
import { decodeWords } from './words.ts'

/** Pieces of one letter each, a space before every one; `seg` per piece: 0 inside, 1 word, 2 sentence. */
function lettersOf(
  labels: readonly number[],
  window: (piece: number) => number,
): { pieces: Pieces; scores: Scores } {
  const length = labels.length
  const starts = Int32Array.from({ length }, (_, piece) => piece * 2)
  const pieces = {
    length,
    ids: new Int32Array(length),
    shapes: new Int32Array(length).fill(1),
    starts,
    ends: starts.map(start => start + 1),
  } as unknown as Pieces
  const data = new Float32Array(length * 3)
  labels.forEach((label, piece) => {
    data[piece * 3 + label] = 1
  })
  return {
    pieces,
    scores: {
      length,
      outputs: { seg: { data, width: 3 } },
      window: Int32Array.from({ length }, (_, piece) => window(piece)),
    },
  }
}

test('words never cross white space; sentences open where the scores say, and at every start', () => {
  const { pieces, scores } = lettersOf([2, 0, 1, 2, 1], () => 0)
  const words = decodeWords(pieces, scores, new Set([8]))
  assert.deepEqual(
    words.map(word => word.opens),
    [true, false, false, true, true],
  )
})

test('a text without an end of sentence is cut between windows: what follows stays linear', () => {
  const { pieces, scores } = lettersOf(new Array(3000).fill(1), piece => Math.floor(piece / 254))
  const words = decodeWords(pieces, scores, new Set())
  const opens = words.flatMap((word, index) => (word.opens ? [index] : []))
  const longest = Math.max(...opens.map((at, index) => (opens[index + 1] ?? words.length) - at))
  assert.ok(longest <= 508, `${longest} words`)
})
