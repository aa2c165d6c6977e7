import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openStore } from '../src/store/open.ts'
import { followFeed, noteFeed } from '../src/store/queries/feeds.ts'
import { freshFolder } from '../src/store/testing/databases.ts'
import type { Office } from '../src/work/dossier/desk.ts'
import { addReport } from '../src/work/dossier/ingest.ts'
import { madeOffice, received } from '../src/work/testing/office.ts'
import { readout } from './support.ts'

describe('the dossier that is meant, and one that only follows feeds', () => {
  const root = freshFolder()
  const folder = join(root, 'data')
  const { READOUT_DATA: was, DATABASE_URL: url } = process.env
  before(() => {
    process.env.READOUT_DATA = folder
    delete process.env.DATABASE_URL
  })
  after(() => {
    for (const [name, value] of Object.entries({ READOUT_DATA: was, DATABASE_URL: url }))
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    rmSync(root, { recursive: true })
  })

  async function prepare(work: (office: Office) => Promise<unknown>): Promise<void> {
    const store = await openStore({ folder })
    try {
      await work(madeOffice(store))
    } finally {
      await store.close()
    }
  }

  const FEED = 'https://a.example/feed'
  const due = '2038-01-01T10:30:00.000Z'

  test('the only one there is; its feeds that fail are problems; it holds no report yet', async () => {
    await prepare(async ({ store: { db } }) => {
      await followFeed(db, { dossier: 'w', url: FEED, due })
      await noteFeed(
        db,
        { dossier: 'w', url: FEED },
        { failures: 2, failed: '2021-12-31T09:00:00.000Z', code: 'network', message: 'It does not answer.' },
      )
    })
    assert.equal(
      (await readout(['timeline'])).out,
      'w follows 1 feed and holds no report yet. What failed: readout problems --dossier w\n',
    )
    const problems = (await readout(['problems'])).out
    assert.match(
      problems,
      /^2021-12-31 09:00 {2}https:\/\/a\.example\/feed {2}It does not answer\. Failed 2 times/,
    )
    assert.match(problems, /asked again after 2038-01-01 10:30 UTC/)
  })

  test('contacts without a day come last, under a heading; a report with two items of an entry counts once', async () => {
    const parties = ['Joe Biden|USA', 'Vladimir Putin|RUS']
    const report = {
      publisher: 'Wire',
      published: '2021-12-31',
      contacts: [
        { parties: ['France|FRA', 'Italy|ITA'] },
        { parties, mode: 'phone' as const, start: '2021-12-30' },
      ],
    }
    await prepare(office => addReport(office, 'w', received(report)))
    const { out } = await readout(['timeline'])
    const at = (words: string): number => out.indexOf(words)
    assert.ok(at('Joe Biden') >= 0 && at('Joe Biden') < at('DAY NOT TOLD'), out)
    assert.ok(at('DAY NOT TOLD') < at('France'), out)
    const [, id = ''] = /entry (e-\w+)/.exec(out) ?? []
    assert.match((await readout(['show', id])).out, /report a-\w+, item c-\w+/)
    assert.equal((await readout(['dossiers'])).out.split(',')[0], 'w: 1 report')
  })

  test('of several, one is to be named; main goes first', async () => {
    await prepare(office => addReport(office, 'other', received({ body: 'One.', contacts: [] })))
    const { code, err } = await readout(['timeline'])
    assert.equal(code, 1)
    assert.match(err, /several dossiers \(other, w\)/)
    await prepare(office => addReport(office, 'main', received({ body: 'Two.', contacts: [] })))
    assert.equal((await readout(['timeline'])).out, 'Nothing.\n')
  })
})
