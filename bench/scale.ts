import '../src/base/temporal.ts'
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openStore } from '../src/store/open.ts'
import { freshFolder, startServer } from '../src/store/testing/databases.ts'
import { load } from './scale/load.ts'
import { measureQueries } from './scale/measure.ts'
import { columns } from './table.ts'

const HELP = `node bench/scale.ts [options]
  --reports N   how many generated reports are loaded (100000)
  --url URL     a PostgreSQL that is loaded already; nothing is loaded then
  --rounds N    how often each query is asked (40)
  --only TEXT   queries whose name has the text
  --plans TEXT  print the plans of queries whose name has the text ('' for all)

Starts a PostgreSQL in a temporary folder, loads it by COPY, and measures what pages and commands ask of the store.`

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    url: { type: 'string' },
    rounds: { type: 'string', default: '40' },
    only: { type: 'string', default: '' },
    plans: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(HELP)
else await main()

async function main(): Promise<void> {
  if (values.url !== undefined) return measure(values.url)
  const folder = freshFolder()
  const server = await startServer()
  try {
    const url = await server.database('scale')
    await (await openStore({ folder, url })).close()
    const begun = performance.now()
    await load(url, Number(values.reports), message =>
      console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${message}`),
    )
    await measure(url)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(url: string): Promise<void> {
  const store = await openStore({ folder: '', url })
  try {
    const rows = await measureQueries(store, {
      rounds: Number(values.rounds),
      only: values.only,
      plans: values.plans,
      say: console.log,
    })
    console.log(columns([['query', 'rows', 'median ms', 'p95 ms', 'CPU ms'], ...rows]))
  } finally {
    await store.close()
  }
}
