import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spanOfWords } from '../../../tests/layers.ts'
import { quotationsIn } from '../../language/quotations.ts'
import { joinBroken } from './broken.ts'
import type { Draft } from './draft.ts'

const draft = (text: string, source: string, cue: string, content: string): Draft => ({
  source: [spanOfWords(text, source)],
  cue: [spanOfWords(text, cue)],
  content: [spanOfWords(text, content)],
  by: 'attribution-head',
})

const contentsOf = (text: string, drafts: Draft[]): string[][] => {
  joinBroken(text, drafts, quotationsIn(text))
  return drafts.map(one => one.content.map(({ start, end }) => text.slice(start, end).trim()))
}

test('both halves of a sentence that a cue breaks are the words of that cue', () => {
  const text = 'The envoy showed regret: “While we wait,” she said, “we urge them to talk.”'
  const drafts = [
    draft(text, 'The envoy', 'showed', 'regret: “While we wait,”'),
    draft(text, 'she', 'said', '“we urge them to talk.”'),
  ]
  assert.deepEqual(contentsOf(text, drafts), [['regret:'], ['“While we wait,”', '“we urge them to talk.”']])
})

test('of two cues in between the first keeps the first half', () => {
  const text = '“We are here,” Berg said, adding: “We stay.”'
  const drafts = [draft(text, 'Berg', 'said', '“We are here,”'), draft(text, 'Berg', 'adding:', '“We stay.”')]
  assert.deepEqual(contentsOf(text, drafts), [['“We are here,”'], ['“We stay.”']])
})

test('a sentence that ends before the next quotation is not joined to it', () => {
  const text = 'Berg said: “We are here,” and left. Holm said: “We stay.”'
  const drafts = [draft(text, 'Berg', 'said', '“We are here,”'), draft(text, 'Holm', 'said#2', '“We stay.”')]
  assert.deepEqual(contentsOf(text, drafts), [['“We are here,”'], ['“We stay.”']])
})
