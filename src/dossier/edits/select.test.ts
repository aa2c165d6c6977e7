import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemsOf } from '../items.ts'
import { madeRecord } from '../testing/made.ts'
import type { ArticleRecord } from '../types.ts'
import { itemAt, targetOf } from './select.ts'

const made = (body: string, contents: readonly string[], id = 'a-1'): ArticleRecord =>
  madeRecord({ body, statements: contents.map(content => ({ speaker: 'Jen Psaki|USA', content })) }, id)

const find = (from: ArticleRecord, index: number, to: ArticleRecord): string | undefined => {
  const item = itemsOf(from)[index]
  assert.ok(item)
  const found = itemAt(targetOf(item, from.article.text), itemsOf(to), to.article.text)
  return found?.words
}

const FIRST = 'The talks were useful and will go on next week'
const SECOND = 'Nobody has asked for a break of any kind so far'

test('words are found at their place, and where they have moved to', () => {
  const record = made('Body.', [FIRST, SECOND])
  assert.equal(find(record, 1, record), SECOND)
  assert.equal(find(record, 1, made('A longer body than before.', [FIRST, SECOND])), SECOND)
})

test('words that stand there twice are found by what stands around them, or not at all', () => {
  const record = made('Body.', [FIRST, SECOND, FIRST])
  assert.equal(find(record, 2, record), FIRST)
  const torn = made('Quite another body that is longer, by some words.', [FIRST, 'between', FIRST])
  assert.equal(find(made('Body.', [FIRST]), 0, torn), undefined)
})

test('an edit never lands on a look-alike', () => {
  const record = made('Body.', [FIRST, SECOND])
  assert.equal(
    find(record, 0, made('Body.', ['The talks were useful and will go on next month', SECOND])),
    undefined,
  )
  assert.equal(find(record, 0, made('Body.', [])), undefined)
})
