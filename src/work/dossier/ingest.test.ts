import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import { canonicalJson } from '../../base/json.ts'
import { madeDossier } from '../../dossier/testing/events.ts'
import { foldRecords } from '../../dossier/testing/folded.ts'
import { type MadeContact, type MadeReport, madeRecord } from '../../dossier/testing/made.ts'
import { prose } from '../../dossier/testing/prose.ts'
import type { Entry } from '../../dossier/types.ts'
import type { Store } from '../../store/open.ts'
import { changesSince, timeline } from '../../store/queries/entries.ts'
import { filedIn } from '../../store/queries/reports.ts'
import { freshFolder, onBoth } from '../../store/testing/databases.ts'
import { madeOffice, madeReader, received } from '../testing/office.ts'
import { atDesk, type Office } from './desk.ts'
import { addReport, addReports } from './ingest.ts'
import { articleFrom } from './inputs.ts'
import { unmergeReport } from './merge.ts'

const call = (index: number, more: Partial<MadeContact> = {}): MadeReport => ({
  publisher: `Outlet ${index}`,
  published: `2021-12-3${index % 2}`,
  body: prose(index + 50),
  contacts: [
    { mode: 'phone', parties: ['Joe Biden|USA', 'Vladimir Putin|RUS'], start: '2021-12-30', ...more },
  ],
  statements: [
    {
      speaker: 'Joe Biden|USA',
      content: `Number ${index} of many statements about the border and its guards`,
    },
  ],
})

const shown = (entries: readonly Entry[]): string[] =>
  entries.map(one => canonicalJson({ ...one, id: undefined })).sort()

