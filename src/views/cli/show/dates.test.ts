import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellDuration, tellTime, tellTimeShort } from './dates.ts'

const TOLD: readonly (readonly [string, string])[] = [
  ['2021-12-30', 'Thu 30 Dec 2021'],
  ['2021-12', 'Dec 2021'],
  ['2021', '2021'],
  ['202X', '2020s'],
  ['2021-21', 'spring 2021'],
  ['2021-12-07?', 'Tue 7 Dec 2021 (not certain)'],
  ['2021-12-07~', 'about Tue 7 Dec 2021'],
  ['2021-12-07%', 'about Tue 7 Dec 2021 (not certain)'],
  ['2021-12-XX', 'Dec 2021'],
  ['XXXX-12-07', '7 Dec (year open)'],
  ['XXXX-12', 'Dec (year open)'],
  ['[2021-12-30,2022-01-06]', 'Thu 30 Dec 2021 or Thu 6 Jan 2022'],
  ['2022-01-09/2022-01-10', 'Sun 9 Jan 2022 to Mon 10 Jan 2022'],
  ['2022-01-10/..', 'from Mon 10 Jan 2022'],
  ['../2022-01-10', 'until Mon 10 Jan 2022'],
  ['2021-12-30T21:35+01:00', 'Thu 30 Dec 2021, 21:35 (+01:00), 20:35 UTC'],
  ['2021-12-30T15:35-10:00', 'Thu 30 Dec 2021, 15:35 (-10:00), 01:35 UTC, Fri 31 Dec 2021'],
  ['2021-12-30T20:35Z', 'Thu 30 Dec 2021, 20:35 UTC'],
  ['2021-12-30T20:35', 'Thu 30 Dec 2021, 20:35, zone open'],
  ['no date', 'no date'],
  ['2021-02-31', '31 Feb 2021'],
]

test('times in words', () => {
  for (const [edtf, told] of TOLD) assert.equal(tellTimeShort(edtf), told)
})

test('the clock stands apart from the day', () => {
  assert.deepEqual(tellTime('2021-12-30T21:35+01:00'), {
    day: 'Thu 30 Dec 2021',
    clock: ['21:35 (+01:00)', '20:35 UTC'],
  })
})

test('durations in words; what is none stays', () => {
  assert.equal(tellDuration('PT50M'), '50 minutes')
  assert.equal(tellDuration('PT1H30M'), '1 hour 30 minutes')
  assert.equal(tellDuration('P2D'), '2 days')
  assert.equal(tellDuration('P?'), 'P?')
})
