import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldRecords } from '../testing/folded.ts'
import { type MadeContact, type MadeReport, madeRecord } from '../testing/made.ts'
import { prose } from '../testing/prose.ts'
import type { Entry } from '../types.ts'

const PARTIES = ['Barack Obama|USA|US President', 'Hassan Rouhani|IRN|Iranian President']

/** The one entry of some reports of one call. */
function entryOf(...told: readonly (Partial<MadeContact> & { report?: MadeReport })[]): Entry {
  const records = told.map(({ report, ...contact }, index) =>
    madeRecord({
      publisher: `Outlet ${index}`,
      published: `2013-09-2${7 + Math.min(index, 2)}`,
      body: prose(index + 1),
      ...report,
      contacts: [{ mode: 'phone', start: '2013-09-27', parties: PARTIES, ...contact }],
    }),
  )
  const folded = foldRecords(records)
  assert.equal(folded.length, 1)
  return (folded[0] as (typeof folded)[0]).entry
}

const accounts = (entry: Entry, field: string) =>
  entry.accounts.filter(one => one.field === field).map(one => [one.value, one.independent])

test('values that agree are no accounts: the precise one is agreed', () => {
  const entry = entryOf(
    {},
    { start: '2013-09-27T14:30-04:00', duration: 'PT15M' },
    { start: '2013-09-27T18:30Z' },
  )
  assert.deepEqual(entry.accounts, [])
  assert.equal(Date.parse(String(entry.values.start)), Date.parse('2013-09-27T18:30Z'))
  assert.equal(entry.values.duration, 'PT15M')
  assert.equal(entry.independent, 3)
})

test('who asked for the call is disputed', () => {
  const entry = entryOf(
    { initiator: 'Hassan Rouhani' },
    { initiator: 'Rouhani' },
    { initiator: 'Barack Obama' },
    {},
  )
  assert.deepEqual(accounts(entry, 'initiator'), [
    ['Hassan Rouhani', 2],
    ['Barack Obama', 1],
  ])
  assert.equal(entry.values.initiator, 'Hassan Rouhani')
})

test('somebody and the state he speaks for are one side, and no rival accounts', () => {
  const entry = entryOf({ initiator: 'Hassan Rouhani' }, { initiator: 'Iran' }, { initiator: 'Barack Obama' })
  assert.deepEqual(accounts(entry, 'initiator'), [
    ['Hassan Rouhani', 2],
    ['Barack Obama', 1],
  ])
  assert.deepEqual(accounts(entryOf({ initiator: 'Iran' }, { initiator: 'Hassan Rouhani' }), 'initiator'), [])
  assert.equal(accounts(entryOf({ initiator: 'Iran' }, { initiator: 'Barack Obama' }), 'initiator').length, 2)
})

test('stated beats inferred, however many infer', () => {
  const guess = { report: { known: { duration: 'inferred' as const } } }
  const entry = entryOf(
    { duration: 'PT20M', ...guess },
    { duration: 'PT20M', ...guess },
    { duration: 'PT15M' },
  )
  assert.equal(entry.values.duration, 'PT15M')
  assert.equal(accounts(entry, 'duration').length, 2)
})

test('copies are no independent voices', () => {
  const copy = { report: { body: prose(99) } }
  const entry = entryOf(
    { initiator: 'Barack Obama', ...copy },
    { initiator: 'Barack Obama', ...copy },
    { initiator: 'Rouhani' },
  )
  assert.equal(entry.independent, 2)
  assert.deepEqual(
    accounts(entry, 'initiator').map(([, count]) => count),
    [1, 1],
  )
})

test('a plan that came true is progress with a history', () => {
  const entry = entryOf({ status: 'scheduled' }, { status: 'held' })
  assert.equal(entry.values.status, 'held')
  assert.deepEqual(entry.accounts, [])
  assert.deepEqual(
    entry.history.map(one => one.value),
    ['scheduled', 'held'],
  )
})

test('a late report that is behind takes nothing back', () => {
  assert.equal(entryOf({ status: 'held' }, { status: 'scheduled' }).values.status, 'held')
})

test('a moved date is history, not an account', () => {
  const entry = entryOf(
    { status: 'scheduled', start: '2013-10-05' },
    { status: 'postponed', start: '2013-10-12' },
    { status: 'scheduled', start: '2013-10-12' },
  )
  assert.equal(entry.values.start, '2013-10-12')
  assert.equal(entry.values.status, 'scheduled')
  assert.deepEqual(entry.accounts, [])
  assert.deepEqual(
    entry.history.filter(one => one.field === 'start').map(one => one.value),
    ['2013-10-05', '2013-10-12'],
  )
})

test('parties are the same persons under their full names, once', () => {
  const entry = entryOf(
    { parties: ['Obama|USA', 'Rohani|IRN'] },
    {},
    { parties: ['Obama|USA', 'the Iranian president|IRN'] },
  )
  assert.deepEqual(
    (entry.values.parties as { name: string }[]).map(one => one.name),
    ['Barack Obama', 'Hassan Rouhani'],
  )
})
