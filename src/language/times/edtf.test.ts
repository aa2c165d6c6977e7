import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edtfOf } from './edtf.ts'

// The library has no types of its own.
const { default: edtf } = (await import('edtf' as string)) as { default: (text: string) => unknown }

const of = (value: string, more = {}) =>
  edtfOf({ start: 0, end: 1, type: 'DATE', value, known: 'implied', ...more }).edtf

test('a day that is meant about is marked as approximate', () => {
  assert.equal(of('2021-12-30', { mod: 'APPROX' }), '2021-12-30~')
  assert.doesNotThrow(() => edtf('2021-12-30~'))
  assert.equal(of('XXXX-12-07', { mod: 'APPROX' }), 'XXXX-12-07')
})

test('TIMEX3 to EDTF', () => {
  for (const [value, expected] of [
    ['2021-12-30', '2021-12-30'],
    ['2021-12-30TEV', '2021-12-30'],
    ['2021-12-30T21:35', '2021-12-30'],
    ['2021-12-30T20:35Z', '2021-12-30'],
    ['XXXX-12-07', 'XXXX-12-07'],
    ['2022-01', '2022-01'],
    ['2021-W51', '2021-12-20/2021-12-26'],
    ['2021-W51-WE', '2021-12-25/2021-12-26'],
    ['2022-Q1', '2022-01/2022-03'],
    ['2022-H2', '2022-07/2022-12'],
    ['2021-SU', '2021-22'],
    ['2021', '2021'],
    ['199', '199X'],
  ] as const)
    assert.equal(of(value), expected, value)
})

test('an instant wins, a range has two ends, an edge of a month is ten days', () => {
  assert.equal(of('2021-12-30T21:35', { instant: '2021-12-30T21:35+01:00' }), '2021-12-30T21:35+01:00')
  assert.equal(of('2022-01-09', { until: '2022-01-10' }), '2022-01-09/2022-01-10')
  assert.equal(of('2026-05', { mod: 'END' }), '2026-05-21/2026-05-31')
  assert.equal(of('2026-02', { mod: 'MID' }), '2026-02-11/2026-02-20')
})

test('what names no time yields nothing; a clock time without a day is a clock', () => {
  for (const value of ['PAST_REF', 'FUTURE_REF', 'XXXX-XX-XX', 'XXXX-WXX-4', '19'])
    assert.equal(of(value), undefined, value)
  assert.equal(of('P2D', { type: 'DURATION' }), undefined)
  const clock = edtfOf({
    start: 0,
    end: 1,
    type: 'TIME',
    value: 'T21:35',
    clock: '21:35',
    zone: 'Europe/Warsaw',
    known: 'inferred',
  })
  assert.deepEqual(clock, { clock: { time: '21:35', zone: 'Europe/Warsaw' }, known: 'inferred' })
})

test('what comes out is EDTF', () => {
  for (const value of [
    '2021-12-30',
    'XXXX-12-07',
    '2022-01',
    '2021-W01',
    '2020-W53',
    '2022-Q4',
    '2021-WI',
    '199',
  ])
    assert.doesNotThrow(() => edtf(of(value) ?? ''), value)
})
