import { InputError } from '../../base/problem.ts'
import type { Answer } from '../../source/http/index.ts'
import type { World } from './world.ts'

/** Requests that wait for their turn at their hosts. */
export interface Hosts {
  /** Sends a request as soon as its host is free; then the host rests for some milliseconds. Throws InputError. */
  ask(url: URL, headers: Readonly<Record<string, string>>, rest: number): Promise<Answer>
  /** Throws LeftAlone for whatever is asked of a host before then (milliseconds since 1970). */
  leaveAlone(host: string, until: number): void
}

/** One request at a time for each host. */
export function hostsOf(world: World, signal: AbortSignal): Hosts {
  const lines = new Map<string, { tail: Promise<unknown>; free: number; closed: number }>()
  const lineOf = (host: string) => {
    const line = lines.get(host) ?? { tail: Promise.resolve(), free: 0, closed: 0 }
    lines.set(host, line)
    return line
  }
  return {
    ask(url, headers, rest) {
      const line = lineOf(url.host)
      const mine = line.tail.then(async () => {
        if (line.closed > world.now()) throw new LeftAlone(url.href, line.closed)
        await world.sleep(Math.max(0, line.free - world.now()), signal)
        if (signal.aborted) throw stopped(url.href)
        try {
          return await world.ask(url.href, headers)
        } finally {
          line.free = world.now() + rest
        }
      })
      line.tail = mine.catch(() => {})
      return mine
    },
    leaveAlone(host, until) {
      const line = lineOf(host)
      line.closed = Math.max(line.closed, until)
    },
  }
}

/** A host is not asked before some time (milliseconds since 1970): it wants to be left alone until then. */
export class LeftAlone extends InputError {
  readonly until: number
  constructor(where: string, until: number) {
    const time = new Date(until).toISOString()
    super('left-alone', where, `${where} is not asked before ${time}: its site wants to be left alone.`)
    this.until = until
  }
}

export const stopped = (where: string): InputError =>
  new InputError('stopped', where, `${where} was left: Readout is stopping.`)

/** Whether something failed only because watching ends. */
export const isStopped = (error: unknown): boolean => error instanceof InputError && error.code === 'stopped'
