import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { overlapping, overlaps, trim } from './span.ts'

test('those that overlap are those that a search one by one finds', () => {
  const sorted = fc
    .array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })), { maxLength: 20 })
    .map(steps => {
      let at = 0
      return steps.map(([gap, length]) => {
        const start = at + gap
        at = start + length
        return { start, end: at }
      })
    })
  fc.assert(
    fc.property(sorted, fc.nat(60), fc.integer({ min: 1, max: 20 }), (spans, start, length) => {
      const span = { start, end: start + length }
      assert.deepEqual(
        overlapping(spans, span),
        spans.filter(one => overlaps(one, span)),
      )
    }),
  )
})

test('white space at the ends is no part of a span', () => {
  assert.deepEqual(trim('  a b ', { start: 0, end: 6 }), { start: 2, end: 5 })
  assert.deepEqual(trim('   ', { start: 0, end: 3 }), { start: 3, end: 3 })
})
