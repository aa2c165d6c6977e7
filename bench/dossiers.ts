import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type MadeReport, madeRecord } from '../src/dossier/testing/made.ts'
import { prose } from '../src/dossier/testing/prose.ts'
import { openStore } from '../src/store/open.ts'
import { timeline } from '../src/store/queries/entries.ts'
import { searchEntries, searchReports } from '../src/store/queries/search.ts'
import { freshFolder, startServer } from '../src/store/testing/databases.ts'
import { addReport } from '../src/work/dossier/ingest.ts'
import { articleFrom } from '../src/work/dossier/inputs.ts'
import { entryView } from '../src/work/dossier/members.ts'
import { madeOffice, received } from '../src/work/testing/office.ts'
import { readingCost } from './growth.ts'
import { processorSeconds } from './scale/processor.ts'
import { benchTexts } from './texts.ts'

// How the cost of a dossier grows: `npm run bench:dossiers -- [REPORTS] [pglite|postgres]`. Reports are generated; reading
// them costs nothing here, so the times are those of store and merge alone.
const [reports = '1000', kind = 'postgres'] = process.argv.slice(2)
const COUNT = Number(reports)
const STEPS = [100, 300, 1000, 3000, 10_000, 30_000].filter(step => step < COUNT)

const LEADERS = Array.from({ length: 60 }, (_, index) => {
  const country = ['USA', 'RUS', 'IRN', 'FRA', 'DEU', 'GBR', 'CHN', 'POL', 'UKR', 'TUR'][index % 10]
  return `${prose(index + 1, 1).replace(/\d/g, '')}a ${prose(index + 77, 2).replace(/[\d ]/g, '')}|${country}`.replace(
    /\b\w/g,
    letter => letter.toUpperCase(),
  )
})

/** A report of a news year: three contacts out of what happens in its week, statements and a move of its own. */
function generated(index: number): MadeReport {
  const day = Math.floor((index * 365) / Math.max(COUNT, 2000))
  const date = (shift: number): string =>
    Temporal.PlainDate.from('2021-01-01')
      .add({ days: day + shift })
      .toString()
  const pick = (turn: number): string => LEADERS[(day * 7 + turn * 13) % LEADERS.length] as string
  return {
    publisher: `Outlet ${index % 40}`,
    published: date(1),
    body: prose(index + 1000, 300),
    contacts: [0, 1, 2].map(turn => ({
      mode: turn === 0 ? ('phone' as const) : ('meeting' as const),
      parties: [pick((index + turn) % 9), pick(((index + turn) % 9) + 20)],
      start: date(0),
    })),
    statements: [0, 1, 2, 3, 4, 5, 6, 7].map(turn => ({
      speaker: pick(turn),
      content: index % 3 === 0 ? prose(day * 100 + turn, 18) : prose(index * 10 + turn, 18),
    })),
    moves: [
      { type: 'REQUEST', actor: [pick(1)], recipient: [pick(2)], sentence: prose(index, 14), time: date(0) },
    ],
  }
}

const folder = freshFolder()
const server = kind === 'postgres' ? await startServer() : undefined
const store = await openStore(
  server ? { folder, url: await server.database('bench') } : { folder: join(folder, 'data') },
)
/** Seconds of the processor that went to what is no part of store and merge: making reports, and records of them. */
let apart = 0
function setApart<T>(work: () => T): T {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  apart += (user + system) / 1e6
  return result
}
const office = madeOffice(store, {
  version: async () => 'bench',
  record: async article => setApart(() => madeRecord(JSON.parse(article.text), article.id)),
})

/** What a stretch took for each report, in milliseconds. */
interface Stretch {
  readonly first: number
  readonly last: number
  readonly clock: number
  /** Of the processor: merging itself, and the database. */
  readonly own: number
  readonly server: number
}

console.log(
  `${kind}: adding ${COUNT} generated reports to one dossier; milliseconds for each report of a stretch`,
)
const stretches: Stretch[] = []
let [clock, spent, last] = [0, await processorSeconds(store), 0]
for (let index = 0; index < COUNT; index++) {
  const one = setApart(() => received(generated(index)))
  const article = setApart(() => articleFrom(one))
  const begun = performance.now()
  await addReport(office, 'bench', one, { article })
  clock += performance.now() - begun
  const done = index + 1
  if (!STEPS.includes(done) && done !== COUNT) continue
  const used = await processorSeconds(store)
  const each = (before: number, after: number): number => (after - before) / (done - last)
  stretches.push({
    first: last + 1,
    last: done,
    clock: each(0, clock),
    own: 1000 * each(spent.own, used.own - apart),
    server: 1000 * each(spent.server, used.server),
  })
  say(stretches.at(-1) as Stretch)
  ;[clock, spent, last, apart] = [0, used, done, 0]
}

/** The first stretch warms up; growth is told against the second. */
function say({ first, last: end, clock, own, server: served }: Stretch): void {
  const base = stretches[1] ?? stretches[0]
  const growth = (own + served) / ((base?.own ?? own) + (base?.server ?? served))
  console.log(
    `${String(first).padStart(7)} to ${String(end).padStart(7)}: ${clock.toFixed(1)} by the clock, ${(own + served).toFixed(1)} of the processor (${own.toFixed(1)} merging, ${served.toFixed(1)} database), ${growth.toFixed(2)} times the second stretch`,
  )
}

/** Store and merge beside reading a report as long, in the same minutes: both suffer from what else the machine does. */
async function besideReading(): Promise<void> {
  const reading = await readingCost(benchTexts(20).all, { words: 300, reports: 40 })
  const { own = 0, server: served = 0 } = stretches.at(-1) ?? {}
  if (reading === undefined) return
  console.log(
    `reading a report of 300 words: ${reading.toFixed(1)} of the processor; store and merge are ${((own + served) / reading).toFixed(2)} times that`,
  )
}
await besideReading()

/** The 95th percentile of some runs, in milliseconds. */
async function p95(run: (turn: number) => Promise<unknown>): Promise<string> {
  const times: number[] = []
  for (let turn = 0; turn < 40; turn++) {
    const start = performance.now()
    await run(turn)
    times.push(performance.now() - start)
  }
  return `${(times.sort((a, b) => a - b)[37] ?? 0).toFixed(1)} ms`
}
const page = await timeline(store.db, 'bench', { limit: 50, from: '2021-01-15' })
console.log(
  'timeline page of 50, p95:',
  await p95(turn =>
    timeline(store.db, 'bench', { limit: 50, from: `2021-01-${String((turn % 28) + 1).padStart(2, '0')}` }),
  ),
)
console.log(
  'entry page, p95:',
  await p95(turn => entryView(office, page[turn % page.length]?.id ?? '', 'bench')),
)
console.log(
  'search, common word, p95:',
  await p95(() => searchEntries(store.db, 'treaty4', { limit: 50, dossier: 'bench' })),
)
console.log(
  'search in reports, common word, p95:',
  await p95(() => searchReports(store.db, 'minister1', { limit: 50, dossier: 'bench' })),
)
await store.close()
await server?.stop()
rmSync(folder, { recursive: true, force: true })
