import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestTree, isTree } from './tree.ts'

const total = (scores: Float64Array, n: number, heads: readonly number[]): number =>
  heads.reduce((sum, head, word) => sum + (scores[word * (n + 1) + head + 1] as number), 0)

/** The best total of any tree with one root, by trying all. */
function bestTotal(scores: Float64Array, n: number): number {
  let best = Number.NEGATIVE_INFINITY
  const heads = new Array<number>(n).fill(-1)
  const tryFrom = (word: number): void => {
    if (word === n) {
      const roots = heads.filter(head => head === -1).length
      if (roots === 1 && isTree(Int32Array.from(heads))) best = Math.max(best, total(scores, n, heads))
      return
    }
    for (let head = -1; head < n; head++) {
      if (head === word) continue
      heads[word] = head
      tryFrom(word + 1)
    }
  }
  tryFrom(0)
  return best
}

test('the tree has one root, no cycle, and no other tree scores more', () => {
  const table = fc.integer({ min: 1, max: 4 }).chain(n =>
    fc
      .array(fc.double({ min: -5, max: 5, noNaN: true }), {
        minLength: n * (n + 1),
        maxLength: n * (n + 1),
      })
      .map(values => ({ n, scores: Float64Array.from(values) })),
  )
  fc.assert(
    fc.property(table, ({ n, scores }) => {
      const heads = [...bestTree(scores, n)]
      assert.equal(heads.filter(head => head === -1).length, 1)
      assert.ok(isTree(Int32Array.from(heads)))
      assert.ok(Math.abs(total(scores, n, heads) - bestTotal(scores, n)) < 1e-9)
    }),
    { numRuns: 300 },
  )
})

test('no words, no tree; one word is the root', () => {
  assert.deepEqual([...bestTree(new Float64Array(0), 0)], [])
  assert.deepEqual([...bestTree(Float64Array.from([-3, -1e4]), 1)], [-1])
})
