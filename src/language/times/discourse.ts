import type { Spoken, TimeContext, TimeReading } from './context.ts'

/** A text that dates this many expressions to years before the last is a history, unless it keeps speaking of now. */
const YEARS = 5
const DEICTIC =
  /^(?:(?:last |next |this |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day.*|today|yesterday|tomorrow|tonight|(?:last|this|next) (?:week|month|year|night|quarter).*)$/i

/**
 * Whether expressions (their words, in text order) tell a history: most name years of their own, few speak of today,
 * and the first year is none of the last: a report that begins with its own month comes back to it from every aside.
 */
export function tellsHistory(words: readonly string[], published: Temporal.PlainDate | undefined): boolean {
  const latest = published === undefined ? Number.POSITIVE_INFINITY : published.year - 1
  const old = words.filter(word => Number(/\b(1\d{3}|20\d{2})\b/.exec(word)?.[1] ?? '9999') < latest).length
  const now = words.filter(word => DEICTIC.test(word)).length
  return old >= YEARS && old > now * 4 && (firstYear(words) ?? latest) < latest
}

/** The first year that expressions name. */
export function firstYear(words: readonly string[]): number | undefined {
  for (const word of words) {
    const year = /\b(1\d{3}|20\d{2})\b/.exec(word)?.[1]
    if (year !== undefined) return Number(year)
  }
  return undefined
}

/** What the text has spoken of once it has said this too; `words` are the expression's own. */
export function afterwards(
  spoken: Spoken,
  reading: TimeReading,
  words: string,
  context: TimeContext,
): Spoken {
  const { value = '', type } = reading
  if (type === 'SET') return spoken
  if (type === 'DURATION') return /^P[369]M$|^P\d\dW$/.test(value) ? { ...spoken, period: value } : spoken
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[-T])/.exec(value) ?? []
  if (year === undefined || (context.history && isAside(reading, words, context))) return spoken
  const period = /^\d{4}-[QH]\d$/.test(value) ? later(spoken.period, value, context) : spoken.period
  return {
    ...(period !== undefined && { period }),
    ...(year === 'XXXX' ? spoken.year !== undefined && { year: spoken.year } : { year: Number(year) }),
    ...monthAfter(spoken, year, month),
    ...dayAfter(spoken, { year, month, day }, context.span.end),
  }
}

/** Reports compare a period with an earlier one and come back to it: the later one stays. */
function later(period: string | undefined, value: string, { published }: TimeContext): string | undefined {
  if (published !== undefined && Number(value.slice(0, 4)) > published.year) return period
  return period !== undefined && /^\d/.test(period) && period > value ? period : value
}

/** What is counted from the day of publication is no place that a history has come to. */
function isAside(reading: TimeReading, words: string, { published }: TimeContext): boolean {
  const year = Number(reading.value?.slice(0, 4))
  return published !== undefined && year >= published.year && !words.includes(String(year))
}

const monthAfter = (spoken: Spoken, year: string, month: string | undefined): Pick<Spoken, 'month'> => {
  if (month !== undefined) return { month: `${year}-${month}` }
  return spoken.month?.startsWith(year) ? { month: spoken.month } : {}
}

function dayAfter(
  spoken: Spoken,
  { year, month, day }: Readonly<Record<'year' | 'month' | 'day', string | undefined>>,
  end: number,
): Pick<Spoken, 'day' | 'dayEnd'> {
  if (month !== undefined && day !== undefined) return { day: `${year}-${month}-${day}`, dayEnd: end }
  const same = month !== undefined && spoken.day?.startsWith(`${year}-${month}`)
  return same && spoken.day !== undefined
    ? { day: spoken.day, ...(spoken.dayEnd !== undefined && { dayEnd: spoken.dayEnd }) }
    : {}
}
