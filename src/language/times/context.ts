import type { Span } from '../../base/span.ts'
import type { TimexType } from '../types.ts'

/** Which way an expression without a year points: by the tense of its clause. */
export type Direction = 'past' | 'future' | undefined

/** What one expression is read against. */
export interface TimeContext {
  /** The day the report was published; nothing is read from a clock. */
  readonly published?: Temporal.PlainDate
  /** The last day, month or year the text spoke of: `2021-12-07`, `XXXX-12-07`, `2021-12`. */
  readonly previous?: string
  readonly direction: Direction
  /** The year that the text is about, where it tells a history. */
  readonly year?: number
  readonly place?: string
  readonly span: Span
  readonly type: TimexType
}

/** What the words of one expression mean. */
export interface TimeReading {
  readonly type: TimexType
  readonly value?: string
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

export const pad = (value: number): string => String(value).padStart(2, '0')

/** A day of a month in the year that the direction or the nearest fit gives; `XXXX` where nothing tells the year. */
export function yearFor(
  context: TimeContext,
  month: number,
  day = 15,
): { year: string; known: 'implied' | 'inferred' } {
  const { published, direction, previous } = context
  const told = /^(\d{4})-/.exec(previous ?? '')?.[1]
  if (!published)
    return told === undefined ? { year: 'XXXX', known: 'inferred' } : { year: told, known: 'inferred' }
  if (context.year !== undefined) return { year: String(context.year), known: 'inferred' }
  const candidates = [-1, 0, 1].map(shift => published.year + shift)
  const distance = (year: number): number => daysBetween(published, year, month, day)
  const fitting = candidates.filter(year =>
    direction === 'future' ? distance(year) >= -7 : direction === 'past' ? distance(year) <= 1 : true,
  )
  const nearest = (fitting.length > 0 ? fitting : candidates).sort(
    (a, b) => Math.abs(distance(a)) - Math.abs(distance(b)),
  )[0]
  return { year: String(nearest ?? published.year), known: 'inferred' }
}

function daysBetween(published: Temporal.PlainDate, year: number, month: number, day: number): number {
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })
  return published.until(date, { largestUnit: 'days' }).days
}
