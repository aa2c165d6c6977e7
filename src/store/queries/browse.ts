import { type Kysely, sql } from 'kysely'
import type { Item, ItemKind } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { type EntryFilter, isOneOf, narrowed } from './filter.ts'
import { arrayOf } from './items.ts'
import { type Place, type WalkedEntry, walk } from './walk.ts'

type Db = Kysely<Tables>

/** What a page of entries is narrowed to. */
export interface BrowseFilter extends Omit<EntryFilter, 'dossier'> {
  readonly newestFirst?: boolean
}

export type { Place } from './walk.ts'
export type BrowsedEntry = Omit<WalkedEntry, 'dossier'>

/** Entries of a dossier in order of time (see `walk`), at most `limit`, after a place. */
export const browse = (
  db: Db,
  dossier: string,
  { newestFirst, ...filter }: BrowseFilter,
  page: { readonly after?: Place; readonly limit: number },
): Promise<BrowsedEntry[]> => walk(db, { ...filter, dossier }, { ...page, newestFirst })

/** Up to here entries are counted one by one, where a filter asks for more than day, kind and status. */
const MOST_COUNTED = 5000

/** How many entries there are of each kind in each week; weeks by their Monday. */
export interface Week {
  readonly week: string
  readonly kind: ItemKind
  readonly count: number
}

/** How many entries a filter leaves. */
export interface Counts {
  readonly count: number
  /** They are more than `MOST_COUNTED`, and were not counted further. */
  readonly more: boolean
  /** Of those with a day; none where there are `more`. */
  readonly weeks: readonly Week[]
}

/** Counts what a filter leaves, as a whole and by week, in one question: what costs is to find the entries. */
export async function countsOf(db: Db, dossier: string, filter: BrowseFilter): Promise<Counts> {
  // The first day of the calendar was a Monday.
  const weekNumber = sql<number>`(nullif(day, '')::date - date '0001-01-01') / 7`
  const week = sql<string | null>`to_char(date '0001-01-01' + 7 * (${weekNumber}), 'YYYY-MM-DD')`
  const rows = await countedOf(db, dossier, filter)
    .select([week.as('week'), 'kind', sql<number>`sum(n)`.as('count')])
    .groupBy([weekNumber, 'kind'])
    .having(sql<boolean>`sum(n) > 0`)
    .orderBy(weekNumber)
    .orderBy('kind')
    .execute()
  const counted = rows.map(row => ({ ...row, count: Number(row.count) }))
  const count = counted.reduce((all, one) => all + one.count, 0)
  if (!isTallied(filter) && count > MOST_COUNTED) return { count: MOST_COUNTED, more: true, weeks: [] }
  return {
    count,
    more: false,
    weeks: counted.flatMap(({ week: monday, ...rest }) => (monday === null ? [] : { week: monday, ...rest })),
  }
}

const isTallied = ({ actor, type, outlet, words, ids }: BrowseFilter): boolean =>
  [actor, type, outlet, words, ids].every(one => one === undefined)

/** Entries by day and kind with their number: from the tally where it knows, else one by one. */
function countedOf(db: Db, dossier: string, filter: BrowseFilter) {
  if (!isTallied(filter)) {
    const each = narrowed(db, { ...filter, dossier })
      .select([sql<string>`coalesce(sort_day, '')`.as('day'), 'kind', sql<number>`1`.as('n')])
      .limit(MOST_COUNTED + 1)
    return db.selectFrom(each.as('counted'))
  }
  const { from, to, kinds, statuses } = filter
  let tally = db.selectFrom('tally').select(['day', 'kind', 'n']).where('dossier', '=', dossier)
  if (from !== undefined) tally = tally.where('day', '>=', from)
  if (to !== undefined) tally = tally.where('day', '<=', to).where('day', '<>', '')
  if (kinds !== undefined) tally = tally.where('kind', 'in', [...kinds])
  if (statuses !== undefined) tally = tally.where('status', 'in', [...statuses])
  return db.selectFrom(tally.as('counted'))
}

/** Which of the latest changes are asked for. */
export interface ChangesAsked {
  readonly limit: number
  /** Those before this number. */
  readonly before?: number | undefined
  /** Those of entries that a filter leaves. */
  readonly filter?: BrowseFilter | undefined
}

/** How many of the latest changes are looked through first for those of an actor or with words. */
const NEAR = 15_000

/**
 * The latest changes of a dossier, the newest first. Those of few entries: among the nearest first, then of the entries
 * that the filter leaves, for the planner takes these to be changed as often lately as any.
 */
