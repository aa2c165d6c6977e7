import { type Kysely, sql } from 'kysely'
import type { Entry, Item, ItemKind } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { SHOWN } from './entries.ts'
import { arrayOf } from './items.ts'

type Db = Kysely<Tables>

/** What a page of entries is narrowed to. Days are ISO dates, both inclusive. */
export interface BrowseFilter {
  readonly from?: string
  readonly to?: string
  /** A term of somebody who takes part, as entries are indexed by. */
  readonly actor?: string
  readonly kinds?: readonly ItemKind[]
  readonly statuses?: readonly string[]
  /** The type of moves. */
  readonly type?: string
  /** The publisher of one of its reports. */
  readonly outlet?: string
  /** As a person types them into a search box. */
  readonly words?: string
  readonly newestFirst?: boolean
}

/** Where a page of entries begins: after this one. No day for those without. */
export interface Place {
  readonly day?: string
  readonly id: string
}

export interface BrowsedEntry {
  readonly entry: Entry
  readonly day?: string
}

/**
 * Entries in order of time, then id, at most `limit`, after a place. Those without any day come last in either order;
 * they are a query of their own, so that both walk the index.
 */
export async function browse(
  db: Db,
  dossier: string,
  filter: BrowseFilter,
  { after, limit }: { readonly after?: Place; readonly limit: number },
): Promise<BrowsedEntry[]> {
  const dated = after && after.day === undefined ? [] : await datedOf(db, dossier, filter, { after, limit })
  const missing = limit - dated.length
  if (missing <= 0 || filter.from !== undefined || filter.to !== undefined) return dated
  const from = after && after.day === undefined ? after.id : undefined
  let query = narrowed(db, dossier, filter).where('sort_day', 'is', null)
  if (from !== undefined) query = query.where('id', '>', from)
  const rows = await query.orderBy('id').limit(missing).execute()
  return [...dated, ...rows.map(({ body }) => ({ entry: body }))]
}

async function datedOf(
  db: Db,
  dossier: string,
  filter: BrowseFilter,
  { after, limit }: { readonly after: Place | undefined; readonly limit: number },
): Promise<BrowsedEntry[]> {
  let query = narrowed(db, dossier, filter).where('sort_day', 'is not', null)
  const compare = filter.newestFirst ? sql`<` : sql`>`
  if (after?.day !== undefined)
    query = query.where(sql<boolean>`(sort_day, id) ${compare} (${after.day}::text, ${after.id}::text)`)
  const way = filter.newestFirst ? 'desc' : 'asc'
  const rows = await query.orderBy('sort_day', way).orderBy('id', way).limit(limit).execute()
  return rows.map(({ body, sort_day }) => ({ entry: body, ...(sort_day !== null && { day: sort_day }) }))
}

/** How many entries there are of each kind in each week; weeks by their Monday. */
export async function densityOf(
  db: Db,
  dossier: string,
  filter: BrowseFilter,
): Promise<{ week: string; kind: ItemKind; count: number }[]> {
  const week = sql<string>`to_char(date_trunc('week', sort_day::timestamp), 'YYYY-MM-DD')`
  return narrowed(db, dossier, filter)
    .clearSelect()
    .select([week.as('week'), 'kind', sql<number>`count(*)`.as('count')])
    .where('sort_day', 'is not', null)
    .groupBy([week, 'kind'])
    .orderBy('week')
    .execute()
}

/** The latest changes of a dossier, the newest first, before a number if one is given; of entries that a filter leaves. */
export async function latestChanges(
  db: Db,
  dossier: string,
  {
    limit,
    before,
    filter,
  }: {
    readonly limit: number
    readonly before?: number | undefined
    readonly filter?: BrowseFilter | undefined
  },
) {
  let query = db
    .selectFrom('change')
    .select(['seq', 'at', 'entry', 'kind', 'what', 'body'])
    .where('dossier', '=', dossier)
  if (before !== undefined) query = query.where('seq', '<', before)
  if (filter !== undefined)
    query = query.where('entry', 'in', narrowed(db, dossier, filter).clearSelect().select('id'))
  return query.orderBy('seq', 'desc').limit(limit).execute()
}

