import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ROOT } from '../eval/data.ts'
import { openStore, type Store } from '../src/store/open.ts'
import { waitingCount } from '../src/store/queries/queue.ts'
import { startServer } from '../src/store/testing/databases.ts'
import { addReport } from '../src/work/dossier/ingest.ts'
import { madeOffice } from '../src/work/testing/office.ts'
import { columns } from './table.ts'
import { benchTexts } from './texts.ts'

// What a second worker brings: `npm run bench:workers -- [REPORTS] [ROUNDS]`. Reports wait in a PostgreSQL of its own;
// workers with the model read and merge them. Timed from the first tenth on, so that starting up does not count.
const [reports = '100', rounds = '3'] = process.argv.slice(2)

interface Setting {
  readonly name: string
  readonly workers: number
  readonly jobs: number
}
const SETTINGS: readonly Setting[] = [
  { name: 'one worker, one thread', workers: 1, jobs: 1 },
  { name: 'two workers, one thread each', workers: 2, jobs: 1 },
  { name: 'one worker, two threads', workers: 1, jobs: 2 },
]

const { texts, name, words } = benchTexts(Number(reports))
const server = await startServer()
const times = SETTINGS.map((): number[] => [])
console.log(`${name}, ${words} words, ${rounds} rounds; reports a second, from the first tenth on`)
for (let round = 0; round < Number(rounds); round++)
  for (const [index, setting] of SETTINGS.entries())
    times[index]?.push(await timed(`round${round}_${index}`, setting))
await server.stop()

const best = times.map(all => Math.max(...all))
console.log(
  columns([
    ['', 'fastest', 'slowest', 'times one'],
    ...SETTINGS.map((setting, index) => [
      setting.name,
      (best[index] ?? 0).toFixed(2),
      Math.min(...(times[index] ?? [])).toFixed(2),
      ((best[index] ?? 0) / (best[0] ?? 1)).toFixed(2),
    ]),
  ]),
)

/** Reports a second of one run on a fresh database. */
async function timed(database: string, { workers, jobs }: Setting): Promise<number> {
  const url = await server.database(database)
  const store = await openStore({ folder: '', url })
  for (const [index, text] of texts.entries()) {
    const received = { origin: `${index}.txt`, bytes: Buffer.from(text), published: '2013-06-30' }
    await addReport(madeOffice(store), 'bench', received, { keepOnly: true })
  }
  const running = Array.from({ length: workers }, () => start(url, jobs))
  try {
    const first = Math.ceil(texts.length / 10)
    const begun = await whenLeft(store, texts.length - first)
    const ended = await whenLeft(store, 0)
    return (1000 * (begun.left - ended.left)) / (ended.at - begun.at)
  } finally {
    await Promise.all(running.map(stop))
    await store.close()
  }
}

/** When no more than so many waited, and how many it were. */
async function whenLeft(store: Store, most: number): Promise<{ at: number; left: number }> {
  for (;;) {
    const { waiting, parked } = await waitingCount(store.db)
    const left = waiting - parked
    if (left <= most) return { at: performance.now(), left }
    await setTimeout(20)
  }
}

function start(url: string, jobs: number): ChildProcess {
  return spawn(process.execPath, [join(ROOT, 'src', 'main.ts'), 'worker', '--jobs', String(jobs)], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function stop(worker: ChildProcess): Promise<void> {
  const ended = new Promise(resolve => worker.once('exit', resolve))
  worker.kill('SIGTERM')
  await ended
}
