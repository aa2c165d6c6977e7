import assert from 'node:assert/strict'
import { test } from 'node:test'
import { completed, withJoined, withNeighbours } from './join.ts'

test('words lend what those joined to them lack', () => {
  assert.equal(completed('26', undefined, '30 November 1950'), '26 November 1950')
  assert.equal(completed('5', 'May 4', undefined), 'May 5')
  assert.equal(completed('9, 1918', 'March 5', undefined), 'March 9, 1918')
  assert.equal(completed('16', '1915', undefined), '1916')
  assert.equal(completed('two', undefined, 'six days'), 'two days')
  assert.equal(completed('499', undefined, '493 BC'), '499 BC')
  assert.equal(completed('second', undefined, 'fourth quarters'), 'second quarters')
})

test('words that lack nothing stay as they are', () => {
  for (const words of ['Monday', 'now', 'May 4', 'the future'])
    assert.equal(completed(words, 'May 3', '5 June'), words)
})

const spansOf = (text: string, ...words: string[]) =>
  words.map(word => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
    type: 'DATE' as const,
  }))

test('the year behind the second month is the year of the first', () => {
  const text = 'in August and September 1914'
  const spans = spansOf(text, 'August', 'September 1914')
  assert.deepEqual(withJoined(text, spans, ['August', 'September 1914'], 0), { own: 'August', year: 1914 })
})

test('a range runs until its last day; a list does not', () => {
  const readings = [
    { type: 'DATE' as const, value: '2022-01-09' },
    { type: 'DATE' as const, value: '2022-01-12' },
  ]
  const until = (text: string) => withNeighbours(text, spansOf(text, 'January 9', '12'), readings, 0)?.until
  assert.equal(until('from January 9 to 12'), '2022-01-12')
  assert.equal(until('between January 9 and 12'), '2022-01-12')
  assert.equal(until('on January 9 and 12'), undefined)
})

test('a second clock is the moment of the first, on whichever day that is there', () => {
  const text = 'at 8:30 p.m. (0030 UTC)'
  const spans = [
    { start: 3, end: 12, type: 'TIME' as const },
    { start: 14, end: 22, type: 'TIME' as const },
  ]
  const readings = [
    { type: 'TIME' as const, value: '2019-08-19T20:30', instant: '2019-08-19T20:30-04:00' },
    { type: 'TIME' as const, value: '2019-08-19T00:30Z', zone: 'UTC', instant: '2019-08-19T00:30Z' },
  ]
  assert.equal(withNeighbours(text, spans, readings, 1)?.instant, '2019-08-20T00:30Z')
  const other = [readings[0], { ...readings[1], type: 'TIME' as const, value: '2019-08-19T05:00Z' }]
  assert.equal(withNeighbours(text, spans, other, 1)?.value, '2019-08-19T05:00Z')
})
