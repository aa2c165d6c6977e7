import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EXAMPLE, EXAMPLE_SENTENCES } from '../../../../tests/example.ts'
import type { ArticleRecord, Contact } from '../../../record/types.ts'
import { showRecord } from './index.ts'
import { widthOf } from './lines.ts'

const show = (record: ArticleRecord, more: { width?: number; evidence?: boolean } = {}): string =>
  showRecord({ record, sentences: EXAMPLE_SENTENCES, width: 80, evidence: false, ...more }, false)

const [scheduled, held] = EXAMPLE.contacts as [Contact, Contact]
const withContacts = (...contacts: Contact[]): ArticleRecord => ({ ...EXAMPLE, contacts })

test('contacts stand in the order of time, whatever their zones; what has no day comes last', () => {
  const { start: _, ...undated } = held
  const at = (start: string, place: string): Contact => ({ ...held, start, place })
  const shown = show(
    withContacts(
      { ...undated, place: 'Nowhere' },
      at('XXXX-01-02', 'Ibiza'),
      at('2030-04-29T18:00+02:00', 'Cork'),
      at('2030-04-29T12:30-04:00', 'Delhi'),
      at('2030-04-29', 'Bern'),
      at('2029', 'Aix'),
    ),
  )
  const places = [...shown.matchAll(/· (Aix|Bern|Cork|Delhi|Ibiza|Nowhere)$/gm)].map(([, place]) => place)
  assert.deepEqual(places, ['Aix', 'Bern', 'Cork', 'Delhi', 'Ibiza', 'Nowhere'])
})

test('no line is wider than the terminal', () => {
  for (const width of [40, 48, 63, 64, 80, 100])
    for (const evidence of [false, true])
      for (const line of show(EXAMPLE, { width, evidence }).split('\n'))
        assert.ok(widthOf(line) <= width, `${width}: ${line}`)
})

test('every field has its sentence, with the words marked', () => {
  const shown = show(EXAMPLE, { evidence: true }).replace(/\s+/g, ' ')
  for (const item of [...EXAMPLE.contacts, ...EXAMPLE.statements, ...EXAMPLE.moves, ...EXAMPLE.documents])
    for (const [name, { evidence }] of Object.entries(item.fields)) {
      assert.match(shown, new RegExp(`\\b${name}\\b`))
      for (const { start, end } of evidence)
        assert.ok(shown.includes(`>>${EXAMPLE.article.text.slice(start, end)}<<`), name)
    }
})

test('an answer that is missing is asked for once with the contact, once with the document', () => {
  const shown = show(EXAMPLE)
  assert.match(shown, /\n {22}Chile: no answer yet\n/)
  assert.equal(shown.match(/\? Answer of Chile: none yet/g)?.length, 2)
})

test('a date that a contact asks for is not asked for by a problem again', () => {
  const span = scheduled.fields.start?.evidence[0]
  assert.ok(span)
  const asked = { code: 'date-open', message: 'Asked twice.', span }
  assert.doesNotMatch(show({ ...EXAMPLE, problems: [asked] }), /Asked twice/)
  assert.match(show({ ...EXAMPLE, contacts: [], problems: [asked] }), /Asked twice/)
})

test('a record with nothing in it says so', () => {
  const empty = { ...EXAMPLE, contacts: [], statements: [], moves: [], documents: [], problems: [] }
  assert.match(show(empty), /Nothing to enter/)
  assert.doesNotMatch(show(EXAMPLE), /Nothing to enter/)
})

test('words of a report cannot steer the terminal', () => {
  const nasty = '\u001b]0;owned\u0007\u202e'
  const shown = show({
    ...EXAMPLE,
    article: {
      ...EXAMPLE.article,
      title: nasty,
      publisher: nasty,
      byline: nasty,
      url: nasty,
      aside: [{ kind: nasty, text: nasty }],
    },
    contacts: [
      { ...held, parties: [{ name: nasty, country: nasty, role: nasty }], place: nasty, initiator: nasty },
    ],
    problems: [{ code: 'x', message: nasty }],
  })
  assert.equal(
    [...shown].some(letter => letter !== '\n' && /[\p{Cc}\u202e]/u.test(letter)),
    false,
  )
})
