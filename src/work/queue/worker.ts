import { setTimeout } from 'node:timers/promises'
import { InputError } from '../../base/problem.ts'
import { type Claim, claimNext } from '../../store/queries/queue.ts'
import { bounded } from '../bounded.ts'
import type { Office } from '../dossier/desk.ts'
import { atATime, mergeKept } from '../dossier/read.ts'
import { attempt, isNotTheReports } from './attempt.ts'
import { type Patience, patience } from './patience.ts'

export interface WorkOptions {
  /** Only this dossier. */
  readonly dossier?: string
  /** Only what has failed before. */
  readonly again?: boolean
  /** End when nothing is due; else wait for more. */
  readonly once?: boolean
  /** Takes nothing more; what is being read is finished. */
  readonly signal?: AbortSignal
  /** Told of what is not about one report: that the store is away, or back. */
  say?(message: string): void
  /** Told of each report that was read. */
  read?(claim: Claim): void
  /** Told of each report that failed. */
  problem?(error: unknown): void
}

export interface Worked {
  readonly read: number
  readonly failed: number
}

/** How often an idle worker looks for work, in milliseconds, less a random part. */
const POLL = 1000

/**
 * Reads and merges what waits, beside as many other processes as one likes, and goes on through failures of reports and
 * absences of the database. Throws where nothing could be read at all, such as without a model.
 */
export async function workOn(office: Office, options: WorkOptions): Promise<Worked> {
  const fatal = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, fatal.signal]) : fatal.signal
  const patient = patience({ ...(options.say && { say: options.say }), signal })
  const count = { read: 0, failed: 0 }
  await bounded(dueIn(office, { ...options, signal }, patient), atATime(office), async claim => {
    const work = (): Promise<void> => mergeKept(office, claim.dossier, claim.article, { patient })
    try {
      await attempt(office, claim, { patient, work })
      count.read++
      options.read?.(claim)
    } catch (error) {
      if (isNotTheReports(error) && !options.signal?.aborted) {
        fatal.abort()
        throw error
      }
      count.failed++
      options.problem?.(error)
    }
  })
  return count
}

/** What is due, claimed one by one as it is asked for. */
export async function* dueIn(
  office: Office,
  { once = false, signal, ...which }: Pick<WorkOptions, 'dossier' | 'again' | 'once' | 'signal'>,
  patient: Patience,
): AsyncGenerator<Claim> {
  while (!signal?.aborted) {
    const claim = await patient(() => claimIn(office, which)).catch(error => {
      if (signal?.aborted && error instanceof InputError) return undefined
      throw error
    })
    if (claim) yield claim
    else if (once) return
    else await setTimeout(POLL * (1 - Math.random() / 2), undefined, signal && { signal }).catch(() => {})
  }
}

async function claimIn(
  { store }: Office,
  { dossier, again }: Pick<WorkOptions, 'dossier' | 'again'>,
): Promise<Claim | undefined> {
  const { id, db } = await store.presence.join()
  return claimNext(db, id, { ...(dossier !== undefined && { dossier }), ...(again && { again }) })
}