/** Whether there is a dossier of a name. */
export async function hasDossier(db: Db, dossier: string): Promise<boolean> {
  if (dossier === '' || dossier.includes('\u0000')) return false
  const row = await db
    .selectFrom('filed')
    .select('seq')
    .where('dossier', '=', dossier)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** How many entries a filter leaves. */
export async function countOf(db: Db, dossier: string, filter: BrowseFilter): Promise<number> {
  const row = await narrowed(db, dossier, filter)
    .clearSelect()
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirst()
  return row?.count ?? 0
}

/** The documents that some articles name, each with its entry. */
export async function documentsOfArticles(
  db: Db,
  dossier: string,
  articles: readonly string[],
): Promise<{ item: Item; entry: string }[]> {
  if (articles.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .select(['body', 'entry'])
    .where('dossier', '=', dossier)
    .where('kind', '=', 'document')
    .where(sql<boolean>`article = any(${arrayOf(articles)})`)
    .execute()
  return rows.map(({ body, entry }) => ({ item: body, entry }))
}

/** Publishers of a dossier's reports, each with how many. */
export async function outletsOf(db: Db, dossier: string): Promise<{ name: string; reports: number }[]> {
  const rows = await db
    .selectFrom('filed')
    .innerJoin('reading', 'reading.article', 'filed.article')
    .select(['publisher', sql<number>`count(*)`.as('reports')])
    .where('dossier', '=', dossier)
    .where('publisher', 'is not', null)
    .groupBy('publisher')
    .orderBy('publisher')
    .execute()
  return rows.map(({ publisher, reports }) => ({ name: publisher ?? '', reports }))
}

/** The parties, speakers and actors that entries name, the most frequent first. */
export async function actorsOf(
  db: Db,
  dossier: string,
  limit: number,
): Promise<{ name: string; country: string | null; entries: number }[]> {
  const { rows } = await sql<{ name: string; country: string | null; entries: number }>`
    select one->>'name' as name, max(one->>'country') as country, count(*) as entries
    from entry, lateral (
      select jsonb_array_elements(
        coalesce(body->'values'->'parties', '[]') || coalesce(body->'values'->'delegates', '[]') ||
        coalesce(body->'values'->'actor', '[]') || coalesce(body->'values'->'recipient', '[]') ||
        case when body->'values'->'speaker' is null then '[]' else jsonb_build_array(body->'values'->'speaker') end
      ) as one) as named
    where dossier = ${dossier} and one->>'name' is not null and ${SHOWN}
    group by 1 order by entries desc, name limit ${limit}`.execute(db)
  return rows
}

function narrowed(db: Db, dossier: string, filter: BrowseFilter) {
  const { from, to, actor, kinds, statuses, type, outlet, words } = filter
  let query = db.selectFrom('entry').select(['body', 'sort_day']).where('dossier', '=', dossier).where(SHOWN)
  if (from !== undefined) query = query.where('sort_day', '>=', from)
  if (to !== undefined) query = query.where('sort_day', '<=', to)
  if (kinds !== undefined) query = query.where('kind', 'in', [...kinds])
  if (statuses !== undefined) query = query.where('status', 'in', [...statuses])
  if (actor !== undefined) query = query.where(sql<boolean>`actors @> ${arrayOf([actor])}`)
  if (type !== undefined) query = query.where(sql<boolean>`body->'values'->>'type' = ${type}`)
  if (words !== undefined)
    query = query.where(sql<boolean>`search @@ websearch_to_tsquery('english', ${words})`)
  if (outlet !== undefined)
    query = query.where(sql<boolean>`exists (
      select 1 from item join reading on reading.article = item.article
      where item.dossier = entry.dossier and item.entry = entry.id and reading.publisher = ${outlet})`)
  return query
}
