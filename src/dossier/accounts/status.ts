import { compare } from '../../base/compare.ts'
import type { Reading, Step } from '../types.ts'
import { type Agreed, agree } from './agree.ts'
import { relateText } from './relations.ts'

/** How far a contact has come: a report that is behind does not contradict one that is ahead. */
const PHASE: Readonly<Record<string, number>> = {
  proposed: 0,
  scheduled: 1,
  postponed: 2,
  underway: 3,
  held: 4,
  cancelled: 4,
  refused: 4,
}
const FINAL = 4

/**
 * The status that a contact has come to. Progress over time is no difference; that it took place and that it did not
 * are. While nothing final is reported, the latest report decides, and among those of one day the furthest phase.
 */
export function agreeStatus(readings: readonly Reading[]): Agreed | undefined {
  const final = readings.filter(one => phase(one.value) === FINAL)
  if (final.length > 0) return agree('status', final, relateText)
  const latest = [...readings].sort(byTime).at(-1)
  return latest && { value: latest.value, accounts: [] }
}

/** The steps of a status in the order of publication, each when it was first told; steps back are left out. */
export function statusHistory(readings: readonly Reading[]): Step[] {
  const steps: Step[] = []
  for (const reading of [...readings].sort(byTime)) {
    const last = steps.at(-1)
    const behind =
      last !== undefined && phase(reading.value) < phase(last.value) && last.value !== 'postponed'
    if (last?.value === reading.value || behind) continue
    steps.push({
      field: 'status',
      value: String(reading.value),
      ...(reading.published !== undefined && { since: reading.published }),
    })
  }
  return steps.length > 1 ? steps : []
}

const phase = (status: unknown): number => PHASE[String(status)] ?? 0

const byTime = (a: Reading, b: Reading): number =>
  compare(day(a), day(b)) ||
  phase(a.value) - phase(b.value) ||
  compare(a.published ?? '', b.published ?? '') ||
  compare(a.ref.id, b.ref.id)

const day = (reading: Reading): string => (reading.published ?? '').slice(0, 10)
