import { withPart } from './calendar.ts'
import { pad, type TimeContext, type TimeReading } from './context.ts'
import { cardinal, DAYPART, durationOf, NUMBER, PART, UNIT, WEEKDAY, weekday } from './words.ts'

type Rule = readonly [
  pattern: RegExp,
  read: (match: readonly string[], context: TimeContext) => TimeReading | undefined,
]

const build = (source: string): RegExp =>
  new RegExp(
    `^${source.replaceAll('WEEKDAY', WEEKDAY).replaceAll('NUMBER', NUMBER).replaceAll('UNIT', UNIT).replaceAll('DAYPART', DAYPART)}$`,
    'i',
  )

const VAGUE = '(?:several|few|a few|some|many|recent|a number of|countless)'

/** Expressions read against the day of publication or the day spoken of before; first match counts. */
export const RELATIVE: readonly Rule[] = [
  [
    /^(?:now|currently|today['’]s world|at present|presently|at the moment|at this time|right now|nowadays|these days|the present|the moment|the current|current|to date|so far)$/i,
    () => reference('PRESENT_REF'),
  ],
  [
    /^(?:recently|lately|previously|formerly|once|former|past|in the past|the past|long ago|earlier|recent|not long ago|the recent past|ago|then|at the time|that time|the time)$/i,
    () => reference('PAST_REF'),
  ],
  [
    /^(?:in the future|the future|future|soon|shortly|later|eventually|the near future|coming|one day|some day|someday|the coming|the foreseeable future)$/i,
    () => reference('FUTURE_REF'),
  ],
  [
    build('(?:(early|late|earlier|later)\\s+)?(today|tonight|yesterday|tomorrow)(?:\\s+(DAYPART))?'),
    ([, edge, word, part], context) => near(context, word ?? '', part, edge),
  ],
  [
    /^(?:the )?day (before yesterday|after tomorrow)$/i,
    ([, which], context) => dayShift(context, /after/i.test(which ?? '') ? 2 : -2),
  ],
  [build('(?:(?:early|late)\\s+)?this\\s+(DAYPART)'), ([, part], context) => withPart(today(context), part)],
  [build('last\\s+night'), (_, context) => withPart(dayShift(context, -1), 'night')],
  [
    build(
      "(?:(?:early|late|earlier|later)\\s+)?(?:on\\s+)?(?:(last|next|this|coming|this coming|this past|past|previous|following)\\s+)?(WEEKDAY)(?:[’']s)?(?:\\s+(DAYPART))?(?:\\s+(last|next)\\s+week)?",
    ),
    ([, which, name, part, week], context) =>
      withPart(onWeekday(context, weekday(name ?? ''), which ?? week), part),
  ],
  [
    build(
      '(?:the\\s+)?(same|that|very same|previous|following|next|preceding)\\s+(day|week|month|year|evening|morning|afternoon|night)',
    ),
    ([, which, unit], context) => anaphoric(context, which ?? '', unit ?? ''),
  ],
  [
    build(
      "(?:(early|late|earlier|later|mid)[- ]+)?(?:the\\s+)?(last|previous|past|this|current|next|coming|upcoming|same|latest)\\s+(week|weekend|month|quarter|year|decade|century)(?:[’']s)?",
    ),
    ([, edge, which, unit], context) => unitShift(context, which ?? '', unit ?? '', edge),
  ],
  [
    build('(?:about\\s+|some\\s+)?(NUMBER)\\s+(UNIT)\\s+(ago|earlier|before|previously|back)'),
    ([, n, unit, how], context) =>
      shifted(context, n ?? '', unit ?? '', how === 'ago' || how === 'back' ? -1 : -2),
  ],
  [
    build('(?:about\\s+|some\\s+)?(NUMBER)\\s+(UNIT)\\s+(?:from now|hence)'),
    ([, n, unit], context) => shifted(context, n ?? '', unit ?? '', 1),
  ],
  [
    build('(?:about\\s+|some\\s+)?(NUMBER)\\s+(UNIT)\\s+(?:later|after|afterwards)'),
    ([, n, unit], context) => shifted(context, n ?? '', unit ?? '', 2),
  ],
  [build(`${VAGUE}\\s+(UNIT)\\s+(?:ago|earlier|back)`), () => reference('PAST_REF')],
  [
    build('(?:the\\s+)?(?:last|past|previous|recent)\\s+(NUMBER)\\s+(UNIT)'),
    ([, n, unit]) => ({
      type: 'DURATION',
      value: durationOf(String(cardinal(n ?? '') ?? 'X'), unit ?? ''),
      known: 'stated',
    }),
  ],
  [
    build('(?:the\\s+)?(?:next|coming|following|first)\\s+(NUMBER)\\s+(UNIT)'),
    ([, n, unit]) => ({
      type: 'DURATION',
      value: durationOf(String(cardinal(n ?? '') ?? 'X'), unit ?? ''),
      known: 'stated',
    }),
  ],
  [
    build(`(?:the\\s+)?(?:last|past|next|coming|previous)\\s+(?:several|few|couple of)\\s+(UNIT)`),
    ([, unit]) => ({ type: 'DURATION', value: durationOf('X', unit ?? ''), known: 'stated' }),
  ],
  [
    build('(?:(early|late|mid)[- ]+)?(DAYPART)'),
    ([, edge, part], context) => bareDayPart(context, part ?? '', edge),
  ],
  [
    /^(?:the\s+)?(year|month|week)[- ](?:ago|earlier)(?:\s+(?:period|quarter|level))?$/i,
    ([, unit], context) => unitShift(context, 'last', unit ?? '', undefined),
  ],
  [
    /^(?:the\s+)?(?:end|close|rest|remainder|beginning|start|middle) of (?:the |this )?(year|month|week|day|decade)$/i,
    ([all = '', unit], context) => edgeOf(context, all, unit ?? ''),
  ],
  [
    /^(?:the\s+)?(year|month|week|decade)['’]?s? end$|^(year|month|week)[- ]end$/i,
    ([, a, b], context) => edgeOf(context, 'end', a ?? b ?? ''),
  ],
]

const reference = (value: string): TimeReading => ({ type: 'DATE', value, known: 'stated' })

function today(context: TimeContext): TimeReading {
  return dayShift(context, 0)
}

function dayShift(context: TimeContext, days: number): TimeReading {
  if (!context.published) return { type: 'DATE', value: 'XXXX-XX-XX', known: 'inferred', flags: ['day-open'] }
  return { type: 'DATE', value: context.published.add({ days }).toString(), known: 'implied' }
}

function near(
  context: TimeContext,
  word: string,
  part: string | undefined,
  edge: string | undefined,
): TimeReading {
  const name = word.toLowerCase()
  const day = dayShift(context, name === 'yesterday' ? -1 : name === 'tomorrow' ? 1 : 0)
  const reading = withPart(day, name === 'tonight' ? 'night' : part)
  return edge === undefined || /er$/.test(edge) || part === undefined
    ? reading
    : { ...reading, mod: /late/i.test(edge) ? 'END' : 'START' }
}

/** A bare weekday: the one before or after publication, by tense; "next"/"last" decide by themselves. */
function onWeekday(context: TimeContext, on: number, which: string | undefined): TimeReading {
  const { published } = context
  if (on === 0) return { type: 'DATE' }
  if (!published) return weekdayByText(context, on)
  const word = which?.toLowerCase() ?? ''
  const ahead = (on - published.dayOfWeek + 7) % 7
  const back = (published.dayOfWeek - on + 7) % 7
  if (/^(?:next|coming|this coming)$/.test(word)) return dayShift(context, ahead === 0 ? 7 : ahead)
  if (/^(?:last|past|this past|previous)$/.test(word)) return dayShift(context, back === 0 ? -7 : -back)
  if (/^this$/.test(word)) return dayShift(context, context.direction === 'past' ? -back : ahead)
  if (context.direction === 'future') return dayShift(context, ahead)
  return {
    ...dayShift(context, -back),
    ...(context.direction === undefined && { known: 'inferred' as const, flags: ['direction-open'] }),
  }
}

/** Without a published date: the day spoken of before may tell; else only the weekday is known. */
function weekdayByText(_context: TimeContext, on: number): TimeReading {
  return { type: 'DATE', value: `XXXX-WXX-${on}`, known: 'inferred', flags: ['day-open'] }
}

function anaphoric(context: TimeContext, which: string, unit: string): TimeReading {
  const day = dayIn(context.previous)
  const shift = /following|next/i.test(which) ? 1 : /previous|preceding/i.test(which) ? -1 : 0
  const name = unit.toLowerCase()
  if (name === 'day' && day) return { type: 'DATE', value: moveDay(day, shift), known: 'implied' }
  if (name in PART && day) return withPart({ type: 'DATE', value: day, known: 'implied' }, name)
  if (
    (name === 'month' || name === 'year' || name === 'week') &&
    context.previous !== undefined &&
    /^\d{4}/.test(context.previous)
  )
    return { type: 'DATE', value: moveUnit(context.previous, name, shift), known: 'implied' }
  return name === 'day'
    ? { type: 'DATE', value: 'XXXX-XX-XX', known: 'inferred', flags: ['day-open'] }
    : unitShift(context, which, unit, undefined)
}

/** The day of a value, years may be open. */
const dayIn = (value: string | undefined): string | undefined =>
  /^(?:\d{4}|XXXX)-\d{2}-\d{2}/.exec(value ?? '')?.[0]

function moveDay(day: string, days: number): string {
  const open = day.startsWith('XXXX')
  const moved = Temporal.PlainDate.from(open ? day.replace('XXXX', '2021') : day, { overflow: 'constrain' })
    .add({ days })
    .toString()
  return open ? moved.replace(/^\d{4}/, 'XXXX') : moved
}

function moveUnit(value: string, unit: string, shift: number): string {
  if (unit === 'year') return String(Number(value.slice(0, 4)) + shift)
  const day = Temporal.PlainDate.from(
    /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ??
      `${/^\d{4}-\d{2}/.exec(value)?.[0] ?? `${value.slice(0, 4)}-01`}-01`,
  )
  return unit === 'month'
    ? day.add({ months: shift }).toString().slice(0, 7)
    : weekOf(day.add({ weeks: shift }))
}

const weekOf = (day: Temporal.PlainDate): string => `${day.yearOfWeek}-W${pad(day.weekOfYear ?? 1)}`

function unitShift(context: TimeContext, which: string, unit: string, edge: string | undefined): TimeReading {
  const { published } = context
  if (!published) return { type: 'DATE', value: 'XXXX-XX-XX', known: 'inferred', flags: ['day-open'] }
  const shift = /last|previous|past|latest/i.test(which)
    ? -1
    : /next|coming|upcoming|following/i.test(which)
      ? 1
      : 0
  const mod =
    edge === undefined || /^(?:earlier|later)$/i.test(edge)
      ? {}
      : { mod: /late/i.test(edge) ? 'END' : /mid/i.test(edge) ? 'MID' : 'START' }
  return { type: 'DATE', value: unitValue(published, unit.toLowerCase(), shift), known: 'implied', ...mod }
}

function unitValue(day: Temporal.PlainDate, unit: string, shift: number): string {
  if (unit === 'week') return weekOf(day.add({ weeks: shift }))
  if (unit === 'weekend')
    return `${weekOf(day.add({ weeks: shift === -1 && day.dayOfWeek >= 6 ? 0 : shift }))}-WE`
  if (unit === 'month') return day.add({ months: shift }).toString().slice(0, 7)
  if (unit === 'quarter') return quarterOf(day.add({ months: shift * 3 }))
  if (unit === 'decade') return String(day.year + shift * 10).slice(0, 3)
  if (unit === 'century') return String(day.year + shift * 100).slice(0, 2)
  return String(day.year + shift)
}

const quarterOf = (day: Temporal.PlainDate): string => `${day.year}-Q${Math.ceil(day.month / 3)}`

/** So many units from the published day (±1) or from the day spoken of (±2), as precise as the unit. */
function shifted(context: TimeContext, count: string, unit: string, step: number): TimeReading | undefined {
  const n = cardinal(count)
  const name = unit.toLowerCase().replace(/s$/, '')
  if (n === undefined || ['second', 'minute', 'min', 'hour', 'night'].includes(name))
    return { type: 'DATE', value: step < 0 ? 'PAST_REF' : 'FUTURE_REF', known: 'stated' }
  const own = Math.abs(step) === 2 ? dayIn(context.previous) : undefined
  const from =
    own && !own.startsWith('XXXX')
      ? Temporal.PlainDate.from(own, { overflow: 'constrain' })
      : context.published
  if (!from) return { type: 'DATE', value: 'XXXX-XX-XX', known: 'inferred', flags: ['day-open'] }
  const by = Math.round(n) * Math.sign(step)
  if (name === 'day') return { type: 'DATE', value: from.add({ days: by }).toString(), known: 'implied' }
  if (name === 'week' || name === 'fortnight')
    return {
      type: 'DATE',
      value: weekOf(from.add({ weeks: name === 'week' ? by : by * 2 })),
      known: 'implied',
    }
  if (name === 'month')
    return { type: 'DATE', value: from.add({ months: by }).toString().slice(0, 7), known: 'implied' }
  if (name === 'decade')
    return { type: 'DATE', value: String(from.year + by * 10).slice(0, 3), known: 'implied' }
  return { type: 'DATE', value: String(from.year + by), known: 'implied' }
}

function bareDayPart(context: TimeContext, part: string, edge: string | undefined): TimeReading | undefined {
  const day = dayIn(context.previous) ?? context.published?.toString()
  if (day === undefined) return undefined
  const reading = withPart({ type: 'DATE', value: day, known: 'inferred' }, part)
  return edge === undefined
    ? reading
    : { ...reading, mod: /late/i.test(edge) ? 'END' : /mid/i.test(edge) ? 'MID' : 'START' }
}

function edgeOf(context: TimeContext, words: string, unit: string): TimeReading {
  const reading = unitShift(context, 'this', unit === 'day' ? 'week' : unit, undefined)
  const mod = /end|close|rest|remainder/i.test(words) ? 'END' : /middle/i.test(words) ? 'MID' : 'START'
  return unit.toLowerCase() === 'day' ? { ...today(context), mod } : { ...reading, mod }
}
