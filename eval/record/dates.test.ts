import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canBeSame, instantOf, minutesOf, sameDays } from './dates.ts'

test('dates that can be the same', () => {
  assert.ok(canBeSame('2021-12-30T21:35+01:00', '2021-12-30'))
  assert.ok(canBeSame('2021-12', '2021-12-30'))
  assert.ok(canBeSame('XXXX-12-07', '2021-12-07'))
  assert.ok(canBeSame('[2021-12-30,2022-01-06]', '2022-01-06'))
  assert.ok(canBeSame('2022-01-09/2022-01-10', '2022-01-10'))
  assert.ok(canBeSame('2021-12-07?', '2021-12-07'))
  assert.ok(!canBeSame('2021-12-30', '2021-12-31'))
  assert.ok(!canBeSame('XXXX-12-07', '2021-12-08'))
  assert.ok(!canBeSame('XXXX-03-02', '2021-03-01'))
})

test('the same days, not just compatible ones', () => {
  assert.ok(sameDays('2021-12-30', '2021-12-30T21:35+01:00'))
  assert.ok(sameDays('2022-01-09/2022-01-10', '2022-01-09', '2022-01-10'))
  assert.ok(!sameDays('2021-12-30', '2021-12'))
  assert.ok(!sameDays('2021-12-07', 'XXXX-12-07'))
  assert.ok(!sameDays('2021-12-07', 'no date'))
})

test('instants and durations', () => {
  assert.equal(instantOf('2021-12-30T21:35+01:00'), instantOf('2021-12-30T20:35Z'))
  assert.equal(instantOf('2021-12-30T21:35'), undefined)
  assert.equal(minutesOf('PT2H'), 120)
  assert.equal(minutesOf('PT50M'), 50)
  assert.equal(minutesOf('P2D'), 2880)
  assert.equal(minutesOf('PXD'), undefined)
})
