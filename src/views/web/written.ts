import { edtfOf } from '../../language/times/edtf.ts'
import { readTimes } from '../../language/times/index.ts'
import type { TimeExpression } from '../../language/types.ts'
import { tellDuration } from '../cli/show/dates.ts'

/** A time as a person writes it, `27 September 2013`, as EDTF; undefined where the words are not a time as a whole. */
export function writtenTime(words: string): string | undefined {
  const [only, ...more] = partsOf(words)
  if (!only || more.length > 0 || only.end - only.start < words.trim().length) return undefined
  const { edtf } = edtfOf(only)
  return edtf
}

/**
 * A length of time as a person writes it, `40 minutes`, `1 hour 30 min`, as an ISO 8601 duration; undefined where the
 * words are not one as a whole.
 */
export function writtenDuration(words: string): string | undefined {
  const plain = words
    .trim()
    .replace(/\d(?=[a-z])/gi, '$& ')
    .replace(/\b(h|hrs?|mins?)\b\.?/gi, spelledUnit)
  if (/^(?:an? |three )?quarters?(?: of an hour)$/i.test(plain))
    return /^three/i.test(plain) ? 'PT45M' : 'PT15M'
  const parts = partsOf(plain)
  const rest = parts.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), plain)
  if (parts.length === 0 || !/^(?:[\s,]|\band\b)*$/.test(rest)) return undefined
  return summed(parts.map(one => (one.type === 'DURATION' ? (one.value ?? '') : '')))
}

/** A duration for a box: in words, where these are read back as the same. */
export function shownDuration(value: string): string {
  const told = tellDuration(value)
  return writtenDuration(told) === value ? told : value
}

const spelledUnit = (unit: string): string => (unit.startsWith('h') ? 'hours' : 'minutes')

const partsOf = (text: string): TimeExpression[] => readTimes({ text, tokens: [], sentences: [], spans: [] })

/** Durations of different units as one; undefined where one has no number, or a unit comes twice. */
function summed(durations: readonly string[]): string | undefined {
  const units: Record<string, number> = {}
  for (const one of durations) {
    const parts = durationIn(one)
    if (!parts) return undefined
    for (const unit of UNITS)
      if (parts[unit] !== 0) {
        if (units[unit] !== undefined) return undefined
        units[unit] = parts[unit]
      }
  }
  return Object.keys(units).length === 0 ? undefined : Temporal.Duration.from(units).toString()
}

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const

function durationIn(value: string): Temporal.Duration | undefined {
  try {
    return Temporal.Duration.from(value)
  } catch {
    return undefined
  }
}
