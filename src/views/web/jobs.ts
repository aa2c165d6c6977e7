import { randomBytes } from 'node:crypto'

/** One report on its way into a dossier. */
export interface JobItem {
  readonly where: string
  state: 'waiting' | 'reading' | 'added' | 'known' | 'failed'
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
  done: boolean
}

/** Reads one given report; says whether it is new, and its article's id. */
export type Work = () => Promise<{ what: 'added' | 'known'; article: string }>

/** What is being read now and was read lately, in this process. */
export interface Jobs {
  start(dossier: string, at: string, work: readonly { readonly where: string; run: Work }[]): Job
  find(id: string): Job | undefined
  /** The jobs of a dossier, the latest first. */
  of(dossier: string): Job[]
  /** Those that are not done, of all dossiers. */
  running(): Job[]
  /** Resolves when nothing is being read. */
  idle(): Promise<void>
  /** Begins nothing more; resolves when the report that is being read is done. */
  stop(): Promise<void>
}

const KEPT = 200

/**
 * Jobs are worked on one after the other: the model uses all cores that it gets, and reports that arrive together
 * are merged in the order in which they were given. `tell` puts an error into words.
 */
export function openJobs(
  tell: (error: unknown) => string,
  failed: (dossier: string, where: string, error: unknown) => Promise<void>,
): Jobs {
  const jobs = new Map<string, Job>()
  let tail: Promise<void> = Promise.resolve()
  let stopping = false
  const runAll = async (job: Job, work: readonly { run: Work }[]): Promise<void> => {
    for (const [index, item] of job.items.entries()) {
      if (stopping) return
      item.state = 'reading'
      try {
        const { what, article } = await (work[index] as { run: Work }).run()
        Object.assign(item, { state: what, article })
      } catch (error) {
        Object.assign(item, { state: 'failed', message: tell(error) })
        await failed(job.dossier, item.where, error).catch(() => {})
      }
    }
    job.done = true
  }
  return {
    start(dossier, at, work) {
      const id = randomBytes(9).toString('base64url')
      const items = work.map(({ where }): JobItem => ({ where, state: 'waiting' }))
      const job: Job = { id, dossier, at, items, done: false }
      jobs.set(id, job)
      for (const old of [...jobs.values()].slice(0, -KEPT)) if (old.done) jobs.delete(old.id)
      tail = tail.then(() => runAll(job, work))
      return job
    },
    find: id => jobs.get(id),
    of: dossier => [...jobs.values()].filter(one => one.dossier === dossier).reverse(),
    running: () => [...jobs.values()].filter(one => !one.done),
    idle: () => tail,
    stop() {
      stopping = true
      return tail
    },
  }
}
