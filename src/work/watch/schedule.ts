/** What asking a feed came to, as far as it decides when to ask again. */
export type Outcome =
  /** It answered; `ttl` is how long it asks to be left alone, in minutes. */
  | { readonly ok: true; readonly ttl?: number }
  /** It did not; `retryAfter` is how long it asks to be left alone, in seconds. `gone`: it says that it will not be back. */
  | { readonly ok: false; readonly retryAfter?: number; readonly gone?: boolean }

/** When a feed is asked next, and how often it has failed in a row by then. */
export interface Plan {
  /** Milliseconds since 1970. */
  readonly due: number
  readonly failures: number
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Feeds that ask for more rest than this are asked all the same; one that was told to wait by HTTP is believed longer. */
const LONGEST_TTL = DAY
const LONGEST_RETRY = 30 * DAY
const LONGEST_BACK_OFF = DAY
const SPREAD = 0.1

export interface Asked {
  /** How often the feed is to be asked, in minutes. */
  readonly every: number
  readonly failures: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** From 0 to 1. */
  readonly random: number
}

/**
 * When a feed is asked next: after its interval or the rest that it asks for, spread by a tenth so that feeds do not stay
 * in step; after failures twice as long each time, up to a day, between half and all of it by chance ("equal jitter"),
 * and never before the time that the server has named.
 */
export function planNext({ every, failures, now, random }: Asked, outcome: Outcome): Plan {
  const interval = every * MINUTE
  if (outcome.ok) {
    const rest = Math.max(interval, Math.min((outcome.ttl ?? 0) * MINUTE, LONGEST_TTL))
    return { due: now + Math.ceil(rest * (1 + SPREAD * random)), failures: 0 }
  }
  const backOff = outcome.gone ? LONGEST_RETRY : backOffOf(interval, failures, random)
  return { due: now + Math.max(backOff, (outcome.retryAfter ?? 0) * 1000), failures: failures + 1 }
}

/** When a report that could not be fetched is tried again; undefined when it was tried often enough. */
export function planRetry(tries: number, now: number, random: number): number | undefined {
  return tries >= MOST_TRIES ? undefined : now + backOffOf(10 * MINUTE, tries, random)
}

/** With the back-off above: at ten, twenty … minutes, some five hours in all. */
const MOST_TRIES = 6

function backOffOf(first: number, failures: number, random: number): number {
  const whole = Math.min(first * 2 ** Math.min(failures, 30), Math.max(LONGEST_BACK_OFF, first))
  return Math.max(MINUTE, Math.ceil(whole * (0.5 + 0.5 * random)))
}

/**
 * The seconds that a `Retry-After` names, as a number or as a date (RFC 9110), up to 30 days; undefined for none or
 * nonsense.
 */
export function retryAfterIn(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  const most = LONGEST_RETRY / 1000
  if (/^\s*\d{1,9}\s*$/.test(value)) return Math.min(Number(value), most)
  const at = /^\w{3},? /.test(value.trim()) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, Math.ceil((at - now) / 1000)), most)
}
