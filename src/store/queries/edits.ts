import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

type Db = Kysely<Tables>

/** An edit as it is kept; its body is for `dossier` to read. */
export interface KeptEdit {
  readonly id: string
  readonly at: string
  readonly who: string
  readonly why?: string
  readonly body: unknown
}

/** The edits of a dossier in the order in which they were made. */
export async function editsOf(db: Db, dossier: string): Promise<KeptEdit[]> {
  const rows = await db
    .selectFrom('edit')
    .select(['id', 'at', 'who', 'why', 'body'])
    .where('dossier', '=', dossier)
    .orderBy('seq')
    .execute()
  return rows.map(({ why, ...row }) => ({ ...row, ...(why !== null && { why }) }))
}

/** The articles under which items are kept that a person has added. */
export async function articlesByHand(db: Db, dossier: string): Promise<string[]> {
  const rows = await db
    .selectFrom('item')
    .select('article')
    .distinct()
    .where('dossier', '=', dossier)
    .where('article', 'like', 'p-%')
    .execute()
  return rows.map(row => row.article)
}

/** The dossiers in which people have corrected or added something, also those without reports. */
export async function editedDossiers(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('edit').select('dossier').distinct().orderBy('dossier').execute()
  return rows.map(row => row.dossier)
}
