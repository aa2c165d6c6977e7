import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, valueIn } from './ask.test.ts'

test('a full date is what it says, in any order of its parts', () => {
  for (const words of [
    'January 12, 2022',
    'Wednesday, January 12, 2022',
    '12 January 2022',
    'the 12th of January 2022',
    '2022-01-12',
    'Jan. 12, 2022',
    'January twelfth, 2022',
  ])
    assert.deepEqual([valueIn(words), ask(words)?.known], ['2022-01-12', 'stated'], words)
})

test('a day without a year gets the one that is nearest and fits the tense; it is never stated', () => {
  assert.deepEqual(ask('January 10'), { type: 'DATE', value: '2022-01-10', known: 'inferred' })
  assert.equal(valueIn('7 December', { direction: 'past' }), '2021-12-07')
  assert.equal(valueIn('March 3', { direction: 'past' }), '2021-03-03')
  assert.equal(valueIn('March 3', { direction: 'future' }), '2022-03-03')
})

test('without a published date the year stays open, unless the text dates a month near it', () => {
  const open = ask('December 7', { published: null })
  assert.deepEqual(open, { type: 'DATE', value: 'XXXX-12-07', known: 'inferred', flags: ['year-open'] })
  const spoken = { month: '2021-11', year: 2021 }
  assert.equal(valueIn('December 7', { published: null, spoken }), '2021-12-07')
  assert.equal(valueIn('January 7', { published: null, spoken }), '2022-01-07')
})

test('a weekday with its date leaves one year possible', () => {
  assert.equal(valueIn('Tuesday, December 7'), '2021-12-07')
  assert.equal(valueIn('Monday, December 7'), '2020-12-07')
})

test('what is no day of the calendar is no date', () => {
  assert.equal(valueIn('February 30, 2022'), undefined)
  assert.equal(valueIn('31 April'), undefined)
})

test('numbers: the month first, but where both orders are days it stays open', () => {
  assert.equal(valueIn('12/31/2021'), '2021-12-31')
  assert.equal(valueIn('31.12.2021'), '2021-12-31')
  assert.deepEqual(ask('02/03/2021')?.flags, ['day-month-open'])
})

test('months and years, in words as well', () => {
  assert.equal(valueIn('February 2022'), '2022-02')
  assert.equal(valueIn('the month of May', { direction: 'past' }), '2021-05')
  assert.equal(valueIn('last March'), '2021-03')
  assert.equal(valueIn('next June'), '2022-06')
  assert.equal(valueIn('1997'), '1997')
  assert.equal(valueIn('nineteen ninety-six'), '1996')
  assert.equal(valueIn('the year two thousand'), '2000')
  assert.equal(valueIn('490 BC'), 'BC0490')
})

test('decades and centuries, with their edges', () => {
  assert.equal(valueIn('the 1990s'), '199')
  assert.deepEqual([valueIn('the early 1990s'), ask('the early 1990s')?.mod], ['199', 'START'])
  assert.equal(valueIn("the '80s"), '198')
  assert.equal(valueIn('the seventies'), '197')
  assert.equal(valueIn('the 19th century'), '18')
  assert.equal(valueIn('the twentieth century'), '19')
})

test('a bare ordinal is a day of the month that the text spoke of', () => {
  assert.equal(valueIn('the 13th', { spoken: { month: '1950-10', year: 1950 } }), '1950-10-13')
  assert.equal(valueIn('the 13th'), undefined)
})
