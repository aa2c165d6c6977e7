import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../../tables.ts'
import { type Outlook, outlookFor } from './planner.ts'

type Db = Kysely<Tables>

/** Which reports are looked for, beyond which time, and how many. */
export interface FarReports {
  /** What their words must meet. */
  readonly asked: RawBuilder<unknown>
  readonly dossier?: string | undefined
  readonly outlet?: string | undefined
  /** Conditions on the days of `descent`. */
  readonly days: readonly RawBuilder<unknown>[]
  readonly before?: string | undefined
  readonly limit: number
}

/** The keys of the index `reading_find` that tell month and outlet (see the migration `finding`). */
export const KEYS = sql`array[coalesce(left(published, 7), ''), 'by ' || lower(publisher)]`

/** How many reports are likely to have the words. */
export const outlookOf = (db: Db, asked: RawBuilder<unknown>): Promise<Outlook> =>
  outlookFor(db, sql`select article from reading`, {
    found: [sql`select article from reading where search @@ ${asked}`],
  })

/**
 * Reports with the words, published before a time or nobody knows when: month after month, each by one look at the index,
 * until there are enough; at last, where there is no month left, those without a time.
 */
export function byMonth(far: FarReports) {
  const { dossier, days, limit, before } = far
  const monthBefore = (time: RawBuilder<unknown> | undefined): RawBuilder<unknown> => sql`
    select left(published, 7) from descent where ${all([
      time === undefined ? sql`published is not null` : sql`published < ${time}`,
      ...days,
      ...isOf(dossier),
    ])} order by published desc nulls last limit 1`
  return sql`
    with recursive month(name) as (
      select (${monthBefore(before === undefined ? undefined : sql`${before}`)})
      union
      select (${monthBefore(sql`month.name`)}) from month where name is not null
    )
    select found.* from month, lateral (${inMonth(far)}) as found limit ${limit}`
}

/**
 * Those of a month, sorted by the reading's own time, so that only those that are needed are looked up in the dossier, one
 * by one: without its own limit (`offset 0`) that would be a join like any other, in no order. An article is as old in
 * every dossier.
 */
function inMonth({ asked, dossier, outlet, days, before, limit }: FarReports): RawBuilder<unknown> {
  const places =
    dossier === undefined
      ? sql`filed join descent on descent.article = filed.article and descent.dossier = filed.dossier
          and filed.article = inside.article`
      : sql`descent`
  const keys = [
    sql`coalesce(month.name, '')`,
    ...(outlet === undefined ? [] : [sql`'by ' || lower(${outlet}::text)`]),
  ]
  const conditions = [
    sql`descent.article = inside.article`,
    ...(before === undefined ? [] : [sql`(descent.published < ${before} or descent.published is null)`]),
    ...days,
    ...isOf(dossier),
  ]
  return sql`
    select place.* from (
      select article from reading where search @@ ${asked} and ${KEYS} @> array[${sql.join(keys)}]
      order by published desc nulls last, article
    ) as inside, lateral (
      select descent.dossier, descent.article, descent.publisher, descent.published from ${places}
      where ${all(conditions)} offset 0
    ) as place limit ${limit}`
}

const isOf = (dossier: string | undefined): RawBuilder<unknown>[] =>
  dossier === undefined ? [] : [sql`descent.dossier = ${dossier}`]

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  sql.join(conditions, sql` and `)
