import type { Fit } from '../types.ts'
import { daysBetween, type When } from '../when.ts'
import type { ContactFacts } from './facts.ts'

const LONGEST_MOVE_DAYS = 92

/** Two days of one contact, if some report says that it was put off: counts against being one until then. */
export function fitOfDates(a: ContactFacts, b: ContactFacts): Fit | undefined {
  if (a.article === b.article || (a.status !== 'scheduled' && b.status !== 'scheduled')) return undefined
  const [one, other] = [firstDay(a.when), firstDay(b.when)]
  if (one === undefined || other === undefined) return undefined
  return Math.abs(daysBetween(one, other)) <= LONGEST_MOVE_DAYS ? { points: -3, needs: 'move' } : undefined
}

/**
 * Points where one report says that a contact was put off and the other is the plan before or after: then the days may
 * differ. Undefined where nothing was postponed, or where the usual rules decide.
 */
export function fitOfMoved(
  a: ContactFacts,
  b: ContactFacts,
  parties: number,
  place: number,
): Fit | undefined {
  const [put, plan] = a.status === 'postponed' ? [a, b] : [b, a]
  if (put.status !== 'postponed' || plan.status !== 'scheduled') return undefined
  const [to, from] = [firstDay(put.when), firstDay(plan.when)]
  if (from === undefined || plan.published === undefined || put.published === undefined) return undefined
  const day = to ?? put.published.slice(0, 10)
  const apart = Math.abs(daysBetween(from, day))
  const before = plan.published.slice(0, 10) <= put.published.slice(0, 10)
  if (apart > LONGEST_MOVE_DAYS || !before || parties < 2) return undefined
  // The plan must still have been open when it was put off.
  if (daysBetween(put.published.slice(0, 10), from) < -1) return undefined
  return { points: parties + 2 + place, gives: 'move' }
}

function firstDay(when: When): string | undefined {
  if (when.kind === 'instant') return when.days[0]
  return when.kind === 'days' ? when.first : undefined
}
