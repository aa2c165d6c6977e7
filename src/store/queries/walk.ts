import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Entry } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { beyond, byMonth, outlookOf } from './far/entries.ts'
import { byIndex } from './far/planner.ts'
import { type EntryFilter, narrowed } from './filter.ts'

type Db = Kysely<Tables>

/** Where a page of entries begins: after this one. No day for those without. */
export interface Place {
  readonly day?: string
  readonly id: string
}

export interface WalkOptions {
  readonly newestFirst?: boolean | undefined
  readonly after?: Place | undefined
  readonly limit?: number | undefined
}

export interface WalkedEntry {
  readonly dossier: string
  readonly entry: Entry
  readonly day?: string
}

/**
 * Entries that nobody has hidden in order of time, then id, after a place. Those without any day come last in either
 * order; they are a query of their own, so that both walk an index in its order and stop at the limit.
 */
export async function walk(db: Db, filter: EntryFilter, options: WalkOptions): Promise<WalkedEntry[]> {
  const { after, limit } = options
  const dated = after && after.day === undefined ? [] : await datedOf(db, filter, options)
  const missing = limit === undefined ? undefined : limit - dated.length
  if ((missing !== undefined && missing <= 0) || filter.from !== undefined || filter.to !== undefined)
    return dated
  let query = narrowed(db, filter).select(['dossier', 'body']).where('sort_day', 'is', null)
  if (after && after.day === undefined) query = query.where('id', '>', after.id)
  // By the day too, though there is none: the order of the index.
  query = query.orderBy('sort_day').orderBy('id')
  const rows = await (missing === undefined ? query : query.limit(missing)).execute()
  return [...dated, ...rows.map(({ dossier, body }) => ({ dossier, entry: body }))]
}

/**
 * How many entries are walked through for what is likely to fill the page twice by then. The planner alone takes what is
 * common to be so everywhere; where it is not, its walk would pass through years without it.
 */
const NEAR = 500

/** What few entries have is fetched and sorted, what many have is met on the walk; all else is asked month by month. */
async function datedOf(db: Db, filter: EntryFilter, options: WalkOptions): Promise<WalkedEntry[]> {
  const { limit, newestFirst = false } = options
  const all = dated(db, filter, options)
  const edge = limit === undefined ? undefined : await edgeOf(db, filter, options)
  if (limit === undefined || edge === undefined) return datedRows(all, options)
  const { isRare, share } = await outlookOf(db, filter)
  if (isRare) return datedRows(all, { ...options, isFetched: true })
  const isNear = share * NEAR >= 2 * limit
  const near = isNear ? await datedRows(all.where(upTo(edge, newestFirst)), options) : []
  const missing = limit - near.length
  if (missing <= 0) return near
  const after = isNear ? edge : placed(options.after)
  const far = await byIndex(db, tx => byMonth(tx, filter, { after, newestFirst, limit: missing }))
  return [...near, ...far.map(walked)]
}

const placed = (after: Place | undefined): Required<Place> | undefined =>
  after?.day === undefined ? undefined : { day: after.day, id: after.id }

/** The place `NEAR` entries further, whatever they are, if there are so many. */
async function edgeOf(
  db: Db,
  { dossier, from, to, words, actor, outlet, ids }: EntryFilter,
  options: WalkOptions,
): Promise<Required<Place> | undefined> {
  if (ids !== undefined || [words, actor, outlet].every(one => one === undefined)) return undefined
  const way = options.newestFirst ? 'desc' : 'asc'
  const row = await dated(db, { dossier, from, to }, options)
    .select(['sort_day', 'id'])
    .orderBy('sort_day', way)
    .orderBy('id', way)
    .offset(NEAR - 1)
    .limit(1)
    .executeTakeFirst()
  return row && row.sort_day !== null ? { day: row.sort_day, id: row.id } : undefined
}

const upTo = ({ day, id }: Required<Place>, newestFirst: boolean) =>
  sql<SqlBool>`(sort_day, id) ${newestFirst ? sql`>=` : sql`<=`} (${day}::text, ${id}::text)`

/** Entries with a day, after a place. */
function dated(db: Db, filter: EntryFilter, { after, newestFirst = false }: WalkOptions) {
  const query = narrowed(db, filter).where('sort_day', 'is not', null)
  const place = beyond({ after: placed(after), newestFirst }, sql`sort_day`)
  return place === undefined ? query : query.where(place)
}

/** `isFetched`: sorted by what no index has, so that all that match are fetched by what they are found by. */
async function datedRows(
  query: ReturnType<typeof dated>,
  { limit, newestFirst, isFetched }: WalkOptions & { readonly isFetched?: boolean },
): Promise<WalkedEntry[]> {
  const way = newestFirst ? 'desc' : 'asc'
  const day = isFetched ? sql`sort_day || ''` : sql.ref('sort_day')
  const ordered = query.select(['dossier', 'body', 'sort_day']).orderBy(day, way).orderBy('id', way)
  return (await (limit === undefined ? ordered : ordered.limit(limit)).execute()).map(walked)
}

const walked = ({
  dossier,
  body,
  sort_day,
}: {
  readonly dossier: string
  readonly body: Entry
  readonly sort_day: string | null
}): WalkedEntry => ({ dossier, entry: body, ...(sort_day !== null && { day: sort_day }) })
