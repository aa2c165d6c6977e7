import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, valueIn } from './ask.test.ts'

test('today and its neighbours are counted from publication', () => {
  assert.equal(valueIn('today'), '2021-12-31')
  assert.equal(valueIn('yesterday'), '2021-12-30')
  assert.equal(valueIn('tomorrow'), '2022-01-01')
  assert.equal(valueIn('the day before yesterday'), '2021-12-29')
  assert.equal(valueIn('tonight'), '2021-12-31TNI')
  assert.equal(valueIn('last night'), '2021-12-30TNI')
  assert.equal(valueIn('this morning'), '2021-12-31TMO')
  assert.equal(valueIn('yesterday evening'), '2021-12-30TEV')
})

test('a bare weekday goes by the tense; where no tense tells it is flagged', () => {
  const wednesday = { published: '2026-03-18' }
  assert.equal(valueIn('Tuesday', { ...wednesday, direction: 'past' }), '2026-03-17')
  assert.equal(valueIn('Monday', { ...wednesday, direction: 'future' }), '2026-03-23')
  assert.equal(valueIn('Wednesday', { ...wednesday, direction: 'past' }), '2026-03-18')
  assert.deepEqual(ask('Monday', wednesday)?.flags, ['direction-open'])
})

test('last and next decide by themselves', () => {
  assert.equal(valueIn('last Friday'), '2021-12-24')
  assert.equal(valueIn('next Friday', { direction: 'past' }), '2022-01-07')
  assert.equal(valueIn('Monday next week'), '2022-01-03')
  assert.equal(valueIn('Thursday evening', { direction: 'past' }), '2021-12-30TEV')
})

test('an undated text has weekdays, and no days', () => {
  assert.deepEqual(ask('Thursday', { published: null }), {
    type: 'DATE',
    value: 'XXXX-WXX-4',
    known: 'inferred',
    flags: ['day-open'],
  })
  assert.equal(valueIn('yesterday', { published: null }), 'XXXX-XX-XX')
})

test('units as precise as they are', () => {
  assert.equal(valueIn('last week'), '2021-W51')
  assert.equal(valueIn('this weekend'), '2021-W52-WE')
  assert.equal(valueIn('next month'), '2022-01')
  assert.equal(valueIn('last year'), '2020')
  assert.equal(valueIn('this quarter'), '2021-Q4')
  assert.equal(valueIn('the past decade'), '201')
  assert.deepEqual([valueIn('early next week'), ask('early next week')?.mod], ['2022-W01', 'START'])
  assert.equal(valueIn('earlier this year'), '2021')
  assert.equal(valueIn('year-end'), '2021-12-31')
})

test('so many units ago or from now', () => {
  assert.equal(valueIn('10 days ago'), '2021-12-21')
  assert.equal(valueIn('two weeks ago'), '2021-W50')
  assert.equal(valueIn('three months ago'), '2021-09')
  assert.equal(valueIn('almost four years ago'), '2017')
  assert.equal(valueIn('a decade ago'), '2011')
  assert.equal(valueIn('two days from now'), '2022-01-02')
  assert.equal(valueIn('several years ago'), 'PAST_REF')
})
