import { canonicalJson } from '../../base/json.ts'
import { type ActorFacts, actorFacts, fitOfActors } from '../actors.ts'
import { fitOfPlaces } from '../match/places.ts'
import { instantOf, whenOf } from '../when.ts'
import { likeness, stemsOf } from '../words.ts'
import type { Relate, Relation } from './agree.ts'

/** Modes: `unspecified` and `meeting` leave open what the others tell. */
export const relateModes: Relate = (a, b) => {
  if (a === b) return 'same'
  if (b === 'unspecified' || (b === 'meeting' && (a === 'visit' || a === 'multilateral'))) return 'finer'
  if (a === 'unspecified' || (a === 'meeting' && (b === 'visit' || b === 'multilateral'))) return 'coarser'
  return 'differs'
}

/** Times: one instant in two zones is one time; a day holds its hours, a month its days. */
export function relateTimes(countries: readonly string[]): Relate {
  return (a, b) => {
    if (a === b) return 'same'
    const [one, other] = [String(a), String(b)]
    const [left, right] = [instantOf(one), instantOf(other)]
    if (left !== undefined && right !== undefined) return left === right ? 'same' : 'differs'
    if (within(one, other, countries)) return within(other, one, countries) ? 'same' : 'finer'
    return within(other, one, countries) ? 'coarser' : 'differs'
  }
}

/** Whether all days that a time can have lie within another, less precise one. */
function within(inner: string, outer: string, countries: readonly string[]): boolean {
  const [one, other] = [whenOf({ start: inner }, countries), whenOf({ start: outer }, countries)]
  if (other.kind === 'instant') return false
  if (other.kind === 'yearless') {
    const days = one.kind === 'instant' ? one.days : one.kind === 'days' ? [one.first] : []
    return days.some(day => day.slice(5).startsWith(other.pattern.replace(/-?X.*/, '')))
  }
  if (other.kind === 'none') return true
  if (one.kind === 'instant') return one.days.some(day => other.first <= day && day <= other.last)
  return one.kind === 'days' && other.first <= one.first && one.last <= other.last
}

/** Durations are the same in minutes. */
export const relateDurations: Relate = (a, b) => (minutes(a) === minutes(b) ? 'same' : 'differs')

function minutes(duration: unknown): number | string {
  try {
    return Temporal.Duration.from(String(duration)).total({ unit: 'minutes', relativeTo: '2000-01-01' })
  } catch {
    return String(duration)
  }
}

export const relatePlaces: Relate = (a, b) => {
  const fit = fitOfPlaces(String(a), String(b))
  if (fit !== 0) return fit > 0 ? 'same' : 'differs'
  return String(a).length >= String(b).length ? 'finer' : 'coarser'
}

/**
 * Names of actors: a person is more than the office, the office more than the state. Whose a named person is, those who
 * are `known` tell with their countries.
 */
export const relateActors =
  (known: readonly ActorFacts[] = []): Relate =>
  (a, b) => {
    const [one, other] = [factsAmong(known, String(a)), factsAmong(known, String(b))]
    const fit = fitOfActors(one, other)
    if (fit === 'same') return 'same'
    if (fit === undefined) return 'differs'
    return order(one.kind) < order(other.kind) ? 'finer' : 'coarser'
  }

function factsAmong(known: readonly ActorFacts[], name: string): ActorFacts {
  const facts = actorFacts({ name })
  if (facts.kind !== 'person' || facts.country !== undefined) return facts
  const countries = new Set(
    known.flatMap(one => (fitOfActors(one, facts) === 'same' ? (one.country ?? []) : [])),
  )
  const [country] = countries
  return countries.size === 1 && country !== undefined ? { ...facts, country } : facts
}

const order = (kind: string): number => ['person', 'office', 'body', 'state'].indexOf(kind)

/** Wordings: the longer one holds the shorter; two translations differ. */
export const relateWords: Relate = (a, b): Relation => {
  const [one, other] = [stemsOf(String(a)), stemsOf(String(b))]
  if (one.join(' ') === other.join(' ')) return 'same'
  const alike = likeness(one, other)
  if (alike.contained < 0.95 || alike.inOrder < 0.9) return 'differs'
  return one.length > other.length ? 'finer' : one.length < other.length ? 'coarser' : 'same'
}

/** Texts that are compared as they stand, save case. */
export const relateText: Relate = (a, b) =>
  canonicalJson(a).toLowerCase() === canonicalJson(b).toLowerCase() ? 'same' : 'differs'
