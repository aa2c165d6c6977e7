import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** Drops all that can be derived, and marks every report as waiting to be merged. Inputs, edits and given ids stay. */
export async function dropDerived(db: Kysely<Tables>): Promise<void> {
  for (const table of ['reading', 'descent', 'item', 'entry', 'tally'])
    await sql`truncate ${sql.table(table)}`.execute(db)
  await db.updateTable('filed').set({ merged: null }).execute()
}
