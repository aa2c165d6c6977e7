import { type NamedZone, zoneOf } from '../../base/zones.ts'
import { pad, type TimeContext, type TimeReading } from './context.ts'

/** A clock time that words name, with the zone they name. */
export interface ClockTime {
  readonly time: string
  readonly zone?: NamedZone
}

const MERIDIEM = '([ap])\\.?\\s?m\\b\\.?'
const CLOCKS: readonly (readonly [
  pattern: RegExp,
  read: (match: readonly string[]) => string | undefined,
])[] = [
  [
    new RegExp(`\\b(\\d{1,2})(?:[:.](\\d{2}))?\\s*${MERIDIEM}`, 'i'),
    ([, h, m, half]) => clock(twelve(h, half), m),
  ],
  [/\b(\d{1,2})[:.](\d{2})(?::\d{2})?\b/, ([, h, m]) => clock(Number(h), m)],
  [
    /\b([01]\d|2[0-3])([0-5]\d)(?=\s*(?:hours|hrs|h|gmt|utc|z|local|[a-z]{3,4}\b|\w+\s+time))/i,
    ([, h, m]) => clock(Number(h), m),
  ],
  [/\b(\d{1,2})\s*h\s*(\d{2})\b/i, ([, h, m]) => clock(Number(h), m)],
  [/\b(\d{1,2})\s+o['’]clock\b/i, ([, h]) => clock(Number(h), undefined)],
  [/^(?:at\s+)?(?:12\s+)?(noon|midday)\b/i, () => '12:00'],
  [/^(?:at\s+)?(?:12\s+)?midnight\b/i, () => '00:00'],
]

/** Reads the clock time in some words, if there is one. */
export function clockIn(words: string, place?: string): ClockTime | undefined {
  for (const [pattern, read] of CLOCKS) {
    const match = pattern.exec(words)
    const time = match && read(match)
    if (!match || time == null) continue
    const rest = words.slice(match.index + match[0].length)
    const zone = zoneAfter(rest, place)
    return { time, ...(zone && { zone }) }
  }
  return undefined
}

/** A zone right behind a clock time: "GMT", "Poland time", "(1300 GMT)" is another clock and no zone of this one. */
export function zoneAfter(rest: string, place?: string): NamedZone | undefined {
  const match =
    /^[\s,]*\(?\s*((?:UTC|GMT)\s*[+-−]\s*\d{1,2}(?::?\d{2})?|[A-Z]{1,4}\b(?!\s+\d)|(?:[\p{L}.'’-]+\s+){1,3}(?:standard\s+|daylight\s+|summer\s+)?time)\b/u.exec(
      rest,
    )
  const name = match?.[1]
  if (name === undefined) return undefined
  return zoneOf(
    name.replace(/^(?:the|in)\s+/i, '').replace(/\s+(?:standard|daylight|summer)(?=\s+time)/i, ''),
    place,
  )
}

const twelve = (hour = '', half = ''): number => (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)

function clock(hour: number, minute: string | undefined): string | undefined {
  const minutes = Number(minute ?? '0')
  return hour > 24 || minutes > 59 ? undefined : `${pad(hour % 24)}:${pad(minutes)}`
}

/** A clock time on a day (ISO) as a TIME: value, instant where the zone is known, flags where it is not sure. */
export function timeOnDay(
  { time, zone }: ClockTime,
  day: string | undefined,
  context: TimeContext,
): TimeReading {
  const named = zone?.zone
  const base: TimeReading = {
    type: 'TIME',
    ...(named !== undefined && { zone: named }),
    ...(zone?.candidates && { zoneCandidates: zone.candidates }),
  }
  if (day === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
    const open = context.published === undefined ? `T${time}` : `${context.published}T${time}`
    return {
      ...base,
      value: day === undefined ? open : `${day}T${time}`,
      clock: time,
      known: 'inferred',
      flags: ['day-open'],
    }
  }
  const instant = named === undefined ? undefined : instantOf(day, time, named)
  const season = zone?.season && instant !== undefined && !instant.endsWith(zone.season.offset)
  const flags = [...(season ? ['zone-season'] : []), ...(zone?.candidates ? ['zone-ambiguous'] : [])]
  return {
    ...base,
    value: `${day}T${time}`,
    known: 'implied',
    ...(instant !== undefined && !season && { instant }),
    ...(flags.length > 0 && { flags }),
  }
}

/** ISO date-time with the offset that the zone has on that day. */
export function instantOf(day: string, time: string, zone: string): string | undefined {
  try {
    const at = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone)
    return `${day}T${time}${zone === 'UTC' ? 'Z' : at.offset}`
  } catch {
    return undefined
  }
}
