import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adjustedRand } from './ari.ts'
import { copiesOf } from './script.ts'

test('equal partitions have 1, whatever the labels; a split costs', () => {
  assert.equal(adjustedRand(['a', 'a', 'b', 'c'], ['x', 'x', 'y', 'z']), 1)
  const split = adjustedRand(['a', 'a', 'a', 'b', 'b'], ['x', 'x', 'y', 'z', 'z'])
  assert.ok(split > 0 && split < 1)
})

test('a worked example', () => {
  // Pairs together in both 1, in the first 2, in the second 1, of 6: (1 - 2/6) / (1.5 - 2/6).
  const index = adjustedRand(['a', 'a', 'b', 'b'], ['x', 'x', 'y', 'z'])
  assert.ok(Math.abs(index - (1 - 2 / 6) / (1.5 - 2 / 6)) < 1e-12)
})

test('the script gives the same copies for the same seed', () => {
  const text = Array.from(
    { length: 8 },
    (_, index) => `Paragraph ${index} said that the talks began after a day.`,
  ).join('\n\n')
  assert.deepEqual(copiesOf('s', text, 'other\n\nwords', 7), copiesOf('s', text, 'other\n\nwords', 7))
})
