import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scoreAttributions } from './score.ts'

const TEXT = '“It rains,” said the minister.'
const at = (words: string) => [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length }]
const GOLD = { source: at('the minister'), cue: at('said'), content: at('“It rains,”') }

test('the gold itself is all right', () => {
  const score = scoreAttributions(TEXT, [GOLD], [GOLD])
  assert.deepEqual(score.tokens.content, { right: 5, false: 0, missed: 0 })
  assert.deepEqual(score.exact.source, { right: 1, false: 0, missed: 0 })
  assert.deepEqual(score.whole, { right: 1, false: 0, missed: 0 })
})

test('a part is right by tokens and whole, not exactly', () => {
  const score = scoreAttributions(TEXT, [{ ...GOLD, content: at('It rains') }], [GOLD])
  assert.deepEqual(score.tokens.content, { right: 2, false: 0, missed: 3 })
  assert.deepEqual(score.exact.content, { right: 0, false: 1, missed: 1 })
  assert.equal(score.whole.right, 1)
})

test('without the source, or with another, it is not whole', () => {
  for (const source of [[], at('It')]) {
    const score = scoreAttributions(TEXT, [{ ...GOLD, source }], [GOLD])
    assert.deepEqual(score.whole, { right: 0, false: 1, missed: 1 })
    assert.deepEqual(score.links, { right: 0, false: 1, missed: 0 })
  }
})
