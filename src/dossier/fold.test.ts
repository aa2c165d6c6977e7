import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Folded } from './fold.ts'
import { touches } from './fold.ts'
import { itemsOf } from './items.ts'
import { comparable } from './match/index.ts'
import { type MadeDossier, madeDossier } from './testing/events.ts'
import { foldRecords } from './testing/folded.ts'
import { madeRecord } from './testing/made.ts'

const RUNS = { numRuns: 60 }

const shown = (folded: readonly Folded[]): string[] =>
  folded.map(one => JSON.stringify({ ...one.entry, id: undefined })).sort()

const recordsOf = (made: MadeDossier) => made.reports.map(one => madeRecord(one))

test('the order of arrival changes nothing', () => {
  fc.assert(
    fc.property(madeDossier, fc.integer(), (made, seed) => {
      const records = recordsOf(made)
      const shuffled = fc.sample(fc.shuffledSubarray(records, { minLength: records.length }), {
        numRuns: 1,
        seed,
      })[0]
      assert.deepEqual(shown(foldRecords(shuffled ?? [])), shown(foldRecords(records)))
    }),
    RUNS,
  )
})

test('every item is in one entry, and folding again keeps every id', () => {
  fc.assert(
    fc.property(madeDossier, made => {
      const records = recordsOf(made)
      const first = foldRecords(records)
      const members = first.flatMap(one => one.entry.members.map(ref => `${ref.article} ${ref.id}`))
      assert.equal(new Set(members).size, members.length)
      assert.equal(members.length, records.flatMap(itemsOf).length)
      const assigned = first.map((one, order) => ({
        id: one.entry.id,
        kind: one.entry.kind,
        order,
        anchors: one.anchors,
      }))
      const again = foldRecords(records, assigned)
      assert.deepEqual(again.map(one => one.entry.id).sort(), first.map(one => one.entry.id).sort())
      assert.ok(again.every(one => !one.given && one.absorbed.length === 0))
    }),
    RUNS,
  )
})

test('what fits is found by its keys, and fits both ways', () => {
  fc.assert(
    fc.property(madeDossier, made => {
      const items = recordsOf(made).flatMap(itemsOf).map(comparable)
      for (const a of items)
        for (const b of items) {
          assert.equal(touches(a, b), touches(b, a))
          const found = a.probes.some(key => b.keys.includes(key))
          assert.equal(
            found,
            b.probes.some(key => a.keys.includes(key)),
          )
          if (a !== b && touches(a, b)) assert.ok(found)
        }
    }),
    RUNS,
  )
})

test('contacts days apart never merge', () => {
  fc.assert(
    fc.property(madeDossier, made => {
      const records = recordsOf(made)
      const truth = new Map(
        records.flatMap((record, report) =>
          record.contacts.map(
            (one, index) => [`${record.article.id} ${one.id}`, made.truth[report]?.[index]] as const,
          ),
        ),
      )
      for (const { entry } of foldRecords(records))
        assert.equal(new Set(entry.members.map(ref => truth.get(`${ref.article} ${ref.id}`))).size, 1)
    }),
    RUNS,
  )
})
