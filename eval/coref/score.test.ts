import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ratioF1, scoreCoref } from './score.ts'

const f1 = (predicted: string[][], gold: string[][]) => {
  const score = scoreCoref(predicted, gold)
  return { muc: ratioF1([score.muc]), b3: ratioF1([score.b3]), ceaf: ratioF1([score.ceaf]) }
}
const near = (value: number, wanted: number): void =>
  assert.ok(Math.abs(value - wanted) < 1e-3, `${value} for ${wanted}`)

test('the gold itself is all right; singletons count for nothing', () => {
  const gold = [
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]
  assert.deepEqual(f1([...gold, ['x']], gold), { muc: 1, b3: 1, ceaf: 1 })
  assert.deepEqual(f1([], gold), { muc: 0, b3: 0, ceaf: 0 })
})

test('the worked example of the reference scorer (Pradhan and others 2014, section 4)', () => {
  const gold = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f', 'g'],
  ]
  const predicted = [
    ['a', 'b'],
    ['c', 'd'],
    ['f', 'g', 'h', 'i'],
  ]
  const score = scoreCoref(predicted, gold)
  assert.deepEqual(score.muc, { precision: [2, 5], recall: [2, 5] })
  near(score.b3.precision[0] / score.b3.precision[1], 0.5)
  near(score.b3.recall[0] / score.b3.recall[1], 0.417)
  near(score.ceaf.precision[0] / score.ceaf.precision[1], 0.433)
  near(score.ceaf.recall[0] / score.ceaf.recall[1], 0.65)
})
