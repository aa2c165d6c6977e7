import { pad, type TimeContext, type TimeReading, yearFor } from './context.ts'
import { DAYPART, MONTH, month, ordinal, PART, SEASON, SEASONS, WEEKDAY, weekday } from './words.ts'

type Rule = readonly [
  pattern: RegExp,
  read: (match: readonly string[], context: TimeContext) => TimeReading | undefined,
]

const ORDINAL_WORD =
  '(?:\\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|thirtieth)'
const build = (source: string): RegExp =>
  new RegExp(
    `^${source.replaceAll('MONTH', MONTH).replaceAll('WEEKDAY', WEEKDAY).replaceAll('SEASON', SEASON).replaceAll('ORD', ORDINAL_WORD).replaceAll('DAYPART', DAYPART)}$`,
    'i',
  )

/** Calendar dates, months, years, seasons, quarters, decades, centuries; first match counts. */
export const CALENDAR: readonly Rule[] = [
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([, y, m, d]) => date(`${y}-${m}-${d}`)],
  [/^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/, ([, a, b, y]) => numeric(Number(a), Number(b), y ?? '')],
  [/^(?:19|20)\d{6}$/, ([all = '']) => date(`${all.slice(0, 4)}-${all.slice(4, 6)}-${all.slice(6)}`)],
  [
    build('(?:WEEKDAY,?\\s+)?(MONTH)\\s+(?:the\\s+)?(ORD),?\\s+(?:of\\s+)?(\\d{4})(?:\\s+(DAYPART))?'),
    ([, m, d, y, part]) => day(y ?? '', m, d, part, 'stated'),
  ],
  [
    build('(?:WEEKDAY,?\\s+)?(?:the\\s+)?(ORD)(?:\\s+of)?\\s+(MONTH),?\\s+(\\d{4})(?:\\s+(DAYPART))?'),
    ([, d, m, y, part]) => day(y ?? '', m, d, part, 'stated'),
  ],
  [
    build('(?:WEEKDAY,?\\s+)?(MONTH)\\s+(?:the\\s+)?(ORD)(?:\\s+(DAYPART))?'),
    ([all = '', m, d, part], context) => yearless(context, m, d, part, all),
  ],
  [
    build('(?:WEEKDAY,?\\s+)?(?:the\\s+)?(ORD)(?:\\s+of)?\\s+(MONTH)(?:\\s+(DAYPART))?'),
    ([all = '', d, m, part], context) => yearless(context, m, d, part, all),
  ],
  [
    build('(?:the\\s+month\\s+of\\s+)?(MONTH),?\\s+(?:of\\s+)?(\\d{4})'),
    ([, m, y]) => ({ type: 'DATE', value: `${y}-${pad(month(m ?? ''))}`, known: 'stated' }),
  ],
  [
    build("(MONTH),?\\s+(?:of\\s+)?[’'](\\d{2})"),
    ([, m, y]) => ({ type: 'DATE', value: `${century(y)}-${pad(month(m ?? ''))}`, known: 'implied' }),
  ],
  [build('(?:the\\s+month\\s+of\\s+)?(MONTH)'), ([, m], context) => bareMonth(context, month(m ?? ''))],
  [
    build('(last|previous|past|this|next|coming|this\\s+coming|this\\s+past)\\s+(MONTH)'),
    ([, which, m], context) => shiftedMonth(context, which ?? '', month(m ?? '')),
  ],
  [
    /^(?:the\s+year\s+|fiscal\s+(?:year\s+)?)?((?:1\d|20)\d{2})$/i,
    ([, y]) => ({ type: 'DATE', value: y ?? '', known: 'stated' }),
  ],
  [/^[’'](\d{2})$/, ([, y]) => ({ type: 'DATE', value: century(y), known: 'implied' })],
  [/^(?:the\s+)?((?:1\d|20)\d)0[’']?s$/i, ([, d]) => ({ type: 'DATE', value: d ?? '', known: 'stated' })],
  [/^(?:the\s+)?[’']?([2-9])0[’']?s$/i, ([, d]) => ({ type: 'DATE', value: `19${d}`, known: 'implied' })],
  [
    /^(?:the\s+)?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/i,
    ([, word = '']) => ({
      type: 'DATE',
      value: `19${'twen thir for fif six seven eigh nine'.split(' ').findIndex(start => word.toLowerCase().startsWith(start)) + 2}`,
      known: 'implied',
    }),
  ],
  [/^(?:the\s+)?(\d{1,2}(?:st|nd|rd|th)|[a-z-]+(?:st|nd|rd|th))\s+century$/i, ([, n]) => centuryNumber(n)],
  [
    /^(?:the\s+)?(first|second|third|fourth|1st|2nd|3rd|4th)[- ]quarter(?:\s+of)?(?:\s+(?:fiscal\s+)?(\d{4}))?$/i,
    ([, n, y], context) => quarter(context, ordinal(n ?? '') ?? 1, y),
  ],
  [
    /^(?:the\s+)?(first|second)[- ]half(?:\s+of)?(?:\s+(\d{4}))?$/i,
    ([, n, y], context) => half(context, ordinal(n ?? '') ?? 1, y),
  ],
  [
    build('(?:the\\s+)?(SEASON)(?:\\s+of)?\\s+(\\d{4})'),
    ([, s, y]) => ({ type: 'DATE', value: `${y}-${SEASONS[(s ?? '').toLowerCase()]}`, known: 'stated' }),
  ],
  [
    build('(last|previous|past|this|next|coming|the)?\\s*(SEASON)'),
    ([, which, s], context) => season(context, which ?? '', s ?? ''),
  ],
]

const date = (value: string, known: TimeReading['known'] = 'stated'): TimeReading | undefined =>
  isDay(value) ? { type: 'DATE', value, known } : undefined

function isDay(value: string): boolean {
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** Month first as in America, unless that is no date; the second year is of two digits. */
function numeric(a: number, b: number, year: string): TimeReading | undefined {
  const full = year.length === 2 ? century(year) : year
  const american = date(`${full}-${pad(a)}-${pad(b)}`, 'implied')
  const european = date(`${full}-${pad(b)}-${pad(a)}`, 'implied')
  if (american && european && a !== b) return { ...american, flags: ['day-month-open'] }
  return american ?? european
}

const century = (year = ''): string => (Number(year) > 40 ? `19${year}` : `20${year}`)

const dayNumber = (word = ''): number => ordinal(word) ?? Number.parseInt(word, 10)

function day(
  year: string,
  m = '',
  d = '',
  part: string | undefined,
  known: TimeReading['known'],
): TimeReading | undefined {
  const value = `${year}-${pad(month(m))}-${pad(dayNumber(d))}`
  const valid = isDay(year === 'XXXX' ? value.replace('XXXX', '2020') : value)
  if (!valid) return undefined
  return withPart({ type: 'DATE', value, known: known ?? 'stated' }, part)
}

/** Puts a part of the day to a day: `2021-12-30TEV` is a TIME. */
export function withPart(reading: TimeReading, part: string | undefined): TimeReading {
  const code = part === undefined ? undefined : PART[part.toLowerCase()]
  return code === undefined || reading.value === undefined
    ? reading
    : { ...reading, type: 'TIME', value: reading.value + code }
}

function yearless(
  context: TimeContext,
  m = '',
  d = '',
  part: string | undefined,
  all: string,
): TimeReading | undefined {
  const number = month(m)
  const at = dayNumber(d)
  const named = new RegExp(`^(${WEEKDAY})`, 'i').exec(all)?.[1]
  const fixed = named === undefined ? undefined : byWeekday(context, number, at, weekday(named))
  if (fixed !== undefined) return day(fixed, m, d, part, 'inferred')
  const { year, known } = yearFor(context, number, at)
  const reading = day(year, m, d, part, known)
  return reading && { ...reading, ...(year === 'XXXX' && { flags: ['year-open'] }) }
}

/** A weekday with its date leaves few years possible: the one next to publication. */
function byWeekday(context: TimeContext, m: number, d: number, on: number): string | undefined {
  if (!context.published) return undefined
  const { published } = context
  const fits = (year: number): boolean => {
    const candidate = `${year}-${pad(m)}-${pad(d)}`
    return isDay(candidate) && Temporal.PlainDate.from(candidate).dayOfWeek === on
  }
  const years = [0, -1, 1, -2, 2].map(shift => published.year + shift).filter(fits)
  return years.length > 0 ? String(years[0]) : undefined
}

function bareMonth(context: TimeContext, m: number): TimeReading | undefined {
  if (m === 0) return undefined
  const { year, known } = yearFor(context, m)
  return { type: 'DATE', value: `${year}-${pad(m)}`, known, ...(year === 'XXXX' && { flags: ['year-open'] }) }
}

function shiftedMonth(context: TimeContext, which: string, m: number): TimeReading | undefined {
  const direction = /last|previous|past/i.test(which)
    ? 'past'
    : /next|coming/i.test(which)
      ? 'future'
      : undefined
  return bareMonth({ ...context, direction }, m)
}

function centuryNumber(words = ''): TimeReading | undefined {
  const n = ordinal(words)
  return n === undefined ? undefined : { type: 'DATE', value: pad(n - 1), known: 'stated' }
}

function quarter(context: TimeContext, n: number, year: string | undefined): TimeReading {
  const own = year ?? String(context.published?.year ?? 'XXXX')
  return { type: 'DATE', value: `${own}-Q${n}`, known: year === undefined ? 'inferred' : 'stated' }
}

function half(context: TimeContext, n: number, year: string | undefined): TimeReading {
  const own = year ?? String(context.published?.year ?? 'XXXX')
  return { type: 'DATE', value: `${own}-H${n}`, known: year === undefined ? 'inferred' : 'stated' }
}

function season(context: TimeContext, which: string, name: string): TimeReading | undefined {
  const code = SEASONS[name.toLowerCase()]
  if (!context.published) return { type: 'DATE', value: `XXXX-${code}`, known: 'inferred' }
  const shift = /last|previous|past/i.test(which) ? -1 : /next|coming/i.test(which) ? 1 : 0
  const started = context.published.month >= ({ SP: 3, SU: 6, FA: 9, WI: 12 }[code ?? ''] ?? 1)
  const year = context.published.year + (shift === -1 && started ? 0 : shift === 1 && !started ? 0 : shift)
  return { type: 'DATE', value: `${year}-${code}`, known: 'inferred' }
}
