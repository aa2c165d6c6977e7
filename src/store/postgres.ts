import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from './tables.ts'

const INT8 = 20
const CONNECTIONS = 8

/**
 * What is asked is small and often: starting other processes for it, or compiling it, takes longer than answering, and
 * takes the cores of other pages. Sent as a question, since poolers refuse such settings at the start of a connection.
 */
const SMALL = 'set max_parallel_workers_per_gather = 0; set jit = off'

/** Opens a PostgreSQL by its address; connections are made when they are needed. */
export function openServer(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
    types: { getTypeParser: (id, format) => (id === INT8 ? Number : pg.types.getTypeParser(id, format)) },
  })
  // A connection that breaks, idle or at work, is replaced; without a listener it would end the process.
  pool.on('error', () => {})
  pool.on('connect', client => {
    client.on('error', () => {})
    client.query(SMALL).catch(() => {})
  })
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}
