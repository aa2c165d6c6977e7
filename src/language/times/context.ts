import type { Span } from '../../base/span.ts'
import type { TimexType } from '../types.ts'

/** Which way an expression without a year points: by the tense of its clause. */
export type Direction = 'past' | 'future' | undefined

/** What the text has spoken of so far, as TIMEX3 values. */
export interface Spoken {
  /** `2021-12-07`, `XXXX-12-07`: the last day, if no other month was named since. */
  readonly day?: string
  /** Where the words for that day end. */
  readonly dayEnd?: number
  /** `2021-12`, `XXXX-12`. */
  readonly month?: string
  readonly year?: number
  /** The last quarter, half or fiscal year (`2021-Q3`), or how long a period was (`P9M`). */
  readonly period?: string
}

/** What one expression is read against. */
export interface TimeContext {
  /** The day the report was published; nothing is read from a clock. */
  readonly published?: Temporal.PlainDate
  readonly spoken: Spoken
  readonly direction: Direction
  /** Whether the words themselves say which way ("last December"), not the tense. */
  readonly firm?: boolean
  /** Whether the text tells a history: its months belong to the years it names, not to the day it was published. */
  readonly history: boolean
  /** The year that the expression's own words or those joined to it name. */
  readonly year?: number
  /** The other expressions of its sentence, the nearest first. */
  readonly beside: readonly string[]
  readonly place?: string
  readonly span: Span
  readonly type: TimexType
}

/** What the words of one expression mean. */
export interface TimeReading {
  readonly type: TimexType
  readonly value?: string
  /** The last day of a range that the words name. */
  readonly until?: string
  readonly mod?: string
  readonly quant?: string
  readonly freq?: string
  readonly known?: 'stated' | 'implied' | 'inferred'
  readonly flags?: readonly string[]
  readonly clock?: string
  readonly zone?: string
  readonly zoneCandidates?: readonly string[]
  readonly instant?: string
}

export const pad = (value: number, digits = 2): string => String(value).padStart(digits, '0')

/** A DATE with its value. */
export const dateOf = (value: string, known: NonNullable<TimeReading['known']> = 'implied'): TimeReading => ({
  type: 'DATE',
  value,
  known,
})

/** A day that the text leaves open. */
export const openDay = (): TimeReading => ({ ...dateOf('XXXX-XX-XX', 'inferred'), flags: ['day-open'] })

/** Whether `YYYY-MM-DD` is a day of the calendar; a year may be open (`XXXX`). */
export function isDay(value: string): boolean {
  try {
    Temporal.PlainDate.from(value.replace(/^XXXX/, '2020'), { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** The day of a value, years may be open. */
export const dayIn = (value: string | undefined): string | undefined =>
  /^(?:\d{4}|XXXX)-\d{2}-\d{2}/.exec(value ?? '')?.[0]

/** The week of a day as ISO 8601 counts it. */
export const weekOf = (day: Temporal.PlainDate): string => `${day.yearOfWeek}-W${pad(day.weekOfYear ?? 1)}`

/** The quarter of a day. */
export const quarterOf = (day: Temporal.PlainDate): string => `${day.year}-Q${Math.ceil(day.month / 3)}`

/** A value's day, moved; the year may be open. */
export function moveDay(day: string, days: number): string {
  const open = day.startsWith('XXXX')
  const moved = Temporal.PlainDate.from(open ? day.replace('XXXX', '2021') : day, { overflow: 'constrain' })
    .add({ days })
    .toString()
  return open ? moved.replace(/^\d{4}/, 'XXXX') : moved
}
