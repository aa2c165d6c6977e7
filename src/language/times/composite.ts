import { withPart } from './calendar.ts'
import { dateOf, dayIn, type TimeContext, type TimeReading, weekOf } from './context.ts'
import { completed } from './join.ts'
import { form } from './rules.ts'
import { DAYPART, ordinal } from './words.ts'

/** Reads the words of a part of an expression. */
export type Read = (words: string, context: TimeContext) => TimeReading | undefined

type Composite = readonly [
  pattern: RegExp,
  read: (match: readonly string[], context: TimeContext, read: Read) => TimeReading | undefined,
]

const EDGE =
  '(?:very )?(?:beginning|start|early part|early days|first part|first (?:days|weeks|months|hours)|opening|dawn|onset|middle|mid|height|midst|end|close|last (?:days|weeks|months|hours)|final (?:days|weeks|months|hours)|closing (?:days|weeks|months)|late part|latter part|latter half|last part|remainder|rest|course|time|whole)'
const YEARLY =
  '(?:[12]\\d{3}|(?:nineteen|eighteen|twenty|two thousand)(?:[ -][a-z]+)+|(?:that|this|last|next|the same|that same|the following|the previous|the next|the|the current|the coming)(?: fiscal)? year|a year (?:ago|earlier))'

/** Expressions made of two: a part of something, a day in a year, a part of a day. First match counts. */
const COMPOSITES: readonly Composite[] = [
  [
    form(`(?:the )?(${EDGE}) of (.+)`),
    ([, edge = '', whole = ''], context, read) =>
      withEdge(read(whole, context) ?? read(`the ${whole}`, context), edge),
  ],
  [
    form('(?:even )?(early|earlier|late|later)(?: on)? (?:in |on )?(.+)'),
    ([, edge = '', whole = ''], context, read) =>
      withEdge(read(whole, context) ?? read(`the ${whole}`, context), edge),
  ],
  [
    form('(?:the )?(?:early |late |small |predawn )?(PART)(?: hours?)? (?:of|on|after|before) (.+)'),
    ([, part, whole = ''], context, read) => partOf(read(whole, dated(context)), part),
  ],
  [
    form('(?:the )?(?:early|small|wee) hours (?:of|on) (.+)'),
    ([, whole = ''], context, read) => partOf(read(whole, dated(context)), 'morning'),
  ],
  [
    form('(.+?),? (?:in the |the |at )?(PART)(?: hours?)?'),
    ([, whole = '', part], context, read) => partOf(read(whole, dated(context)), part),
  ],
  [
    form('(?:the )?(ORD|last|final|nth) (day|week|weekend) (?:of|in) (.+)'),
    ([, nth = '', unit = '', whole = ''], context, read) => nthOf(nth, unit, read(whole, context)),
  ],
  [
    form(`(.+?),? (?:of |in |during )?(${YEARLY})`),
    ([, part = '', year = ''], context, read) => inYear(part, year, context, read),
  ],
  [
    form(`(${YEARLY})(?:['’]s?)? (.+)`),
    ([, year = '', part = ''], context, read) => inYear(part, year, context, read),
  ],
  [
    form('(?:the )?week (?:of|ended|ending|beginning) (.+)'),
    ([, day = ''], context, read) => weekWith(read(day, context)),
  ],
  [
    form('(?:the )?(?:week|year|quarter|month|months|period) (?:ended|ending|to|through) (.+)'),
    ([, day = ''], context, read) => read(day, context),
  ],
  [
    form('(?:the )?day (before|after) (.+)'),
    ([, which = '', day = ''], context, read) => nextTo(read(day, dated(context)), which),
  ],
  [
    form('(?:post|pre)[- ]([12]\\d{3})'),
    ([all = '', year = '']) => ({ ...dateOf(year, 'stated'), mod: /^post/i.test(all) ? 'AFTER' : 'BEFORE' }),
  ],
  [
    form('(?:WEEKDAY),? (.+)|(.+),? WEEKDAY'),
    ([, a, b], context, read) => onlyDay(read(a ?? b ?? '', context)),
  ],
  [
    form('(?:this coming|last|next|this) (?:WEEKDAY),? (.+)'),
    ([, day = ''], context, read) => onlyDay(read(day, context)),
  ],
]

