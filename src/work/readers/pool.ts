import { availableParallelism, totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Article } from '../../article/types.ts'
import { InputError } from '../../base/problem.ts'
import type { ArticleRecord } from '../../record/types.ts'
import { type Answer, errorFrom } from './answer.ts'

export interface PoolOptions {
  /** Threads; each opens the model for itself. */
  readonly jobs: number
  /** The program of a thread; the one that reads with the model unless a test brings its own. */
  readonly program?: URL
  /** Megabytes of JavaScript objects that a thread may hold; one that needs more is ended. */
  readonly megabytes?: number
  /** The longest that reading so many characters may take, in milliseconds. */
  longest?(characters: number): number
}

/** Threads that read. */
export interface Pool {
  /**
   * Reads an article in the next thread that is free. Throws InputError `reader-crashed` or `reader-hung` where a thread
   * did not survive it; the next article gets a new thread.
   */
  record(article: Article): Promise<ArticleRecord>
  close(): Promise<void>
}

/** Megabytes of the machine for each thread: some 300 for weights and scores, the rest for a very long report. */
const MEMORY_EACH = 1024

/** As many threads as the machine has cores, and memory for. */
export const usualJobs = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(totalmem() / 2 ** 20 / MEMORY_EACH)))

/** Two minutes, and one more for every 60,000 characters: far more than a slow core needs. */
const usualLongest = (characters: number): number => 120_000 + characters

/** In `dist/` the program is JavaScript, as this file is. */
const PROGRAM = new URL(import.meta.url.replace(/pool(\.[jt]s)$/, 'thread$1'))

/** Opens a pool. Threads are started when they are needed, and do not keep a process alive that has nothing to read. */
export function openPool({
  jobs,
  program = PROGRAM,
  megabytes = 2048,
  longest = usualLongest,
}: PoolOptions): Pool {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const queue: ((thread: Worker) => void)[] = []
  let places = jobs

  const start = (): Worker => {
    const thread = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    all.add(thread)
    thread.once('exit', () => {
      all.delete(thread)
      const at = idle.indexOf(thread)
      if (at >= 0) idle.splice(at, 1)
    })
    // An idle thread may fail too; whoever waits for one hears of it by its own listener.
    thread.on('error', () => {})
    return thread
  }
  // Its end is not waited for: a thread that is inside the model ends only when it comes back from there.
  const drop = (thread: Worker): void => {
    all.delete(thread)
    thread.terminate().catch(() => {})
  }
  const take = async (): Promise<Worker> => {
    const free = idle.pop()
    if (free) return free
    if (places === 0) return new Promise(resolve => queue.push(resolve))
    places--
    return start()
  }
  const give = (thread: Worker): void => {
    const next = queue.shift()
    if (next) next(all.has(thread) ? thread : start())
    else if (all.has(thread)) idle.push(thread)
    else places++
  }

  return {
    async record(article) {
      const thread = await take()
      thread.ref()
      try {
        return await asked(thread, article, longest(article.text.length))
      } catch (error) {
        if (isLost(error)) drop(thread)
        throw error
      } finally {
        thread.unref()
        give(thread)
      }
    },
    async close() {
      await Promise.all([...all].map(thread => thread.terminate()))
    },
  }
}

const isLost = (error: unknown): boolean => error instanceof InputError && /^reader-/.test(error.code)

/** Sends an article to a thread and waits for its answer. */
function asked(thread: Worker, article: Article, longest: number): Promise<ArticleRecord> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      clearTimeout(timer)
      thread.off('message', answered).off('error', failed).off('exit', ended).off('messageerror', failed)
    }
    const answered = ({ record, error }: Answer): void => {
      done()
      if (error) reject(errorFrom(error))
      else resolve(record)
    }
    const failed = (error: unknown): void => {
      done()
      reject(crashed(article, reasonOf(error)))
    }
    const ended = (code: number): void => {
      done()
      reject(crashed(article, `it ended with ${code}`))
    }
    const timer = setTimeout(() => {
      done()
      reject(hung(article, longest))
    }, longest)
    thread.on('message', answered).on('error', failed).on('exit', ended).on('messageerror', failed)
    thread.postMessage(article)
  })
}

function reasonOf(error: unknown): string {
  const { code, name = 'an unknown error' } = error as { code?: string; name?: string }
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it ran out of memory' : name
}

const crashed = ({ id }: Article, reason: string): InputError =>
  new InputError(
    'reader-crashed',
    id,
    `Reading ${id} ended the thread that read it: ${reason}. The report is kept.`,
  )

const hung = ({ id }: Article, longest: number): InputError =>
  new InputError(
    'reader-hung',
    id,
    `Reading ${id} took longer than ${Math.round(longest / 1000)} seconds and was ended. The report is kept.`,
  )
