import assert from 'node:assert/strict'
import { test } from 'node:test'
import { valueIn } from './ask.test.ts'

test('fixed and movable feasts', () => {
  assert.equal(valueIn('Christmas 2007'), '2007-12-25')
  assert.equal(valueIn("New Year's Eve"), '2021-12-31')
  assert.equal(valueIn('Thanksgiving Day', { published: '2000-01-07', direction: 'past' }), '1999-11-25')
  assert.equal(valueIn('Easter 1972'), '1972-04-02')
  assert.equal(valueIn('Easter 2024'), '2024-03-31')
  assert.equal(valueIn('Good Friday 2024'), '2024-03-29')
})

test('without a year and a published date the year stays open', () => {
  assert.equal(valueIn('Christmas Day', { published: null }), 'XXXX-12-25')
})
