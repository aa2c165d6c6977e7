import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { canonicalJson } from '../../base/json.ts'
import { madeDossier } from '../../dossier/testing/events.ts'
import type { MadeReport } from '../../dossier/testing/made.ts'
import { prose } from '../../dossier/testing/prose.ts'
import { openStore, type Store, type StorePlace } from '../../store/open.ts'
import { changesSince, timeline } from '../../store/queries/entries.ts'
import { filedIn } from '../../store/queries/reports.ts'

/** Writes a folder of hand-made reports, some on the same contacts; returns how many. */
export function writeReports(folder: string, seed: number, numRuns = 2): number {
  mkdirSync(folder, { recursive: true })
  const dossiers = fc.sample(madeDossier, { numRuns, seed })
  const reports = dossiers
    .flatMap(one => one.reports)
    .map((one, index): MadeReport => ({ ...one, body: prose(index + seed * 100) }))
  for (const [index, report] of reports.entries())
    writeFileSync(join(folder, `${String(index).padStart(3, '0')}.txt`), JSON.stringify(report))
  return reports.length
}

/** Adds a folder in a process of its own; kills that after a while, if one is given. Says whether it came to its end. */
export async function addInProcess(place: StorePlace, folder: string, killAfter?: number): Promise<boolean> {
  const program = join(import.meta.dirname, 'adding.ts')
  const child = spawn(process.execPath, [program, JSON.stringify(place), 'd', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let err = ''
  child.stdout.on('data', part => {
    out += part
  })
  child.stderr.on('data', part => {
    err += part
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  if (killAfter !== undefined) {
    await Promise.race([ended, setTimeout(killAfter)])
    child.kill('SIGKILL')
  }
  const code = await ended
  assert.ok(code === 0 || code === null, err)
  return out.endsWith('done\n')
}

/** What must be the same after any disturbance: reports once each, all merged, entries with their ids. */
export async function stateOf(place: StorePlace): Promise<string> {
  const store = await openStore(place)
  try {
    const filed = await filedIn(store.db, 'd')
    const entries = await timeline(store.db, 'd', {})
    const fresh = (await changesSince(store.db, 'd', ''))
      .filter(one => one.what === 'new')
      .map(one => one.entry)
    assert.equal(new Set(fresh).size, fresh.length, 'an entry was new twice')
    return canonicalJson({ filed: filed.map(one => [one.article, one.merged]), entries })
  } finally {
    await store.close()
  }
}

/** What must be the same whatever the order of reading: reports, and entries without their ids. */
export async function contentOf({ db }: Store): Promise<string> {
  const filed = (await filedIn(db, 'd')).map(one => `${one.article} ${one.merged}`)
  const entries = (await timeline(db, 'd', {})).map(one => canonicalJson({ ...one, id: undefined }))
  return [...filed.sort(), ...entries.sort()].join('\n')
}

/** A worker in a process of its own. */
export interface WorkerProcess {
  readonly ended: Promise<number | null>
  errors(): string
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>
}

/** Starts a worker whose readings take so many milliseconds; it ends when nothing is due. */
export function startWorker(place: StorePlace, pause: number): WorkerProcess {
  const program = join(import.meta.dirname, 'working.ts')
  const child = spawn(process.execPath, [program, JSON.stringify(place), String(pause)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let errors = ''
  child.stderr.on('data', part => {
    errors += part
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  return {
    ended,
    errors: () => errors,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
