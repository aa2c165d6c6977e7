import type { TimeReading } from './context.ts'
import { form, type Rule } from './rules.ts'
import { cardinal, lengthOf, month, ordinal, PLURAL, SEASONS, weekday } from './words.ts'

const MANY =
  '(?:several|few|many|some|numerous|recent|countless|multiple|these|those|final|last|first|early|coming|dozens of|hundreds of|thousands of|a number of|a few|the last few|the next few|the past few|the first few)'
/** Words that may stand between a number and its unit: "two bloody weeks", "five trading days". */
const KIND = '(?:(?!and |or |to |few |several |more )[a-z]+ )?'

/** Lengths of time. */
export const DURATIONS: readonly Rule[] = [
  [
    form(
      `(?:the |a |an |that |this )?(?:same |whole |entire |full |first |last |past |next |previous |latest |coming |following |final |additional |further |initial )*(NUM) ${KIND}(UNIT)(?: (?:long|old|period|term|span|of age|more|straight|stretch))*`,
    ),
    ([, n, unit]) => length(n, unit),
  ],
  [form('(NUM) more (UNIT)|another (NUM) (UNIT)'), ([, n, unit, m, other]) => length(n ?? m, unit ?? other)],
  [
    form('(NUM) (hour|minute)s?,? (?:and )?(NUM) (minute|second|min)s?'),
    ([, a, big, b, small]) => mixed(a, big, b, small),
  ],
  [
    form('(NUM) (UNIT) and a half|(NUM) and a half (UNIT)'),
    ([, n, unit, m, other]) => lengthAndHalf(n ?? m, unit ?? other),
  ],
  [
    form('(NUM) (year)s?,? (?:and )?(NUM) (month)s?'),
    ([, y, , m]) => spoken(`P${cardinal(y ?? '')}Y${cardinal(m ?? '')}M`),
  ],
  [form('(?:a |the )?half(?: an?| the)? (UNIT)|half (?:a )?(UNIT)'), ([, a, b]) => half(a ?? b)],
  [form('(?:a )?quarter(?: of an)? hour'), () => spoken('PT15M')],
  [form('three quarters of an hour'), () => spoken('PT45M')],
  [
    form('(NUM)(?: to | or | and | ?- ?| ?– ?)(NUM) (?:[a-z]+ )?(UNIT)(?: (?:long|old|period))?'),
    ([, , n, unit]) => length(n, unit),
  ],
  [form(`(?:the )?${MANY} ${KIND}(${PLURAL})(?: long| of)?`), ([, unit]) => open(unit)],
  [form('(?:a )?(?:several|many|multi) (UNIT)(?: long)?'), ([, unit]) => open(unit)],
  [
    form(`(?:for )?(?:the )?(${PLURAL})(?: (?:long|old|ahead|to come|or (?:days|weeks|months|years)))?`),
    ([, unit]) => open(unit),
  ],
  [
    form(
      '(?:(?:the|a|an|one|that|this|all|whole|entire|single|each|every)(?: (?:whole|entire|full|all|single|the|of the|last|past|next|first|previous|coming|same))* |(?:past|whole|entire|full|single) )?(?!seconds?$)(UNIT)(?: (?:long|old|ahead|period))?',
    ),
    ([, unit]) => length('1', unit),
  ],
  [
    form(
      '(?:some|a|the|a long|long|that|quite some|much|any|more|this|the same) (?:time|while|period|period of time)|a while|(?:the )?time',
    ),
    () => spoken('PXX'),
  ],
  [
    form('(?:age )?(NUM)|(?:age|aged) (NUM)'),
    ([all = '', n, m]) => (/^aged? /i.test(all) ? length(n ?? m, 'year') : undefined),
  ],
]

const EVERY: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P1Q',
  annually: 'P1Y',
  annual: 'P1Y',
  yearly: 'P1Y',
  hourly: 'PT1H',
  biannual: 'P6M',
  biannually: 'P6M',
  biennial: 'P2Y',
}

