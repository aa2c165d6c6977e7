import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../../src/record/types.ts'
import { viewOf } from '../record/view.ts'
import { judgeSpeaker, namedOfAll, rightOfAll, rightOfNamed, type SpeakerGold } from './score.ts'

const TEXT = 'Angela Merkel came first. The chancellor said no. An aide left early; she said so too.'
const VIEW = viewOf(TEXT, TEXT)

const spanOf = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const gold = (words: string, name: string | null, more: Partial<SpeakerGold> = {}): SpeakerGold => ({
  id: 'made-up',
  source: [spanOf(words)],
  name,
  ...more,
})
const said = (words: string, name?: string, by = 'name'): Statement => {
  const [start, end] = spanOf(words)
  const speaker = name === undefined ? {} : { name }
  return { id: 's1', speaker, source: [{ start, end }], fields: { speaker: { by } } } as unknown as Statement
}
const judge = (one: SpeakerGold, ...statements: Statement[]) => judgeSpeaker(one, statements, VIEW)

test('the name counts, under any form of it, for the statement whose source is nearest', () => {
  const chancellor = gold('The chancellor', 'Angela Merkel')
  assert.equal(judge(chancellor, said('The chancellor', 'Merkel')).right, true)
  assert.equal(
    judge(chancellor, said('chancellor said no', 'X'), said('The chancellor', 'Merkel')).right,
    true,
  )
  assert.equal(judge(chancellor, said('The chancellor', 'Theresa May')).right, false)
  assert.equal(judge(gold('she', 'The Aide', { also: ['Jane Doe'] }), said('she', 'Jane Doe')).right, true)
})

test('no statement, no name, the words of the source themselves and whose somebody is name nobody', () => {
  const chancellor = gold('The chancellor', 'Angela Merkel')
  assert.equal(judge(chancellor, said('she', 'Angela Merkel')).statement, undefined)
  assert.equal(judge(chancellor, said('The chancellor')).named, false)
  assert.equal(judge(chancellor, said('The chancellor', 'chancellor')).named, false)
  assert.equal(judge(gold('An aide', null), said('An aide', 'aide')).named, false)
  assert.equal(judge(gold('An aide', null), said('An aide', "Merkel's aide", 'owner')).named, false)
})

test('a name for what the article leaves open is a wrong name, and no name costs nothing', () => {
  const open = [judge(gold('An aide', null), said('An aide', 'Jane Doe')), judge(gold('An aide', null))]
  const known = judge(gold('The chancellor', 'Angela Merkel'), said('The chancellor', 'Angela Merkel'))
  assert.equal(rightOfNamed([...open, known]), 1 / 2)
  assert.equal(namedOfAll([...open, known]), 1)
  assert.equal(rightOfAll([...open, known]), 1)
  assert.equal(rightOfNamed([]), 0)
})
