/** Number words up to the tens that time expressions use. */
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  )

/** A cardinal in digits or words ("2", "two", "twenty-four", "a", "a couple of"); undefined for anything else. */
export function cardinal(words: string): number | undefined {
  const word = words.trim().toLowerCase().replace(/,/g, '')
  if (/^\d+(\.\d+)?$/.test(word)) return Number(word)
  if (word === 'a' || word === 'an') return 1
  if (/^(?:a )?couple(?: of)?$/.test(word)) return 2
  if (word === 'hundred' || word === 'a hundred') return 100
  if (word === 'dozen' || word === 'a dozen') return 12
  const one = ONES.indexOf(word)
  if (one >= 0) return one
  const [ten = '', unit] = word.split(/[-\s]/)
  const base = TENS.indexOf(ten)
  if (base < 0) return undefined
  const rest = unit === undefined ? 0 : ONES.indexOf(unit)
  return rest < 0 || rest > 9 ? undefined : (base + 2) * 10 + rest
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

/** 1 to 12. */
export const month = (word: string): number => MONTHS.indexOf(word.toLowerCase().slice(0, 3)) + 1

/** 1 (Monday) to 7. */
export const weekday = (word: string): number => WEEKDAYS.indexOf(word.toLowerCase().slice(0, 3)) + 1

export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
export const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?s?\\.?'
export const NUMBER =
  '(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|hundred|a couple of|a dozen|dozen)'
export const UNIT =
  '(?:second|minute|min|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|century|centurie)s?'
export const DAYPART = '(?:morning|afternoon|evening|night|noon|midnight|midday|lunchtime|dawn)'
export const SEASON = '(?:spring|summer|autumn|fall|winter)'

/** ISO 8601 duration letters by unit, as TIMEX3 writes them. */
export function durationOf(count: string, unit: string): string {
  const name = unit
    .toLowerCase()
    .replace(/s$/, '')
    .replace(/centurie$/, 'century')
  const whole = Number(count)
  if (name === 'second') return `PT${count}S`
  if (name === 'minute' || name === 'min') return `PT${count}M`
  if (name === 'hour') return `PT${count}H`
  if (name === 'fortnight') return `P${Number.isNaN(whole) ? 'X' : whole * 2}W`
  if (name === 'century') return `P${Number.isNaN(whole) ? 'X' : whole}CE`
  return `P${count}${{ day: 'D', night: 'D', week: 'W', weekend: 'D', month: 'M', quarter: 'Q', year: 'Y', decade: 'DE' }[name] ?? 'D'}`
}

/** TIMEX3 codes for parts of the day. */
export const PART: Readonly<Record<string, string>> = {
  morning: 'TMO',
  dawn: 'TMO',
  afternoon: 'TAF',
  lunchtime: 'TMI',
  midday: 'TMI',
  noon: 'T12:00',
  evening: 'TEV',
  night: 'TNI',
  midnight: 'T24:00',
}
/** TIMEX3 codes for seasons. */
export const SEASONS: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
}