/** Things that come again. */
export const SETS: readonly Rule[] = [
  [
    form(`(?:once |twice )?(${Object.keys(EVERY).join('|')})`),
    ([all = '', word]) => set(EVERY[(word ?? '').toLowerCase()] ?? 'P1D', { all }),
  ],
  [
    form('(?:(?:once|twice|NUM times) )?(every|each|per|a|an) (?:single |passing |of the last )?(UNIT)'),
    ([all = '', quant, unit]) => set(lengthOf(1, unit ?? ''), { all, quant }),
  ],
  [
    form('(every|each) (NUM|other|second|ORD) (UNIT)'),
    ([, quant, n, unit]) => set(lengthOf(stepOf(n), unit ?? ''), { quant }),
  ],
  [
    form('(every|each) (WEEKDAY)(?: (PART))?'),
    ([, quant, name, part]) => set(`XXXX-WXX-${weekday(name)}${nightOf(part)}`, { quant }),
  ],
  [
    form('(?:(every|each) )?(MONTH)'),
    ([, quant, name]) => set(`XXXX-${String(month(name)).padStart(2, '0')}`, { quant }),
  ],
  [
    form('(?:(every|each) )?(SEASON)s?'),
    ([, quant, name]) => set(`XXXX-${SEASONS[(name ?? '').toLowerCase()]}`, { quant }),
  ],
  [
    form('(?:the )?(?:last|past|next) NUM (SEASON)s'),
    ([, name]) => set(`XXXX-${SEASONS[(name ?? '').toLowerCase()]}`, {}),
  ],
  [
    form('(?:(every|each) )?(?:the )?(first|second|third|fourth) quarters?'),
    ([, quant, n]) => set(`XXXX-Q${ordinal(n ?? '')}`, { quant }),
  ],
  [form('(every|each) (?:PART)'), ([, quant]) => set('P1D', { quant })],
  [
    form('(?:on )?(mon|tues|wednes|thurs|fri|satur|sun)days'),
    ([, name]) => set(`XXXX-WXX-${weekday(name)}`, {}),
  ],
  [
    form('(?:on )?(WEEKDAY)(?: (morning|afternoon|evening|night))s?'),
    ([, name, part]) => set(`XXXX-WXX-${weekday(name)}${nightOf(part)}`, {}),
  ],
  [form('(day|week|month|year|hour|night|quarter)'), ([, unit]) => set(lengthOf(1, unit ?? ''), {})],
  [
    form('(?:the )?(?:last|past|next) (NUM) (day|week|month|year)s'),
    ([, , unit]) => set(lengthOf(1, unit ?? ''), { quant: 'each' }),
  ],
]

const spoken = (value: string): TimeReading => ({ type: 'DURATION', value, known: 'stated' })

function length(n = '', unit = ''): TimeReading | undefined {
  const count = cardinal(n)
  return count === undefined ? undefined : spoken(lengthOf(count, unit))
}

const open = (unit = ''): TimeReading => spoken(lengthOf('X', unit))

function lengthAndHalf(n = '', unit = ''): TimeReading | undefined {
  const count = cardinal(n)
  return count === undefined ? undefined : spoken(lengthOf(count + 0.5, unit))
}

function mixed(a = '', big = '', b = '', small = ''): TimeReading | undefined {
  const [first, second] = [cardinal(a), cardinal(b)]
  if (first === undefined || second === undefined || big.toLowerCase() === small.toLowerCase())
    return undefined
  return spoken(`PT${first}${/^h/i.test(big) ? 'H' : 'M'}${second}${/^m/i.test(small) ? 'M' : 'S'}`)
}

const FRACTION: Readonly<Record<string, string>> = {
  hour: 'PT30M',
  day: 'PT12H',
  year: 'P6M',
  century: 'P50Y',
  decade: 'P5Y',
  minute: 'PT30S',
}

function half(unit = ''): TimeReading | undefined {
  const value = FRACTION[unit.toLowerCase().replace(/s$/, '')]
  return value === undefined ? undefined : spoken(value)
}

const nightOf = (part: string | undefined): string =>
  part === undefined ? '' : ({ m: 'TMO', a: 'TAF', e: 'TEV', n: 'TNI' }[part.charAt(0).toLowerCase()] ?? '')

const stepOf = (n = ''): number | 'X' =>
  /^(?:other|second)$/i.test(n) ? 2 : (cardinal(n) ?? (Number.parseInt(n, 10) || 'X'))

function set(
  value: string,
  { all = '', quant }: { readonly all?: string; readonly quant?: string | undefined },
): TimeReading {
  const times = /^(once|twice|(\S+) times)/i.exec(all)
  const freq =
    times && (/once/i.test(all) ? '1X' : /twice/i.test(all) ? '2X' : `${cardinal(times[2] ?? '') ?? 'X'}X`)
  const word = quant?.toUpperCase()
  return {
    type: 'SET',
    value,
    known: 'stated',
    ...((word === 'EVERY' || word === 'EACH') && { quant: word }),
    ...(freq && { freq }),
  }
}
