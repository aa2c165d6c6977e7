import { dayOf, dayRange } from '../base/edtf.ts'
import { countryOfCode } from '../base/geo/index.ts'
import { regionZone } from '../base/zones.ts'
import type { Fit } from './types.ts'

/** When something took or takes place, as one report gives it. Days are ISO dates, ordered as text. */
export type When =
  | { readonly kind: 'instant'; readonly ms: number; readonly days: readonly string[] }
  | { readonly kind: 'days'; readonly first: string; readonly last: string }
  | { readonly kind: 'yearless'; readonly pattern: string; readonly published?: string }
  | { readonly kind: 'none'; readonly published?: string }

/** 3 and more the same day or hour; 0.5 nothing against it; negative where a day apart; undefined where it cannot be. */
type TimeFit = Fit

/**
 * Reads a start and an end (EDTF). `countries`: whose clocks may have dated the event: the same call is on Thursday in
 * Washington and on Friday in Moscow.
 */
export function whenOf(
  time: { readonly start?: string | undefined; readonly end?: string | undefined },
  countries: readonly string[],
  published?: string,
): When {
  const { start, end } = time
  const bare = { ...(published !== undefined && { published: published.slice(0, 10) }) }
  if (start === undefined) return { kind: 'none', ...bare }
  const ms = instantOf(start)
  if (ms !== undefined) return { kind: 'instant', ms, days: localDays(start, ms, countries) }
  const yearless = /^XXXX-([\dX]{2}(?:-[\dX]{2})?)/.exec(start)?.[1]
  if (yearless !== undefined) return { kind: 'yearless', pattern: yearless, ...bare }
  const range = dayRange(start)
  if (!range) return { kind: 'none', ...bare }
  const last = end === undefined ? undefined : dayRange(end)?.last
  return {
    kind: 'days',
    first: range.first,
    last: last !== undefined && last > range.last ? last : range.last,
  }
}

/** The milliseconds of a date-time that carries its offset; undefined for anything less. */
export function instantOf(date: string): number | undefined {
  if (!/T\d{2}(?::\d{2})?.*(?:Z|[+-]\d{2}(?::?\d{2})?)$/.test(date)) return undefined
  try {
    return Temporal.Instant.from(date).epochMilliseconds
  } catch {
    return undefined
  }
}

/** Whether two times can be one event's. */
export function fitOfTimes(a: When, b: When): TimeFit | undefined {
  if (a.kind === 'none' || b.kind === 'none') return fitUndated(a, b)
  if (a.kind === 'yearless' || b.kind === 'yearless') return fitYearless(a, b)
  if (a.kind === 'instant' && b.kind === 'instant') return fitInstants(a.ms, b.ms)
  if (a.kind === 'instant') return fitInstantDays(a.days, b as Days)
  if (b.kind === 'instant') return fitInstantDays(b.days, a)
  return fitDays(a, b)
}

type Days = Extract<When, { kind: 'days' }>
type Undated = Extract<When, { kind: 'none' }>

/** A report may be wrong by an hour or so; hours apart on one day are told apart by what else is known. */
function fitInstants(a: number, b: number): TimeFit | undefined {
  const minutes = Math.abs(a - b) / 60_000
  if (minutes <= 20) return { points: 4 }
  if (minutes <= 120) return { points: 2 }
  return minutes <= 240 ? { points: 0 } : undefined
}

function fitInstantDays(days: readonly string[], range: Days): TimeFit | undefined {
  const inside = days.some(day => range.first <= day && day <= range.last)
  if (inside)
    return { points: precision(range), ...(range.first === range.last && { gives: 'hour' as const }) }
  const near = days.some(day => distance(day, range) <= 1)
  return near && range.first === range.last ? { points: -3 } : undefined
}

function fitDays(a: Days, b: Days): TimeFit | undefined {
  if (a.first <= b.last && b.first <= a.last) return { points: Math.min(precision(a), precision(b)) }
  const single = a.first === a.last && b.first === b.last
  return single && distance(a.first, b) <= 1 ? { points: -1.5, needs: 'hour' } : undefined
}

/** A day says more than a week, a week more than a month. */
function precision(range: Days): number {
  const length = daysBetween(range.first, range.last)
  if (length === 0) return 3
  if (length <= 3) return 2
  return length <= 10 ? 1 : 0
}

