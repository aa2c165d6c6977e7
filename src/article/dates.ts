const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const MONTH = `(?:${MONTHS.map(month => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`
const WEEKDAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?'
const LABEL = '(?:(?:published|posted|updated|date|released|issued)(?:\\s+on)?\\s*[:|]?\\s*)?'
const TIME = '(?:[,|·•\\s-]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:\\s*[ap]\\.?m\\.?)?(?:\\s*[A-Z]{2,5})?)?'
const MONTH_FIRST = new RegExp(
  `^${LABEL}${WEEKDAY}(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}$`,
  'i',
)
const DAY_FIRST = new RegExp(
  `^${LABEL}${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${MONTH}),?\\s+(\\d{4})${TIME}$`,
  'i',
)
const ISO = new RegExp(
  `^${LABEL}(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2})?(?:Z|[+-]\\d{2}:?\\d{2})?)?$`,
  'i',
)

/** The day that a line names when the line is nothing but a date: `Thursday, October 10, 2019`; ISO 8601. */
export function dateOfLine(line: string): string | undefined {
  const words = line.trim()
  if (words.length > 80) return undefined
  const iso = ISO.exec(words)
  if (iso) return validDay(iso[1] ?? '')
  const first = MONTH_FIRST.exec(words)
  if (first) return dayOf(first[3], first[1], first[2])
  const second = DAY_FIRST.exec(words)
  return second ? dayOf(second[3], second[2], second[1]) : undefined
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const number =
    MONTHS.findIndex(name => name.startsWith(month.toLowerCase().replace('.', '').slice(0, 3))) + 1
  return validDay(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function validDay(day: string): string | undefined {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}

/** A date as pages write it in metadata, as ISO 8601 date or date-time with offset; undefined for what is no date. */
export function isoDate(value: string): string | undefined {
  const words = value.trim()
  const exact = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?/i.exec(
    words,
  )
  if (exact) {
    const day = validDay(exact[1] ?? '')
    if (!day || exact[2] === undefined || exact[4] === undefined) return day
    return `${day}T${exact[2]}${exact[3] ?? ''}${offset(exact[4])}`
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\D|$)/.exec(words)
  if (compact) return validDay(`${compact[1]}-${compact[2]}-${compact[3]}`)
  return dateOfLine(words) ?? fromHttpDate(words)
}

const offset = (zone: string): string =>
  /^z$/i.test(zone) ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`

/** `Fri, 31 Dec 2021 10:00:00 GMT`. */
function fromHttpDate(words: string): string | undefined {
  const match = /^(?:\w{3},\s+)?(\d{1,2})\s+(\w{3})\w*\s+(\d{4})\b/.exec(words)
  return match ? dayOf(match[3], match[2], match[1]) : undefined
}

/** Whether a string may be given as the published date: ISO 8601 date, or date-time with offset. */
export function isPublishedDate(value: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return validDay(value) !== undefined
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value)) return false
  try {
    Temporal.Instant.from(value)
    return true
  } catch {
    return false
  }
}
