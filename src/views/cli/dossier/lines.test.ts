import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Entry } from '../../../dossier/types.ts'
import { render } from '../show/lines.ts'
import { entryLines } from './lines.ts'

const member = { id: 'x-1', article: 'a-1' }
const rest = { members: [member], independent: 1, accounts: [], history: [] }
const entry = (kind: Entry['kind'], values: Entry['values']): Entry =>
  ({ id: 'e-1', kind, values, ...rest }) as Entry
const shown = (one: Entry, behind = {}): string => render(entryLines(one, 200, behind), false)
const behind = { sentence: 'Parliament voted against a "no deal" Brexit.', reported: '2019-07-24' }

test('a move and a short content stand with their sentence', () => {
  const move = entry('move', { type: 'REJECT', actor: [{ name: 'Parliament' }] })
  const short = entry('statement', { speaker: { name: 'Parliament' }, content: 'a "no deal" Brexit' })
  for (const one of [move, short])
    assert.match(shown(one, behind), /“Parliament voted against a "no deal" Brexit\.”/)
})

test('a content that says enough, and a contact, stand alone', () => {
  const content = 'the talks will go on in Geneva next month if both sides agree to what was put on the table'
  const long = entry('statement', { speaker: { name: 'Parliament' }, content })
  const contact = entry('contact', { mode: 'phone', status: 'held', parties: [{ name: 'A' }, { name: 'B' }] })
  for (const one of [long, contact]) assert.doesNotMatch(shown(one, behind), /“/)
})

test('what has no day of its own is told with the day of its report, and never as that day’s contact', () => {
  const move = entry('move', { type: 'REJECT', actor: [{ name: 'Parliament' }] })
  assert.match(shown(move, behind), /^reported Wed 24/)
  assert.match(shown(entry('move', { ...move.values, time: '2019-07-20' }), behind), /^Sat 20 Jul 2019/)
  assert.match(shown(entry('contact', { parties: [] }), behind), /^day open/)
})
