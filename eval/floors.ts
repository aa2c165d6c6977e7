import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './data.ts'
import type { Measure } from './measure.ts'

/** What may not be undercut, and what it was measured with. */
export interface Floors {
  /** SHA-256 of the weights that the floors were measured with. */
  readonly model?: string
  /** SHA-256 of each task's data. */
  readonly data: Readonly<Record<string, string>>
  readonly floors: Readonly<Record<string, number>>
}

const FILE = join(ROOT, 'eval', 'floors.json')

/** The floors as they stand; none before the first `--update`. */
export function readFloors(): Floors {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Floors) : { data: {}, floors: {} }
}

/** Writes the floors, keys sorted. */
export function writeFloors(floors: Floors): void {
  const sorted = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = { ...floors, data: sorted(floors.data), floors: sorted(floors.floors) }
  writeFileSync(FILE, `${JSON.stringify(text, null, 2)}\n`)
}

/** Guarded measures that are worse than their floor; a count may not be higher than its floor. */
export function belowFloors(measures: readonly Measure[], { floors }: Floors): Measure[] {
  return measures.filter(measure => {
    const floor = floors[measure.key]
    if (!measure.guarded || floor === undefined) return false
    return measure.unit === 'count' ? measure.value > floor : measure.value < floor
  })
}

/**
 * The floors raised to one point below what was measured (a count: to the count itself). Never lowers one: those
 * that would have to be lowered are named in `refused` and stay.
 */
export function raised(
  measures: readonly Measure[],
  before: Floors,
): { floors: Record<string, number>; refused: string[] } {
  const floors: Record<string, number> = { ...before.floors }
  const refused: string[] = []
  for (const measure of measures.filter(one => one.guarded)) {
    const old = floors[measure.key]
    const count = measure.unit === 'count'
    const next = count ? measure.value : Math.max(0, Math.round((measure.value - 1) * 100) / 100)
    if (old === undefined || (count ? next < old : next > old)) floors[measure.key] = next
    else if (count ? measure.value > old : measure.value < old) refused.push(measure.key)
  }
  return { floors, refused }
}

/** The floors (and counts that may not grow) which are lower in the second than in the first, or gone. */
export function lowered(before: Floors, after: Floors): string[] {
  return Object.entries(before.floors).flatMap(([key, old]) => {
    const now = after.floors[key]
    const lower = now === undefined || (COUNTS.test(key) ? now > old : now < old)
    return lower ? [`${key}: ${old} → ${now ?? 'none'}`] : []
  })
}

/** What is counted, so that less is better. */
const COUNTS = /^violations\./
