import { availableParallelism, totalmem } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Article } from '../../article/types.ts'
import { InputError } from '../../base/problem.ts'
import type { ArticleRecord } from '../../record/types.ts'
import { type Answer, errorFrom, READY } from './answer.ts'

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
  /** Ends all threads, for good: what is being read or waits for a thread fails with InputError `no-reader`. */
  close(): Promise<void>
}

/** Megabytes of a thread for weights and scores; the rest of what it has holds JavaScript objects. */
const WEIGHTS = 300
/** Megabytes for each thread. A report of 300,000 characters, of 2,000,000 that it may have, is read with 90 of objects. */
const MEMORY_EACH = 1024
/** Megabytes of objects that no report needs, and those below which hardly one is read. */
const [MOST_HEAP, LEAST_HEAP] = [2048, 256]

/** Megabytes that this process may use: those of the machine, or of its container where that has fewer. */
const memoryHere = (): number => Math.min(totalmem(), process.constrainedMemory() || Infinity) / 2 ** 20

/** As many threads as there are cores, and memory for. */
export const usualJobs = (cores = availableParallelism(), memory = memoryHere()): number =>
  Math.max(1, Math.min(cores, Math.floor(memory / MEMORY_EACH)))

/** Megabytes of objects for each of so many threads, so that all of them together fit. */
export const heapOf = (jobs: number, memory = memoryHere()): number =>
  Math.min(MOST_HEAP, Math.max(LEAST_HEAP, Math.floor(memory / jobs) - WEIGHTS))

/** Two minutes, and one more for every 60,000 characters: far more than a slow core needs. */
const usualLongest = (characters: number): number => 120_000 + characters

/** In `dist/` the program is JavaScript, as this file is. */
const PROGRAM = new URL(import.meta.url.replace(/pool(\.[jt]s)$/, 'thread$1'))

/** Opens a pool. Threads are started when they are needed, and do not keep a process alive that has nothing to read. */
export function openPool({
  jobs,
  program = PROGRAM,
  megabytes = heapOf(jobs),
  longest = usualLongest,
}: PoolOptions): Pool {
  const threads = openThreads(jobs, () => {
    return new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  })
  return {
    async record(article) {
      const thread = await threads.take()
      thread.ref()
      try {
        return await asked(thread, article, longest(article.text.length))
      } catch (error) {
        if (!isLost(error)) throw error
        if (threads.areClosed()) throw closed()
        throw threads.drop(thread) ? error : notStarted(error)
      } finally {
        thread.unref()
        threads.give(thread)
      }
    },
    close: threads.close,
  }
}

/** Threads that are handed out one by one, never more than so many. */
function openThreads(most: number, make: () => Worker) {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const started = new WeakSet<Worker>()
  const queue: PromiseWithResolvers<Worker>[] = []
  let isClosed = false
  const forget = (thread: Worker): void => {
    all.delete(thread)
    const at = idle.indexOf(thread)
    if (at >= 0) idle.splice(at, 1)
  }
  const start = (): Worker => {
    const thread = make()
    all.add(thread)
    thread.once('message', () => started.add(thread))
    thread.once('exit', () => forget(thread))
    // An idle thread may fail too; whoever waits for one hears of it by its own listener.
    thread.on('error', () => forget(thread))
    return thread
  }
  return {
    async take(): Promise<Worker> {
      if (isClosed) throw closed()
      const free = idle.pop() ?? (all.size < most ? start() : undefined)
      if (free) return free
      const next = Promise.withResolvers<Worker>()
      queue.push(next)
      return next.promise
    },
    give(thread: Worker): void {
      if (isClosed) return
      const next = queue.shift()
      if (next) next.resolve(all.has(thread) ? thread : start())
      else if (all.has(thread)) idle.push(thread)
    },
    areClosed: () => isClosed,
    /** Ends a thread; says whether it had ever been ready. A thread inside the model ends when it comes back from there. */
    drop(thread: Worker): boolean {
      forget(thread)
      thread.terminate().catch(() => {})
      return started.has(thread)
    },
    async close(): Promise<void> {
      isClosed = true
      for (const { reject } of queue.splice(0)) reject(closed())
      await Promise.all([...all].map(thread => thread.terminate()))
    },
  }
}

const isLost = (error: unknown): error is InputError =>
  error instanceof InputError && /^reader-/.test(error.code)

/** Nor is it the report's doing that Readout ends. */
const closed = (): InputError =>
  new InputError('no-reader', 'reader', 'Reading has ended. The report is kept.')

/** Not the report's doing: a thread that was never ready fails for every report. */
const notStarted = ({ message }: InputError): InputError =>
  new InputError('no-reader', 'reader', `The threads that read do not start. ${message}`)

/** Sends an article to a thread and waits for its answer. */
function asked(thread: Worker, article: Article, longest: number): Promise<ArticleRecord> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      clearTimeout(timer)
      thread.off('message', answered).off('error', failing).off('exit', ended).off('messageerror', garbled)
    }
    const answered = (answer: Answer | typeof READY): void => {
      if (answer === READY) return
      done()
      const { record, error } = answer
      if (error) reject(errorFrom(error))
      else resolve(record)
    }
    const garbled = (error: unknown): void => {
      done()
      reject(crashed(article, reasonOf(error)))
    }
    // An error may overtake what the thread had said before it; at the exit that follows, all has been heard.
    let reason: string | undefined
    const failing = (error: unknown): void => {
      reason = reasonOf(error)
    }
    const ended = (code: number): void => {
      done()
      reject(crashed(article, reason ?? `it ended with ${code}`))
    }
    const timer = setTimeout(() => {
      done()
      reject(hung(article, longest))
    }, longest)
    thread.on('message', answered).on('error', failing).on('exit', ended).on('messageerror', garbled)
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