onBoth('adding reports', open => {
  let store: Store
  let office: Office
  before(async () => {
    store = await open('ingest')
    office = madeOffice(store)
  })
  after(() => store.close())
  const entries = (dossier: string): Promise<Entry[]> => timeline(store.db, dossier, {})

  test('two reports of one call are one entry; adding again changes nothing', async () => {
    await addReport(office, 'twice', received(call(0)))
    await addReport(office, 'twice', received(call(1)))
    const first = await entries('twice')
    assert.deepEqual(first.map(one => [one.kind, one.members.length]).sort(), [
      ['contact', 2],
      ['statement', 1],
      ['statement', 1],
    ])
    assert.equal(await addReport(office, 'twice', received(call(1))), 'known')
    assert.deepEqual(await entries('twice'), first)
  })

  test('a dossier does not depend on the order of arrival, and is what folding all at once gives', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(madeDossier, async made => {
        const names = [`order-${run}a`, `order-${run++}b`] as const
        const reports = made.reports.map(one => received(one))
        for (const one of reports) await addReport(office, names[0], one)
        for (const one of [...reports].reverse()) await addReport(office, names[1], one)
        const a = await entries(names[0])
        assert.deepEqual(shown(a), shown(await entries(names[1])))
        const unique = new Map(
          reports.map((one, index) => [articleFrom(one).id, made.reports[index] as MadeReport]),
        )
        const whole = foldRecords([...unique].map(([id, report]) => madeRecord(report, id)))
        assert.deepEqual(shown(a), shown(whole.map(one => one.entry)))
      }),
      { numRuns: 12 },
    )
  })

  test('entry ids stay when reports are added, and taking one out undoes what it did', async () => {
    await addReport(office, 'undo', received(call(0)))
    const before = await entries('undo')
    const extra = received(call(3))
    await addReport(office, 'undo', extra)
    const contact = (await entries('undo')).find(one => one.kind === 'contact')
    assert.equal(contact?.id, before.find(one => one.kind === 'contact')?.id)
    await atDesk(office, 'undo', desk => unmergeReport(desk, articleFrom(extra).id))
    assert.deepEqual(shown(await entries('undo')), shown(before))
    assert.deepEqual((await entries('undo')).map(one => one.id).sort(), before.map(one => one.id).sort())
  })

  test('versions follow when their page was changed, also one that arrives late', async () => {
    const story = prose(60, 200)
    const [url, published] = ['https://example.org/news/1', '2021-12-30']
    const times: Record<string, string> = { first: '09', second: '12', third: '15' }
    const versions = madeOffice(store, {
      ...madeReader,
      record: async ({ id, text }) => {
        const made = JSON.parse(text) as MadeReport & { version: string }
        const record = madeRecord(made, id)
        return {
          ...record,
          article: { ...record.article, modified: `2021-12-30T${times[made.version]}:00Z` },
        }
      },
    })
    // The longest comes first by its length, and is none but the second.
    const texts = { third: story.slice(0, 700), second: `${story} ${prose(61, 40)}`, first: story }
    for (const [version, body] of Object.entries(texts))
      await addReport(versions, 'versions', received({ version, url, published, body } as MadeReport))
    const rows = await store.db
      .selectFrom('descent')
      .innerJoin('reading', 'reading.article', 'descent.article')
      .select(['descent.article', 'version_of', 'text'])
      .where('dossier', '=', 'versions')
      .execute()
    const nameOf = (article: string | null) =>
      Object.entries(texts).find(([, body]) => body === rows.find(one => one.article === article)?.text)?.[0]
    assert.deepEqual(rows.map(one => [nameOf(one.article), nameOf(one.version_of)]).sort(), [
      ['first', undefined],
      ['second', 'first'],
      ['third', 'second'],
    ])
  })

  test('changes say what is new and which fields moved', async () => {
    await addReport(office, 'changes', received(call(0)))
    const since = office.now()
    await addReport(office, 'changes', received(call(1, { duration: 'PT50M' })))
    const changes = await changesSince(store.db, 'changes', since)
    assert.deepEqual(changes.map(one => [one.kind, one.what, one.body]).sort(), [
      ['contact', 'changed', { fields: ['duration', 'members'] }],
      ['statement', 'new', {}],
    ])
  })

  test('a folder is read file by file; what fails is told and the rest is done; the next run takes up what waits', async () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'a.txt'), JSON.stringify(call(6)))
    writeFileSync(join(folder, 'sub', 'b.txt'), JSON.stringify(call(8)))
    writeFileSync(join(folder, 'c.txt'), '')
    const told: string[] = []
    const options = {
      dossier: 'folder',
      cwd: '/',
      published: '2021-12-31',
      problem: (error: unknown) => told.push(String(error)),
    }
    const failing = madeOffice(store, {
      ...madeReader,
      record: async () => Promise.reject(new Error('no model')),
    })
    assert.deepEqual(await addReports(failing, [folder], options), { added: 0, known: 0, failed: 3 })
    assert.equal((await filedIn(store.db, 'folder', true)).length, 2)
    told.length = 0
    assert.deepEqual(await addReports(office, [folder], options), { added: 2, known: 2, failed: 1 })
    assert.equal(told.length, 1)
    assert.match(told[0] ?? '', /c\.txt is empty/)
    assert.equal((await filedIn(store.db, 'folder', true)).length, 0)
    rmSync(folder, { recursive: true })
  })

  test('a report that fails and is read a little later in the same run has not failed', async () => {
    const folder = freshFolder()
    for (const [name, index] of [
      ['a.txt', 10],
      ['b.txt', 12],
    ] as const)
      writeFileSync(join(folder, name), JSON.stringify(call(index)))
    let turn = 0
    const moody = madeOffice(store, {
      ...madeReader,
      record: async article => {
        if (turn++ === 0) throw new RangeError('not yet')
        await sql`update filed set due = now() where due is not null`.execute(store.db)
        return madeReader.record(article)
      },
    })
    const told: unknown[] = []
    const options = { dossier: 'moody', cwd: '/', problem: (error: unknown) => told.push(error) }
    const published = '2021-12-31'
    assert.deepEqual(await addReports(moody, [folder], { ...options, published }), {
      added: 2,
      known: 0,
      failed: 0,
    })
    assert.equal(told.length, 1)
    rmSync(folder, { recursive: true })
  })
})
