import assert from 'node:assert/strict'
import { test } from 'node:test'
import { valueIn } from './ask.test.ts'

test('the present, the past and the future have no day', () => {
  for (const words of ['now', 'currently', 'at the moment', 'these days'])
    assert.equal(valueIn(words), 'PRESENT_REF', words)
  for (const words of ['recently', 'the past', 'formerly', 'weeks ago', 'more recently'])
    assert.equal(valueIn(words), 'PAST_REF', words)
  for (const words of ['soon', 'the future', 'the near future', 'a few days later'])
    assert.equal(valueIn(words), 'FUTURE_REF', words)
})

test('"until then" is the day that was named', () => {
  assert.equal(valueIn('then', { spoken: { day: '1989-11-30', month: '1989-11' } }), '1989-11-30')
  assert.equal(valueIn('then'), 'PAST_REF')
})
