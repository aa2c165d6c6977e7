import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shownDuration, writtenDuration, writtenTime } from './written.ts'

test('lengths of time are read as people write them', () => {
  for (const [words, duration] of [
    ['40 minutes', 'PT40M'],
    ['90 min', 'PT90M'],
    ['1h 30min', 'PT1H30M'],
    ['1 hour and 30 minutes', 'PT1H30M'],
    ['an hour and a half', 'PT1H30M'],
    ['half an hour', 'PT30M'],
    ['a quarter of an hour', 'PT15M'],
    ['three days', 'P3D'],
    ['', undefined],
    ['long', undefined],
    ['40', undefined],
    ['several hours', undefined],
    ['40 minutes or so they say', undefined],
    ['10 minutes 20 minutes', undefined],
    ['Friday', undefined],
  ] as const)
    assert.equal(writtenDuration(words), duration, words)
})

test('a duration stands in words where these are read back as the same', () => {
  assert.equal(shownDuration('PT1H30M'), '1 hour 30 minutes')
  for (const value of ['PT40M', 'PT2H', 'P3D', 'P2W', 'PT1H30M', 'PT90M', 'P1M', 'PT0S', 'PXD']) {
    const shown = shownDuration(value)
    assert.ok(shown === value || writtenDuration(shown) === value, value)
  }
})

test('a day is read as people write it, and only where its year is told', () => {
  assert.equal(writtenTime('27 September 2013'), '2013-09-27')
  assert.equal(writtenTime('Sept 27, 2013'), '2013-09-27')
  assert.equal(writtenTime('September 2013'), '2013-09')
  for (const words of ['Friday', 'next week', '27 September 2013 or later', '40 minutes', ''])
    assert.equal(writtenTime(words), undefined, words)
})
