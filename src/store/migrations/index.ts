import { type Kysely, sql } from 'kysely'
import { InputError } from '../../base/problem.ts'
import type { Tables } from '../tables.ts'
import { start } from './0001-start.ts'
import { scale } from './0002-scale.ts'
import { feeds } from './0003-feeds.ts'
import { queue } from './0004-queue.ts'
import { rests } from './0005-rests.ts'
import { folding } from './0006-folding.ts'
import { holding } from './0007-holding.ts'
import { finding } from './0008-finding.ts'

/** Forward only, never edited once released; a change of the tables is a new file at the end. */
const MIGRATIONS: readonly (string | readonly string[])[] = [
  start,
  scale,
  feeds,
  queue,
  rests,
  folding,
  holding,
  finding,
]

/** Key of the advisory lock under which one process migrates and the others wait. */
const LOCK = 7_236_411

/**
 * Brings a database to the present tables, or to those of an earlier version (for tests). Throws InputError
 * `newer-store` where a later Readout has been there.
 */
export async function migrate(db: Kysely<Tables>, to = MIGRATIONS.length): Promise<void> {
  await db.transaction().execute(async tx => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
    await sql`create table if not exists readout_schema (version int not null)`.execute(tx)
    const { rows } = await sql<{
      version: number
    }>`select max(version)::int as version from readout_schema`.execute(tx)
    const now = rows[0]?.version ?? 0
    if (now > MIGRATIONS.length)
      throw new InputError(
        'newer-store',
        'database',
        `The database was written by a later Readout (tables ${now}, this one knows ${MIGRATIONS.length}). Update Readout.`,
      )
    for (const [index, statements] of MIGRATIONS.slice(0, to).entries()) {
      if (index < now) continue
      for (const statement of statementsIn(statements)) await sql.raw(statement).execute(tx)
      await sql`insert into readout_schema values (${index + 1})`.execute(tx)
    }
  })
}

/** A list of statements, or a text in which each ends with a semicolon at the end of a line. */
const statementsIn = (migration: string | readonly string[]): readonly string[] =>
  typeof migration === 'string' ? migration.split(/;\s*\n/).filter(one => one.trim() !== '') : migration
