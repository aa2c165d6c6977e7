import { type Kysely, sql } from 'kysely'
import type { Entry, ItemKind } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { arrayOf } from './items.ts'
import { queryFor } from './words.ts'

type Db = Kysely<Tables>

/** What entries are narrowed to. Days are ISO dates, both inclusive. */
export interface EntryFilter {
  /** All dossiers without. */
  readonly dossier?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** A term of somebody who takes part, as entries are indexed by (see `work`). */
  readonly actor?: string | undefined
  readonly kinds?: readonly ItemKind[] | undefined
  readonly statuses?: readonly string[] | undefined
  /** The type of moves. */
  readonly type?: string | undefined
  /** The publisher of one of its reports, in upper or lower case. */
  readonly outlet?: string | undefined
  /** As a person types them into a search box: `"in quotes"`, `or`, `-not`. */
  readonly words?: string | undefined
  /** Only these entries. */
  readonly ids?: readonly string[] | undefined
}

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
 * How many entries are walked through for words, or for an outlet. The planner takes what is common in a dossier to be so
 * everywhere, and an outlet that is not there to be about as frequent as others; where it is not, the walk would pass
 * through years without it.
 */
const NEAR = 3000
/** Where the near ones let it be expected that so many times as many fill the page, no more than these are fetched. */
const WIDER = 16

async function datedOf(db: Db, filter: EntryFilter, options: WalkOptions): Promise<WalkedEntry[]> {
  const { limit, newestFirst } = options
  const edge = limit === undefined ? undefined : await edgeOf(db, filter, options, NEAR)
  if (limit === undefined || edge === undefined) return datedRows(dated(db, filter, options), options)
  const [within, beyond] = newestFirst ? (['>=', '<'] as const) : (['<=', '>'] as const)
  const found = await datedRows(dated(db, filter, options).where('sort_day', within, edge), options)
  const fetched = async (far: ReturnType<typeof dated>): Promise<void> => {
    const missing = limit - found.length
    if (missing > 0) found.push(...(await datedRows(far, { newestFirst, limit: missing, unwalked: true })))
  }
  const far = dated(db, filter, options).where('sort_day', beyond, edge)
  const isPromising = found.length < limit && found.length * WIDER >= limit
  const wider = isPromising ? await edgeOf(db, filter, options, NEAR * WIDER) : undefined
  if (wider === undefined) {
    await fetched(far)
    return found
  }
  await fetched(far.where('sort_day', within, wider))
  await fetched(far.where('sort_day', beyond, wider))
  return found
}

/**
 * The day that the last of some next entries is of, if there are so many. Only for words, of an actor too, or for
 * an outlet: where more is asked for, the planner expects few, and what it does is right more often than not.
 */
async function edgeOf(
  db: Db,
  { words, outlet, actor, ...filter }: EntryFilter,
  options: WalkOptions,
  far: number,
): Promise<string | undefined> {
  if (words === undefined ? outlet === undefined || actor !== undefined : outlet !== undefined)
    return undefined
  const way = options.newestFirst ? 'desc' : 'asc'
  const row = await dated(db, filter, options)
    .select('sort_day')
    .orderBy('sort_day', way)
    .orderBy('id', way)
    .offset(far)
    .limit(1)
    .executeTakeFirst()
  return row?.sort_day ?? undefined
}

/** Entries with a day, after a place. */
function dated(db: Db, filter: EntryFilter, { after, newestFirst }: WalkOptions) {
  const query = narrowed(db, filter).where('sort_day', 'is not', null)
  if (after?.day === undefined) return query
  const compare = newestFirst ? sql`<` : sql`>`
  return query.where(sql<boolean>`(sort_day, id) ${compare} (${after.day}::text, ${after.id}::text)`)
}

/** `unwalked`: sorted by what no index has, so that all that match are fetched by their words. */
async function datedRows(
  query: ReturnType<typeof dated>,
  { limit, newestFirst, unwalked }: WalkOptions & { readonly unwalked?: boolean },
): Promise<WalkedEntry[]> {
  const way = newestFirst ? 'desc' : 'asc'
  const day = unwalked ? sql`sort_day || ''` : sql.ref('sort_day')
  const ordered = query.select(['dossier', 'body', 'sort_day']).orderBy(day, way).orderBy('id', way)
  const rows = await (limit === undefined ? ordered : ordered.limit(limit)).execute()
  return rows.map(({ dossier, body, sort_day }) => ({
    dossier,
    entry: body,
    ...(sort_day !== null && { day: sort_day }),
  }))
}

/** Entries that a filter leaves and nobody has hidden. */
export function narrowed(db: Db, filter: EntryFilter) {
  const { dossier, from, to, actor, kinds, statuses, type, outlet, words, ids } = filter
  let query = db.selectFrom('entry').where(sql<boolean>`not hidden`)
  if (dossier !== undefined) query = query.where('dossier', '=', dossier)
  if (from !== undefined) query = query.where('sort_day', '>=', from)
  if (to !== undefined) query = query.where('sort_day', '<=', to)
  if (kinds !== undefined) query = query.where(isOneOf('kind', kinds))
  if (statuses !== undefined) query = query.where(isOneOf('status', statuses))
  if (actor !== undefined) query = query.where(sql<boolean>`actors @> ${arrayOf([actor])}`)
  if (type !== undefined) query = query.where('type', '=', type)
  if (words !== undefined) query = query.where(sql<boolean>`search @@ ${queryFor(words)}`)
  if (ids !== undefined) query = query.where(sql<boolean>`id = any(${arrayOf(ids)})`)
  if (outlet !== undefined) query = query.where(sql<boolean>`outlets @> ${arrayOf([outlet.toLowerCase()])}`)
  return query
}

/** One value is compared as such: an index of that column then keeps its order. */
export function isOneOf(column: 'kind' | 'status', values: readonly string[]) {
  const [only] = values
  return values.length === 1
    ? sql<boolean>`${sql.ref(column)} = ${only}`
    : sql<boolean>`${sql.ref(column)} = any(${arrayOf(values)})`
}
