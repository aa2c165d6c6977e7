import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Store } from '../../src/store/open.ts'
import { forget } from '../../src/views/web/data/remembered.ts'
import type { Asked } from './paths.ts'
import type { BenchSite } from './sites.ts'

/** What a kind of page takes, in milliseconds, and what is sent of it, in bytes. */
export interface Taken {
  readonly name: string
  /** Where nothing is remembered of an earlier look: by the clock, and of the processor, program and database together. */
  readonly clock: Spread
  readonly processor: Spread
  /** By the clock, where nothing has changed since. */
  readonly again: Spread
  /** The largest of its addresses. */
  readonly bytes: number
}

interface Spread {
  readonly median: number
  readonly p95: number
}

/** Rounds that warm the code up and are not counted. */
const WARM = 5

/** Asks for every address of a kind of page in turn. Throws where an answer is no page. */
export async function measured(site: BenchSite, [name, paths]: Asked, rounds: number): Promise<Taken> {
  const ask = async (round: number): Promise<number> => {
    const path = paths[round % paths.length] as string
    const answer = await site.get(path)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    return (await answer.arrayBuffer()).byteLength
  }
  for (let round = 0; round < WARM; round++) await ask(round)
  const server = await serverOf(site.store)
  const [clock, processor, again]: [number[], number[], number[]] = [[], [], []]
  let most = 0
  for (let round = 0; round < Math.max(rounds, paths.length); round++) {
    forget(site.store.db)
    const before = spent(server)
    const started = performance.now()
    most = Math.max(most, await ask(round))
    clock.push(performance.now() - started)
    processor.push(spent(server) - before)
    const second = performance.now()
    await ask(round)
    again.push(performance.now() - second)
  }
  return { name, bytes: most, clock: summed(clock), processor: summed(processor), again: summed(again) }
}

export function summed(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

/** How long each process of a store's PostgreSQL has run, in milliseconds, by the file in which the system tells it. */
type Server = Map<string, number>

async function serverOf({ db, kind }: Store): Promise<Server> {
  if (kind !== 'postgres') return new Map()
  const { rows } = await sql<{ data_directory: string }>`show data_directory`.execute(db)
  try {
    const first = readFileSync(join(rows[0]?.data_directory ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]
    const pids = readdirSync('/proc').filter(
      pid => /^\d+$/.test(pid) && (pid === first || parentOf(pid) === first),
    )
    return new Map(pids.map(pid => [`/proc/${pid}/schedstat`, 0]))
  } catch {
    return new Map()
  }
}

function parentOf(pid: string): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]
  } catch {
    return undefined
  }
}

/** Milliseconds that this program and the server have used. */
function spent(server: Server): number {
  for (const file of server.keys()) {
    try {
      server.set(file, Number(readFileSync(file, 'utf8').split(' ')[0]) / 1e6)
    } catch {
      // It has ended: what it used stays counted.
    }
  }
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e3 + [...server.values()].reduce((sum, ms) => sum + ms, 0)
}
