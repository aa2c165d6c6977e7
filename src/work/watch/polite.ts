import { InputError } from '../../base/problem.ts'
import { type Answer, isRedirect } from '../../source/http/index.ts'
import { hostsOf, stopped } from './hosts.ts'
import { disallowed, type Rules, rulesIn } from './robots.ts'
import type { World } from './world.ts'

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
  const hosts = hostsOf(world, signal)
  const follow = async (
    where: string,
    headers: Readonly<Record<string, string>>,
    restAfter: (url: URL) => Promise<number>,
  ): Promise<Answer> => {
    let url = where
    for (let hop = 0; hop <= MOST_HOPS; hop++) {
      const parsed = addressIn(url, where)
      const answer = await hosts.ask(parsed, headers, await restAfter(parsed))
      const { location } = answer.headers
      if (!isRedirect(answer.status) || location === undefined) return answer
      url = URL.parse(location, parsed)?.href ?? location
    }
    throw new InputError('too-many-redirects', where, `${where} redirects more than ${MOST_HOPS} times.`)
  }
  const rulesOf = remembered(world, async site => {
    const url = `${site}/robots.txt`
    const answer = await follow(url, {}, async () => pause).catch((error: InputError) => error)
    return rulesIn(url, answer, world.now())
  })
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
      if (host !== undefined) hosts.leaveAlone(host, until)
    },
  }
}

/** Reads the rules of a site once, and again when they are no longer to be relied on. */
function remembered(world: World, read: (site: string) => Promise<Rules>): (site: string) => Promise<Rules> {
  const sites = new Map<string, { readonly rules: Promise<Rules>; until: number }>()
  return site => {
    const known = sites.get(site)
    if (known && known.until > world.now()) return known.rules
    const asked = { rules: read(site), until: Number.POSITIVE_INFINITY }
    sites.set(site, asked)
    if (sites.size > MOST_SITES) sites.delete(sites.keys().next().value ?? '')
    void asked.rules.then(({ until }) => {
      asked.until = until
    })
    return asked.rules
  }
}

function addressIn(url: string, where: string): URL {
  const parsed = URL.parse(url)
  if (parsed && /^https?:$/.test(parsed.protocol)) return parsed
  throw new InputError('bad-url', where, `${where} leads to ${url}: only http and https are read.`)
}
