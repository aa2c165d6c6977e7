import { canonicalJson } from '../../base/json.ts'
import { InputError } from '../../base/problem.ts'
import { dropDerived } from '../../store/queries/drop.ts'
import { editedDossiers } from '../../store/queries/edits.ts'
import type { Task } from '../../store/queries/queue.ts'
import {
  dossiers,
  dossiersOf,
  filedIn,
  hasReport,
  lockDossier,
  reportOf,
} from '../../store/queries/reports.ts'
import { readingOf } from '../../store/queries/texts.ts'
import { bounded } from '../bounded.ts'
import { isNotTheReports } from '../queue/attempt.ts'
import { readWaiting, sendWaiting } from '../queue/retry.ts'
import { atDesk, type Office } from './desk.ts'
import { articleFrom } from './inputs.ts'
import { mergeEdits, mergeReport, unmergeReport } from './merge.ts'
import { atATime } from './read.ts'

/** Told how far a long work is. */
export type Told = (done: number, of: number) => void

/**
 * Takes a report out wholly: out of every dossier, out of the store and out of the journal. Its tombstone stays, and its
 * entries are folded anew without it. Throws InputError `no-article`.
 */
export async function removeReport(office: Office, article: string): Promise<string[]> {
  const { store } = office
  if (!(await hasReport(store.db, article)))
    throw new InputError(
      'no-article',
      article,
      `There is no report ${article}. The ids are in: readout export --format json.`,
    )
  const names = await dossiersOf(store.db, article)
  await store.write(async (tx, log) => {
    const now = office.now()
    for (const dossier of names) await unmergeReport({ tx, log, dossier, now }, article)
    await log({ t: 'removed', at: now, article })
  })
  await store.forget(line => {
    if (line.t === 'edit') return !JSON.stringify(line.body).includes(article)
    return !((line.t === 'report' || line.t === 'filed') && line.article === article)
  })
  return names
}

/** Drops all that is derived and reads every report again; entries keep their ids. */
export async function rebuild(office: Office, told?: Told): Promise<number> {
  await office.store.write(tx => dropDerived(tx))
  return mergeWaiting(office, told)
}

/** Merges what waits in every dossier, parked or not. Throws InputError `unread`, after the others, where some cannot be read. */
export async function mergeWaiting(office: Office, told?: Told): Promise<number> {
  const waiting: Task[] = []
  for (const { name: dossier } of await dossiers(office.store.db)) {
    await sendWaiting(office, dossier)
    for (const { article } of await filedIn(office.store.db, dossier, true))
      waiting.push({ dossier, article })
  }
  const edited = await editedDossiers(office.store.db)
  await readAll(office, waiting, {
    told,
    edited: [...new Set([...edited, ...waiting.map(one => one.dossier)])],
    read: one => readWaiting(office, one.dossier, one.article),
  })
  return waiting.length
}

/**
 * Reads reports, and goes on where one cannot be read; then applies the corrections of the `edited` dossiers,
 * whatever came of the reading. Throws InputError `unread` where some could not be read.
 */
async function readAll(
  office: Office,
  reports: readonly Task[],
  {
    told,
    edited,
    read,
  }: {
    readonly told: Told | undefined
    readonly edited: readonly string[]
    read(report: Task): Promise<unknown>
  },
): Promise<void> {
  let [done, failed] = [0, 0]
  try {
    await bounded(from(reports), atATime(office), async report => {
      try {
        await read(report)
      } catch (error) {
        if (isNotTheReports(error)) throw error
        failed++
      }
      told?.(++done, reports.length)
    })
  } finally {
    for (const dossier of edited) await atDesk(office, dossier, mergeEdits)
  }
  if (failed > 0) throw unread(failed, reports.length)
}

const unread = (failed: number, all: number): InputError =>
  new InputError(
    'unread',
    'store',
    `${failed} of ${all} reports could not be read; the others were. See: readout problems`,
  )

async function* from<T>(all: readonly T[]): AsyncGenerator<T> {
  yield* all
}

/** What reading again came to. */
export interface Reread {
  readonly read: number
  /** Reports whose record is another one now. */
  readonly changed: number
}

/**
 * Reads the reports of a dossier again with the present version: those of another version, or all. Throws InputError
 * `unread`, after the others, where some cannot be read; what they said before stays.
 */
export async function reread(office: Office, dossier: string, all: boolean, told?: Told): Promise<Reread> {
  const version = await office.reader.version()
  const reports = (await filedIn(office.store.db, dossier))
    .filter(one => all || one.merged !== version)
    .map(({ article }) => ({ dossier, article }))
  let changed = 0
  await readAll(office, reports, {
    told,
    edited: reports.length > 0 ? [dossier] : [],
    read: async report => {
      if (await readAnew(office, report, version)) changed++
    },
  })
  return { read: reports.length, changed }
}

/** Says whether the record is another one now. A report that is removed meanwhile, also while it is read, stays away. */
async function readAnew(office: Office, { dossier, article }: Task, version: string): Promise<boolean> {
  const kept = await reportOf(office.store.db, article)
  if (!kept) return false
  const before = await readingOf(office.store.db, article)
  const record = await office.reader.record(articleFrom(kept))
  const isThere = await atDesk(office, dossier, async desk => {
    await lockDossier(desk.tx, dossier)
    return mergeReport(desk, { record, version })
  })
  return isThere && (!before || canonicalJson(before.record) !== canonicalJson(record))
}
