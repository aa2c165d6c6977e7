import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Entry } from '../../../dossier/types.ts'
import type { Tables } from '../../tables.ts'
import { type EntryFilter, narrowed } from '../filter.ts'
import { arrayOf } from '../items.ts'
import { type Outlook, outlookFor } from './planner.ts'

type Db = Kysely<Tables>

/** Where to go on from, which way, and how far. */
export interface FarPage {
  readonly after?: { readonly day: string; readonly id: string } | undefined
  readonly newestFirst: boolean
  readonly limit: number
}

interface FarEntry {
  readonly dossier: string
  readonly body: Entry
  readonly sort_day: string
}

/** The keys of the index `entry_find` that tell month, kind, status and type (see the migration `finding`). */
export const KEYS = sql`array[dossier || ' ' || left(sort_day, 7), left(sort_day, 7), kind, 'is ' || status, type]`

/** How many entries a filter is likely to leave, its dossier and days apart. */
export function outlookOf(db: Db, filter: EntryFilter): Promise<Outlook> {
  const { words, actor, outlet, kinds, statuses, type } = filter
  const asked = (one: EntryFilter): RawBuilder<unknown>[] =>
    Object.values(one).some(value => value !== undefined) ? [sql`${narrowed(db, one).select('id')}`] : []
  return outlookFor(db, sql`${narrowed(db, {}).select('id')}`, {
    found: [{ words }, { actor }, { outlet }].flatMap(asked),
    others: [{ kinds }, { statuses }, { type }].flatMap(asked),
  })
}

/**
 * Entries with a day after a place that have words, or are of an actor or an outlet: month after month, each by one look
 * at the index, until there are enough. So a month without costs next to nothing, and only those of one month are sorted.
 */
export async function byMonth(db: Db, filter: EntryFilter, page: FarPage): Promise<FarEntry[]> {
  const { rows } = await sql<FarEntry>`
    with recursive month(name) as (
      (${monthOf(filter, page, beyond(page, sql`sort_day`) ?? sql`sort_day is not null`)})
      union
      select (${monthOf(filter, page, afterMonth(page))}) from month where name is not null
    )
    select found.* from month, lateral (${inMonth(db, filter, page)}) as found
      where month.name is not null limit ${page.limit}`.execute(db)
  return rows
}

/** The first month, in the order asked for, that has an entry which meets a condition. */
function monthOf({ dossier, from, to }: EntryFilter, { newestFirst }: FarPage, where: RawBuilder<SqlBool>) {
  const conditions = [
    sql`not hidden`,
    where,
    ...(dossier === undefined ? [] : [sql`dossier = ${dossier}`]),
    ...(from === undefined ? [] : [sql`sort_day >= ${from}`]),
    ...(to === undefined ? [] : [sql`sort_day <= ${to}`]),
  ]
  const way = newestFirst ? sql`desc` : sql`asc`
  return sql`select left(sort_day, 7) from entry where ${sql.join(conditions, sql` and `)}
    order by sort_day ${way} limit 1`
}

/** Days in a month end before its 99th; what else begins alike is left out one by one. */
const afterMonth = ({ newestFirst }: FarPage): RawBuilder<SqlBool> =>
  newestFirst
    ? sql`sort_day < month.name`
    : sql`sort_day > month.name || '-99' and left(sort_day, 7) <> month.name`

/** What comes after a place, where there is one, by an expression for the day. */
export function beyond(
  { after, newestFirst }: Pick<FarPage, 'after' | 'newestFirst'>,
  day: RawBuilder<unknown>,
): RawBuilder<SqlBool> | undefined {
  return after && sql`(${day}, id) ${newestFirst ? sql`<` : sql`>`} (${after.day}::text, ${after.id}::text)`
}

/** Days are compared and sorted as what no index has, so that nothing but `entry_find` can answer. */
function inMonth(db: Db, filter: EntryFilter, page: FarPage) {
  const { dossier, from, to, kinds, statuses, type, ...found } = filter
  const day = sql<string>`sort_day || ''`
  const way = page.newestFirst ? 'desc' : 'asc'
  const month = dossier === undefined ? sql`month.name` : sql`${dossier} || ' ' || month.name`
  let query = narrowed(db, found)
    .select(['dossier', 'body', 'sort_day'])
    .where(sql<boolean>`${KEYS} @> array[${month}]`)
  const after = beyond(page, day)
  if (after !== undefined) query = query.where(after)
  if (kinds !== undefined) query = query.where(sql<boolean>`${KEYS} && ${arrayOf(kinds)}`)
  if (statuses !== undefined)
    query = query.where(sql<boolean>`${KEYS} && ${arrayOf(statuses.map(one => `is ${one}`))}`)
  if (type !== undefined) query = query.where(sql<boolean>`${KEYS} @> ${arrayOf([type])}`)
  if (from !== undefined) query = query.where(day, '>=', from)
  if (to !== undefined) query = query.where(day, '<=', to)
  return query.orderBy(day, way).orderBy('id', way).limit(page.limit)
}
