import { pad, type TimeContext } from './context.ts'

/** A year as values write it, and how it is known. */
export interface FoundYear {
  readonly year: string
  readonly known: 'implied' | 'inferred'
}

/**
 * The year of a month or of one of its days: the one that the words beside it name; in a history the year it tells
 * of; in news the nearest that fits the tense. `XXXX` where nothing tells.
 */
export function yearFor(context: TimeContext, month: number, day = 15): FoundYear {
  if (context.year !== undefined) return { year: pad(context.year, 4), known: 'implied' }
  const told = context.history ? toldYear(context, month) : undefined
  if (told !== undefined) return { year: pad(told, 4), known: 'inferred' }
  const { published } = context
  if (!published) return { year: besideMonth(context, month) ?? 'XXXX', known: 'inferred' }
  return { year: pad(nearest(context, published, month, day), 4), known: 'inferred' }
}

/** Months: after December, January is the next one; anything nearer may be told out of order. */
const TURN = 10

/** The year that a history has come to; a month far before the last one belongs to the year after. */
function toldYear({ spoken }: TimeContext, month: number): number | undefined {
  if (spoken.year === undefined) return undefined
  const last = spoken.month === undefined ? undefined : Number(spoken.month.slice(5, 7))
  const same = spoken.month !== undefined && Number(spoken.month.slice(0, 4)) === spoken.year
  return last !== undefined && same && last - month > TURN ? spoken.year + 1 : spoken.year
}

const HALF = 6

/** Without a published date: the year of a month that the text dates in full, where it is no more than half a year away. */
function besideMonth({ spoken, direction }: TimeContext, month: number): string | undefined {
  const told = /^(\d{4})-(\d{2})$/.exec(spoken.month ?? '')
  if (!told) return undefined
  const year = Number(told[1])
  const ahead = month - Number(told[2])
  if (direction === 'future' && ahead < 0) return pad(year + 1, 4)
  return pad(ahead > HALF ? year - 1 : ahead < -HALF ? year + 1 : year, 4)
}

/** What lies the other way than the tense says counts as so many times as far. */
const AGAINST = 6
const NEVER = 1e6
/** Reports tell more of what was than of what will be. */
const AHEAD = 2

function nearest(
  { direction, firm }: TimeContext,
  published: Temporal.PlainDate,
  month: number,
  day: number,
): number {
  const against = firm ? NEVER : AGAINST
  const weight = (year: number): number => {
    const days = daysBetween(published, year, month, day)
    if (days > 1) return days * (direction === 'future' ? 1 : direction === 'past' ? against : AHEAD)
    return -days * (direction === 'future' && days < -7 ? against : 1)
  }
  const years = [-1, 0, 1].map(shift => published.year + shift)
  return years.sort((a, b) => weight(a) - weight(b))[0] ?? published.year
}

function daysBetween(published: Temporal.PlainDate, year: number, month: number, day: number): number {
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' })
  return published.until(date, { largestUnit: 'days' }).days
}

/**
 * The year of a part of the year that starts with a month (a quarter, a half, a season): the last that has begun,
 * or with a future tense the next that has not ended.
 */
export function yearOfPart(context: TimeContext, first: number, months: number): FoundYear {
  if (context.year !== undefined) return { year: pad(context.year, 4), known: 'implied' }
  if (context.history && context.spoken.year !== undefined)
    return { year: pad(context.spoken.year, 4), known: 'inferred' }
  const { published, direction } = context
  if (!published) return { year: 'XXXX', known: 'inferred' }
  if (direction === 'future')
    return { year: pad(published.year + (first + months <= published.month ? 1 : 0), 4), known: 'inferred' }
  return { year: pad(published.year - (first > published.month ? 1 : 0), 4), known: 'inferred' }
}
