import { setTimeout } from 'node:timers/promises'
import { InputError } from '../../base/problem.ts'
import { isClash, isFull, isPassing } from '../../store/absence.ts'

/** Does work with the store; where the store is away or the disk is full, waits and does it again. */
export type Patience = <T>(work: () => Promise<T>) => Promise<T>

export interface PatienceOptions {
  /** Told once when waiting begins, and once when it is over. */
  say?(message: string): void
  /** For how long the same work is tried, in milliseconds; for ever unless said. */
  readonly most?: number
  /** Ends the waiting. */
  readonly signal?: AbortSignal
}

const FIRST = 250
const LONGEST = 10_000

/** Times that work is done anew which was given up for other work at the same time. */
const MOST_CLASHES = 20

/** Does the work once. Throws InputError `store-away` where the store is away. */
export const impatient: Patience = async work => {
  try {
    return await unclashed(work)
  } catch (error) {
    throw isPassing(error) ? givenUp(error) : error
  }
}

/**
 * Patience with a store. Waits 250 ms, then twice as long each time up to 10 s, less a random part, so that many processes
 * do not come back at once. Throws InputError `store-away` when it has waited long enough.
 */
export function patience({ say, most = Number.POSITIVE_INFINITY, signal }: PatienceOptions): Patience {
  let away = false
  return async work => {
    const begun = performance.now()
    for (let pause = FIRST; ; pause = Math.min(2 * pause, LONGEST)) {
      try {
        const result = await unclashed(work)
        if (away) say?.('The store answers again.')
        away = false
        return result
      } catch (error) {
        if (!isPassing(error)) throw error
        if (signal?.aborted || performance.now() - begun > most) throw givenUp(error)
        if (!away) say?.(`${whatIsWrong(error)} Trying again until it does.`)
        away = true
      }
      await setTimeout(pause * (1 - Math.random() / 2), undefined, signal && { signal }).catch(() => {})
    }
  }
}

/** Does the work, silently anew where the database has given it up for another's. */
const unclashed: Patience = async work => {
  for (let clashes = 0; ; clashes++) {
    try {
      return await work()
    } catch (error) {
      if (!isClash(error) || clashes >= MOST_CLASHES) throw error
    }
    await setTimeout(20 * Math.random() * Math.min(clashes + 1, 10))
  }
}

const whatIsWrong = (error: unknown): string =>
  isFull(error)
    ? 'The disk of the store is full: make room. It takes nothing more at present.'
    : 'The database does not answer at present.'

const givenUp = (error: unknown): InputError =>
  new InputError(
    'store-away',
    'store',
    `${isFull(error) ? 'The disk of the store is full: make room.' : 'The database does not answer.'} What was acknowledged is kept; run the same command again and it goes on from there.`,
  )
