import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestPairing } from './pairing.ts'

const total = (weights: number[][]): number =>
  bestPairing(weights).reduce((sum, [row, column]) => sum + (weights[row]?.[column] ?? 0), 0)

function bruteForce(weights: number[][], row = 0, taken: readonly number[] = []): number {
  if (row === weights.length) return 0
  let best = bruteForce(weights, row + 1, taken)
  weights[row]?.forEach((weight, column) => {
    if (weight > 0 && !taken.includes(column)) {
      best = Math.max(best, weight + bruteForce(weights, row + 1, [...taken, column]))
    }
  })
  return best
}

test('pairs as well as trying all pairings', () => {
  const matrix = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
  fc.assert(fc.property(matrix, weights => total(weights) === bruteForce(weights)))
})

test('pairs nothing with nothing, and never at zero', () => {
  assert.deepEqual(bestPairing([]), [])
  assert.deepEqual(bestPairing([[]]), [])
  assert.deepEqual(bestPairing([[0, 0]]), [])
})
