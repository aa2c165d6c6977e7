import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Tables } from '../tables.ts'

type Db = Kysely<Tables>

/** A report of a dossier that waits to be read and merged. */
export interface Task {
  readonly dossier: string
  readonly article: string
}

/** A task that a process has taken. */
export interface Claim extends Task {
  /** The number of the process. */
  readonly worker: number
  /** How often it was begun, this time among them. */
  readonly tries: number
}

/** The first of two numbers of the advisory locks by which processes show that they live; the second is their own. */
export const PRESENT = 7_236_412

/**
 * Takes the first task that is due and that no living process has, for the process with this number; each is taken by
 * one only, whoever asks at the same time. A process lives as long as nobody else can have its advisory lock, which the
 * database takes back with the connection; the lock is tried, not looked up, since a row that has changed meanwhile is
 * judged anew. With `article` only that one is taken, also before it is due; with `again` only what has failed before.
 */
export async function claimNext(
  db: Db,
  worker: number,
  { dossier, article, again = false }: Partial<Task> & { readonly again?: boolean } = {},
): Promise<Claim | undefined> {
  const { rows } = await sql<Claim>`
    with next as (
      select dossier, article from filed
      where merged is null and not parked
        and (due is null or due <= now() or article = ${article ?? null})
        and (due is not null or not ${again}::boolean)
        and (${dossier ?? null}::text is null or dossier = ${dossier ?? null})
        and (${article ?? null}::text is null or article = ${article ?? null})
        and case when worker is null then true when worker = ${worker} then false
          else pg_try_advisory_xact_lock_shared(${PRESENT}::int, worker) end
      order by seq limit 1 for update skip locked
    )
    update filed set worker = ${worker}, tries = tries + 1 from next
    where filed.dossier = next.dossier and filed.article = next.article
    returning filed.dossier, filed.article, filed.worker, filed.tries`.execute(db)
  return rows[0]
}

/** Gives a task back as it was taken. */
export async function giveBack(db: Db, claim: Claim): Promise<void> {
  await of(db, claim)
    .set({ worker: null, tries: sql`greatest(tries - 1, 0)` })
    .where('worker', '=', claim.worker)
    .execute()
}

/**
 * Notes why a task failed: it is due again after some seconds, or parked. Says whether it was still as it had been taken:
 * what another process has taken meanwhile, or merged, is left alone.
 */
export async function noteFailure(
  db: Db,
  { worker, ...task }: Task & Partial<Claim>,
  { reason, after }: { readonly reason: string; readonly after: number | 'never' },
): Promise<boolean> {
  const { numUpdatedRows } = await of(db, task)
    .set({
      worker: null,
      failed: reason,
      parked: after === 'never',
      due: after === 'never' ? null : sql<string>`now() + make_interval(secs => ${after})`,
    })
    .where('worker', 'is not distinct from', worker ?? null)
    .executeTakeFirst()
  return numUpdatedRows > 0
}

/** Makes what waits in a dossier due at once; what is parked stays so. */
export async function hurry(db: Db, dossier: string): Promise<void> {
  await db
    .updateTable('filed')
    .set({ due: null })
    .where('dossier', '=', dossier)
    .where('merged', 'is', null)
    .where('due', 'is not', null)
    .execute()
}

/** Makes tasks of a dossier due at once, as if they had never failed: one, or all, parked ones among them. */
export async function sendAgain(db: Db, dossier: string, article?: string): Promise<number> {
  let query = db
    .updateTable('filed')
    .set({ tries: 0, due: null, parked: false })
    .where('dossier', '=', dossier)
    .where('merged', 'is', null)
  if (article !== undefined) query = query.where('article', '=', article)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

/** A task with what became of it so far. */
export interface Waiting extends Task {
  readonly at: string
  readonly tries: number
  readonly failed: string | null
  readonly parked: boolean
  /** ISO 8601 in UTC; only where it is to come. */
  readonly due: string | null
}

/** What waits in a dossier, or in all, in the order of arrival; the parked ones first. */
export async function waitingIn(db: Db, dossier: string | undefined, limit: number): Promise<Waiting[]> {
  let query = db
    .selectFrom('filed')
    .select(['dossier', 'article', 'at', 'tries', 'failed', 'parked'])
    .select(
      sql<string | null>`case when due > now()
        then to_char(due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end`.as('due'),
    )
    .where('merged', 'is', null)
  if (dossier !== undefined) query = query.where('dossier', '=', dossier)
  return query.orderBy('parked', 'desc').orderBy('seq').limit(limit).execute()
}

/** How many tasks wait, and how many of them are parked. */
export async function waitingCount(
  db: Db,
  dossier?: string,
): Promise<{ readonly waiting: number; readonly parked: number }> {
  let query = db
    .selectFrom('filed')
    .select(eb => [
      eb.fn.countAll<number>().as('waiting'),
      eb.fn.count<number>('seq').filterWhere('parked', '=', true).as('parked'),
    ])
    .where(sql<SqlBool>`merged is null`)
  if (dossier !== undefined) query = query.where('dossier', '=', dossier)
  return query.executeTakeFirstOrThrow()
}

const of = (db: Db, { dossier, article }: Task) =>
  db
    .updateTable('filed')
    .where('dossier', '=', dossier)
    .where('article', '=', article)
    .where('merged', 'is', null)
