import { type Kysely, sql } from 'kysely'
import type { ReportLine } from '../journal/lines.ts'
import type { Tables } from '../tables.ts'
import { arrayOf } from './items.ts'

type Db = Kysely<Tables>

/** Which of some articles are in a dossier already. */
export async function isFiled(db: Db, dossier: string, article: string): Promise<boolean> {
  const row = await db
    .selectFrom('filed')
    .select('article')
    .where('dossier', '=', dossier)
    .where('article', '=', article)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether a report is in a dossier and not merged yet. */
export async function isWaiting(db: Db, dossier: string, article: string): Promise<boolean> {
  const row = await db
    .selectFrom('filed')
    .select('article')
    .where('dossier', '=', dossier)
    .where('article', '=', article)
    .where('merged', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export async function hasReport(db: Db, article: string): Promise<boolean> {
  const row = await db
    .selectFrom('report')
    .select('article')
    .where('article', '=', article)
    .executeTakeFirst()
  return row !== undefined
}

/** A report as it was received. */
export async function reportOf(
  db: Db,
  article: string,
): Promise<(Omit<ReportLine, 't' | 'bytes'> & { readonly bytes: Uint8Array }) | undefined> {
  const row = await db.selectFrom('report').selectAll().where('article', '=', article).executeTakeFirst()
  if (!row) return undefined
  const { media_type, url, charset, published, title, ...rest } = row
  return {
    ...rest,
    ...(url !== null && { url }),
    ...(media_type !== null && { mediaType: media_type }),
    ...(charset !== null && { charset }),
    ...(published !== null && { published }),
    ...(title !== null && { title }),
  }
}

export interface FiledReport {
  readonly article: string
  readonly at: string
  readonly merged: string | null
}

/** The reports of a dossier in the order of their arrival; only those that wait to be merged, if asked. */
export async function filedIn(db: Db, dossier: string, pendingOnly = false): Promise<FiledReport[]> {
  let query = db.selectFrom('filed').select(['article', 'at', 'merged']).where('dossier', '=', dossier)
  if (pendingOnly) query = query.where('merged', 'is', null)
  return query.orderBy('seq').execute()
}

/** Reports of a dossier that wait and are not parked, in the order of arrival, after a number of that order. */
export async function toRead(
  db: Db,
  dossier: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<{ readonly article: string; readonly seq: number }[]> {
  return db
    .selectFrom('filed')
    .select(['article', 'seq'])
    .where('dossier', '=', dossier)
    .where('merged', 'is', null)
    .where('parked', '=', false)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
}

export interface DossierCount {
  readonly name: string
  readonly reports: number
  readonly pending: number
  readonly entries: number
  readonly last: string
}

/** All dossiers with their size; `last` is when the latest report arrived. */
export async function dossiers(db: Db): Promise<DossierCount[]> {
  const { rows } = await sql<DossierCount>`
    select dossier as name, reports, reports - merged as pending,
      (select at from filed where filed.dossier = holding.dossier order by seq desc limit 1) as last,
      (select coalesce(sum(n), 0) from tally where tally.dossier = holding.dossier)::int as entries
    from holding where reports > 0 order by dossier`.execute(db)
  return rows
}

export async function dossiersOf(db: Db, article: string): Promise<string[]> {
  const rows = await db.selectFrom('filed').select('dossier').where('article', '=', article).execute()
  return rows.map(row => row.dossier)
}

/** Which articles of a dossier are asked for; all of them without. */
export interface ArticlesAsked {
  readonly ids?: readonly string[]
  readonly newestFirst?: boolean
  /** Those that come after this one in the order asked for; none where the dossier does not hold it. */
  readonly after?: string | undefined
  readonly limit?: number
}

/** Articles of a dossier with what the export says of them, in the order of their arrival. */
export async function articlesOf(
  db: Db,
  dossier: string,
  { ids, newestFirst = false, after, limit }: ArticlesAsked = {},
) {
  // Opening every text would cost the most; its first line is needed only where there is no title.
  const firstLine = sql<string>`case when title is null then left(split_part(text, E'\\n', 1), 120) else '' end`
  let query = db
    .selectFrom('filed')
    .innerJoin('reading', 'reading.article', 'filed.article')
    .leftJoin('descent', join =>
      join.onRef('descent.article', '=', 'filed.article').onRef('descent.dossier', '=', 'filed.dossier'),
    )
    .select(['reading.article', 'title', 'url', 'reading.publisher', 'reading.published'])
    .select(['copy_of', 'version_of', firstLine.as('first_line')])
    .where('filed.dossier', '=', dossier)
    .orderBy('filed.seq', newestFirst ? 'desc' : 'asc')
  if (ids !== undefined) query = query.where(sql<boolean>`filed.article = any(${arrayOf(ids)})`)
  if (after !== undefined)
    query = query.where('filed.seq', newestFirst ? '<' : '>', eb =>
      eb.selectFrom('filed').select('seq').where('dossier', '=', dossier).where('article', '=', after),
    )
  if (limit !== undefined) query = query.limit(limit)
  return query.execute()
}

/** How many reports of a dossier have been read. */
export async function articleCount(db: Db, dossier: string): Promise<number> {
  const row = await db
    .selectFrom('holding')
    .select('merged')
    .where('dossier', '=', dossier)
    .executeTakeFirst()
  return row?.merged ?? 0
}

/** One writer at a time merges into a dossier; the lock goes with the transaction. */
export async function lockDossier(db: Db, dossier: string): Promise<void> {
  // Without statistics, or on a small table, the planner compares lists of keys row by row instead of by their index.
  await sql`select pg_advisory_xact_lock(hashtext(${`readout ${dossier}`})),
    set_config('enable_seqscan', 'off', true)`.execute(db)
}
