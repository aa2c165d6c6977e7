import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Plate, plateOf, printed, shiftOf } from './editions.ts'
import { type Rows, rowsOf } from './rows.ts'
import { STORY, storyReports } from './stories.ts'

/** The dossier that nine of ten reports are in, and the first of those that share the rest. */
export const LARGE = 'large'
export const SMALL = 'small-0'
const SMALL_DOSSIERS = 20

/** Stories that are folded; the rest are printed from them with other ids, days, keys and rare words. */
const STORIES = 40

/**
 * Fills a PostgreSQL, whose tables are there and empty, with some reports by COPY; indexes are made afterwards. The
 * first edition is what merging leaves (`rows.test.ts`); the others are the same rows with everything renamed.
 */
export async function load(url: string, reports: number, say: (message: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("set maintenance_work_mem = '1GB'; set synchronous_commit = off")
    const indexes = await withoutIndexes(client)
    const plates = platesOf(reports)
    const perEdition = STORIES * STORY
    const editions = Math.ceil(reports / perEdition)
    for (let number = 0; number < editions; number++) {
      const dossier = number % 10 === 9 ? `small-${Math.floor(number / 10) % SMALL_DOSSIERS}` : LARGE
      const edition = { number, dossier, shift: shiftOf(number, editions) }
      for (const [table, plate] of plates)
        await pipeline(
          Readable.from(printed(plate, edition), { highWaterMark: 64 }),
          client.query(copyFrom(`copy ${table} (${plate.columns.join()}) from stdin`)),
        )
      if (number % 10 === 9 || number === editions - 1) say(`${(number + 1) * perEdition} reports copied`)
    }
    for (const one of indexes)
      await timed(one.replace(/^CREATE (UNIQUE )?INDEX (\w+).*$/s, '$2'), () => client.query(one), say)
    await timed('analyze', () => client.query('vacuum (analyze)'), say)
  } finally {
    await client.end()
  }
}

function platesOf(reports: number): [string, Plate][] {
  const count = Math.min(STORIES, Math.ceil(reports / STORY))
  const stories = Array.from({ length: count }, (_, story) => rowsOf(LARGE, storyReports(1, story, STORIES)))
  const tables = Object.keys(stories[0] as Rows)
  return tables.map(table => [table, plateOf(stories.flatMap(rows => rows[table] ?? []))])
}

/** Takes off the indexes that are no keys; returns how to make them again. */
async function withoutIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select indexname as name, indexdef as made from pg_indexes
      where schemaname = 'public' and indexname not like '%\\_pkey'`,
  )
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows.map(one => one.made)
}

async function timed(
  what: string,
  work: () => Promise<unknown>,
  say: (message: string) => void,
): Promise<void> {
  const begun = performance.now()
  await work()
  say(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`)
}
