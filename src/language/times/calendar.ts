import { dateOf, dayIn, isDay, pad, type TimeContext, type TimeReading } from './context.ts'
import { form, type Rule } from './rules.ts'
import { cardinal, month, ordinal, PART, spelledYear, weekday } from './words.ts'
import { yearFor } from './year.ts'

/** Days, months and years as the calendar has them; first match counts. */
export const CALENDAR: readonly Rule[] = [
  [/^(\d{4})-(\d{2})-(\d{2})$/, ([, y, m, d]) => stated(`${y}-${m}-${d}`)],
  [/^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/, ([, a, b, y]) => numeric(Number(a), Number(b), y ?? '')],
  [/^((?:19|20)\d\d)(\d\d)(\d\d)$/, ([, y, m, d]) => stated(`${y}-${m}-${d}`)],
  [
    form('(?:the )?(?:WEEKDAY,? )?(MONTH) ?(?:the )?(ORD|NUM),? (?:of )?([12]\\d{3})'),
    ([, m, d, y]) => dayOf(y, m, d),
  ],
  [
    form('(?:WEEKDAY,? )?(?:the )?(ORD|NUM)(?: day)?(?: of)? (MONTH),? (?:of )?([12]\\d{3})'),
    ([, d, m, y]) => dayOf(y, m, d),
  ],
  [
    form(
      '(?:(?:this|the|this coming|last|next) )?(?:(WEEKDAY),? )?(MONTH) ?(?:the )?(ORD|NUM)(?:,? (WEEKDAY))?',
    ),
    ([, on, m, d, after], context) => yearless(context, m, d, on ?? after),
  ],
  [
    form(
      '(?:(?:this|the|this coming|last|next) )?(?:(WEEKDAY),? )?(?:the )?(ORD|NUM)(?: day)?(?: of)? (MONTH)',
    ),
    ([, on, d, m], context) => yearless(context, m, d, on),
  ],
  [
    form('(?:the )?(?:month of )?(MONTH),? (?:of )?([12]\\d{3})'),
    ([, m, y]) => dateOf(`${y}-${pad(month(m))}`, 'stated'),
  ],
  [form("(MONTH),? (?:of )?[’'](\\d{2})"), ([, m, y]) => dateOf(`${century(y)}-${pad(month(m))}`)],
  [form('(?:the )?(?:month of )?(MONTH)'), ([, m], context) => bareMonth(context, month(m))],
  [
    form('(last|previous|past|this past|this|next|coming|this coming) (MONTH)'),
    ([, which, m], context) => shiftedMonth(context, which ?? '', month(m)),
  ],
  [/^(?:the )?(?:year )?((?:1\d|20)\d\d)$/i, ([, y]) => dateOf(y ?? '', 'stated')],
  [/^[’'](\d{2})$/, ([, y]) => dateOf(century(y))],
  [/^(?:the )?(?:year )?([a-z -]+)$/i, ([, words]) => inWords(words)],
  [
    /^(?:the )?(?:year )?(\d{1,4}) ?(bc|bce|b\.c\.?(?:e\.?)?|ad|a\.d\.?|ce)$/i,
    ([, y, era]) => dateOf(`${/^b/i.test(era ?? '') ? 'BC' : ''}${pad(Number(y), 4)}`, 'stated'),
  ],
  [/^(?:ad|a\.d\.) (\d{1,4})$/i, ([, y]) => dateOf(pad(Number(y), 4), 'stated')],
  [/^(?:the )?((?:1\d|20)\d)0[’']?s$/i, ([, decade]) => dateOf(decade ?? '', 'stated')],
  [/^(?:the )?[’']?([2-9])0[’']?s$/i, ([, decade]) => dateOf(`19${decade}`)],
  [
    /^(?:the )?(?:nineteen )?(twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)$/i,
    ([, word = '']) => dateOf(`19${decadeNumber(word)}`),
  ],
  [
    form('(?:the )?([a-z]+(?: [a-z]+)?|\\d{1,2}(?:st|nd|rd|th)) century(?: (bc|bce|b\\.c\\.?))?'),
    ([, n, era]) => centuryOf(n, era),
  ],
  [form('(?:the )?(ORD)(?: (PART))?'), ([, d, part], context) => dayOfMonth(context, d, part)],
]

const stated = (value: string): TimeReading | undefined =>
  isDay(value) ? dateOf(value, 'stated') : undefined

/** Month first as in America, unless that is no date; the second year is of two digits. */
function numeric(a: number, b: number, year: string): TimeReading | undefined {
  const full = year.length === 2 ? century(year) : year
  const [american, european] = [`${full}-${pad(a)}-${pad(b)}`, `${full}-${pad(b)}-${pad(a)}`].filter(isDay)
  if (american === undefined) return undefined
  const open = european !== undefined && a !== b
  return { ...dateOf(american, open ? 'inferred' : 'implied'), ...(open && { flags: ['day-month-open'] }) }
}

const century = (year = ''): string => (Number(year) > 40 ? `19${year}` : `20${year}`)

const dayNumber = (word = ''): number => ordinal(word) ?? cardinal(word) ?? 0

function dayOf(year = '', m = '', d = ''): TimeReading | undefined {
  return stated(`${year}-${pad(month(m))}-${pad(dayNumber(d))}`)
}

function inWords(words = ''): TimeReading | undefined {
  const year = spelledYear(words)
  return year === undefined ? undefined : dateOf(String(year), 'stated')
}

const decadeNumber = (word: string): number =>
  'twen thir for fif six seven eigh nine'
    .split(' ')
    .findIndex(start => word.toLowerCase().startsWith(start)) + 2

function centuryOf(words = '', era: string | undefined): TimeReading | undefined {
  const n = ordinal(words)
  return n === undefined ? undefined : dateOf(`${era === undefined ? '' : 'BC'}${pad(n - 1)}`, 'stated')
}

/** Puts a part of the day to a day: `2021-12-30TEV` is a TIME. */
export function withPart(reading: TimeReading, part: string | undefined): TimeReading {
  const code = part === undefined ? undefined : PART[part.toLowerCase()]
  const day = dayIn(reading.value) ?? /^XXXX-(?:XX-XX|WXX-\d)$/.exec(reading.value ?? '')?.[0]
  return code === undefined || day === undefined ? reading : { ...reading, type: 'TIME', value: day + code }
}

function yearless(context: TimeContext, m = '', d = '', on: string | undefined): TimeReading | undefined {
  const number = month(m)
  const at = dayNumber(d)
  const fixed =
    on === undefined || context.year !== undefined ? undefined : byWeekday(context, number, at, weekday(on))
  const { year, known } =
    fixed === undefined ? yearFor(context, number, at) : { year: fixed, known: 'inferred' as const }
  const value = `${year}-${pad(number)}-${pad(at)}`
  if (!isDay(value)) return undefined
  return { ...dateOf(value, known), ...(year === 'XXXX' && { flags: ['year-open'] }) }
}

/** A weekday with its date leaves few years possible: the one next to publication. */
function byWeekday({ published }: TimeContext, m: number, d: number, on: number): string | undefined {
  if (!published) return undefined
  const fits = (year: number): boolean => {
    const candidate = `${pad(year, 4)}-${pad(m)}-${pad(d)}`
    return isDay(candidate) && Temporal.PlainDate.from(candidate).dayOfWeek === on
  }
  const years = [0, -1, 1, -2, 2].map(shift => published.year + shift).filter(fits)
  return years.length > 0 ? String(years[0]) : undefined
}

function bareMonth(context: TimeContext, m: number): TimeReading | undefined {
  const { year, known } = yearFor(context, m)
  return { ...dateOf(`${year}-${pad(m)}`, known), ...(year === 'XXXX' && { flags: ['year-open'] }) }
}

function shiftedMonth(context: TimeContext, which: string, m: number): TimeReading | undefined {
  const { published } = context
  if (/^this$/i.test(which) && published) return dateOf(`${published.year}-${pad(m)}`)
  const direction = /last|past|previous/i.test(which) ? 'past' : 'future'
  return bareMonth({ ...context, direction, firm: true }, m)
}

/** "The 13th": of the month that the text spoke of. */
function dayOfMonth({ spoken }: TimeContext, d = '', part: string | undefined): TimeReading | undefined {
  if (spoken.month === undefined || !/^\d/.test(d)) return undefined
  const value = `${spoken.month}-${pad(dayNumber(d))}`
  return isDay(value) ? withPart(dateOf(value, 'inferred'), part) : undefined
}
