import { type NamedZone, zoneOf } from '../../base/zones.ts'
import { pad, type TimeContext, type TimeReading } from './context.ts'

/** A clock time that words name, with the zone they name. */
export interface ClockTime {
  readonly time: string
  readonly zone?: NamedZone
  /** A second clock time in brackets: "3 p.m. Kyiv time (1300 GMT)". */
  readonly other?: ClockTime
  /** The words that are left: its day, if they name one. */
  readonly rest: string
}

type Clock = readonly [pattern: RegExp, read: (match: readonly (string | undefined)[]) => string | undefined]

const HOURS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const CLOCKS: readonly Clock[] = [
  [/\b(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?\s?m\b\.?/i, ([, h, m, half]) => clock(twelve(h, half), m)],
  [
    new RegExp(`\\b(${HOURS})\\s+([ap])\\.?\\s?m\\b\\.?`, 'i'),
    ([, h = '', half]) => clock(twelve(hourOf(h), half), undefined),
  ],
  [/\b(\d{1,2})[:.](\d{2})(?::\d{2})?(?:\s?(?:hrs|hours|h))?\b/, ([, h, m]) => clock(Number(h), m)],
  [
    /\b([01]\d|2[0-3])([0-5]\d)\s?(?:hours|hrs|h\b|(?=\s?(?:GMT|UTC|Z\b|local|[A-Z]{2,4}\b|\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?\stime)))/u,
    ([, h, m]) => clock(Number(h), m),
  ],
  [/\b(\d{1,2})\s*h\s*(\d{2})\b/i, ([, h, m]) => clock(Number(h), m)],
  [
    /\b(\d{1,2})\s+o['’]clock\b(?:\s+in the (?:morning|afternoon|evening))?/i,
    ([all = '', h]) => clock(shifted(Number(h), all), undefined),
  ],
  [
    new RegExp(`\\b(${HOURS})\\s+o['’]clock\\b(?:\\s+in the (?:morning|afternoon|evening))?`, 'i'),
    ([all = '', h = '']) => clock(shifted(Number(hourOf(h)), all), undefined),
  ],
  [
    /\b(\d{1,2})\s+in the (?:morning|afternoon|evening)\b/i,
    ([all = '', h]) => clock(shifted(Number(h), all), undefined),
  ],
  [/\b(?:12\s+)?(?:noon|midday)\b/i, () => '12:00'],
  [/\b(?:12\s+)?midnight\b/i, () => '24:00'],
]

/** Reads the clock time in some words, if there is one; a year is none. */
export function clockIn(words: string, place?: string): ClockTime | undefined {
  for (const [pattern, read] of CLOCKS) {
    const match = pattern.exec(words)
    const time = match && read(match)
    if (!match || time == null) continue
    const behind = words.slice(match.index + match[0].length)
    const found = zoneAfter(behind, place)
    const after = behind.slice(found?.length ?? 0).replace(/^\s*local time\b/i, '')
    const bracket = /^\s*[(,]\s*([^()]+)\)?/.exec(after)
    const other = bracket && clockIn(bracket[1] ?? '', place)
    const rest = `${words.slice(0, match.index)} ${other ? after.slice(bracket[0].length) : after}`
    return { time, rest: dayWords(rest), ...(found && { zone: found.zone }), ...(other && { other }) }
  }
  return undefined
}

const dayWords = (rest: string): string =>
  rest
    .replace(/\s+/g, ' ')
    .replace(
      /^[\s,(]*(?:(?:at|on|by|around|about|until|from|of)\s+)*|[\s,()]*(?:\s(?:at|on|by|around|about|from|until|of))?[\s,()]*$/gi,
      '',
    )

const ZONE =
  /^[\s,]*\(?\s*((?:UTC|GMT)\s*[+−-]\s*\d{1,2}(?::?\d{2})?|[A-Z]{1,5}\b(?!\s+\d)|(?:[\p{L}.'’-]+\s+){1,3}time\b)\)?/u

/** A zone right behind a clock time: "GMT", "(GMT+8)", "Poland time". */
export function zoneAfter(
  rest: string,
  place?: string,
): { readonly zone: NamedZone; readonly length: number } | undefined {
  const match = ZONE.exec(rest)
  if (!match) return undefined
  const name = (match[1] ?? '')
    .replace(/^(?:the|in)\s+/i, '')
    .replace(/\s+(?:standard|daylight|summer)(?=\s+time)/i, '')
  const zone = zoneOf(name, place)
  return zone && { zone, length: match[0].length }
}

const hourOf = (word: string): string => String(HOURS.split('|').indexOf(word.toLowerCase()) + 1)

const twelve = (hour = '', half = ''): number => (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)

const shifted = (hour: number, words: string): number =>
  /afternoon|evening/i.test(words) && hour < 12 ? hour + 12 : hour

function clock(hour: number, minute: string | undefined): string | undefined {
  const minutes = Number(minute ?? '0')
  return hour > 23 || minutes > 59 ? undefined : `${pad(hour)}:${pad(minutes)}`
}

/** A clock time on a day (ISO) as a TIME: value, instant where the zone is known, flags where it is not sure. */
export function timeOnDay(clock: ClockTime, day: string | undefined, context: TimeContext): TimeReading {
  const { zone } = clock
  const base = {
    type: 'TIME' as const,
    ...(zone?.zone !== undefined && { zone: zone.zone }),
    ...(zone?.candidates && { zoneCandidates: zone.candidates }),
  }
  const utc = zone?.zone === 'UTC' ? 'Z' : ''
  if (day === undefined) {
    const open = context.published === undefined ? '' : context.published.toString()
    return {
      ...base,
      value: `${open}T${clock.time}${utc}`,
      clock: clock.time,
      known: 'inferred',
      flags: ['day-open'],
    }
  }
  const { instant, flags } = day.startsWith('X')
    ? { instant: undefined, flags: ['year-open'] }
    : instantFor(clock, day)
  return {
    ...base,
    value: `${day}T${clock.time}${utc}`,
    known: 'implied',
    ...(instant !== undefined && { instant }),
    ...(flags.length > 0 && { flags }),
  }
}

/** The instant of a clock time on a day: none where its zone does not fit the season or the second clock. */
function instantFor(
  { time, zone, other }: ClockTime,
  day: string,
): { readonly instant?: string; readonly flags: readonly string[] } {
  const own = zone?.zone === undefined ? undefined : instantOf(day, time, zone.zone)
  if (zone?.season && own !== undefined && !own.endsWith(zone.season.offset))
    return { flags: ['zone-season'] }
  const second =
    other?.zone?.zone === undefined
      ? undefined
      : nearest(own ?? `${day}T${time}Z`, day, other.time, other.zone.zone)
  if (own !== undefined && second !== undefined && !sameInstant(own, second))
    return { flags: ['zones-differ'] }
  if (own !== undefined) return { instant: own, flags: [] }
  const implied = second === undefined ? undefined : offsetOf(day, time, second)
  if (implied !== undefined) return { instant: implied, flags: [] }
  return { flags: zone?.candidates ? ['zone-ambiguous'] : [] }
}

/** A clock time in brackets behind another is the same moment, on whichever day that is there. */
export function asMoment(reading: TimeReading, first: string): TimeReading {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(reading.value ?? '') ?? []
  if (day === undefined || time === undefined || reading.zone === undefined) return reading
  const instant = nearest(first, day, time, reading.zone)
  if (instant === undefined || !sameInstant(instant, first)) return reading
  const { clock: _open, flags: _flags, ...rest } = reading
  const utc = reading.zone === 'UTC' ? 'Z' : ''
  return { ...rest, value: `${instant.slice(0, 16)}${utc}`, instant, known: 'implied' }
}

/** The second clock's instant on the day before, the same or the next, whichever is nearest to the first. */
function nearest(first: string, day: string, time: string, zone: string): string | undefined {
  const days = [-1, 0, 1].map(shift => Temporal.PlainDate.from(day).add({ days: shift }).toString())
  const instants = days.flatMap(one => instantOf(one, time, zone) ?? [])
  const distance = (instant: string): number => Math.abs(epoch(instant) - epoch(first))
  return instants.sort((a, b) => distance(a) - distance(b))[0]
}

const epoch = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
const sameInstant = (a: string, b: string): boolean => epoch(a) === epoch(b)

/** A local time without a zone and the same moment in a zone give the offset: "3 p.m. (1300 GMT)" is +02:00. */
function offsetOf(day: string, time: string, instant: string): string | undefined {
  const minutes = Math.round((epoch(`${day}T${time}Z`) - epoch(instant)) / 60_000)
  if (Math.abs(minutes) > 14 * 60 || minutes % 15 !== 0) return undefined
  const sign = minutes < 0 ? '-' : '+'
  return `${day}T${time}${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`
}

/** ISO date-time with the offset that the zone has on that day. */
export function instantOf(day: string, time: string, zone: string): string | undefined {
  try {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    const at = Temporal.PlainDate.from(day)
      .toPlainDateTime({ minute: minute % 60, hour: hour % 24 })
      .add({ days: hour === 24 ? 1 : 0 })
      .toZonedDateTime(zone)
    return `${at.toPlainDateTime().toString({ smallestUnit: 'minute' })}${zone === 'UTC' ? 'Z' : at.offset}`
  } catch {
    return undefined
  }
}
