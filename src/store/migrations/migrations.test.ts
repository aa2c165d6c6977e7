import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { type Kysely, sql } from 'kysely'
import { openLite } from '../pglite.ts'
import { openServer } from '../postgres.ts'
import { queryFor } from '../queries/words.ts'
import type { Tables } from '../tables.ts'
import { freshFolder, startServer } from '../testing/databases.ts'
import { migrate } from './index.ts'

/** Rows as the first version wrote them, in every table; one entry is hidden, one has neither day nor status. */
const FIRST = [
  "insert into report (article, at, origin, bytes) values ('a-1', '2021-01-02', 'a.txt', 'words')",
  "insert into filed (dossier, article, at, merged) values ('d', 'a-1', '2021-01-02', '1')",
  "insert into removed values ('a-0', '2021-01-01')",
  "insert into edit (id, dossier, at, who, body) values ('x-1', 'd', '2021-01-02', 'me', '{}')",
  "insert into given (dossier, id, at, kind) values ('d', 'e-1', '2021-01-02', 'contact')",
  "insert into anchor values ('d', 'a-1', 'c-1', 'e-1', 0, 5)",
  `insert into reading (article, version, record, sketch, publisher, published, text)
    values ('a-1', '1', '{"problems": [{"code": "date-open"}]}', '{}', 'Outlet', '2021-01-01', 'They met.')`,
  "insert into descent (dossier, article, bands, set_id, voice) values ('d', 'a-1', '{1,2}', 'a-1', 'a-1')",
  "insert into item values ('d', 'a-1', 'c-1', 'contact', '{1,2}', 'a-1 c-1', 'e-1', '{}')",
  `insert into entry (dossier, id, kind, sort_day, status, actors, body, words) values
    ('d', 'e-1', 'contact', '2021-01-01', 'held', '{obama}', '{"values": {}}', 'Obama met'),
    ('d', 'e-2', 'move', null, null, '{usa}', '{"values": {"type": "REQUEST"}}', 'Erdoğan asks Zelenskyy'),
    ('d', 'e-3', 'contact', '2021-01-01', 'held', '{obama}', '{"values": {}, "hidden": true}', 'Obama met')`,
  "insert into change (dossier, at, entry, kind, what, body) values ('d', '2021-01-02', 'e-1', 'contact', 'new', '{}')",
  "insert into problem (at, dossier, where_from, code, message) values ('2021-01-02', 'd', 'b.txt', 'empty', 'Empty.')",
  "insert into mark values ('journal', 9)",
]

function migrates(open: () => Promise<Kysely<Tables>>): void {
  test('a filled database of every earlier version is brought to the present one', async () => {
    const db = await open()
    await migrate(db, 1)
    for (const statement of FIRST) await sql.raw(statement).execute(db)
    await migrate(db)
    assert.deepEqual(await db.selectFrom('entry').select(['id', 'hidden', 'type']).orderBy('id').execute(), [
      { id: 'e-1', hidden: false, type: null },
      { id: 'e-2', hidden: false, type: 'REQUEST' },
      { id: 'e-3', hidden: true, type: null },
    ])
    assert.deepEqual(
      (await db.selectFrom('entry').select('outlets').orderBy('id').execute()).map(one => one.outlets),
      [['outlet'], [], []],
    )
    assert.deepEqual(await db.selectFrom('descent').select(['published', 'publisher']).execute(), [
      { published: '2021-01-01', publisher: 'Outlet' },
    ])
    assert.deepEqual(await db.selectFrom('reading').select('problems').execute(), [
      { problems: [{ code: 'date-open' }] },
    ])
    for (const table of [
      'report',
      'filed',
      'removed',
      'edit',
      'given',
      'anchor',
      'item',
      'change',
      'problem',
      'mark',
    ])
      assert.equal((await sql`select 1 from ${sql.table(table)}`.execute(db)).rows.length, 1, table)
    // What was there before is found by its words, without the accents that it has.
    for (const words of ['obama', 'Erdogan', 'zelensky'])
      assert.deepEqual(
        (
          await db
            .selectFrom('entry')
            .select('id')
            .where(sql<boolean>`search @@ ${queryFor(words)}`)
            .orderBy('id')
            .execute()
        ).map(one => one.id),
        words === 'obama' ? ['e-1', 'e-3'] : ['e-2'],
        words,
      )
    assert.equal(
      (await sql`select 1 from reading where search @@ ${queryFor('met')}`.execute(db)).rows.length,
      1,
    )
    await migrate(db)
    await followsEntries(db)
    await followsReports(db)
    await db.destroy()
  })
}

