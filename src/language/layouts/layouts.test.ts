import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slice } from '../../base/span.ts'
import type { Attribution, Entity } from '../types.ts'
import { withLayouts } from './index.ts'

const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}
const person = (text: string, name: string): Entity => ({
  ...spanOf(text, name),
  type: 'PER',
  first: 0,
  last: 1,
})
const told = (text: string, found: readonly Attribution[]) =>
  found.map(({ source, cue, content }) =>
    [source, cue, content].map(of => of.map(span => slice(text, span)).join(' + ')),
  )

const TALK = `The minister spoke on the radio.

HOST: Will there be talks?

MINISTER: There will be.

We shall meet in Vienna.

(CROSSTALK)

HOST: When?

MINISTER: In June, the president said.

The station broadcasts daily.`

test('the lines of a transcript belong to their labels', () => {
  assert.deepEqual(told(TALK, withLayouts(TALK, [], [])), [
    ['HOST', ':', 'Will there be talks?'],
    ['MINISTER', ':', 'There will be. + We shall meet in Vienna.'],
    ['HOST', ':', 'When?'],
    ['MINISTER', ':', 'In June, the president said.'],
  ])
})

test('what is told within a turn stays, what crosses turns is cut', () => {
  const inner = {
    source: [spanOf(TALK, 'the president')],
    cue: [spanOf(TALK, 'said')],
    content: [spanOf(TALK, 'MINISTER: In June')],
  }
  const crossing = {
    source: [spanOf(TALK, 'The minister')],
    cue: [spanOf(TALK, 'spoke')],
    content: [spanOf(TALK, 'There will be.\n\nWe shall')],
  }
  const found = withLayouts(TALK, [], [crossing, inner])
  assert.equal(found.length, 5)
  const last = found.at(-1)
  assert.deepEqual(told(TALK, found).at(-1), ['the president', 'said', 'In June'])
  assert.equal(last?.within, 3)
})

test('labels of the desk, lists and one headline are no speakers', () => {
  const texts = [
    'UPDATE: The talks ended.\n\nUPDATE: They go on.\n\nNOTE: Times are local.\n\nNOTE: All of them.',
    'Putin: No talks yet\n\nThe president of Russia spoke.',
    'Where: Geneva\n\nWhen: Monday\n\nWhere: Vienna\n\nWhen: Tuesday',
    'The ministers agreed: no more talks.\n\nThey said: yes.',
  ]
  for (const text of texts) assert.deepEqual(withLayouts(text, [], []), [], text)
})

test('a quotation that is signed belongs to who signs it', () => {
  const text = `“We will not accept this treaty.” — Maria Silva, foreign minister

“Nobody asked us about it.”
– Lars Holm

The “old treaty” – Helsinki 1975 – still holds.`
  const entities = ['Maria Silva', 'Lars Holm', 'Helsinki'].map(name => person(text, name))
  assert.deepEqual(told(text, withLayouts(text, entities, [])), [
    ['Maria Silva', '—', '“We will not accept this treaty.”'],
    ['Lars Holm', '–', '“Nobody asked us about it.”'],
  ])
})

test('a post belongs to the name before its handle', () => {
  const text = 'The talks in Vienna begin on Monday. — Foreign Office (@office) March 3, 2020'
  assert.deepEqual(told(text, withLayouts(text, [], [])), [
    ['Foreign Office (@office)', '—', 'The talks in Vienna begin on Monday.'],
  ])
})

test('a dash before a name that does not end its line signs nothing', () => {
  const text = '“We will not accept this treaty” – Silva said on Monday that the talks are over.'
  assert.deepEqual(withLayouts(text, [person(text, 'Silva')], []), [])
})
