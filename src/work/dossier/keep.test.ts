import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { canonicalJson } from '../../base/json.ts'
import { InputError } from '../../base/problem.ts'
import type { MadeReport } from '../../dossier/testing/made.ts'
import { prose } from '../../dossier/testing/prose.ts'
import type { Store } from '../../store/open.ts'
import { timeline } from '../../store/queries/entries.ts'
import { leadsTo } from '../../store/queries/items.ts'
import { waitingCount } from '../../store/queries/queue.ts'
import { filedIn } from '../../store/queries/reports.ts'
import { searchEntries, searchReports } from '../../store/queries/search.ts'
import { onBoth } from '../../store/testing/databases.ts'
import { madeOffice, madeReader, received } from '../testing/office.ts'
import { importTable } from './chronicle.ts'
import { chronologyOf } from './chronology.ts'
import type { Office } from './desk.ts'
import { addReport } from './ingest.ts'
import { articleFrom } from './inputs.ts'
import { rebuild, removeReport, reread } from './keep.ts'

const report = (index: number, start = '2021-12-30', more: Partial<MadeReport> = {}): MadeReport => ({
  publisher: `Outlet ${index}`,
  published: '2021-12-31',
  body: `${prose(index + 200)} word${index}`,
  contacts: [{ mode: 'phone', parties: ['Joe Biden|USA', 'Vladimir Putin|RUS'], start }],
  statements: [
    {
      speaker: 'Joe Biden|USA',
      content: `Number ${index} of many statements about the border and its guards`,
    },
  ],
  ...more,
})

/** A dossier as text: equal texts are equal dossiers, entry ids included. */
const shown = async (office: Office, dossier = 'd'): Promise<string> =>
  canonicalJson({ ...(await chronologyOf(office, dossier)), version: '' })

