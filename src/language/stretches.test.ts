import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Pieces } from '../model/index.ts'
import type { Decoded } from './decode/index.ts'
import { joinStretches, stretchesOf } from './stretches.ts'

/** Pieces of one letter; `gap` before each: 0 none, 1 a space, 2 a paragraph. */
const piecesOf = (length: number, gap: (index: number) => number): Pieces => ({
  length,
  ids: new Int32Array(length),
  shapes: Int32Array.from({ length }, (_, index) => gap(index)),
  starts: Int32Array.from({ length }, (_, index) => index),
  ends: Int32Array.from({ length }, (_, index) => index + 1),
})

const starts = (pieces: Pieces): number[] => stretchesOf(pieces).map(stretch => stretch.starts[0] ?? -1)

test('a short text is one stretch, an empty one too', () => {
  assert.deepEqual(starts(piecesOf(5000, () => 1)), [0])
  assert.equal(stretchesOf(piecesOf(0, () => 0)).length, 1)
})

test('a long text is cut at paragraphs, else at a space, else hard; nothing is lost', () => {
  assert.deepEqual(starts(piecesOf(9000, index => (index === 4100 ? 2 : 1))), [0, 4100])
  assert.deepEqual(starts(piecesOf(9000, index => (index === 5990 ? 1 : 0))), [0, 5990])
  assert.deepEqual(starts(piecesOf(9000, () => 0)), [0, 6000])
  const all = stretchesOf(piecesOf(20_000, index => index % 3))
  assert.equal(
    all.reduce((sum, stretch) => sum + stretch.length, 0),
    20_000,
  )
})

const decoded = (start: number): Decoded => ({
  tokens: [
    { start, end: start + 1, sentence: 0, lemma: 'a', upos: 'X', head: -1, deprel: 'root' },
    { start: start + 2, end: start + 3, sentence: 0, lemma: 'b', upos: 'X', head: 0, deprel: 'dep' },
  ],
  sentences: [{ start, end: start + 3, first: 0, last: 2 }],
  entities: [{ start, end: start + 1, type: 'PER', first: 0, last: 1 }],
  attributions: [
    { source: [], cue: [{ start, end: start + 1 }], content: [] },
    { source: [], cue: [], content: [], within: 0 },
  ],
  times: [{ start, end: start + 1, type: 'DATE' }],
})

test('what is joined counts on: heads, sentences, names and attributions point where they did', () => {
  const { tokens, sentences, entities, attributions } = joinStretches([decoded(0), decoded(10)])
  assert.deepEqual(
    tokens.map(token => [token.sentence, token.head]),
    [
      [0, -1],
      [0, 0],
      [1, -1],
      [1, 2],
    ],
  )
  assert.deepEqual(
    sentences.map(one => [one.first, one.last]),
    [
      [0, 2],
      [2, 4],
    ],
  )
  assert.deepEqual(
    entities.map(one => [one.first, one.last]),
    [
      [0, 1],
      [2, 3],
    ],
  )
  assert.deepEqual(
    attributions.map(one => one.within),
    [undefined, 0, undefined, 2],
  )
})
