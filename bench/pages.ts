import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import '../src/base/temporal.ts'
import { serve } from '@hono/node-server'
import { urlsOf } from '../src/views/web/urls.ts'
import { addedThroughForm } from './pages/added.ts'
import { measured } from './pages/measure.ts'
import { pagesOf } from './pages/paths.ts'
import { type BenchSite, generatedSite, samplesSite } from './pages/sites.ts'
import { columns } from './table.ts'

const HELP = `node bench/pages.ts [options]
  --reports N   how many generated reports are loaded into a PostgreSQL that is started for it (100000)
  --url URL     a PostgreSQL that is loaded already, as by bench/scale.ts; nothing is loaded then
  --samples     the dossier of the samples on the embedded database instead; and how long adding a report takes
  --rounds N    how often each kind of page is asked for (60)
  --only TEXT   kinds of page whose name has the text
  --rate N      how many timeline pages a second are then asked for over HTTP (200); 0 for none
  --seconds N   for how long (20)

Time to make each kind of page in this process, with what the database takes, where nothing is remembered of an earlier
look; 'again', where nothing has changed since; and its size as a browser gets it. Bind
it to one core to be comparable: taskset -c 1 node bench/pages.ts. On a busy machine, look at the processor's time.`

/** The budgets of a page: milliseconds of the server, and bytes. */
const BUDGET = { ms: 50, kilobytes: 100 }

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '100000' },
    url: { type: 'string' },
    samples: { type: 'boolean' },
    rounds: { type: 'string', default: '60' },
    only: { type: 'string', default: '' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(HELP)
else await main()

async function main(): Promise<void> {
  const site = values.samples ? await samplesSite() : await generatedSite(Number(values.reports), values.url)
  try {
    console.log(site.title)
    await pages(site)
    if (values.samples) console.log(await addedThroughForm(site))
    if (Number(values.rate) > 0) console.log(await steady(site))
  } finally {
    await site.close()
  }
}

async function pages(site: BenchSite): Promise<void> {
  const rows: string[][] = []
  for (const asked of await pagesOf(site)) {
    if (asked[1].length === 0 || !asked[0].includes(values.only)) continue
    const { name, clock, processor, again, bytes } = await measured(site, asked, Number(values.rounds))
    const over = [
      ...(clock.p95 > BUDGET.ms ? ['slow'] : []),
      ...(bytes > BUDGET.kilobytes * 1024 ? ['large'] : []),
    ]
    const times = [clock.median, clock.p95, processor.median, processor.p95, again.median].map(ms =>
      ms.toFixed(1),
    )
    rows.push([name, ...times, (bytes / 1024).toFixed(1), over.join(', ')])
  }
  const head = [
    'page',
    'median ms',
    'p95 ms',
    'CPU median',
    'CPU p95',
    'again',
    'KB',
    `over ${BUDGET.ms} ms, ${BUDGET.kilobytes} KB`,
  ]
  console.log(columns([head, ...rows]))
}

/** Asks for the timeline at a steady rate over HTTP, from a process of its own. */
async function steady(site: BenchSite): Promise<string> {
  const server = serve({ fetch: site.app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as { port: number }
  const address = `http://127.0.0.1:${port}${urlsOf(site.dossier).timeline}`
  const begun = process.cpuUsage()
  const child = [join(import.meta.dirname, 'pages', 'steady.ts'), address, values.rate, values.seconds]
  const { stdout } = await promisify(execFile)(process.execPath, child)
  const { user, system } = process.cpuUsage(begun)
  server.close()
  const { asked, failed, seconds, median, p95 } = JSON.parse(stdout)
  return `timeline over HTTP, ${values.rate} a second for ${values.seconds} s: ${asked} asked, ${failed} failed, done after ${seconds.toFixed(1)} s, median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${((user + system) / 1000 / asked).toFixed(2)} ms of this program’s processor each`
}
