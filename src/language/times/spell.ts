import type { TimeReading } from './context.ts'
import { cardinal, DAYPART, durationOf, NUMBER, UNIT, WEEKDAY, weekday } from './words.ts'

type Rule = readonly [pattern: RegExp, read: (match: readonly string[]) => TimeReading | undefined]

const build = (source: string): RegExp =>
  new RegExp(
    `^${source.replaceAll('WEEKDAY', WEEKDAY).replaceAll('NUMBER', NUMBER).replaceAll('UNIT', UNIT).replaceAll('DAYPART', DAYPART)}$`,
    'i',
  )

const FRACTION: Readonly<Record<string, string>> = {
  hour: 'PT30M',
  day: 'PT12H',
  year: 'P6M',
  century: 'P50Y',
  decade: 'P5Y',
  month: 'P0.5M',
  minute: 'PT30S',
}
const EVERY: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
  annually: 'P1Y',
  annual: 'P1Y',
  yearly: 'P1Y',
  hourly: 'PT1H',
  'twice-weekly': 'P1W',
  biannual: 'P6M',
}

/** Lengths of time. */
export const DURATIONS: readonly Rule[] = [
  [
    build(
      '(NUMBER)[-\\s]+(?:full\\s+|consecutive\\s+|straight\\s+|long\\s+|more\\s+|additional\\s+|business\\s+|calendar\\s+|working\\s+)?(UNIT)(?:[-\\s]+(?:long|old|period|term))?',
    ),
    ([, n, unit]) => length(n, unit),
  ],
  [
    build('(NUMBER)\\s+and\\s+a\\s+half\\s+(UNIT)'),
    ([, n, unit]) => ({
      type: 'DURATION',
      value: durationOf(String((cardinal(n ?? '') ?? 0) + 0.5), unit ?? ''),
      known: 'stated',
    }),
  ],
  [
    build('(NUMBER)\\s+(hours?)\\s+(?:and\\s+)?(NUMBER)\\s+min(?:ute)?s?'),
    ([, h, , m]) => ({
      type: 'DURATION',
      value: `PT${cardinal(h ?? '')}H${cardinal(m ?? '')}M`,
      known: 'stated',
    }),
  ],
  [build('(?:a\\s+)?half[-\\s]+(?:an?\\s+|the\\s+)?(UNIT)'), ([, unit]) => half(unit)],
  [build('(NUMBER)\\s+(?:to|or|and|-|–)\\s+(NUMBER)[-\\s]+(UNIT)'), ([, , n, unit]) => length(n, unit)],
  [build('(\\d+)[-–](\\d+)[-\\s]+(UNIT)'), ([, , n, unit]) => length(n, unit)],
  [
    build(
      '(?:several|few|a few|many|some|numerous|recent|a number of|countless|multiple|these|dozens of|hundreds of|thousands of)\\s+(UNIT)',
    ),
    ([, unit]) => ({ type: 'DURATION', value: durationOf('X', unit ?? ''), known: 'stated' }),
  ],
  [
    build('(?:for\\s+)?(seconds|minutes|hours|days|nights|weeks|months|years|decades|centuries)'),
    ([, unit]) => ({ type: 'DURATION', value: durationOf('X', unit ?? ''), known: 'stated' }),
  ],
  [
    build(
      '(?:the|a|one|an|all|whole|entire|the whole|the entire|the full|a full|a whole|all the)\\s+(UNIT)(?:\\s+long)?',
    ),
    ([, unit]) => length('1', unit),
  ],
  [
    build(
      '(day|week|month|year|hour|decade|century)[-\\s](?:long|old)|(?:all)[-\\s](day|week|month|year|night)',
    ),
    ([, a, b]) => length('1', a ?? b),
  ],
]

/** Things that come again. */
export const SETS: readonly Rule[] = [
  [
    /^(daily|nightly|weekly|biweekly|fortnightly|monthly|quarterly|annually|annual|yearly|hourly|twice-weekly|biannual)$/i,
    ([all = '']) => ({ type: 'SET', value: EVERY[all.toLowerCase()] ?? 'P1D', known: 'stated' }),
  ],
  [
    build('(?:(?:once|twice|NUMBER times)\\s+)?(every|each|per|a|an)\\s+(?:single\\s+)?(UNIT)'),
    ([all = '', quant, unit]) => set(all, quant, durationOf('1', unit ?? '')),
  ],
  [
    build('(every|each)\\s+(NUMBER|other)\\s+(UNIT)'),
    ([all = '', quant, n, unit]) =>
      set(all, quant, durationOf(/other/i.test(n ?? '') ? '2' : String(cardinal(n ?? '')), unit ?? '')),
  ],
  [
    build('(every|each)\\s+(WEEKDAY)(?:\\s+DAYPART)?'),
    ([all = '', quant, name]) => set(all, quant, `XXXX-WXX-${weekday(name ?? '')}`),
  ],
  [build('(every|each)\\s+(?:DAYPART)'), ([all = '', quant]) => set(all, quant, 'P1D')],
  [
    build('(?:on\\s+)?(mon|tues|wednes|thurs|fri|satur|sun)days'),
    ([, name]) => ({ type: 'SET', value: `XXXX-WXX-${weekday(name ?? '')}`, known: 'stated' }),
  ],
]

function length(n = '', unit = ''): TimeReading | undefined {
  const count = cardinal(n.trim())
  return count === undefined
    ? undefined
    : { type: 'DURATION', value: durationOf(String(count), unit), known: 'stated' }
}

function half(unit = ''): TimeReading | undefined {
  const value = FRACTION[unit.toLowerCase().replace(/s$/, '')]
  return value === undefined ? undefined : { type: 'DURATION', value, known: 'stated' }
}

function set(all: string, quant: string | undefined, value: string): TimeReading {
  const word = quant?.toLowerCase()
  const times = /^(once|twice|(\S+) times)/i.exec(all)
  const freq =
    times === null
      ? undefined
      : /once/i.test(all)
        ? '1X'
        : /twice/i.test(all)
          ? '2X'
          : `${cardinal(times[2] ?? '') ?? 'X'}X`
  return {
    type: 'SET',
    value,
    known: 'stated',
    ...(word !== undefined && ['every', 'each'].includes(word) && { quant: word.toUpperCase() }),
    ...(freq !== undefined && { freq }),
  }
}
