import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  dateIn,
  dateInAddress,
  dateOfDateline,
  dateOfLine,
  isDateLine,
  isoDate,
  isPublishedDate,
} from './dates.ts'

test('a line that is nothing but a date gives its day', () => {
  for (const line of [
    'October 15, 2013',
    'Tuesday, October 15, 2013',
    '15 October 2013',
    'Tue 15 Oct 2013 20.50 EDT',
    '15th of October, 2013',
    'Published: 2013-10-15',
    'Published October 15th, 2013 - 07:50 GMT',
    'Updated 5:27 am CST, Tuesday, October 15, 2013',
    'First published on Oct. 15, 2013 at 9:41 a.m.',
    '15.10.2013',
  ])
    assert.equal(dateOfLine(line), '2013-10-15', line)
})

test('a sentence with a date, a number, a time is no line of a date', () => {
  for (const line of [
    'The talks begin on October 15, 2013 in Geneva',
    'Chapter 12',
    'May the fourth be with you',
    'March 2013 was cold',
    '',
  ])
    assert.equal(dateOfLine(line), undefined, line)
  assert.equal(isDateLine('20.50 EDT'), true)
  assert.equal(isDateLine('2013'), true)
  assert.equal(isDateLine('On time'), false)
})

test('days that the calendar does not have are none', () => {
  for (const words of ['February 30, 2013', '31.02.2013', '2013-13-01', '1 Jan 0001'])
    assert.equal(dateIn(words), undefined)
})

test('a dateline gives the day when it names the year', () => {
  for (const line of [
    'GENEVA, Oct 15, 2013 (Meridian Wire) - The talks began.',
    'GENEVA, October 15, 2013 /Wire Service/ -- The talks began.',
    'UNITED NATIONS, 15 October 2013 — The talks began.',
    'Geneva (Wire, 15 October 2013) – The talks began.',
  ])
    assert.equal(dateOfDateline(line), '2013-10-15', line)
  for (const line of [
    'GENEVA, Oct 15 (Meridian Wire) - The talks began.',
    'The talks of October 15, 2013 in Geneva led nowhere. Others followed - in vain.',
    'On October 15, 2013 the talks began in Geneva.',
  ])
    assert.equal(dateOfDateline(line), undefined, line)
})

test('dates of programs become ISO 8601', () => {
  for (const [value, date] of [
    ['2013-09-27', '2013-09-27'],
    ['2013-09-27T14:30:00-04:00', '2013-09-27T14:30:00-04:00'],
    ['2013-09-27T18:30:00.123Z', '2013-09-27T18:30:00Z'],
    ['2013-09-27 18:30:00 UTC', '2013-09-27T18:30:00Z'],
    ['2013-09-27T22:00+0330', '2013-09-27T22:00+03:30'],
    // Without an offset the clock is nobody's.
    ['2013-09-27T18:30:00', '2013-09-27'],
    ['20130927', '2013-09-27'],
    ['20130927T183000', '2013-09-27'],
    ['Fri, 27 Sep 2013 18:30:00 GMT', '2013-09-27T18:30:00Z'],
    ['Fri, 27 Sep 2013 14:30:00 -0400', '2013-09-27T14:30:00-04:00'],
    ['Fri, 27 Sep 2013 14:30:00 EDT', '2013-09-27T14:30:00-04:00'],
    ['27 Sep 2013 9:30 +0200', '2013-09-27T09:30+02:00'],
    // A zone that nobody knows leaves the day.
    ['Fri, 27 Sep 2013 14:30:00 XYZ', '2013-09-27'],
    ['Sept. 27, 2013 6:30 pm', '2013-09-27'],
  ] as const)
    assert.equal(isoDate(value), date, value)
})

test('what is no date, or what empty fields turn into, is none', () => {
  for (const value of [
    '',
    'yesterday',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2013-02-30',
    '27',
    'x'.repeat(500),
  ])
    assert.equal(isoDate(value), undefined, value)
  assert.equal(isoDate('2013-09-27T25:61:00Z'), '2013-09-27')
})

test('addresses tell the day', () => {
  for (const url of [
    'https://a.example/2013/09/27/talks',
    'https://a.example/world/2013/sep/27/talks',
    'https://a.example/2013/9/27/talks.html',
    'https://a.example/news/2013-09-27-talks',
    'https://a.example/talks-20130927/',
  ])
    assert.equal(dateInAddress(url), '2013-09-27', url)
  for (const url of [
    'https://a.example/2013/09/talks',
    'https://a.example/talks-178073',
    'https://a.example/1863/07/04/x',
    'https://a.example/id/201309271',
    '/2013/09/27/',
    'no address',
  ])
    assert.equal(dateInAddress(url), undefined, url)
})

test('a published date is a day, or an instant with its offset', () => {
  for (const value of ['2021-12-31', '2021-12-31T09:30+01:00', '2021-12-31T09:30:15.5Z'])
    assert.ok(isPublishedDate(value))
  for (const value of ['2021-12-32', '2021-12-31T09:30', '31.12.2021', '', '2021-12', '2021-12-31T25:00Z'])
    assert.ok(!isPublishedDate(value), value)
})

test('a line of a date and a place has that date; one that says more has none', () => {
  for (const line of [
    'March 13, 2024, 16:40. Moscow',
    'Moscow, 13 March 2024',
    'Washington, DC | March 13, 2024',
    'New York, Wednesday, 13 March 2024',
    '13 March 2024 - Addis Ababa',
    'The Hague: 13 March 2024',
  ])
    assert.equal(dateOfLine(line), '2024-03-13', line)
  for (const line of ['Berg met Rojas, 13 March 2024', 'May 2024, Oslo', 'March 13, 2024. Talks in Oslo'])
    assert.equal(dateOfLine(line), undefined, line)
})

test('the day of a dateline that an agency closes between slashes', () => {
  assert.equal(dateOfDateline('MOSCOW, January 12, 2024. /TASS/. The minister said'), '2024-01-12')
  assert.equal(dateOfDateline('MOSCOW, January 12, 2024. The minister said'), undefined)
})