/** Without a day, the time of publication leaves a window: what was reported as done lies shortly before. */
function fitUndated(a: When, b: When): TimeFit | undefined {
  const [open, other] = a.kind === 'none' ? [a, b] : [b as Undated, a]
  if (open.published === undefined) return { points: 0 }
  const day = dayFor(other)
  if (day === undefined) return { points: 0 }
  const apart = daysBetween(day, open.published)
  if (other.kind === 'none') return Math.abs(apart) <= 4 ? { points: 0.5 } : undefined
  return apart >= -30 && apart <= 14 ? { points: apart >= -1 && apart <= 4 ? 0.5 : 0 } : undefined
}

function dayFor(when: When): string | undefined {
  if (when.kind === 'instant') return when.days[0]
  if (when.kind === 'days') return when.first
  return when.published
}

function fitYearless(a: When, b: When): TimeFit | undefined {
  const [open, other] = a.kind === 'yearless' ? [a, b] : [b as Extract<When, { kind: 'yearless' }>, a]
  if (other.kind === 'yearless') return other.pattern === open.pattern ? { points: 2 } : undefined
  const days = other.kind === 'instant' ? other.days : other.kind === 'days' ? [other.first] : []
  if (!days.some(day => matches(open.pattern, day))) return undefined
  if (open.published === undefined) return { points: 2 }
  return Math.abs(daysBetween(days[0] ?? '', open.published)) <= 366 ? { points: 2 } : undefined
}

const matches = (pattern: string, day: string): boolean =>
  [...pattern].every((letter, index) => letter === 'X' || letter === day[5 + index])

const distance = (day: string, range: Days): number =>
  Math.min(Math.abs(daysBetween(day, range.first)), Math.abs(daysBetween(day, range.last)))

/** Whole days from one ISO date to another, negative if that lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.UTC(...numbers(to)) - Date.UTC(...numbers(from))) / 86_400_000)
}

const numbers = (day: string): [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)) - 1,
  Number(day.slice(8, 10)),
]

/** The days that an instant has by its own offset, by UTC and by the clocks of the countries concerned. */
function localDays(start: string, ms: number, countries: readonly string[]): string[] {
  const instant = Temporal.Instant.fromEpochMilliseconds(ms)
  const zones = ['UTC', ...countries.flatMap(code => zoneOfCountry(code) ?? [])]
  const days = zones.map(zone => instant.toZonedDateTimeISO(zone).toPlainDate().toString())
  return [...new Set([dayOf(start) ?? start.slice(0, 10), ...days])].sort()
}

const zoneCache = new Map<string, string | undefined>()

function zoneOfCountry(code: string): string | undefined {
  if (!zoneCache.has(code)) {
    const country = countryOfCode(code)
    zoneCache.set(code, country && regionZone(country.name))
  }
  return zoneCache.get(code)
}

/**
 * Month buckets (`2021-12`) under which a time is looked up, a day wider at each end; for an undated event the months
 * around publication. Events that fit share a bucket.
 */
export function monthsOf(when: When): string[] {
  if (when.kind === 'instant')
    return monthsBetween(shift(when.days[0] ?? '', -2), shift(when.days.at(-1) ?? '', 2))
  if (when.kind === 'days') return monthsBetween(shift(when.first, -2), shift(when.last, 2)).slice(0, 24)
  if (when.published === undefined) return ['undated']
  if (when.kind === 'yearless') return monthsBetween(shift(when.published, -366), shift(when.published, 366))
  return monthsBetween(shift(when.published, -15), shift(when.published, 31))
}

/** The number of the fortnight in which something took place, or else was published; undefined where neither is known. */
export function fortnightOf(when: When): number | undefined {
  const day = when.kind === 'instant' ? when.days[0] : when.kind === 'days' ? when.first : when.published
  return day === undefined ? undefined : Math.floor(daysBetween('1970-01-01', day) / 14)
}

/** The days that an event can have had, where they are few; undefined for a month, a year or no date at all. */
export function fewDaysOf(when: When): readonly string[] | undefined {
  if (when.kind === 'instant') return when.days
  if (when.kind !== 'days' || daysBetween(when.first, when.last) > 10) return undefined
  const length = daysBetween(when.first, when.last)
  return Array.from({ length: length + 1 }, (_, index) => shift(when.first, index))
}

/** The days from a day before the first to a day after the last. */
export const daysAround = (days: readonly string[]): string[] => [
  ...new Set(days.flatMap(day => [shift(day, -1), day, shift(day, 1)])),
]

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let month = Temporal.PlainYearMonth.from(first.slice(0, 7))
  const end = last.slice(0, 7)
  while (month.toString() <= end && months.length < 30) {
    months.push(month.toString())
    month = month.add({ months: 1 })
  }
  return months
}

const shift = (day: string, days: number): string =>
  day === '' ? '1970-01-01' : Temporal.PlainDate.from(day.slice(0, 10)).add({ days }).toString()
