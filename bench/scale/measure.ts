import { type CompiledQuery, type Kysely, type KyselyPlugin, sql } from 'kysely'
import type { Store } from '../../src/store/open.ts'
import type { Tables } from '../../src/store/tables.ts'
import { type Asked, askedOf } from './asked.ts'
import { processorSeconds } from './processor.ts'

interface Options {
  readonly rounds: number
  /** Queries whose names have this are asked. */
  readonly only: string
  /** Queries whose names have this are shown with their plans. */
  readonly plans?: string | undefined
  say(text: string): void
}

/** Rounds that fill caches and are not counted. */
const WARM = 3

/** For each query its name, how many rows it gave, median and 95th percentile of its time in ms, and the processor's ms. */
export async function measureQueries(
  store: Store,
  { rounds, only, plans, say }: Options,
): Promise<string[][]> {
  const rows: string[][] = []
  for (const one of await askedOf(store.db)) {
    if (!one.name.includes(only)) continue
    const times: number[] = []
    let count = 0
    const before = await processorSeconds(store)
    for (let round = 0; round < rounds + WARM; round++) {
      const begun = performance.now()
      count = await one.run(store.db, round)
      if (round >= WARM) times.push(performance.now() - begun)
    }
    times.sort((a, b) => a - b)
    const at = (share: number): string =>
      (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1)
    const after = await processorSeconds(store)
    const spent = (1000 * (after.own - before.own + after.server - before.server)) / (rounds + WARM)
    rows.push([one.name, String(count), at(0.5), at(0.95), spent.toFixed(1)])
    if (plans !== undefined && one.name.includes(plans)) await explain(store.db, one, say)
  }
  return rows
}

/** Shows the plan of every statement that a query makes, in one transaction: some are settings. */
async function explain(db: Kysely<Tables>, asked: Asked, say: (text: string) => void): Promise<void> {
  const statements = new Map<object, CompiledQuery>()
  const asks: CompiledQuery[] = []
  const watching: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      statements.set(queryId, db.getExecutor().compileQuery(node, queryId))
      return node
    },
    // What is only a part of another statement gives no result.
    transformResult: async ({ result, queryId }) => {
      asks.push(...[statements.get(queryId)].filter(one => one !== undefined))
      return result
    },
  }
  await asked.run(db.withPlugin(watching), 0)
  say(`\n${asked.name}`)
  await db.transaction().execute(async tx => {
    for (const { sql: text, parameters } of asks.filter(one => !one.sql.startsWith('explain'))) {
      const query = { ...sql.raw('').compile(tx), sql: `explain (analyze, buffers) ${text}`, parameters }
      const { rows } = await tx.executeQuery<{ 'QUERY PLAN': string }>(query)
      say(rows.map(row => `  ${row['QUERY PLAN'].slice(0, 200)}`).join('\n'))
    }
  })
}
