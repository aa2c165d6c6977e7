import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { openStore, type Store, type StorePlace } from '../../store/open.ts'
import { waitingCount } from '../../store/queries/queue.ts'
import { freshFolder, startServer } from '../../store/testing/databases.ts'
import { addReports } from '../dossier/ingest.ts'
import { contentOf, startWorker, writeReports } from '../testing/kills.ts'
import { madeOffice } from '../testing/office.ts'

const WORKERS = 8
/** Workers that are killed; `npm run soak` sets it higher. */
const KILLS = Number(process.env.READOUT_KILLS ?? 8)
const SEED = Number(process.env.READOUT_SEED ?? 7)

test('eight workers, one killed every now and then, read every report exactly once', async () => {
  const folder = freshFolder()
  const server = await startServer()
  after(async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const reports = join(folder, 'reports')
  const count = writeReports(reports, SEED, 2 + Math.ceil(KILLS / 2))
  const place = async (name: string): Promise<StorePlace> => ({
    folder: '',
    url: await server.database(name),
  })
  const add = async (store: Store, keepOnly: boolean): Promise<void> => {
    const options = { dossier: 'd', cwd: '/', published: '2021-12-31', problem: assert.ifError, keepOnly }
    await addReports(madeOffice(store), [reports], options)
  }

  const quiet = await openStore(await place('quiet'))
  await add(quiet, false)
  const wanted = await contentOf(quiet)
  await quiet.close()

  const target = await place('workers')
  const store = await openStore(target)
  // The database itself writes down every merge that is committed.
  await sql.raw('create table merges (article text)').execute(store.db)
  await sql
    .raw(
      `create function note_merge() returns trigger language plpgsql as $$ begin
        insert into merges values (new.article); return null; end $$`,
    )
    .execute(store.db)
  await sql
    .raw(
      `create trigger note_merge after update of merged on filed for each row
        when (new.merged is not null) execute function note_merge()`,
    )
    .execute(store.db)
  await add(store, true)
  assert.equal((await waitingCount(store.db, 'd')).waiting, count)

  const workers = new Set(Array.from({ length: WORKERS }, () => startWorker(target, 50)))
  for (let kills = 0; kills < KILLS && (await waitingCount(store.db, 'd')).waiting > 0; kills++) {
    await setTimeout(150 + ((kills * 37) % 89) * 10)
    const [victim] = workers
    if (!victim) break
    workers.delete(victim)
    await victim.kill()
    workers.add(startWorker(target, 50))
  }
  for (const worker of workers) assert.equal(await worker.ended, 0, worker.errors())
  // What a worker that was killed last had taken.
  assert.equal(await startWorker(target, 0).ended, 0)

  assert.deepEqual(await waitingCount(store.db, 'd'), { waiting: 0, parked: 0 })
  const { rows } = await sql<{ article: string }>`select article from merges`.execute(store.db)
  assert.equal(rows.length, count)
  assert.equal(new Set(rows.map(one => one.article)).size, count)
  assert.equal(await contentOf(store), wanted)
  await store.close()
})
