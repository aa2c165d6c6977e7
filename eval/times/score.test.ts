import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Timex } from './gold.ts'
import { scoreTimes, timeRates } from './score.ts'

const timex = (start: number, end: number, value: string, type: Timex['type'] = 'DATE'): Timex => ({
  start,
  end,
  type,
  value,
})

test('a span that overlaps is right relaxed and wrong strict; types and values count on those', () => {
  const gold = [timex(0, 10, '2022-01-10'), timex(20, 30, 'P2D', 'DURATION'), timex(40, 50, 'PAST_REF')]
  const predicted = [timex(0, 10, '2022-01-10'), timex(22, 30, 'P3D', 'DURATION'), timex(60, 70, '2022')]
  const score = scoreTimes(gold, predicted)
  assert.deepEqual(score.strict, { right: 1, false: 2, missed: 2 })
  assert.deepEqual(score.relaxed, { right: 2, false: 1, missed: 1 })
  assert.equal(score.types, 2)
  assert.equal(score.values, 1)
})

test('value F1 is relaxed F1 times the share of right values', () => {
  const rates = timeRates([scoreTimes([timex(0, 4, '2021')], [timex(0, 4, '2022')])])
  assert.deepEqual(rates, { strict: 1, relaxed: 1, types: 1, values: 0, valueF1: 0 })
})

test('one expression stands for one gold expression only, the same span first', () => {
  const score = scoreTimes([timex(0, 6, 'P2D'), timex(3, 9, 'P3D')], [timex(3, 9, 'P3D')])
  assert.deepEqual(score.relaxed, { right: 1, false: 0, missed: 1 })
})
