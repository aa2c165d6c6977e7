import { withPart } from './calendar.ts'
import { dateOf, moveDay, openDay, pad, type TimeContext, type TimeReading } from './context.ts'
import { storyYear } from './periods.ts'
import { shiftedFrom, unitShift, unitValue } from './relative.ts'
import { form, type Rule } from './rules.ts'
import { cardinal, PART, unitName } from './words.ts'

const SAME = 'same|that|that same|very same|the same|that very'
const NEXT = 'following|next|ensuing'
const BACK = 'previous|preceding|prior'

/** Expressions read against what the text spoke of before; first match counts. */
export const ANAPHORIC: readonly Rule[] = [
  [
    form(
      `(?:the )?(${SAME}|${NEXT}|${BACK}) (day|week|weekend|month|year|decade|century|PART|spring|summer|autumn|fall|winter)`,
    ),
    ([, which, unit], context) => beside(context, which, unit),
  ],
  [
    form('(?:the|a) day (before|after|following|earlier|later)'),
    ([, which], context) => besideDay(context, which),
  ],
  [
    form('(?:the )?(year|month|week) (before|after|following|earlier|later)'),
    ([, unit, which], context) => beside(context, /^[be]/i.test(which ?? '') ? 'previous' : 'next', unit),
  ],
  [
    form(
      '(?:just |only |a mere |some |about )?(NUM) (UNIT) (earlier|before(?:hand)?|previously|later|after(?:wards?)?|after that|thereafter|hence)',
    ),
    ([, n, unit, how], context) => away(context, cardinal(n ?? ''), unit, how),
  ],
  [
    form("(?:the|this|that) (day|week|weekend|month|year)(?:[’']s)?"),
    ([, unit], context) => theUnit(context, unit),
  ],
  [
    form('(?:(?:early|late|mid) )?(?:(?:in |at )?the |that |this )?(PART)(?: hours)?'),
    ([, part], context) => dayPart(context, part),
  ],
  [
    form('(?:that|this|the same|that same) (?:date|moment)'),
    (_, { spoken }) => (spoken.day === undefined ? undefined : dateOf(spoken.day, 'inferred')),
  ],
]

const toDay = (day: string): Temporal.PlainDate => Temporal.PlainDate.from(day, { overflow: 'constrain' })
const shiftOf = (which = ''): number =>
  new RegExp(`^(?:${NEXT})$`, 'i').test(which) ? 1 : new RegExp(`^(?:${BACK})$`, 'i').test(which) ? -1 : 0

function beside(context: TimeContext, which: string | undefined, unit = ''): TimeReading | undefined {
  const shift = shiftOf(which)
  const name = unitName(unit)
  const { spoken } = context
  if (name === 'day')
    return spoken.day === undefined
      ? dayUntold(context, shift)
      : dateOf(moveDay(spoken.day, shift), 'inferred')
  if (unit.toLowerCase() in PART)
    return spoken.day === undefined
      ? undefined
      : withPart(dateOf(moveDay(spoken.day, shift), 'inferred'), unit)
  const anchor = anchorOf(context, name)
  if (anchor === undefined) return /next/i.test(which ?? '') ? unitShift(context, 'next', unit) : undefined
  return /^(?:week|weekend|month|year|decade|century)$/.test(name)
    ? dateOf(unitValue(anchor, name, shift), 'inferred')
    : undefined
}

/** A day near the one spoken of where only its month is known; beside a month still ahead, near that of the report. */
function dayUntold({ spoken, published }: TimeContext, shift: number): TimeReading {
  const ahead = published !== undefined && (spoken.month ?? '') > published.toString().slice(0, 7)
  if (spoken.month !== undefined && !ahead)
    return { ...dateOf(`${spoken.month}-XX`, 'inferred'), flags: ['day-open'] }
  return published && (shift !== 0 || ahead)
    ? dateOf(published.add({ days: shift }).toString(), 'inferred')
    : openDay()
}

/** The day that a week, month or year spoken of can be counted from. */
function anchorOf({ spoken }: TimeContext, unit: string): Temporal.PlainDate | undefined {
  if (spoken.day !== undefined && !spoken.day.startsWith('X')) return toDay(spoken.day)
  if (spoken.month !== undefined && !spoken.month.startsWith('X') && unit !== 'week')
    return toDay(`${spoken.month}-01`)
  const years = unit === 'year' || unit === 'decade' || unit === 'century'
  return years && spoken.year !== undefined ? toDay(`${pad(spoken.year, 4)}-01-01`) : undefined
}

function besideDay({ spoken }: TimeContext, which = ''): TimeReading {
  const days = /before|earlier/i.test(which) ? -1 : 1
  return spoken.day === undefined ? openDay() : dateOf(moveDay(spoken.day, days), 'inferred')
}

/** So many units from the day (month, year) spoken of, or where none was from publication. */
function away(context: TimeContext, n: number | undefined, unit = '', how = ''): TimeReading | undefined {
  if (n === undefined) return undefined
  const sign = /^(?:earlier|before|previously)/i.test(how) ? -1 : 1
  const name = unitName(unit)
  const anchor = anchorOf(
    context,
    name === 'week' || name === 'night'
      ? 'week'
      : name === 'day'
        ? 'week'
        : name === 'month'
          ? 'month'
          : 'year',
  )
  if (anchor) return { ...shiftedFrom(anchor, n * sign, unit), known: 'inferred' }
  if (context.history || !context.published) return name === 'day' ? openDay() : undefined
  return { ...shiftedFrom(context.published, n * sign, unit), known: 'inferred' }
}

/** "The day", "the week": what the text is at; as lengths they are read elsewhere. */
function theUnit(context: TimeContext, unit = ''): TimeReading | undefined {
  if (context.type === 'DURATION') return undefined
  const name = unitName(unit)
  if (name === 'year') return dateOf(storyYear(context), 'inferred')
  const told =
    context.spoken.day !== undefined && !context.spoken.day.startsWith('X')
      ? toDay(context.spoken.day)
      : undefined
  const base = told ?? (context.history ? undefined : context.published)
  return base && dateOf(unitValue(base, name, 0), 'inferred')
}

function dayPart({ spoken, published, history }: TimeContext, part = ''): TimeReading {
  const day = spoken.day ?? (history ? undefined : published?.toString())
  return withPart(dateOf(day ?? 'XXXX-XX-XX', 'inferred'), part)
}
