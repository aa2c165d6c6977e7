import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, valueIn } from './ask.test.ts'

test('an edge of something is the thing with its mod', () => {
  for (const [words, value, mod] of [
    ['the end of 2022', '2022', 'END'],
    ['the beginning of next year', '2022', 'START'],
    ['the middle of October', '2021-10', 'MID'],
    ['late May', '2021-05', 'END'],
    ['mid-November', '2021-11', 'MID'],
    ['early in 1914', '1914', 'START'],
    ['the end of this week', '2021-W52', 'END'],
  ] as const)
    assert.deepEqual([ask(words, { direction: 'past' })?.value, ask(words)?.mod], [value, mod], words)
})

test('a part of a day, a day of a year, a week of a month', () => {
  assert.equal(valueIn('the morning of April 19, 1775'), '1775-04-19TMO')
  assert.equal(valueIn('the night of 20 June 1791'), '1791-06-20TNI')
  assert.equal(valueIn('January this year'), '2021-01')
  assert.equal(valueIn('July 25 of that year', { spoken: { year: 1861 }, history: true }), '1861-07-25')
  assert.equal(valueIn('the last week of March 2009'), '2009-W13')
  assert.equal(valueIn('the first day of 2022'), '2022-01-01')
  assert.equal(valueIn('the week of March 6, 2000'), '2000-W10')
  assert.equal(valueIn('Christmas night', { direction: 'past' }), '2021-12-25TNI')
})

test('ranges in one expression have their first day as value, and until when', () => {
  const range = (words: string) => [ask(words)?.value, ask(words)?.until]
  assert.deepEqual(range('January 9–10, 2022'), ['2022-01-09', '2022-01-10'])
  assert.deepEqual(range('between 5 and 7 May 2021'), ['2021-05-05', '2021-05-07'])
  assert.deepEqual(range('from 1939 to 1945'), ['1939', '1945'])
})

test('where the tagger took too much along, the beginning counts, and is a guess', () => {
  assert.deepEqual(ask('the future of the monarchy'), {
    type: 'DATE',
    value: 'FUTURE_REF',
    known: 'inferred',
  })
})
