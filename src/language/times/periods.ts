import { dateOf, pad, quarterOf, type TimeContext, type TimeReading } from './context.ts'
import { form, type Rule } from './rules.ts'
import { lengthOf, ordinal, SEASONS } from './words.ts'
import { yearFor, yearOfPart } from './year.ts'

const NTH = '(first|second|third|fourth|1st|2nd|3rd|4th|final|last)'
const AGO = 'year (?:ago|earlier|before|previous)'

/** Quarters, halves, seasons, fiscal years, and periods that reports compare with those of a year before. */
export const PERIODS: readonly Rule[] = [
  [
    form(
      `(?:the |its |their )?(?:fiscal |calendar )?${NTH} (?:fiscal )?quarter(?: results)?(?:,? (?:of )?(?:fiscal )?([12]\\d{3}))?`,
    ),
    ([, n, y], context) => quarter(context, n, y),
  ],
  [
    form(`(?:the )?(?:fiscal )?${NTH} (?:two quarters|half)(?:,? (?:of )?(?:fiscal )?([12]\\d{3}))?`),
    ([, n, y], context) => half(context, n, y),
  ],
  [form(`the ([12]\\d{3}) ${NTH} quarter`), ([, y, n], context) => quarter(context, n, y)],
  [form('the ([12]\\d{3}) (?:quarter|period|half)'), ([, y], context) => samePeriod(context, Number(y))],
  [/^(?:the )?q([1-4])(?: ([12]\d{3}))?$/i, ([, n, y], context) => quarter(context, `${n}th`, y)],
  [form('(?:the )?(?:fiscal|financial) (?:year )?([12]\\d{3})'), ([, y]) => dateOf(y ?? '', 'stated')],
  [
    form('(?:the|this|its|the current) (?:fiscal|financial|full|whole|entire|calendar) year'),
    (_, context) => dateOf(storyYear(context)),
  ],
  [
    form(
      `(?:the )?(?:comparable |corresponding |same )?${AGO}(?: (?:period|quarter|results|level|figure|half))?`,
    ),
    (_, context) => yearBack(context),
  ],
  [
    form(`(?:the )?(?:comparable |corresponding |same )?${AGO} ${NTH} quarter`),
    ([, n], context) => shiftYear(quarter(context, n, undefined), -1),
  ],
  [
    form(`(?:the )?${AGO} (NUM) (UNIT)`),
    ([, n, unit]) => ({ type: 'DURATION', value: lengthOf(Number(n) || 'X', unit ?? ''), known: 'stated' }),
  ],
  [
    form(
      "(?:the )?(?:corresponding|same|comparable) (?:period|quarter|time)(?: (?:of )?(?:last year|a year (?:ago|earlier)|the (?:previous|prior) year))|last year['’]s (?:quarter|period)",
    ),
    (_, context) => yearBack(context),
  ],
  [form('a year (?:ago|earlier|before)'), (_, context) => yearBack(context)],
  [
    form(
      '(?:the|that) (?:latest |most recent |same |current )?(?:quarter|period|half)|the latest (?:quarter|period|half)',
    ),
    (_, context) => lastPeriod(context),
  ],
  [
    form('(?:the )?(SEASON)(?:,? (?:of )?|,? )([12]\\d{3})'),
    ([, s, y]) => dateOf(`${y}-${seasonCode(s)}`, 'stated'),
  ],
  [
    form(
      '(?:(last|previous|past|this past|this|next|coming|this coming|the|that|the same|that same|the following) )?(SEASON)',
    ),
    ([, which, s], context) => season(context, which ?? '', s),
  ],
]

const NUMBERS: Readonly<Record<string, number>> = { final: 4, last: 4 }

function quarter(context: TimeContext, nth = '', year: string | undefined): TimeReading {
  const n = NUMBERS[nth.toLowerCase()] ?? ordinal(nth) ?? 1
  if (year !== undefined) return dateOf(`${year}-Q${n}`, 'stated')
  const found = yearOfPart(context, n * 3 - 2, 3)
  return dateOf(`${found.year}-Q${n}`, found.known)
}

function half(context: TimeContext, nth = '', year: string | undefined): TimeReading {
  const n = /^(?:first|1st)$/i.test(nth) ? 1 : 2
  if (year !== undefined) return dateOf(`${year}-H${n}`, 'stated')
  const found = yearOfPart(context, n * 6 - 5, 6)
  return dateOf(`${found.year}-H${n}`, found.known)
}

/** The year that "the year" means: of a history the one it has come to, else that of publication. */
export const storyYear = ({ published, spoken, history, year }: TimeContext): string => {
  const told = year ?? (history ? spoken.year : undefined) ?? published?.year ?? spoken.year
  return told === undefined ? 'XXXX' : pad(told, 4)
}

/** "The 1988 period" is the last period named, in that year. */
function samePeriod({ spoken }: TimeContext, year: number): TimeReading {
  const part = /^\d{4}(-[QH]\d)$/.exec(spoken.period ?? '')?.[1] ?? ''
  return dateOf(`${year}${part}`)
}

/** A year before the last period named: the same quarter, the same length, or else the year before. */
function yearBack(context: TimeContext): TimeReading {
  const { period } = context.spoken
  const part = /^(\d{4})(-[QH]\d)$/.exec(period ?? '')
  if (part) return dateOf(`${Number(part[1]) - 1}${part[2]}`, 'inferred')
  if (period?.startsWith('P') && context.type === 'DURATION')
    return { type: 'DURATION', value: period, known: 'inferred' }
  return shiftYear(dateOf(storyYear(context)), -1)
}

function shiftYear(reading: TimeReading, years: number): TimeReading {
  const year = /^\d{4}/.exec(reading.value ?? '')?.[0]
  return year === undefined
    ? reading
    : { ...reading, value: pad(Number(year) + years, 4) + (reading.value ?? '').slice(4) }
}

function lastPeriod({ spoken, published, type }: TimeContext): TimeReading | undefined {
  if (spoken.period?.startsWith('P')) return { type: 'DURATION', value: spoken.period, known: 'inferred' }
  if (spoken.period !== undefined) return dateOf(spoken.period, 'inferred')
  return type === 'DURATION' || !published
    ? undefined
    : dateOf(quarterOf(published.subtract({ months: 3 })), 'inferred')
}

const seasonCode = (name = ''): string => SEASONS[name.toLowerCase()] ?? 'SP'
const FIRST_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

function season(context: TimeContext, which: string, name: string | undefined): TimeReading {
  const code = seasonCode(name)
  const first = FIRST_MONTH[code] ?? 3
  if (/next|coming|following/i.test(which)) {
    const ahead = yearOfPart({ ...context, direction: 'future' }, first, 3)
    return dateOf(`${ahead.year}-${code}`)
  }
  if (/^this$/i.test(which) && context.published && first <= 9)
    return dateOf(`${context.published.year}-${code}`)
  if (context.history) return dateOf(`${yearFor(context, first + 1).year}-${code}`, 'inferred')
  const past = /last|previous|past/i.test(which) ? { ...context, direction: 'past' as const } : context
  const { year, known } = yearOfPart(past, first, 3)
  return dateOf(`${year}-${code}`, known)
}
