import { withPart } from './calendar.ts'
import {
  dateOf,
  dayIn,
  openDay,
  pad,
  quarterOf,
  type TimeContext,
  type TimeReading,
  weekOf,
} from './context.ts'
import { storyYear } from './periods.ts'
import { form, type Rule } from './rules.ts'
import { cardinal, unitName, weekday } from './words.ts'

/** Expressions read against the day of publication; first match counts. */
export const RELATIVE: readonly Rule[] = [
  [
    form('(?:(early|late) )?(today|yesterday|tomorrow)(?: (PART))?'),
    ([, edge, word, part], context) => edged(withPart(near(context, word), part), edge),
  ],
  [form('(?:early |late |later )?tonight'), (_, context) => withPart(dayShift(context, 0), 'night')],
  [
    form('(?:the )?day (before yesterday|after tomorrow)'),
    ([, which], context) => dayShift(context, /after/i.test(which ?? '') ? 2 : -2),
  ],
  [form('(?:the )?(?:early )?this (PART)'), ([, part], context) => withPart(dayShift(context, 0), part)],
  [form('(?:late )?last (night|evening)'), ([, part], context) => withPart(dayShift(context, -1), part)],
  [form('overnight'), (_, context) => withPart(dayShift(context, -1), 'night')],
  [
    form(
      '(?:(early|late) )?(?:(last|next|this|coming|this coming|this past|past|previous|following|the following|the previous) )?(WEEKDAY)(?:s)?(?: (PART))?(?: (last|next|this) week)?',
    ),
    ([, edge, which, name, part, week], context) =>
      edged(
        withPart(
          week === undefined
            ? onWeekday(context, weekday(name), which)
            : weekdayOfWeek(context, weekday(name), week),
          part,
        ),
        edge,
      ),
  ],
  [
    form('(?:a|one) (week|month|year) (?:from|ago) (today|yesterday|tomorrow|WEEKDAY)'),
    ([all = '', unit, day], context) => fromDay(context, all, unit, day),
  ],
  [
    form(
      '(?:the )?(last|previous|past|this past|this|current|next|coming|upcoming|latest|prior)(?: coming)? (week|weekend|month|quarter|(?:fiscal |calendar )?year|decade|century)',
    ),
    ([, which, unit], context) => unitShift(context, which ?? '', unit),
  ],
  [
    form('(?:a|the) (week|month|year|decade|century) ago|(?:a|the) (decade) earlier'),
    ([, unit, decade], context) => shifted(context, 1, unit ?? decade),
  ],
  [
    form('(NUM) (UNIT)(?: (?:ago|back)|(?: or so| or more) ago)'),
    ([, n, unit], context) => shifted(context, cardinal(n ?? ''), unit),
  ],
  [
    form("(?:in )?(NUM) (UNIT)(?: from now| hence|[’']? time)"),
    ([, n, unit], context) => shifted(context, cardinal(n ?? ''), unit, 1),
  ],
  [form("(?:the )?(year|month|week|decade)(?:['’]s?)? end"), ([, unit], context) => endOf(context, unit)],
]

function edged(reading: TimeReading, edge: string | undefined): TimeReading {
  return edge === undefined ? reading : { ...reading, mod: /late/i.test(edge) ? 'END' : 'START' }
}

/** A day so many days from publication. */
export function dayShift({ published }: TimeContext, days: number): TimeReading {
  return published ? dateOf(published.add({ days }).toString()) : openDay()
}

const near = (context: TimeContext, word = ''): TimeReading =>
  dayShift(context, /^y/i.test(word) ? -1 : /^tom/i.test(word) ? 1 : 0)

/** A weekday next to publication: "next" and "last" decide by themselves, a bare one goes by the tense. */
export function onWeekday(context: TimeContext, on: number, which = ''): TimeReading {
  const told = context.spoken.day
  if (/following|previous/i.test(which) && told !== undefined && !told.startsWith('X'))
    return besideDay(told, on, which)
  const { published } = context
  if (!published) return { ...dateOf(`XXXX-WXX-${on}`, 'inferred'), flags: ['day-open'] }
  const ahead = (on - published.dayOfWeek + 7) % 7
  const back = (published.dayOfWeek - on + 7) % 7
  if (/next|coming|following/i.test(which)) return dayShift(context, ahead === 0 ? 7 : ahead)
  if (/last|past|previous/i.test(which)) return dayShift(context, back === 0 ? -7 : -back)
  if (context.direction === 'future') return { ...dayShift(context, ahead), known: 'inferred' }
  if (context.direction === 'past') return { ...dayShift(context, -back), known: 'inferred' }
  const open = /^this$/i.test(which) ? ahead : -back
  return { ...dayShift(context, open), known: 'inferred', ...(ahead > 0 && { flags: ['direction-open'] }) }
}

