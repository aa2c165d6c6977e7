import { randomInt } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { PRESENT } from './queries/queue.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>

/**
 * That this process is at work, as others see it: an advisory lock with a number of its own, held by one connection. When
 * the process dies, the database takes the lock back with the connection, and what the process had taken is free.
 */
export interface Presence {
  /** The number, and the connection that holds the lock. Joins where that has not happened, or the connection broke. */
  join(): Promise<Joined>
  leave(): Promise<void>
}

export interface Joined {
  readonly id: number
  readonly db: Db
}

/** The embedded database has one connection, which is everybody's; a server gets one for this alone. */
export function openPresence(db: Db, kind: 'pglite' | 'postgres'): Presence {
  let held: Promise<Held> | undefined
  const fresh = async (): Promise<Held> =>
    kind === 'pglite' ? { ...(await lock(db)), release: async () => {} } : holding(db)
  const still = async (before: Promise<Held>): Promise<Held> => {
    const own = await before
    if (await lives(own.db)) return own
    await own.release()
    return fresh()
  }
  return {
    join() {
      const joined = held ? still(held) : fresh()
      held = joined
      joined.catch(() => {
        if (held === joined) held = undefined
      })
      return joined
    },
    async leave() {
      await (await held?.catch(() => undefined))?.release()
      held = undefined
    },
  }
}

interface Held extends Joined {
  release(): Promise<void>
}

const lives = (db: Db): Promise<boolean> =>
  sql`select 1`.execute(db).then(
    () => true,
    () => false,
  )

/** Takes a connection out of the pool and keeps it until it is released. */
function holding(db: Db): Promise<Held> {
  return new Promise((resolve, reject) => {
    const { promise: released, resolve: letGo } = Promise.withResolvers<void>()
    const whole = db.connection().execute(async own => {
      // A machine that is cut off is noticed within a minute, not after two hours.
      await sql`select set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '10', false),
        set_config('tcp_keepalives_count', '3', false)`.execute(own)
      const joined = await lock(own)
      const release = async (): Promise<void> => {
        await sql`select pg_advisory_unlock(${PRESENT}::int, ${joined.id}::int)`.execute(own).catch(() => {})
        letGo()
        await whole.catch(() => {})
      }
      resolve({ ...joined, release })
      await released
    })
    whole.catch(reject)
  })
}

async function lock(db: Db): Promise<Joined> {
  for (;;) {
    const id = randomInt(1, 2 ** 31 - 1)
    const { rows } = await sql<{ got: boolean }>`
      select pg_try_advisory_lock(${PRESENT}::int, ${id}::int) as got`.execute(db)
    if (rows[0]?.got) return { id, db }
  }
}
