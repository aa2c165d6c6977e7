import { InputError } from '../../base/problem.ts'
import { type Answer, isRedirect } from '../../source/http/index.ts'
import { disallowed, type Rules, rulesIn } from './robots.ts'

/** What watching needs of the world; tests bring their own. */
export interface World {
  /** Milliseconds since 1970. */
  now(): number
  /** From 0 to 1. */
  random(): number
  /** Resolves after some milliseconds, or as soon as the signal ends. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** Sends one request and follows nothing. Throws InputError. */
  ask(url: string, headers: Readonly<Record<string, string>>): Promise<Answer>
}

/** Fetches as a guest does. */
export interface Polite {
  /** The answer at an address, redirects followed. Throws InputError: `robots` where the site does not want it. */
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<Answer>
  /** No request goes to the host of an address until then (milliseconds since 1970). */
  leaveAlone(url: string, until: number): void
}

const MOST_HOPS = 5
/** Milliseconds from the end of a request to the next one at the same host. */
const PAUSE = 2000
/** A site that asks for longer pauses than this is not kept waiting for. */
const LONGEST_PAUSE = 60_000
/** Sites whose rules are remembered at most. */
const MOST_SITES = 5000

/**
 * One request at a time for each host, with a pause after it that the site may make longer; every hop of a redirect is
 * a request of its own. A host that asked to be left alone is left alone.
 */
export function politely(world: World, signal: AbortSignal, pause = PAUSE): Polite {
  const lines = new Map<string, { tail: Promise<unknown>; free: number; closed: number }>()
  const sites = new Map<string, { readonly rules: Promise<Rules>; until: number }>()

  const lineOf = (host: string) => {
    const line = lines.get(host) ?? { tail: Promise.resolve(), free: 0, closed: 0 }
    lines.set(host, line)
    return line
  }
  const inTurn = (url: URL, headers: Readonly<Record<string, string>>, rest: number): Promise<Answer> => {
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
  }
  const follow = async (
    where: string,
    headers: Readonly<Record<string, string>>,
    check: (url: URL) => Promise<number>,
  ): Promise<Answer> => {
    let url = where
    for (let hop = 0; hop <= MOST_HOPS; hop++) {
      const parsed = addressIn(url, where)
      const answer = await inTurn(parsed, headers, await check(parsed))
      const { location } = answer.headers
      if (!isRedirect(answer.status) || location === undefined) return answer
      url = URL.parse(location, parsed)?.href ?? location
    }
    throw new InputError('too-many-redirects', where, `${where} redirects more than ${MOST_HOPS} times.`)
  }
  const readRules = async (site: string): Promise<Rules> => {
    const url = `${site}/robots.txt`
    const answer = await follow(url, {}, async () => pause).catch((error: InputError) => error)
    return rulesIn(url, answer, world.now())
  }
  const rulesOf = (site: string): Promise<Rules> => {
    const known = sites.get(site)
    if (known && known.until > world.now()) return known.rules
    const asked = { rules: readRules(site), until: Number.POSITIVE_INFINITY }
    sites.set(site, asked)
    if (sites.size > MOST_SITES) sites.delete(sites.keys().next().value ?? '')
    void asked.rules.then(({ until }) => {
      asked.until = until
    })
    return asked.rules
  }
  return {
    get: (where, headers = {}) =>
      follow(where, headers, async url => {
        const rules = await rulesOf(url.origin)
        if (signal.aborted) throw stopped(where)
        if (!rules.allows(url.href)) throw rules.unknown ?? disallowed(url.href)
        return Math.min(Math.max(pause, (rules.delay ?? 0) * 1000), LONGEST_PAUSE)
      }),
    leaveAlone(url, until) {
      const host = URL.parse(url)?.host
      if (host !== undefined) lineOf(host).closed = until
    },
  }
}

function addressIn(url: string, where: string): URL {
  const parsed = URL.parse(url)
  if (parsed && /^https?:$/.test(parsed.protocol)) return parsed
  throw new InputError('bad-url', where, `${where} leads to ${url}: only http and https are read.`)
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

const stopped = (where: string): InputError =>
  new InputError('stopped', where, `${where} was left: Readout is stopping.`)

/** Whether something failed only because watching ends. */
export const isStopped = (error: unknown): boolean => error instanceof InputError && error.code === 'stopped'