/** The weekday before or after a day that the text spoke of. */
function besideDay(told: string, on: number, which: string): TimeReading {
  const day = Temporal.PlainDate.from(told, { overflow: 'constrain' })
  const days = /following/i.test(which)
    ? ((on - day.dayOfWeek + 6) % 7) + 1
    : -(((day.dayOfWeek - on + 6) % 7) + 1)
  return dateOf(day.add({ days }).toString(), 'inferred')
}

/** "Monday next week": that day of the ISO week. */
function weekdayOfWeek(context: TimeContext, on: number, which: string): TimeReading {
  const { published } = context
  if (!published) return openDay()
  const weeks = /last/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0
  return dayShift(context, on - published.dayOfWeek + weeks * 7)
}

function fromDay(context: TimeContext, all: string, unit = '', word = ''): TimeReading | undefined {
  const back = / ago /i.test(all)
  const start = /^(?:y|tom|tod)/i.test(word)
    ? near(context, word)
    : onWeekday({ ...context, direction: back ? 'past' : 'future' }, weekday(word))
  const day = dayIn(start.value)
  if (day === undefined || day.startsWith('X')) return openDay()
  return dateOf(
    Temporal.PlainDate.from(day)
      .add({ [`${unit.toLowerCase()}s`]: back ? -1 : 1 })
      .toString(),
  )
}

/** "Last week", "this quarter", "the coming year": as precise as the unit. */
export function unitShift(context: TimeContext, which: string, unit = ''): TimeReading | undefined {
  const name = unitName(unit.replace(/^(?:fiscal|calendar) /i, ''))
  const shift = /last|previous|past|prior/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0
  if (/latest|current/i.test(which) && name === 'year' && !context.published) return undefined
  const base = baseDay(context, shift === 0 || /previous|prior|^next$/i.test(which))
  return base && dateOf(unitValue(base, name, shift))
}

/** What "this" and "the" stand by: publication, or in a history the day it has come to. */
function baseDay(context: TimeContext, told: boolean): Temporal.PlainDate | undefined {
  const { published, history, spoken } = context
  if (!(history && told) || spoken.year === undefined) return published
  const month = spoken.month !== undefined && !spoken.month.startsWith('X') ? spoken.month : undefined
  const day = spoken.day ?? (month === undefined ? `${storyYear(context)}-06-01` : `${month}-15`)
  return day.startsWith('X') ? published : Temporal.PlainDate.from(day, { overflow: 'constrain' })
}

/** The value of the unit that a day lies in, moved by so many units. */
export function unitValue(day: Temporal.PlainDate, unit: string, shift: number): string {
  if (unit === 'day') return day.add({ days: shift }).toString()
  if (unit === 'week') return weekOf(day.add({ weeks: shift }))
  if (unit === 'weekend')
    return `${weekOf(day.add({ weeks: shift === -1 && day.dayOfWeek >= 6 ? 0 : shift }))}-WE`
  if (unit === 'month') return day.add({ months: shift }).toString().slice(0, 7)
  if (unit === 'quarter') return quarterOf(day.add({ months: shift * 3 }))
  const year = pad(day.year + shift * ({ decade: 10, century: 100 }[unit] ?? 1), 4)
  return unit === 'decade' ? year.slice(0, 3) : unit === 'century' ? year.slice(0, 2) : year
}

/** So many units from publication, as precise as the unit. */
function shifted(context: TimeContext, n: number | undefined, unit = '', sign = -1): TimeReading | undefined {
  const { published } = context
  if (n === undefined) return undefined
  if (!published) return openDay()
  return shiftedFrom(published, n * sign, unit)
}

/** So many units from a day; hours and less leave the day as it is. */
export function shiftedFrom(day: Temporal.PlainDate, n: number, unit: string): TimeReading {
  const name = unitName(unit)
  if (name === 'hour' || name === 'minute' || name === 'second') return dateOf(`${day}`, 'inferred')
  if (name === 'fortnight') return dateOf(weekOf(day.add({ weeks: n * 2 })))
  if (name === 'decade' || name === 'century')
    return dateOf(pad(day.year + n * (name === 'decade' ? 10 : 100), 4))
  if (n % 1 !== 0 && name === 'year')
    return dateOf(
      day
        .add({ months: n * 12 })
        .toString()
        .slice(0, 7),
    )
  return dateOf(unitValue(day, name === 'night' ? 'day' : name, Math.round(n)))
}

/** "Year-end" is the last day of the year; what ends with a month or a week is as precise as that. */
function endOf(context: TimeContext, unit = ''): TimeReading | undefined {
  if (/year/i.test(unit)) return dateOf(`${storyYear(context)}-12-31`)
  const reading = unitShift(context, 'the', unit)
  return reading && { ...reading, mod: 'END' }
}