onBoth('keeping dossiers', open => {
  let store: Store
  let office: Office
  before(async () => {
    store = await open('keep')
    office = madeOffice(store)
    for (const index of [0, 1, 2]) await addReport(office, 'd', received(report(index)))
    await addReport(office, 'd', received(report(3, '2021-12-07')))
  })
  after(() => store.close())

  test('rebuilding gives the same dossier with the same entry ids', async () => {
    const was = await shown(office)
    assert.equal(await rebuild(office), 4)
    assert.equal(await shown(office), was)
  })

  test('a report that can no longer be read stops neither rebuilding nor reading again', async () => {
    const was = await shown(office)
    const frail = madeOffice(store, {
      version: async () => 'test-1',
      record: async article => {
        if (article.text.includes('"Outlet 1"')) throw new RangeError('no')
        return madeReader.record(article)
      },
    })
    await assert.rejects(reread(frail, 'd', true), /^InputError: 1 of 4 reports could not be read/)
    assert.equal(await shown(office), was)
    await assert.rejects(rebuild(frail), /^InputError: 1 of 4 reports could not be read/)
    assert.equal((await filedIn(store.db, 'd', true)).length, 1)
    assert.equal(await rebuild(office), 4)
    assert.equal(await shown(office), was)
  })

  test('a report that is removed while it is read again does not come back', async () => {
    const going = received(report(9, '2021-12-03'))
    await addReport(office, 'g', going)
    const removing = madeOffice(store, {
      ...madeReader,
      record: async article => {
        await removeReport(office, article.id)
        return madeReader.record(article)
      },
    })
    assert.deepEqual(await reread(removing, 'g', true), { read: 1, changed: 0 })
    const { id } = articleFrom(going)
    for (const table of ['reading', 'item', 'descent', 'filed'] as const) {
      const rows = await store.db.selectFrom(table).selectAll().where('article', '=', id).execute()
      assert.deepEqual(rows, [], table)
    }
    assert.deepEqual(await timeline(store.db, 'g', {}), [])
  })

  test('a report that is parked stops no rebuilding', async () => {
    const was = await shown(office)
    const refusing = madeOffice(store, {
      ...madeReader,
      record: async article => {
        if (article.text.includes('"Outlet 0"')) throw new InputError('no-text', 'x', 'Nothing to read.')
        return madeReader.record(article)
      },
    })
    for (const turn of [1, 2]) {
      await assert.rejects(rebuild(refusing), /^InputError: 1 of 4 reports could not be read/, `turn ${turn}`)
      assert.deepEqual(await waitingCount(store.db, 'd'), { waiting: 1, parked: 1 })
    }
    assert.equal(await rebuild(office), 4)
    assert.equal(await shown(office), was)
  })

  test('what people have added stays, in a dossier without reports and where nothing can be read', async () => {
    const table = { map: { start: 'Day', parties: 'Who' }, by: { who: 'An editor', why: 'a list' } }
    const text = 'Day,Who\n2021-11-01,Joe Biden; Vladimir Putin\n'
    for (const dossier of ['by-hand', 'h'])
      await importTable(office, dossier, { ...table, text, problem: assert.ifError })
    await addReport(office, 'h', received(report(10, '2021-12-05')))
    const byHand = async (dossier: string): Promise<string[]> =>
      (await timeline(store.db, dossier, { kind: 'contact', to: '2021-11-30' })).map(one => one.id)
    const was = [await byHand('by-hand'), await byHand('h')]
    assert.deepEqual(
      was.map(one => one.length),
      [1, 1],
    )
    const without = madeOffice(store, {
      ...madeReader,
      record: () => Promise.reject(new InputError('no-model', 'model', 'No language model.')),
    })
    await assert.rejects(rebuild(without), /No language model/)
    assert.deepEqual([await byHand('by-hand'), await byHand('h')], was)
    await rebuild(office)
    assert.deepEqual([await byHand('by-hand'), await byHand('h')], was)
    await removeReport(office, articleFrom(received(report(10, '2021-12-05'))).id)
  })

  test('reading again keeps ids where items have moved a little', async () => {
    const was = await timeline(store.db, 'd', { kind: 'contact' })
    const later = madeOffice(store, {
      version: async () => 'test-2',
      record: async article => {
        const record = await madeReader.record(article)
        return {
          ...record,
          contacts: record.contacts.map(one => ({ ...one, id: `${one.id}x`, topics: ['arms'] })),
        }
      },
    })
    assert.deepEqual(await reread(later, 'd', false), { read: 4, changed: 4 })
    assert.deepEqual(await reread(later, 'd', false), { read: 0, changed: 0 })
    const is = await timeline(store.db, 'd', { kind: 'contact' })
    assert.deepEqual(
      is.map(one => one.id),
      was.map(one => one.id),
    )
    assert.deepEqual(is[0]?.values.topics, ['arms'])
    await reread(office, 'd', true)
  })

  test('a dossier as it was: by arrival, and by publication', async () => {
    const now = await chronologyOf(office, 'd')
    assert.deepEqual(await chronologyOf(office, 'd', { asOf: '2022-01-01' }), now)
    assert.deepEqual((await chronologyOf(office, 'd', { asOf: '2021-12-31' })).entries, [])
    assert.deepEqual((await chronologyOf(office, 'd', { publishedTo: '2021-12-30' })).articles, [])
  })

  test('search finds entries and reports', async () => {
    const entries = await searchEntries(store.db, '"number 2" guards', { limit: 10 })
    assert.deepEqual(
      entries.map(({ entry }) => entry.kind),
      ['statement'],
    )
    const reports = await searchReports(store.db, 'word2', { limit: 10, dossier: 'd' })
    assert.deepEqual(
      reports.map(one => one.publisher),
      ['Outlet 2'],
    )
    assert.equal((await searchReports(store.db, 'word2', { limit: 10, outlet: 'outlet 1' })).length, 0)
    assert.equal(
      (await searchEntries(store.db, 'Putin', { limit: 10, kind: 'contact', from: '2021-12-30' })).length,
      1,
    )
  })

  test('an entry that was joined to another leads there, also after the joining report is gone', async () => {
    const call = (start: string): MadeReport => report(20, start, { statements: [], published: '2021-12-31' })
    const two = [call('2021-11-10'), { ...call('2021-11-11'), body: prose(320) }]
    for (const one of two) await addReport(office, 'j', received(one))
    const [a, b] = await timeline(store.db, 'j', {})
    assert.ok(a && b)
    const hub = received({ ...call('2021-11-10T16:30-05:00'), body: prose(321) })
    await addReport(office, 'j', hub)
    const joined = await timeline(store.db, 'j', {})
    assert.deepEqual(
      joined.map(one => [one.id, one.members.length]),
      [[a.id, 3]],
    )
    assert.equal(await leadsTo(store.db, 'j', b.id), a.id)
    await removeReport(office, articleFrom(hub).id)
    const split = await timeline(store.db, 'j', {})
    assert.equal(split.length, 2)
    assert.ok(split.some(one => one.id === a.id))
    assert.notEqual(await leadsTo(store.db, 'j', b.id), undefined)
  })

  test('a removed report’s words are nowhere', async () => {
    await addReport(office, 'r', received(report(7)))
    const odd = received({ ...report(8), body: 'Xylophonic words of a report to be forgotten' })
    await addReport(office, 'r', odd)
    const was = await timeline(store.db, 'r', {})
    assert.equal(was.length, 3)
    await removeReport(office, articleFrom(odd).id)
    assert.equal((await timeline(store.db, 'r', {})).length, 2)
    assert.equal((await searchReports(store.db, 'xylophonic', { limit: 9 })).length, 0)
    for (const table of ['report', 'reading', 'item', 'entry', 'change', 'given', 'anchor'] as const) {
      const rows = await store.db.selectFrom(table).selectAll().execute()
      const text = rows
        .map(row =>
          JSON.stringify({ ...row, ...('bytes' in row && { bytes: Buffer.from(row.bytes).toString() }) }),
        )
        .join()
      assert.ok(!/xylophonic|number 8/i.test(text), table)
    }
  })
})
