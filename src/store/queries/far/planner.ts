import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../../tables.ts'

type Db = Kysely<Tables>

/** What the planner, which knows how common words and actors are, expects of conditions. */
export interface Outlook {
  /** One of the conditions has so few matches that all are best fetched and sorted, wherever they are. */
  readonly isRare: boolean
  /** The share of rows that meet all of them, were they spread evenly. */
  readonly share: number
}

const FEW = 200

/**
 * The outlook for conditions, each told by a question for the rows that meet it; `every` is one for all rows. Those of
 * `others` only narrow: no index finds them.
 */
export async function outlookFor(
  db: Db,
  every: RawBuilder<unknown>,
  { found, others = [] }: { found: readonly RawBuilder<unknown>[]; others?: readonly RawBuilder<unknown>[] },
): Promise<Outlook> {
  const [all = 0, ...counts] = await expected(db, [every, ...found, ...others])
  return {
    isRare: counts.slice(0, found.length).some(count => count <= FEW),
    share: counts.reduce((share, count) => share * Math.min(1, count / Math.max(all, 1)), 1),
  }
}

/** How many rows the planner expects of each of some questions, two at least: planned as one, and not asked. */
async function expected(db: Db, questions: readonly RawBuilder<unknown>[]): Promise<number[]> {
  const { rows } = await sql<{
    'QUERY PLAN': [{ Plan: { Plans?: { 'Plan Rows': number }[] } }]
  }>`explain (format json) ${sql.join(
    questions.map(one => sql`(${one})`),
    sql` union all `,
  )}`.execute(db)
  return rows[0]?.['QUERY PLAN'][0].Plan.Plans?.map(one => one['Plan Rows']) ?? []
}

/**
 * Asks with the way through whole tables closed. The planner does not count what opening a stored text search vector
 * costs, and takes the index over words to be no better than looking at every row.
 */
export function byIndex<T>(db: Db, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async tx => {
    await sql`select set_config('enable_seqscan', 'off', true)`.execute(tx)
    return work(tx)
  })
}
