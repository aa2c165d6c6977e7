import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import { foldRecords } from '../../dossier/testing/folded.ts'
import { madeRecord } from '../../dossier/testing/made.ts'
import { dossierCsv } from './csv.ts'
import type { Chronology } from './dossier.ts'
import { dossierCalendar } from './ics.ts'
import { dossierJson } from './json.ts'
import { dossierPlover } from './plover.ts'

const PAIR = ['Barack Obama|USA', 'Hassan Rouhani|IRN']
const records = [
  madeRecord({
    publisher: '=Outlet',
    published: '2013-09-28',
    contacts: [
      {
        mode: 'phone',
        parties: PAIR,
        start: '2013-09-27T14:30-04:00',
        duration: 'PT15M',
        initiator: 'Hassan Rouhani',
      },
      {
        parties: ['John Kerry|USA', 'Javad Zarif|IRN'],
        status: 'scheduled',
        start: '2013-10-15',
        place: 'Geneva',
      },
      { parties: PAIR, status: 'refused' },
    ],
    statements: [
      {
        speaker: 'Hassan Rouhani|IRN',
        content: '=HYPERLINK("x") I believe that the talks can be done in months',
      },
    ],
    moves: [
      {
        type: 'REQUEST',
        actor: ['Iran'],
        recipient: ['United States'],
        sentence: 'Iran asked the United States to lift sanctions',
      },
    ],
  }),
  madeRecord({
    publisher: 'Other Outlet',
    published: '2013-09-28',
    body: 'Its own words.',
    contacts: [{ mode: 'phone', parties: PAIR, start: '2013-09-27', initiator: 'Barack Obama' }],
  }),
]
const chronology: Chronology = {
  name: 'iran',
  version: '0.1.0+test',
  articles: records.map(({ article }) => ({
    id: article.id,
    title: 'A title',
    publisher: article.publisher ?? '',
  })),
  entries: foldRecords(records).map(one => one.entry),
}

test('the JSON keeps to the schema, and to the contract’s names', () => {
  const { entries, ...head } = dossierJson(chronology)
  assert.deepEqual(Object.keys(head), ['schema', 'dossier', 'version', 'articles'])
  const call = entries.find(one => one.members.length === 2)
  assert.equal(call?.mode, 'phone')
  assert.deepEqual(
    call?.accounts?.map(one => [one.field, one.value, one.members.length]),
    [
      ['initiator', 'Barack Obama', 1],
      ['initiator', 'Hassan Rouhani', 1],
    ].sort(a => (a[1] === call?.initiator ? -1 : 1)),
  )
  assert.ok(!JSON.stringify(entries).includes('null'))
})

test('the table has a row for each entry, and no formulas', () => {
  const rows = parse(dossierCsv(chronology), { columns: true }) as Record<string, string>[]
  assert.equal(rows.length, chronology.entries.length)
  assert.ok(rows.every(row => Object.values(row).every(cell => !/^[=+@-]/.test(cell))))
  const call = rows.find(row => row.reports === '2')
  assert.equal(call?.actors, 'Barack Obama; Hassan Rouhani')
  assert.equal(call?.disputed, 'initiator')
})

test('a row keeps to one line, has words and sentence of a move, the topics, and counts a report once', () => {
  const [made] = foldRecords([
    madeRecord({
      published: '2013-09-28',
      contacts: [{ parties: PAIR, start: '2013-09-27', topics: ['the sanctions', 'the prisoners'] }],
      statements: [{ speaker: 'Iran|IRN', content: 'The talks go on' }],
    }),
  ])
  assert.ok(made)
  const [move, contact] = [chronology.entries.find(one => one.kind === 'move'), made.entry]
  assert.ok(move)
  const [first] = move.members
  assert.ok(first)
  const folded = { ...move, members: [first, { ...first, id: 'i-other' }] }
  const behind = new Map([[move.id, { words: 'asked', sentence: 'Iran asked\r\nthe  United\nStates' }]])
  const csv = dossierCsv({ ...chronology, entries: [folded, contact], behind })
  const [row, talks] = parse(csv, { columns: true }) as Record<string, string>[]
  assert.equal(csv.trimEnd().split('\n').length, 3)
  assert.deepEqual([row?.words, row?.sentence, row?.reports], ['asked', 'Iran asked the United States', '1'])
  assert.deepEqual(talks?.topics?.split('; ').sort(), ['the prisoners', 'the sanctions'])
})

test('PLOVER: held is CONSULT, planned is AGREE, refused is REJECT; statements are no events', () => {
  const events = dossierPlover(chronology)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  const types = events.map(one => [one.event[0], one.mode[0] ?? '']).sort()
  assert.deepEqual(types, [
    ['AGREE', ''],
    ['CONSULT', 'phone'],
    ['REJECT', ''],
    ['REQUEST', ''],
  ])
  const call = events.find(one => one.event[0] === 'CONSULT')
  assert.equal(call.date, '2013-09-27')
  assert.equal(call.actor.length + call.recipient.length, 2)
})

test('the calendar is read by another library: instants in UTC, days as whole days', () => {
  const calendar = new ICAL.Component(ICAL.parse(dossierCalendar(chronology)))
  const events = calendar.getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  assert.equal(events.length, 2)
  const [call, talks] = events.sort((a, b) => a.startDate.compare(b.startDate)) as [ICAL.Event, ICAL.Event]
  assert.equal(call.startDate.toString(), '2013-09-27T18:30:00Z')
  assert.equal(call.duration.toSeconds(), 900)
  assert.match(call.uid, /^e-\w+@readout$/)
  assert.equal(talks.startDate.toString(), '2013-10-15')
  assert.equal(talks.endDate.toString(), '2013-10-16')
  assert.equal(dossierCalendar(chronology), dossierCalendar(chronology))
})

test('no mailbox is made up, and an event was changed when the store changed it', () => {
  const call = chronology.entries.find(one => one.members.length === 2)
  assert.ok(call)
  const at = '2013-10-02T08:15:30.250Z'
  const written = (behind: Chronology['behind']): ICAL.Component => {
    const text = dossierCalendar({ ...chronology, entries: [call], ...(behind && { behind }) })
    assert.doesNotMatch(text.replaceAll('\r\n ', ''), /mailto|@invalid/i)
    const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')
    assert.ok(event)
    return event
  }
  const event = written(new Map([[call.id, { changed: at }]]))
  for (const name of ['dtstamp', 'last-modified'])
    assert.equal(String(event.getFirstPropertyValue(name)), '2013-10-02T08:15:30Z')
  const parties = event.getAllProperties('attendee')
  assert.deepEqual(
    parties.map(one => [one.getFirstParameter('cn'), one.getFirstValue()]),
    ['Barack Obama', 'Hassan Rouhani'].map(name => [name, 'invalid:nomail']),
  )
})
