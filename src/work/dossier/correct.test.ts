import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { canonicalJson } from '../../base/json.ts'
import type { MadeContact, MadeReport } from '../../dossier/testing/made.ts'
import { prose } from '../../dossier/testing/prose.ts'
import type { Entry } from '../../dossier/types.ts'
import type { Store } from '../../store/open.ts'
import { entriesByIds, timeline } from '../../store/queries/entries.ts'
import { onBoth } from '../../store/testing/databases.ts'
import { madeOffice, madeReader, received } from '../testing/office.ts'
import { importTable } from './chronicle.ts'
import { editEntry, listEdits, makeEdit, mergeEntries, splitEntry } from './correct.ts'
import type { Office } from './desk.ts'
import { addReport } from './ingest.ts'
import { articleFrom } from './inputs.ts'
import { rebuild, removeReport, reread } from './keep.ts'

const BY = { who: 'An editor', why: 'seen on film' }
const call = (index: number, more: Partial<MadeContact> = {}): MadeReport => ({
  publisher: `Outlet ${index}`,
  published: '2021-12-31',
  body: prose(index + 400),
  contacts: [
    { mode: 'phone', parties: ['Joe Biden|USA', 'Vladimir Putin|RUS'], start: '2021-12-30', ...more },
  ],
})

onBoth('corrections', open => {
  let store: Store
  let office: Office
  before(async () => {
    store = await open('correct')
    office = madeOffice(store)
  })
  after(() => store.close())
  const entries = (dossier: string): Promise<Entry[]> => timeline(store.db, dossier, {})
  const add = async (dossier: string, ...reports: MadeReport[]): Promise<string[]> => {
    for (const one of reports) await addReport(office, dossier, received(one))
    return (await entries(dossier)).map(one => one.id)
  }
  /** What an edit does must be there again after everything has been derived anew. */
  const holds = async (dossier: string, check: () => Promise<void>): Promise<void> => {
    await check()
    const was = canonicalJson(await entries(dossier))
    await rebuild(office)
    await check()
    assert.equal(canonicalJson(await entries(dossier)), was)
  }

  test('a merge joins what rules keep apart, new reports join it, and it can be undone', async () => {
    const ids = await add('merge', call(0), call(1, { start: '2021-12-20' }))
    assert.equal(ids.length, 2)
    const edit = await mergeEntries(office, 'merge', ids, BY)
    await add('merge', call(2))
    await holds('merge', async () => {
      const [entry, ...rest] = await entries('merge')
      assert.deepEqual([entry?.members.length, rest.length], [3, 0])
      assert.ok(ids.includes(entry?.id ?? ''))
    })
    await makeEdit(office, 'merge', { do: 'undo', edit }, BY)
    assert.deepEqual(
      (await entries('merge')).map(one => one.members.length),
      [1, 2],
    )
  })

  test('a split parts what rules join', async () => {
    const [id] = await add('split', call(3), call(4), call(5))
    const article = articleFrom(received(call(4))).id
    await splitEntry(office, 'split', { id: id ?? '', articles: [article] }, BY)
    await holds('split', async () => {
      assert.deepEqual((await entries('split')).map(one => one.members.length).sort(), [1, 2])
      assert.ok((await entries('split')).some(one => one.id === id && one.members.length === 2))
    })
  })

  test('fields, confirming and hiding', async () => {
    const [id = ''] = await add('set', call(6, { duration: 'PT50M' }), call(7, { duration: 'PT60M' }))
    await editEntry(office, 'set', { id, do: 'set', field: 'duration', value: 'PT55M' }, BY)
    await editEntry(office, 'set', { id, do: 'confirm' }, BY)
    await holds('set', async () => {
      const [entry] = await entries('set')
      assert.equal(entry?.values.duration, 'PT55M')
      assert.equal(entry?.accounts.filter(one => one.field === 'duration').length, 2)
      assert.equal(entry?.reviewed, true)
      assert.deepEqual(
        entry?.corrections?.map(one => [one.did, one.who, one.why]),
        [
          ['set', BY.who, BY.why],
          ['confirm', BY.who, BY.why],
        ],
      )
    })
    await editEntry(office, 'set', { id, do: 'hide' }, BY)
    assert.deepEqual(await entries('set'), [])
    assert.equal((await entriesByIds(store.db, 'set', [id])).length, 1)
  })

  test('a name that means somebody joins what is told of both', async () => {
    const stated = (speaker: string, index: number): MadeReport => ({
      publisher: `Outlet ${index}`,
      published: '2021-12-31',
      body: prose(index + 500),
      statements: [
        { speaker, content: 'Threats of sanctions will not help the talks on security that are to come' },
      ],
    })
    await add('name', stated('Maria|RUS', 1), stated('Maria Zakharova|RUS', 2))
    assert.equal((await entries('name')).length, 2)
    await makeEdit(office, 'name', { do: 'name', name: 'Maria', is: 'Maria Zakharova', country: 'RUS' }, BY)
    await holds('name', async () => assert.equal((await entries('name')).length, 1))
  })

  test('a table of a desk is taken over once, and reports join its rows', async () => {
    const table =
      'Day,Who,How\n2021-12-30,Joe Biden; Vladimir Putin,phone\n2021-12-07,Biden and Putin,video\n,,phone\n'
    const told: string[] = []
    const take = () =>
      importTable(office, 'table', {
        text: table,
        map: { start: 'Day', parties: 'Who', mode: 'How' },
        by: BY,
        problem: error => told.push(String(error)),
      })
    assert.equal(await take(), 2)
    assert.match(told.join(), /row 4 names nobody/)
    assert.equal((await entries('table')).length, 2)
    await take()
    await add('table', call(8, { duration: 'PT50M' }))
    await holds('table', async () => {
      const all = await entries('table')
      assert.deepEqual(
        all.map(one => [one.values.mode, one.members.length, one.independent, one.reviewed]),
        [
          ['video', 0, 0, true],
          ['phone', 1, 1, true],
        ],
      )
      assert.equal(all[1]?.values.duration, 'PT50M')
    })
  })

  test('an edit whose words are gone is an orphan on the list', async () => {
    const [id = ''] = await add('orphan', call(9))
    await editEntry(office, 'orphan', { id, do: 'confirm' }, BY)
    assert.deepEqual(
      (await listEdits(office, 'orphan')).map(one => one.lost),
      [false],
    )
    const other = madeOffice(store, {
      ...madeReader,
      record: async article => ({ ...(await madeReader.record(article)), contacts: [] }),
    })
    await reread(other, 'orphan', true)
    assert.deepEqual(
      (await listEdits(office, 'orphan')).map(one => one.lost),
      [true],
    )
    await removeReport(office, articleFrom(received(call(9))).id)
    assert.deepEqual(await listEdits(office, 'orphan'), [])
  })
})
