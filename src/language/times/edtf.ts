import type { TimeExpression } from '../types.ts'

/** A time expression as the record writes it. */
export interface RecordTime {
  /** ISO 8601 or EDTF. */
  readonly edtf?: string
  /** A clock time without a day. */
  readonly clock?: { readonly time: string; readonly zone?: string }
  readonly known: 'stated' | 'implied' | 'inferred'
}

/**
 * TIMEX3 to EDTF: an instant as date-time with offset, parts of days as the day, weeks and weekends as ranges of
 * days, quarters and seasons as ranges of months; what names no time (`PAST_REF`) yields nothing.
 */
export function edtfOf(time: TimeExpression): RecordTime {
  const known = time.known ?? 'inferred'
  if (time.instant !== undefined) return { edtf: time.instant, known }
  if (time.clock !== undefined)
    return { clock: { time: time.clock, ...(time.zone !== undefined && { zone: time.zone }) }, known }
  const edtf =
    time.type === 'DURATION' || time.type === 'SET' ? undefined : fromValue(time.value ?? '', time.mod)
  const until = edtf !== undefined && time.until !== undefined ? fromValue(time.until, undefined) : undefined
  return edtf === undefined ? { known } : { edtf: until === undefined ? edtf : `${edtf}/${until}`, known }
}

function fromValue(value: string, mod: string | undefined): string | undefined {
  const day = /^((?:\d{4}|XXXX)-\d{2}-\d{2})(?:T\d{2}:\d{2}Z?|T[A-Z]{2})?$/.exec(value)
  if (day) return mod === 'APPROX' && /^\d{4}/.test(value) ? `${day[1]}~` : day[1]
  const month = /^((?:\d{4}|XXXX)-(?:0[1-9]|1[0-2]))$/.exec(value)?.[1]
  if (month) return mod === undefined || month.startsWith('XXXX') ? month : partOfMonth(month, mod)
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value)
  if (week) return weekRange(Number(week[1]), Number(week[2]), week[3] !== undefined)
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value)
  if (quarter) return monthsRange(quarter[1] ?? '', Number(quarter[2]) * 3 - 2, Number(quarter[2]) * 3)
  const half = /^(\d{4})-H([12])$/.exec(value)
  if (half) return monthsRange(half[1] ?? '', Number(half[2]) * 6 - 5, Number(half[2]) * 6)
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  if (season) return `${season[1]}-${{ SP: '21', SU: '22', FA: '23', WI: '24' }[season[2] ?? ''] ?? '21'}`
  if (/^\d{4}$/.test(value)) return value
  return /^\d{3}$/.test(value) ? `${value}X` : undefined
}

/** "Late May": its last ten days; "early", its first ten; "mid", those between. */
function partOfMonth(month: string, mod: string): string {
  const days = Temporal.PlainYearMonth.from(month).daysInMonth
  if (mod === 'START') return `${month}-01/${month}-10`
  if (mod === 'MID') return `${month}-11/${month}-20`
  return mod === 'END' ? `${month}-21/${month}-${days}` : month
}

function weekRange(year: number, week: number, weekend: boolean): string {
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 })
  return `${monday.add({ days: weekend ? 5 : 0 })}/${monday.add({ days: 6 })}`
}

const monthsRange = (year: string, first: number, last: number): string =>
  `${year}-${String(first).padStart(2, '0')}/${year}-${String(last).padStart(2, '0')}`
