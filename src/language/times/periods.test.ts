import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, valueIn } from './ask.test.ts'

const november = { published: '1989-11-02' }

test('a quarter is the last that has begun, or with a future tense the next that has not ended', () => {
  assert.equal(valueIn('the third quarter', november), '1989-Q3')
  assert.equal(valueIn('first-quarter', november), '1989-Q1')
  assert.equal(valueIn('the fourth quarter', { published: '1998-01-26' }), '1997-Q4')
  assert.equal(valueIn('the first quarter', { ...november, direction: 'future' }), '1990-Q1')
  assert.equal(valueIn('the second quarter of 1988', november), '1988-Q2')
  assert.equal(valueIn("next year's first quarter", november), '1990-Q1')
  assert.equal(valueIn('the third quarter', { published: null }), 'XXXX-Q3')
})

test('a year before the last period named is the same period', () => {
  const spoken = { period: '1989-Q3', year: 1989 }
  for (const words of ['the year-earlier quarter', 'a year ago', 'a year earlier', 'the year-ago period'])
    assert.equal(valueIn(words, { ...november, spoken }), '1988-Q3', words)
  assert.equal(valueIn('a year ago', november), '1988')
  assert.equal(valueIn('the 1988 period', { ...november, spoken }), '1988-Q3')
  assert.equal(valueIn('the latest quarter', { ...november, spoken }), '1989-Q3')
  assert.equal(valueIn('the latest quarter', november), '1989-Q3')
})

test('halves, fiscal years and seasons', () => {
  assert.equal(valueIn('the first half of 2022'), '2022-H1')
  assert.equal(valueIn('fiscal 1988', november), '1988')
  assert.equal(valueIn('the fiscal year', november), '1989')
  assert.equal(valueIn('the summer of 1990'), '1990-SU')
  assert.equal(valueIn('this past spring', november), '1989-SP')
  assert.equal(valueIn('next winter', november), '1989-WI')
  assert.deepEqual([valueIn('early summer 1943'), ask('early summer 1943')?.mod], ['1943-SU', 'START'])
  assert.equal(valueIn('the winter of nineteen ninety-four'), '1994-WI')
})
