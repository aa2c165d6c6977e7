import type { Contact } from '../../record/types.ts'
import { type ActorFacts, actorFacts, actorKeys } from '../actors.ts'
import type { Fit, ItemOf } from '../types.ts'
import { daysAround, fewDaysOf, fitOfTimes, monthsOf, whenOf } from '../when.ts'
import type { ContactFacts } from './facts.ts'
import { fitOfDates, fitOfMoved } from './moved.ts'
import { fitOfParties } from './parties.ts'
import { fitOfPlaces } from './places.ts'

export function contactFacts({ article, item, published }: ItemOf<'contact'>): ContactFacts {
  const parties = withoutOwnStates(item.parties.map(actorFacts))
  const countries = parties.flatMap(one => one.country ?? [])
  return {
    article,
    mode: item.mode,
    status: item.status,
    parties,
    delegates: (item.delegates ?? []).map(actorFacts),
    when: whenOf(item, countries, published),
    ...(item.clock && { clock: item.clock.time }),
    ...(item.duration !== undefined && { duration: item.duration }),
    ...(item.place !== undefined && { place: item.place }),
    ...(published !== undefined && { published }),
  }
}

/** A state that stands beside a person of its own is no party of its own. */
const withoutOwnStates = (parties: readonly ActorFacts[]): readonly ActorFacts[] =>
  parties.filter(
    one =>
      one.kind !== 'state' || !parties.some(other => other.kind !== 'state' && other.country === one.country),
  )

/**
 * Pairs of party names and countries (a contact of one party: that party): by day where the days are few, by month else.
 * A dated contact is kept under its months too, for what has no day; a plan and what was put off are kept without time.
 */
export function contactKeys(facts: ContactFacts): string[] {
  const days = fewDaysOf(facts.when)
  const months = monthsOf(facts.when)
  const times = days
    ? [...days, ...months.map(month => `dated ${month}`)]
    : months.map(month => `open ${month}`)
  const moved = facts.status === 'postponed' || facts.status === 'scheduled' ? [facts.status] : []
  return keysIn(facts, [...times, ...moved])
}

/** Where contacts are kept that may be the same. */
export function contactProbes(facts: ContactFacts): string[] {
  const days = fewDaysOf(facts.when)
  const months = monthsOf(facts.when)
  const times = days ? daysAround(days) : months.map(month => `dated ${month}`)
  const moved =
    facts.status === 'postponed' ? ['scheduled'] : facts.status === 'scheduled' ? ['postponed'] : []
  return keysIn(facts, [...times, ...months.map(month => `open ${month}`), ...moved])
}

function keysIn(facts: ContactFacts, times: readonly string[]): string[] {
  const tokens = [...facts.parties, ...facts.delegates].map(actorKeys)
  const pairs = new Set<string>(facts.parties.length === 1 ? tokens[0] : [])
  for (let left = 0; left < tokens.length; left++)
    for (let right = left + 1; right < tokens.length; right++)
      for (const a of tokens[left] ?? [])
        for (const b of tokens[right] ?? []) pairs.add([a, b].sort().join('+'))
  return times.flatMap(time => [...pairs].map(pair => `c:${pair}:${time}`))
}

/**
 * Points for two contacts being one. The same persons on the same day are enough; states, offices and open days need
 * more. Parties, mode or days that contradict end it.
 */
export function fitOfContacts(a: ContactFacts, b: ContactFacts): Fit | undefined {
  const mode = fitOfModes(a.mode, b.mode)
  if (mode === undefined) return undefined
  const parties = fitOfParties(a, b)
  if (parties === undefined) return undefined
  const place = isRemote(a) || isRemote(b) ? 0 : fitOfPlaces(a.place, b.place)
  const moved = fitOfMoved(a, b, parties, place)
  if (moved) return moved
  const time = fitOfTimes(a.when, b.when)
  if (!time) return fitOfDates(a, b)
  const status = fitOfStatuses(a, b)
  if (status === undefined) return undefined
  const twice = a.article === b.article ? -1 : 0
  const points = parties + mode + time.points + place + status + fitOfDetails(a, b) + twice
  const postponed = a.status === 'postponed' || b.status === 'postponed'
  return { ...time, points, ...(postponed && { gives: 'move' as const }) }
}

const CLASS: Readonly<Record<Contact['mode'], 'call' | 'meeting' | 'letter' | 'open'>> = {
  phone: 'call',
  video: 'call',
  visit: 'meeting',
  meeting: 'meeting',
  multilateral: 'open',
  letter: 'letter',
  unspecified: 'open',
}

/** A call is no meeting and a letter neither; what is left open fits both, a little worse. */
function fitOfModes(a: Contact['mode'], b: Contact['mode']): number | undefined {
  if (a === b) return a === 'unspecified' ? 0 : 0.5
  const classes = [CLASS[a], CLASS[b]]
  if (classes.includes('open'))
    return classes.includes('letter') ? (hasUnspecified(a, b) ? -0.5 : undefined) : 0
  return classes[0] === classes[1] ? 0.25 : undefined
}

const hasUnspecified = (a: string, b: string): boolean => a === 'unspecified' || b === 'unspecified'
const isRemote = (facts: ContactFacts): boolean => CLASS[facts.mode] === 'call' || facts.mode === 'letter'

const PLANNED: ReadonlySet<string> = new Set(['scheduled', 'proposed'])
const FAILED: ReadonlySet<string> = new Set(['cancelled', 'refused', 'postponed'])
const DONE: ReadonlySet<string> = new Set(['held', 'underway'])

/**
 * A plan that comes true, moves or fails is one contact. One that took place and one that did not on one day are two
 * unless much else speaks for it; without days a plan is not the meeting of some other week.
 */
function fitOfStatuses(a: ContactFacts, b: ContactFacts): number | undefined {
  if (a.status === b.status) return 0.25
  if (DONE.has(a.status) && DONE.has(b.status)) return 0.25
  const undated = a.when.kind === 'none' || b.when.kind === 'none'
  const failed = FAILED.has(a.status) !== FAILED.has(b.status) && (DONE.has(a.status) || DONE.has(b.status))
  if (failed) return undated ? undefined : -2
  if (PLANNED.has(a.status) !== PLANNED.has(b.status) && undated) return proposal(a, b) ? undefined : -0.25
  return 0
}

const proposal = (a: ContactFacts, b: ContactFacts): boolean => [a.status, b.status].includes('proposed')

/** Small signs: the same length, the same hour on an unknown day. */
function fitOfDetails(a: ContactFacts, b: ContactFacts): number {
  let points = 0
  if (a.duration !== undefined && b.duration !== undefined) points += a.duration === b.duration ? 0.75 : -0.25
  if (a.clock !== undefined && b.clock !== undefined) points += a.clock === b.clock ? 1 : -0.5
  return points
}