/** What an expression of two parts means. */
export function readComposite(words: string, context: TimeContext, read: Read): TimeReading | undefined {
  for (const [pattern, own] of COMPOSITES) {
    const match = pattern.exec(words)
    const reading = match && own(match as readonly string[], context, read)
    if (reading) return reading
  }
  return undefined
}

const dated = (context: TimeContext): TimeContext => ({ ...context, type: 'DATE' })

function withEdge(reading: TimeReading | undefined, edge: string): TimeReading | undefined {
  if (reading === undefined || /^(?:course|time|whole|earlier|later)$/i.test(edge)) return reading
  const mod = /mid|height/i.test(edge)
    ? 'MID'
    : /end|clos|late|latter|last|final|rest|remainder/i.test(edge)
      ? 'END'
      : 'START'
  return { ...reading, mod }
}

function partOf(day: TimeReading | undefined, part: string | undefined): TimeReading | undefined {
  const known = dayIn(day?.value)
  return day === undefined || known === undefined ? undefined : withPart({ ...day, value: known }, part)
}

/** A month, day, season or quarter in a year that is named beside it. */
function inYear(part: string, year: string, context: TimeContext, read: Read): TimeReading | undefined {
  const value = read(year, dated(context))?.value
  if (value === undefined || !/^\d{4}(?:$|-[QH])/.test(value)) return undefined
  const inner = read(part, { ...context, year: Number(value.slice(0, 4)) })
  return inner?.value?.startsWith(value.slice(0, 4)) || inner?.type === 'DURATION' ? inner : undefined
}

/** "The last week of March", "the first day of 2022"; a week is the one that holds most of those seven days. */
function nthOf(nth: string, unit: string, whole: TimeReading | undefined): TimeReading | undefined {
  const span = /^(\d{4})(?:-(\d{2}))?$/.exec(whole?.value ?? '')
  if (!span) return undefined
  const first = Temporal.PlainDate.from(`${span[1]}-${span[2] ?? '01'}-01`)
  const days = span[2] === undefined ? first.daysInYear : first.daysInMonth
  const n = ordinal(nth)
  const at = n === undefined ? days - (unit === 'day' ? 0 : 3) : unit === 'day' ? n : n * 7 - 3
  if (at < 1 || at > days) return undefined
  const day = first.add({ days: at - 1 })
  return dateOf(unit === 'day' ? day.toString() : `${weekOf(day)}${unit === 'weekend' ? '-WE' : ''}`)
}

function weekWith(day: TimeReading | undefined): TimeReading | undefined {
  const known = dayIn(day?.value)
  return known === undefined || known.startsWith('X')
    ? undefined
    : dateOf(weekOf(Temporal.PlainDate.from(known)))
}

function nextTo(day: TimeReading | undefined, which: string): TimeReading | undefined {
  const known = dayIn(day?.value)
  if (known === undefined || known.startsWith('X')) return undefined
  return dateOf(
    Temporal.PlainDate.from(known)
      .add({ days: /before/i.test(which) ? -1 : 1 })
      .toString(),
    'inferred',
  )
}

/** A weekday beside its date adds nothing to it. */
const onlyDay = (reading: TimeReading | undefined): TimeReading | undefined =>
  dayIn(reading?.value) === undefined ? undefined : reading

const RANGE =
  /^(?:from |between |the )*(.+?)(?: ?[-–—] ?| to | until | till | through | and | or )(?:the )?(.+)$/i
const ENDS_WITH_PART = new RegExp(` ${DAYPART}$`, 'i')

/** "January 9–10", "from Monday to Wednesday", "between 5 and 7 May": the first day, and until when. */
export function readRange(words: string, context: TimeContext, read: Read): TimeReading | undefined {
  const match = RANGE.exec(words)
  const [from, to] = [match?.[1], match?.[2]]
  if (from === undefined || to === undefined || ENDS_WITH_PART.test(words)) return undefined
  const own = dated(context)
  const year = /\b[12]\d{3}\b/.exec(to)?.[0]
  const first = read(completed(from, undefined, to), {
    ...own,
    ...(year !== undefined && { year: Number(year) }),
  })
  const last = read(completed(to, from, undefined), own)
  if (
    first?.value === undefined ||
    last?.value === undefined ||
    first.type !== 'DATE' ||
    last.type !== 'DATE'
  )
    return undefined
  return first.value < last.value ? { ...first, until: last.value } : undefined
}
