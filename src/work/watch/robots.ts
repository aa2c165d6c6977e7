import robotsParser from 'robots-parser'
import { InputError } from '../../base/problem.ts'
import { type Answer, ROBOT } from '../../source/http/index.ts'

/** What a site lets Readout fetch (RFC 9309). */
export interface Rules {
  allows(url: string): boolean
  /** Why the site could not tell its rules: nothing is fetched for the time being. */
  readonly unknown?: InputError
  /** Seconds between two requests, where the site names them. */
  readonly delay?: number
  /** Milliseconds since 1970: after that they are asked for again. */
  readonly until: number
}

/** The standard wants no more than a day; a site that could not tell is asked again soon. */
const KEPT = 24 * 60 * 60_000
const KEPT_CLOSED = 10 * 60_000
/** The standard wants 500 KiB to be read. */
const MOST = 512 * 1024
/** Characters in lines with wildcards: matching costs by them, and nobody who means well has so many. */
const MOST_WILD = 32 * 1024

/**
 * The rules in an answer to `/robots.txt`, or in the failure to get one. A site without rules (4xx) is open, one that
 * cannot tell them (5xx, 429, no answer) is closed for the time being.
 */
export function rulesIn(
  url: string,
  answer: Pick<Answer, 'status' | 'bytes'> | InputError,
  now: number,
): Rules {
  if (answer instanceof InputError) return closed(answer, now)
  const { status } = answer
  if (status >= 200 && status < 300) return parsed(url, answer.bytes, now)
  if (status >= 400 && status < 500 && status !== 429) return { allows: () => true, until: now + KEPT }
  return closed(unreadable(url, status), now)
}

const closed = (unknown: InputError, now: number): Rules => ({
  allows: () => false,
  unknown,
  until: now + KEPT_CLOSED,
})

function parsed(url: string, bytes: Uint8Array, now: number): Rules {
  const text = new TextDecoder().decode(bytes.subarray(0, MOST))
  const wild = text.split(/\r\n?|\n/).filter(line => line.includes('*'))
  if (wild.join('').length > MOST_WILD) return { allows: () => false, until: now + KEPT }
  const rules = parse(url, text)
  const delay = Number(rules.getCrawlDelay(ROBOT))
  return {
    allows: address => rules.isAllowed(address, ROBOT) !== false,
    ...(delay > 0 && { delay }),
    until: now + KEPT,
  }
}

/** The package exports the function itself; its types know only a default. */
const parse = robotsParser as unknown as typeof robotsParser.default

const unreadable = (where: string, status: number): InputError =>
  new InputError(
    'robots-unknown',
    where,
    `${where} answered ${status}. It says what programs may fetch, so nothing is fetched there until it can be read; it is tried again later.`,
  )

export const disallowed = (where: string): InputError =>
  new InputError(
    'robots',
    where,
    `${where} is not to be fetched by programs, says the site’s robots.txt. Open it in a browser, save it, and add the file.`,
  )
