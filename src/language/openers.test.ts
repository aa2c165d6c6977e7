import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentenceOpeners } from './openers.ts'

const opened = (text: string): string[] => sentenceOpeners(text).map(at => text.slice(at, at + 7))

test('a plain opener after a full stop begins a sentence', () => {
  assert.deepEqual(opened('The talks begin in Geneva. The delegations arrive on January 9. They stay.'), [
    'The del',
    'They st',
  ])
  assert.deepEqual(opened('“We agreed.” He left. “It was late.”'), ['He left', '“It was'])
})

test('abbreviations before names, initials and words within a sentence do not', () => {
  for (const text of [
    'Gov. Smith met Sen. Jones.',
    'The U.S. The ship',
    'He asked who. she said',
    'J. A. Smith',
    'at 5 p.m. In time',
  ])
    assert.deepEqual(opened(text), [], text)
})