export async function latestChanges(db: Db, dossier: string, asked: ChangesAsked) {
  const { limit, filter } = asked
  const edge = filter === undefined || isTallied(filter) ? undefined : await edgeOf(db, dossier, asked)
  if (edge === undefined) return changesIn(db, dossier, asked).orderBy('seq', 'desc').limit(limit).execute()
  const all = changesIn(db, dossier, asked)
  const near = await all.where('seq', '>=', edge).orderBy('seq', 'desc').limit(limit).execute()
  if (near.length >= limit) return near
  // Sorted by what no index has, so that the entries are fetched by what is asked of them.
  const far = all.where('seq', '<', edge).orderBy(sql`seq + 0`, 'desc')
  return [...near, ...(await far.limit(limit - near.length).execute())]
}

function changesIn(db: Db, dossier: string, { before, filter }: ChangesAsked) {
  let query = db
    .selectFrom('change')
    .select(['seq', 'at', 'entry', 'kind', 'what', 'body'])
    .where('dossier', '=', dossier)
  if (before !== undefined) query = query.where('seq', '<', before)
  // An entry stays of its kind: told by the change itself, fewer entries are looked up.
  if (filter?.kinds !== undefined) query = query.where(isOneOf('kind', filter.kinds))
  if (filter !== undefined)
    query = query.where('entry', 'in', narrowed(db, { ...filter, dossier }).select('id'))
  return query
}

/** The number of the last of the `NEAR` next changes, if there are so many. */
async function edgeOf(db: Db, dossier: string, { before }: ChangesAsked): Promise<number | undefined> {
  const row = await changesIn(db, dossier, { limit: NEAR, before })
    .clearSelect()
    .select('seq')
    .orderBy('seq', 'desc')
    .offset(NEAR)
    .limit(1)
    .executeTakeFirst()
  return row?.seq
}

/** Whether there is a dossier of a name: it has a report, or follows a feed. */
export async function hasDossier(db: Db, dossier: string): Promise<boolean> {
  if (dossier === '' || dossier.includes('\u0000')) return false
  const has = (table: 'filed' | 'feed') =>
    db.selectFrom(table).select('dossier').where('dossier', '=', dossier).limit(1).executeTakeFirst()
  return ((await has('filed')) ?? (await has('feed'))) !== undefined
}

/** Whether a dossier has more than so many entries. */
export async function hasMoreThan(db: Db, dossier: string, count: number): Promise<boolean> {
  const row = await narrowed(db, { dossier }).select('id').offset(count).limit(1).executeTakeFirst()
  return row !== undefined
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

/** Publishers of a dossier's reports. Jumps from one to the next in the index, however many reports each has. */
export async function outletsOf(db: Db, dossier: string): Promise<{ name: string }[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive outlet as (
      (select publisher as name from descent where dossier = ${dossier} and publisher is not null
        order by publisher limit 1)
      union all
      select (select publisher from descent where dossier = ${dossier} and publisher > outlet.name
        order by publisher limit 1) from outlet where outlet.name is not null
    ) select name from outlet where name is not null`.execute(db)
  return rows
}

/** The latest entries, and as many without a day, in which actors are counted: their names stand in the entries. */
export const LOOKED_THROUGH = 5000

/** The names of parties, speakers and actors in the latest entries, with the entries' ids, the most frequent first. */
export async function actorsOf(
  db: Db,
  dossier: string,
  limit: number,
): Promise<{ name: string; country: string | null; ids: string[] }[]> {
  const { rows } = await sql<{ name: string; country: string | null; ids: string[] }>`
    select one->>'name' as name, max(one->>'country') as country, array_agg(distinct id) as ids
    from (
      (select id, body from entry where dossier = ${dossier} and not hidden and sort_day is not null
        order by sort_day desc, id desc limit ${LOOKED_THROUGH})
      union all
      (select id, body from entry where dossier = ${dossier} and not hidden and sort_day is null
        order by sort_day, id limit ${LOOKED_THROUGH})
    ) as latest, lateral (
      select jsonb_array_elements(
        coalesce(body->'values'->'parties', '[]') || coalesce(body->'values'->'delegates', '[]') ||
        coalesce(body->'values'->'actor', '[]') || coalesce(body->'values'->'recipient', '[]') ||
        case when body->'values'->'speaker' is null then '[]' else jsonb_build_array(body->'values'->'speaker') end
      ) as one) as named
    where one->>'name' is not null
    group by 1 order by count(distinct id) desc, name limit ${limit}`.execute(db)
  return rows
}
