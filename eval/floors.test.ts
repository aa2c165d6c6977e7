import assert from 'node:assert/strict'
import { test } from 'node:test'
import { belowFloors, raised } from './floors.ts'
import type { Measure } from './measure.ts'

const measure = (value: number, more: Partial<Measure> = {}): Measure => ({
  key: 'a.f1',
  label: 'a',
  set: 'made up',
  words: 'raw',
  value,
  guarded: true,
  ...more,
})
const before = { data: {}, floors: { 'a.f1': 50, 'a.count': 2 } }

test('below a floor fails, at it or without one does not', () => {
  assert.equal(belowFloors([measure(49.99)], before).length, 1)
  assert.equal(
    belowFloors([measure(50), measure(1, { key: 'b' }), measure(1, { guarded: false })], before).length,
    0,
  )
  assert.equal(belowFloors([measure(3, { key: 'a.count', unit: 'count' })], before).length, 1)
})

test('a floor rises to one point below, and is never lowered', () => {
  assert.deepEqual(raised([measure(60)], before), { floors: { 'a.f1': 59, 'a.count': 2 }, refused: [] })
  assert.deepEqual(raised([measure(50.5)], before), { floors: before.floors, refused: [] })
  assert.deepEqual(raised([measure(40)], before), { floors: before.floors, refused: ['a.f1'] })
  assert.deepEqual(raised([measure(0, { key: 'a.count', unit: 'count' })], before).floors['a.count'], 0)
  assert.deepEqual(raised([measure(5, { key: 'a.count', unit: 'count' })], before).refused, ['a.count'])
})