/** The tally follows whatever is written. */
async function followsEntries(db: Kysely<Tables>): Promise<void> {
  const kept = async () =>
    (
      await db.selectFrom('tally').selectAll().where('n', '<>', 0).orderBy('day').orderBy('kind').execute()
    ).map(({ day, kind, status, n }) => [day, kind, status, n])
  assert.deepEqual(await kept(), [
    ['', 'move', '', 1],
    ['2021-01-01', 'contact', 'held', 1],
  ])
  await sql`insert into entry (dossier, id, kind, sort_day, status, actors, body, words)
      select 'd', 'e-' || n, 'contact', '2021-01-01', 'held', '{}', '{}', '' from generate_series(1, 4) as n
      on conflict (dossier, id) do update set sort_day = '2021-02-01', body = '{}'`.execute(db)
  assert.deepEqual(await kept(), [
    ['2021-01-01', 'contact', 'held', 1],
    ['2021-02-01', 'contact', 'held', 2],
    ['2021-02-01', 'move', '', 1],
  ])
  await db.updateTable('entry').set({ body: '{"hidden": true}' }).where('id', '=', 'e-1').execute()
  await db.deleteFrom('entry').where('id', '=', 'e-2').execute()
  assert.deepEqual(await kept(), [
    ['2021-01-01', 'contact', 'held', 1],
    ['2021-02-01', 'contact', 'held', 1],
  ])
}

describe('migrations on PGlite', () => {
  const folder = freshFolder()
  after(() => rmSync(folder, { recursive: true, force: true }))
  let count = 0
  migrates(() => openLite(join(folder, String(count++))))
})

describe('migrations on PostgreSQL', () => {
  const server = startServer()
  after(async () => (await server).stop())
  let count = 0
  migrates(async () => openServer(await (await server).database(`m${count++}`)))
})

/** How many reports a dossier holds follows whatever is written; a claim changes nothing. */
async function followsReports(db: Kysely<Tables>): Promise<void> {
  const held = async (): Promise<unknown[]> =>
    (await db.selectFrom('holding').selectAll().orderBy('dossier').execute()).map(one => Object.values(one))
  assert.deepEqual(await held(), [['d', 1, 1]])
  await sql`insert into filed (dossier, article, at)
    select case when n < 4 then 'd' else 'f' end, 'b-' || n, '2021-01-03' from generate_series(1, 5) as n`.execute(
    db,
  )
  await sql`insert into filed (dossier, article, at) values ('d', 'b-1', '2021-01-04') on conflict do nothing`.execute(
    db,
  )
  assert.deepEqual(await held(), [
    ['d', 4, 1],
    ['f', 2, 0],
  ])
  await db.updateTable('filed').set({ worker: 7 }).where('merged', 'is', null).execute()
  await db.updateTable('filed').set({ merged: '1' }).where('article', 'in', ['b-1', 'b-4']).execute()
  assert.deepEqual(await held(), [
    ['d', 4, 2],
    ['f', 2, 1],
  ])
  await db.updateTable('filed').set({ merged: null }).execute()
  await db.deleteFrom('filed').where('dossier', '=', 'f').execute()
  assert.deepEqual(await held(), [
    ['d', 4, 0],
    ['f', 0, 0],
  ])
}
