import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasShared, NO_SHARED } from '../data.ts'
import { emptyRecord } from '../predict.ts'
import { prf, sum } from './counts.ts'
import { recordFromGold } from './from-gold.ts'
import { ownGold, sharedGold } from './gold.ts'
import { scoreReport } from './score.ts'
import type { GoldReport } from './types.ts'

const TEXT =
  'Advertisement. The presidents of France and Kenya met in Nairobi on 5 May 2030. It went well, said the host.'
const at = (words: string): [number, number] => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length]
const REPORT: GoldReport = {
  id: 'made-up',
  text: TEXT,
  contacts: [
    {
      mode: 'meeting',
      status: 'held',
      parties: [{ name: 'France' }, { name: 'Kenya' }],
      start: '2030-05-05',
      place: 'Nairobi',
      evidence: [at('The presidents of France and Kenya met in Nairobi on 5 May 2030.')],
    },
    { mode: 'letter', status: 'held', parties: [{ name: 'Chad' }], evidence: [at('It')], doubtful: true },
  ],
  statements: [
    {
      source: [at('the host')],
      speaker: 'host',
      cue: [at('said')],
      content: [at('It went well')],
      form: 'indirect',
    },
  ],
  moves: [
    {
      type: 'AGREE',
      actor: 'France',
      trigger: [at('met')],
      evidence: [at('The presidents of France and Kenya met')],
    },
  ],
}

test('the gold itself scores full marks, its doubtful items cost nothing', () => {
  const score = scoreReport(REPORT, recordFromGold(REPORT))
  assert.deepEqual(score.contacts.matching.counts, { right: 1, false: 0, missed: 0 })
  assert.equal(score.contacts.matching.excused.length, 1)
  assert.deepEqual(score.statements?.strict.counts, { right: 1, false: 0, missed: 0 })
  assert.deepEqual(score.moves?.strict.counts, { right: 1, false: 0, missed: 0 })
  assert.deepEqual(score.violations, [])
})

test('an empty record misses the firm items only', () => {
  const score = scoreReport(REPORT, emptyRecord(TEXT))
  assert.deepEqual(score.contacts.matching.counts, { right: 0, false: 0, missed: 1 })
})

test('what disagrees does not match', () => {
  const gold = recordFromGold(REPORT)
  const [contact] = gold.contacts
  const [statement] = gold.statements
  const [move] = gold.moves
  assert.ok(contact && statement && move)
  const contacts = (changed: object) =>
    scoreReport(REPORT, { ...gold, contacts: [{ ...contact, ...changed }] }).contacts.matching.counts.right
  assert.equal(contacts({ mode: 'multilateral' }), 1)
  assert.equal(contacts({ mode: 'phone' }), 0)
  assert.equal(contacts({ parties: [{ name: 'France' }, { name: 'Chad' }, { name: 'Ghana' }] }), 0)
  assert.equal(contacts({ start: '2030-05-06' }), 0)
  assert.equal(contacts({ start: 'XXXX-05-05' }), 1)
  const said = (changed: object) =>
    scoreReport(REPORT, { ...gold, statements: [{ ...statement, ...changed }] }).statements?.relaxed.counts
      .right
  assert.equal(said({ speaker: {} }), 0)
  assert.equal(said({ speaker: { name: 'France' } }), 0)
  const did = (changed: object) =>
    scoreReport(REPORT, { ...gold, moves: [{ ...move, ...changed }] }).moves?.strict.counts.right
  assert.equal(did({ type: 'REJECT' }), 0)
  assert.equal(did({ actor: [{ name: 'Kenya' }] }), 0)
  assert.equal(did({ trigger: [{ start: at('said')[0], end: at('said')[1] }] }), 0)
})

test('a right field that is left out is missing, a wrong one is wrong', () => {
  const gold = recordFromGold(REPORT)
  const [contact] = gold.contacts
  assert.ok(contact)
  const { start: _, ...undated } = contact
  const missing = scoreReport(REPORT, { ...gold, contacts: [undated] }).contacts.fields.day
  assert.deepEqual(missing, { gold: 1, given: 0, right: 0 })
  const open = { ...contact, start: '2030-05' }
  const wrong = scoreReport(REPORT, { ...gold, contacts: [open] }).contacts.fields.day
  assert.deepEqual(wrong, { gold: 1, given: 1, right: 0 })
})

test('spans over a text with a part cut out are carried over', () => {
  const cut = 'Advertisement. '.length
  const shift = (spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => ({ start: start - cut, end: end - cut }))
  const gold = recordFromGold(REPORT)
  const record = {
    ...gold,
    article: { ...gold.article, text: TEXT.slice(cut) },
    contacts: [],
    statements: gold.statements.map(one => ({
      ...one,
      content: shift(one.content),
      evidence: shift(one.evidence),
    })),
    moves: gold.moves.map(one => ({ ...one, trigger: shift(one.trigger), evidence: shift(one.evidence) })),
  }
  const score = scoreReport(REPORT, record)
  assert.equal(score.statements?.strict.counts.right, 1)
  assert.equal(score.moves?.strict.counts.right, 1)
})

test('spans outside the text and empty values are violations', () => {
  const gold = recordFromGold(REPORT)
  const [move] = gold.moves
  assert.ok(move)
  const broken = { ...gold, moves: [{ ...move, mode: '', evidence: [{ start: 5, end: TEXT.length + 1 }] }] }
  assert.equal(scoreReport(REPORT, broken).violations.length, 2)
})

test('the annotated reports score full marks against themselves', {
  skip: hasShared() ? false : NO_SHARED,
}, () => {
  const reports = [...sharedGold(), ...ownGold()]
  const scores = reports.map(report => scoreReport(report, recordFromGold(report)))
  assert.equal(prf(sum(scores.map(score => score.contacts.matching.counts))).f1, 1)
  const shared = scores.filter(score => score.statements)
  assert.equal(shared.length, 14)
  for (const count of ['relaxed', 'strict', 'content'] as const) {
    const counts = sum(shared.flatMap(score => (score.statements ? [score.statements[count].counts] : [])))
    assert.deepEqual(counts, { right: 131, false: 0, missed: 0 }, count)
  }
  assert.deepEqual(sum(shared.flatMap(score => (score.moves ? [score.moves.strict.counts] : []))), {
    right: 73,
    false: 0,
    missed: 0,
  })
  assert.deepEqual(
    scores.flatMap(score => score.violations),
    [],
  )
})
