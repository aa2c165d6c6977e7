const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )
const ROUND: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, dozen: 12 }

/** A cardinal in digits or words ("2", "two and a half", "twenty-four", "a", "a hundred"); undefined for anything else. */
export function cardinal(words: string): number | undefined {
  const word = words.trim().toLowerCase().replace(/,/g, '').replace(/-/g, ' ')
  const half = /^(.+?) (?:1\/2|and a half)$/.exec(word)
  if (half) return plus(cardinal(half[1] ?? ''), 0.5)
  if (/^\d+(\.\d+)?$/.test(word)) return Number(word)
  if (word === 'a' || word === 'an') return 1
  if (/^(?:a )?couple(?: of)?$/.test(word)) return 2
  if (word === 'a dozen') return 12
  const round = /^(?:(.+) )?(hundred|thousand|dozen)$/.exec(word)
  if (round) return times(round[1] === undefined ? 1 : cardinal(round[1]), ROUND[round[2] ?? ''])
  return small(word)
}

function small(word: string): number | undefined {
  const one = ONES.indexOf(word)
  if (one >= 0) return one
  const [ten = '', unit] = word.split(' ')
  const base = TENS.indexOf(ten)
  if (base < 0) return undefined
  const rest = unit === undefined ? 0 : ONES.indexOf(unit)
  return rest < 0 || rest > 9 ? undefined : (base + 2) * 10 + rest
}

const plus = (a: number | undefined, b: number): number | undefined => (a === undefined ? undefined : a + b)
const times = (a: number | undefined, b = 1): number | undefined => (a === undefined ? undefined : a * b)

/** A year in words: "nineteen ninety-six", "two thousand", "twenty twenty-one". */
export function spelledYear(words: string): number | undefined {
  const word = words.trim().toLowerCase().replace(/-/g, ' ')
  const thousand = /^two thousand(?: (?:and )?(.+))?$/.exec(word)
  if (thousand) return thousand[1] === undefined ? 2000 : plus(small(thousand[1]), 2000)
  const [century = '', ...rest] = word.split(' ')
  const hundreds = small(century)
  const years = small(rest.join(' '))
  if (hundreds === undefined || years === undefined || hundreds < 15 || hundreds > 20) return undefined
  return years < 10 ? undefined : hundreds * 100 + years
}

/** An ordinal as a day or a count: "7th", "third", "twenty-first". */
export function ordinal(words: string): number | undefined {
  const word = words.trim().toLowerCase().replace(/\s+/g, '-')
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)
  if (digits) return Number(digits[1])
  const at = ORDINALS.indexOf(word)
  return at < 0 ? undefined : at + 1
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ')

/** 1 to 12; 0 for what is no month. */
export const month = (word = ''): number => MONTHS.indexOf(word.toLowerCase().slice(0, 3)) + 1

/** 1 (Monday) to 7; 0 for what is no weekday. */
export const weekday = (word = ''): number => WEEKDAYS.indexOf(word.toLowerCase().slice(0, 3)) + 1

const SMALL =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)'

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
export const WEEKDAY =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?'
export const NUMBER = `(?:\\d+(?:[.,]\\d+)?(?: 1/2)?|(?:${SMALL}|an?) (?:hundred|thousand|dozen)|${SMALL}|an?(?: couple(?: of)?)?|couple(?: of)?|hundred|dozen)`
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINALS.map(word => word.replace('-', '[- ]')).join('|')})`
export const UNIT =
  '(?:second|minute|min|hour|hr|day|night|week|weekend|fortnight|month|quarter|year|decade|century|centurie)s?'
export const PLURAL =
  '(?:seconds|minutes|hours|days|nights|weeks|weekends|months|quarters|years|decades|centuries)'
export const DAYPART =
  '(?:early morning|morning|afternoon|evening|night|midnight|noon|midday|lunchtime|dawn|dusk|daytime|daylight)'
export const SEASON = '(?:spring|summer|autumn|fall|winter)'

/** A unit's plain name: "centuries" and "century" are one. */
export const unitName = (unit = ''): string =>
  unit
    .toLowerCase()
    .replace(/s$/, '')
    .replace(/^centurie$/, 'century')
    .replace(/^min$/, 'minute')
    .replace(/^hr$/, 'hour')

const LETTER: Readonly<Record<string, readonly [letter: string, times: number]>> = {
  second: ['S', 1],
  minute: ['M', 1],
  hour: ['H', 1],
  day: ['D', 1],
  night: ['D', 1],
  weekend: ['D', 2],
  week: ['W', 1],
  fortnight: ['W', 2],
  month: ['M', 1],
  quarter: ['Q', 1],
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
}

/**
 * A length as TIMEX3 writes it, in ISO 8601's letters (and Q): `P10Y` is a decade. `X` is a number that stays open;
 * half units go to the next smaller one where that is exact (`P2Y6M`, `PT1H30M`).
 */
export function lengthOf(count: number | 'X', unit: string): string {
  const name = unitName(unit)
  const [letter, times] = LETTER[name] ?? ['D', 1]
  const time = name === 'second' || name === 'minute' || name === 'hour' ? 'T' : ''
  if (count === 'X') return `P${time}X${letter}`
  const whole = Math.floor(count * times)
  const half = count * times - whole === 0.5 ? HALF[name] : undefined
  if (half !== undefined) return `P${time}${whole === 0 ? '' : `${whole}${letter}`}${half}`
  return `P${time}${count * times}${letter}`
}

const HALF: Readonly<Record<string, string>> = { year: '6M', hour: '30M', minute: '30S', day: 'T12H' }

/** TIMEX3 codes for parts of the day. */
export const PART: Readonly<Record<string, string>> = {
  'early morning': 'TMO',
  morning: 'TMO',
  dawn: 'TMO',
  afternoon: 'TAF',
  lunchtime: 'TMI',
  midday: 'T12:00',
  noon: 'T12:00',
  evening: 'TEV',
  dusk: 'TEV',
  night: 'TNI',
  midnight: 'T24:00',
  daytime: 'TDT',
  daylight: 'TDT',
}
/** TIMEX3 codes for seasons. */
export const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
}
