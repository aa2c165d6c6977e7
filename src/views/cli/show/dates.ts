const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const SEASONS: Readonly<Record<string, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
  33: 'first quarter of',
  34: 'second quarter of',
  35: 'third quarter of',
  36: 'fourth quarter of',
}

/** A time in words: the day or days, and the clock on lines of its own. */
export interface Told {
  readonly day: string
  readonly clock: readonly string[]
}

/** An ISO 8601 or EDTF time as a person reads it; what is not understood comes back as it is. */
export function tellTime(edtf: string): Told {
  const choice = /^[[{](.*)[\]}]$/.exec(edtf)
  if (choice) return { day: (choice[1] ?? '').split(',').map(tellDay).join(' or '), clock: [] }
  const range = /^([^/]*)\/([^/]*)$/.exec(edtf)
  if (range) return tellRange(range[1] ?? '', range[2] ?? '')
  const [date = '', time] = edtf.split('T')
  return { day: tellDay(date), clock: time === undefined ? [] : tellClock(date, time) }
}

/** The same on one line: `Thu 30 Dec 2021, 21:35 (+01:00), 20:35 UTC`. */
export function tellTimeShort(edtf: string): string {
  const { day, clock } = tellTime(edtf)
  return [day, ...clock].join(', ')
}

/** `PT1H30M` as `1 hour 30 minutes`. */
export function tellDuration(duration: string): string {
  try {
    const parts = Temporal.Duration.from(duration)
    const told = UNITS.filter(unit => parts[unit] !== 0).map(unit => count(parts[unit], unit))
    return told.length === 0 ? duration : told.join(' ')
  } catch {
    return duration
  }
}

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const

const count = (number: number, unit: string): string => `${number} ${number === 1 ? unit.slice(0, -1) : unit}`

function tellRange(from: string, to: string): Told {
  if (from === '..' || from === '') return { day: `until ${tellDay(to)}`, clock: [] }
  if (to === '..' || to === '') return { day: `from ${tellDay(from)}`, clock: [] }
  return { day: `${tellTimeShort(from)} to ${tellTimeShort(to)}`, clock: [] }
}

function tellDay(edtf: string): string {
  const [, date = edtf, doubt] = /^(.*?)([?~%]?)$/.exec(edtf) ?? []
  const told = tellPlain(date)
  if (doubt === '?') return `${told} (not certain)`
  if (doubt === '~') return `about ${told}`
  return doubt === '%' ? `about ${told} (not certain)` : told
}

function tellPlain(date: string): string {
  const match = /^(\d{3}[\dX]|XXXX)(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?$/.exec(date)
  if (!match) return date
  const [, year = '', month, day] = match
  if (year === 'XXXX') return `${[dayNumber(day), monthName(month)].join(' ').trim()} (year open)`
  const named = /^\d{3}X$/.test(year) ? `${year.slice(0, 3)}0s` : year
  if (month === undefined || month === 'XX') return day === undefined ? named : `${named} (day open)`
  if (SEASONS[month] !== undefined) return `${SEASONS[month]} ${named}`
  if (day === undefined || day === 'XX') return `${monthName(month)} ${named}`
  return `${weekday(date)}${dayNumber(day)} ${monthName(month)} ${named}`
}

const dayNumber = (day?: string): string => (day === undefined || day === 'XX' ? '' : String(Number(day)))
const monthName = (month?: string): string =>
  month === undefined ? '' : (MONTHS[Number(month) - 1] ?? month)

function weekday(date: string): string {
  try {
    return `${WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1]} `
  } catch {
    return ''
  }
}

/** The clock as the report's zone has it, and UTC where that is another. */
function tellClock(date: string, time: string): string[] {
  const match = /^(\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?([?~%]?)$/.exec(time)
  if (!match) return [time]
  const [, clock = '', zone, doubt] = match
  const about = doubt === '' ? '' : 'about '
  if (zone === undefined) return [`${about}${clock}, zone open`]
  if (zone === 'Z' || zone === '+00:00') return [`${about}${clock} UTC`]
  return [`${about}${clock} (${zone})`, `${about}${utc(`${date}T${clock}${zone}`, date)}`]
}

function utc(instant: string, date: string): string {
  try {
    const there = Temporal.Instant.from(instant).toZonedDateTimeISO('UTC')
    const day = there.toPlainDate().toString()
    const clock = there.toPlainTime().toString({ smallestUnit: 'minute' })
    return day === date ? `${clock} UTC` : `${clock} UTC, ${tellDay(day)}`
  } catch {
    return instant
  }
}
