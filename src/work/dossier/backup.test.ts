import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { canonicalJson } from '../../base/json.ts'
import type { MadeReport } from '../../dossier/testing/made.ts'
import { prose } from '../../dossier/testing/prose.ts'
import { openStore } from '../../store/open.ts'
import { announceEntries, feedsOf, followFeed, noteEntry, noteFeed } from '../../store/queries/feeds.ts'
import { freshFolder, startServer } from '../../store/testing/databases.ts'
import { madeOffice, received } from '../testing/office.ts'
import { backup, restore } from './backup.ts'
import { chronologyOf } from './chronology.ts'
import type { Office } from './desk.ts'
import { addReport } from './ingest.ts'
import { articleFrom } from './inputs.ts'
import { removeReport } from './keep.ts'

const report = (index: number): MadeReport => ({
  publisher: `Outlet ${index}`,
  published: '2021-12-31',
  body: `${prose(index + 200)} word${index}`,
  contacts: [{ mode: 'phone', parties: ['Joe Biden|USA', 'Vladimir Putin|RUS'], start: '2021-12-30' }],
})

/** A dossier as text: equal texts are equal dossiers, entry ids included. */
const shown = async (office: Office): Promise<string> =>
  canonicalJson({ ...(await chronologyOf(office, 'd')), version: '' })

const FEED = { dossier: 'd', url: 'https://outlet.example/feed' }

/** A feed that has been asked: of its two entries one has been read, one waits for its report. */
async function followOne({ store: { db } }: Office): Promise<void> {
  const due = '2022-01-01T00:00:00.000Z'
  await followFeed(db, { ...FEED, due, every: 15 })
  await noteFeed(db, FEED, {
    etag: '"one"',
    modified: 'Sat, 01 Jan 2022 00:00:00 GMT',
    failures: 2,
    title: 'Wires',
  })
  const entries = ['1', '2'].map(id => ({
    id,
    fingerprint: `f${id}`,
    entry: { id, title: `Entry ${id}` },
    due,
  }))
  await announceEntries(db, FEED, entries)
  await noteEntry(db, { dossier: 'd', feed: FEED.url, id: '1' }, { due: null, article: 'a-1', words: 'w-1' })
}

const feedsIn = async ({ store: { db } }: Office) => ({
  feeds: await feedsOf(db),
  entries: await db.selectFrom('feed_entry').selectAll().orderBy('id').execute(),
})

test('a backup goes from one database to the other and back; what was removed stays away', async () => {
  const folder = freshFolder()
  const server = await startServer()
  const [first, second] = [join(folder, 'one.gz'), join(folder, 'two.gz')]
  const lite = madeOffice(await openStore({ folder: join(folder, 'lite') }))
  for (const index of [0, 1, 2]) await addReport(lite, 'd', received(report(index)))
  const gone = received(report(5))
  await addReport(lite, 'd', gone)
  await followOne(lite)
  await backup(lite, second)
  await removeReport(lite, articleFrom(gone).id)
  const was = await shown(lite)
  const feeds = await feedsIn(lite)
  await backup(lite, first)
  const journal = readFileSync(join(folder, 'lite', 'journal.jsonl'), 'utf8')
  assert.ok(
    !journal.includes(gone.bytes.toString()) && !journal.includes(Buffer.from(gone.bytes).toString('base64')),
  )

  const big = madeOffice(await openStore({ folder: '', url: await server.database('restored') }))
  await restore(big, first)
  assert.equal(await shown(big), was)
  assert.deepEqual(await feedsIn(big), feeds)
  await noteFeed(big.store.db, FEED, { etag: '"newer"' })
  // An older backup still has the removed report; the tombstone wins.
  await restore(big, second)
  assert.equal(await shown(big), was)
  assert.equal((await feedsOf(big.store.db))[0]?.etag, '"newer"')
  await backup(big, second)
  const again = madeOffice(await openStore({ folder: join(folder, 'again') }))
  await restore(again, second)
  assert.equal(await shown(again), was)
  assert.deepEqual((await feedsIn(again)).entries, feeds.entries)
  writeFileSync(join(folder, 'half.gz'), readFileSync(first).subarray(0, 200))
  await assert.rejects(restore(again, join(folder, 'half.gz')), /no whole backup/)
  await assert.rejects(restore(again, join(folder, 'none.gz')), /no whole backup/)
  for (const one of [lite, big, again]) await one.store.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})
