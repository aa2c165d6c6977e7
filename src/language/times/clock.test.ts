import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask } from './ask.test.ts'
import { clockIn, instantOf } from './clock.ts'

const time = (words: string, published = '2026-03-18', more = {}) =>
  ask(words, { type: 'TIME', published, ...more })

test('clock times in many spellings', () => {
  for (const [words, value] of [
    ['5 p.m.', '17:00'],
    ['9:30 a.m.', '09:30'],
    ['12 a.m.', '00:00'],
    ['12 p.m.', '12:00'],
    ['21.35', '21:35'],
    ['1400 GMT', '14:00'],
    ['0735 hrs', '07:35'],
    ['05:30hrs', '05:30'],
    ["five o'clock in the afternoon", '17:00'],
    ['4 in the morning', '04:00'],
    ['noon', '12:00'],
    ['midnight', '24:00'],
  ] as const)
    assert.equal(clockIn(words)?.time, value, words)
})

test('a year, a price and a decimal are no clock time', () => {
  for (const words of ['1400', '2009', 'October 10, 2008', '25:00', '14:75', '3.5 percent'])
    assert.equal(clockIn(words), undefined, words)
})

test('with day and zone it is an instant, with the offset of that day', () => {
  assert.equal(time('5 p.m. Moscow time on Tuesday')?.instant, '2026-03-17T17:00+03:00')
  assert.equal(time('3 p.m. Kyiv time on July 3')?.instant, '2026-07-03T15:00+03:00')
  assert.equal(time('3 p.m. Kyiv time on December 3')?.instant, '2025-12-03T15:00+02:00')
  assert.equal(time('1400 GMT on March 19')?.instant, '2026-03-19T14:00Z')
  assert.equal(time('10 a.m. (GMT+8) on March 19')?.instant, '2026-03-19T10:00+08:00')
  assert.equal(time('21.35 Poland time on Thursday evening', '2021-12-31')?.instant, '2021-12-30T21:35+01:00')
})

test('a clock time without a day is one, and nothing is read from a clock', () => {
  const open = time('21:35 Poland time', '2021-12-31')
  assert.deepEqual(
    [open?.clock, open?.zone, open?.instant, open?.flags],
    ['21:35', 'Europe/Warsaw', undefined, ['day-open']],
  )
  const undated = ask('1400 GMT', { type: 'TIME', published: null })
  assert.deepEqual([undated?.value, undated?.clock], ['T14:00Z', '14:00'])
})

test('the day may stand elsewhere in the sentence, or before it', () => {
  assert.equal(
    time('9 a.m. EST', '2000-04-03', { beside: ['Tuesday'], direction: 'future' })?.instant,
    undefined,
  )
  assert.equal(
    time('9 a.m. EDT', '2000-04-03', { beside: ['Tuesday'], direction: 'future' })?.instant,
    '2000-04-04T09:00-04:00',
  )
  const spoken = { day: '2026-03-17', dayEnd: 0, month: '2026-03' }
  assert.deepEqual(
    [time('10 p.m.', '2026-03-18', { spoken })?.value, time('10 p.m.', '2026-03-18', { spoken })?.known],
    ['2026-03-17T22:00', 'inferred'],
  )
})

test('two clocks that agree are one instant, two that do not are flagged', () => {
  assert.equal(time('3 p.m. Kyiv time (1300 GMT) on March 19')?.instant, '2026-03-19T15:00+02:00')
  assert.deepEqual(time('3 p.m. Kyiv time (1500 GMT) on March 19')?.flags, ['zones-differ'])
  assert.equal(time('3 p.m. (1300 GMT) on March 19')?.instant, '2026-03-19T15:00+02:00')
  assert.equal(time('1 a.m. (2200 GMT) on March 19')?.instant, '2026-03-19T01:00+03:00')
})

test('an abbreviation of the other half of the year gives no instant', () => {
  const july = time('15:00 EET on July 3')
  assert.deepEqual([july?.instant, july?.flags], [undefined, ['zone-season']])
  assert.equal(time('15:00 EET on January 3')?.instant, '2026-01-03T15:00+02:00')
})

test('an ambiguous abbreviation stays open until the place decides', () => {
  const ist = time('4 p.m. IST on March 20')
  assert.deepEqual(ist?.zoneCandidates, ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'])
  assert.deepEqual([ist?.instant, ist?.flags], [undefined, ['zone-ambiguous']])
  assert.equal(
    time('4 p.m. IST on March 20', '2026-03-18', { place: 'New Delhi' })?.instant,
    '2026-03-20T16:00+05:30',
  )
  assert.equal(
    time('4 p.m. CST on March 20', '2026-03-18', { place: 'Beijing' })?.instant,
    '2026-03-20T16:00+08:00',
  )
})

test('midnight ends its day', () => {
  assert.equal(instantOf('2026-03-18', '24:00', 'UTC'), '2026-03-19T00:00Z')
  assert.equal(time('midnight Friday')?.value, '2026-03-13T24:00')
})

test('local time of a place that is not known leaves the zone to the second clock', () => {
  const reading = time('22:00 local time (2100 UTC)', '2020-01-10', {
    beside: ['2100 UTC', 'Tuesday'],
    direction: 'past',
  })
  assert.equal(reading?.instant, '2020-01-07T22:00+01:00')
})
