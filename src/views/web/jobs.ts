import { randomBytes } from 'node:crypto'

/** One report on its way into a dossier. */
export interface JobItem {
  readonly where: string
  /** `elsewhere`: another process has it. */
  state: 'waiting' | 'reading' | 'added' | 'known' | 'elsewhere' | 'failed'
  message?: string
  /** The report's address on the pages, once it is in. */
  article?: string
}

/** Some reports that a person has given together. */
export interface Job {
  readonly id: string
  readonly dossier: string
  readonly at: string
  readonly items: JobItem[]
  /** Nothing more happens to its items. */
  done: boolean
}

/** What became of a report: it is in, or it is kept and could not be read, which is noted with it. */
export type Outcome =
  | { readonly what: 'added' | 'known'; readonly article: string }
  | { readonly what: 'elsewhere' }
  | { readonly what: 'unread'; readonly error: unknown }

/** Reads one given report. Throws where it is not kept either. */
export type Work = () => Promise<Outcome>

/** What could not be read. */
export interface Failure {
  readonly dossier: string
  readonly where: string
  readonly error: unknown
  /** It waits in the store, with the reason. */
  readonly kept: boolean
}

/** What is being read now and was read lately, in this process. */
export interface Jobs {
  /** Takes work on; `then` is called when all of it was tried. */
  start(
    dossier: string,
    at: string,
    work: readonly { readonly where: string; run: Work }[],
    then?: (job: Job) => Promise<void>,
  ): Job
  find(id: string): Job | undefined
  /** The jobs of a dossier, the latest first. */
  of(dossier: string): Job[]
  /** Those that are not done, of all dossiers. */
  running(): Job[]
  /** Resolves when nothing is being read. */
  idle(): Promise<void>
  /** Begins nothing more: what was not begun stays `waiting`. Resolves when the report that is being read is done. */
  stop(): Promise<void>
}

const KEPT = 200

/**
 * Jobs are worked on one after the other, so that reports are merged in the order in which they were given. `tell` puts an
 * error into words; `failed` keeps it.
 */
export function openJobs(
  tell: (error: unknown) => string,
  failed: (failure: Failure) => Promise<void>,
): Jobs {
  const jobs = new Map<string, Job>()
  let tail: Promise<void> = Promise.resolve()
  let stopping = false
  const runOne = async ({ dossier }: Job, item: JobItem, run: Work): Promise<void> => {
    item.state = 'reading'
    const outcome = await run().catch((error: unknown) => ({ what: 'failed' as const, error }))
    if (!('error' in outcome)) {
      const { what: state, ...rest } = outcome
      Object.assign(item, { state, ...rest })
      return
    }
    const { what, error } = outcome
    Object.assign(item, { state: 'failed', message: tell(error) })
    await failed({ dossier, where: item.where, error, kept: what === 'unread' }).catch(() => {})
  }
  const runAll = async (
    job: Job,
    work: readonly { run: Work }[],
    then?: (job: Job) => Promise<void>,
  ): Promise<void> => {
    for (const [index, item] of job.items.entries()) {
      if (stopping) break
      await runOne(job, item, (work[index] as { run: Work }).run)
    }
    job.done = true
    if (!stopping) await then?.(job).catch(() => {})
  }
  return {
    start(dossier, at, work, then) {
      const id = randomBytes(9).toString('base64url')
      const items = work.map(({ where }): JobItem => ({ where, state: 'waiting' }))
      const job: Job = { id, dossier, at, items, done: false }
      jobs.set(id, job)
      for (const old of [...jobs.values()].slice(0, -KEPT)) if (old.done) jobs.delete(old.id)
      tail = tail.then(() => runAll(job, work, then))
      return job
    },
    find: id => jobs.get(id),
    of: dossier => [...jobs.values()].filter(one => one.dossier === dossier).reverse(),
    running: () => [...jobs.values()].filter(one => !one.done),
    async idle() {
      for (let seen: unknown; seen !== tail; ) {
        seen = tail
        await tail
      }
    },
    stop() {
      stopping = true
      return tail
    },
  }
}
