import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreNames } from './score.ts'

const gold = {
  id: 'made-up',
  text: 'Oslo hosted Ban in May',
  names: [
    { start: 0, end: 4, type: 'LOC' },
    { start: 12, end: 15, type: 'PER' },
  ],
  unknown: [{ start: 19, end: 22 }],
}
const types = new Set(['PER', 'ORG', 'LOC'])

test('countries and buildings count as places; types that are not marked, and unknown sentences, count for nothing', () => {
  const predicted = [
    { start: 0, end: 4, type: 'GPE' },
    { start: 12, end: 15, type: 'PER' },
    { start: 5, end: 11, type: 'EVENT' },
    { start: 19, end: 22, type: 'PER' },
  ]
  assert.deepEqual(scoreNames(gold, predicted, types), { right: 2, false: 0, missed: 0 })
})

test('another span or type is wrong', () => {
  const predicted = [
    { start: 0, end: 5, type: 'LOC' },
    { start: 12, end: 15, type: 'ORG' },
  ]
  assert.deepEqual(scoreNames(gold, predicted, types), { right: 0, false: 2, missed: 2 })
})
