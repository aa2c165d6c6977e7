const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const MONTH = `(?:${MONTHS.map(month => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')}|sept)\\.?`
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?'
/** Days with their year, wherever they stand: the month in words first or second, ISO 8601, day.month.year. */
const MONTH_FIRST = new RegExp(`\\b(${MONTH})\\s+${DAY}(?:,|\\s)\\s*(\\d{4})\\b`, 'i')
const DAY_FIRST = new RegExp(`\\b${DAY}(?:\\s+of)?[\\s-]+(${MONTH})[,\\s-]\\s*(\\d{4})\\b`, 'i')
const ISO_DAY = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?!\d)/
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/
/** Before the first newspapers, and a century ahead, a date is a slip of a program. */
const PLAUSIBLE = { from: 1600, to: 2200 }

/** A day that some words name with its year: ISO 8601. */
export function dateIn(words: string): string | undefined {
  const first = MONTH_FIRST.exec(words)
  if (first) return dayOf(first[3], monthNumber(first[1]), first[2])
  const second = DAY_FIRST.exec(words)
  if (second) return dayOf(second[3], monthNumber(second[2]), second[1])
  const iso = ISO_DAY.exec(words)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const dotted = DOTTED.exec(words)
  return dotted ? dayOf(dotted[3], dotted[2], dotted[1]) : undefined
}

/**
 * The day that a line names when the line is nothing but a date, or that and a place: `Thursday, October 10, 2019`,
 * `March 13, 2024, 16:40. Moscow`; ISO 8601.
 */
export const dateOfLine = (line: string): string | undefined =>
  line.length <= LONGEST_LINE && (isDateLine(line) || isDateLine(line.replace(PLACE, '')))
    ? dateIn(line)
    : undefined

/** A place before or after a date, parted from it by a mark. */
const PLACE =
  /^\s*\p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){0,3}\s?[,|–—:-]\s+|[,.|–—-]\s+\p{Lu}[\p{L}.'’-]*(?:,? \p{Lu}[\p{L}.'’-]*){0,3}\s*$/u

const LONGEST_LINE = 120

/** The day in the dateline that opens a report: `GENEVA, Oct 15, 2013 (Agency) - The talks …`. */
export function dateOfDateline(paragraph: string): string | undefined {
  const line = DATELINE.exec(paragraph)?.[0]
  return line === undefined ? undefined : dateIn(line)
}

const DATELINE = new RegExp(
  `^\\s*\\p{Lu}[\\p{L} .'’-]{1,40}[,(]\\s*(?:[\\p{L} .]{1,25},\\s*)?(?:${MONTH}\\s+\\d{1,2},?|\\d{1,2}\\s+${MONTH},?)\\s+\\d{4}\\)?(?:\\.\\s*/[^/\\n]{1,40}/[.:]?\\s|\\s*(?:\\([^)\\n]{1,40}\\)|/[^/\\n]{1,40}/)?\\s?(?:--?|[—–:])\\s)`,
  'iu',
)

const DATE_WORD = new RegExp(
  `^(?:first|last|originally|published|posted|updated|modified|created|released|issued|edited|date|on|at|by|of|the|from|time|local|a|p|m|am|pm|\\d+(?:st|nd|rd|th|am|pm)?|${MONTH}|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)$`,
  'i',
)
const HOLDS_DATE = new RegExp(`\\b${MONTH}\\b|\\b(?:19|20)\\d{2}\\b|\\b\\d{1,2}[:.]\\d{2}\\b`, 'i')

/** Whether a line is nothing but a date or a time, with its label: `Updated 5:27 am CST, Wednesday, November 20, 2019`. */
export function isDateLine(line: string): boolean {
  const tokens = line.split(/[\s,.:|•·/()–—-]+/).filter(token => token !== '')
  if (tokens.length > 20 || !/\d/.test(line) || !HOLDS_DATE.test(line)) return false
  // Capitals are a zone; `T` and `Z` stand inside ISO 8601.
  return tokens.every(token => DATE_WORD.test(token) || /^(?:[A-Z]{2,5}|\d+T\d+|\d+Z|\d+[+]\d+)$/.test(token))
}

const monthNumber = (name = ''): string =>
  String(MONTHS.findIndex(month => month.startsWith(name.toLowerCase().slice(0, 3))) + 1)

/** A valid, plausible calendar day as ISO 8601. */
export function dayOf(year = '', month = '', day = ''): string | undefined {
  const number = Number(year)
  if (number < PLAUSIBLE.from || number > PLAUSIBLE.to) return undefined
  try {
    return Temporal.PlainDate.from(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, {
      overflow: 'reject',
    }).toString()
  } catch {
    return undefined
  }
}

/**
 * A date as programs write it (metadata, feeds), as ISO 8601 date, or date-time with offset where it has one;
 * undefined for what is no date, and for the dates that empty fields turn into.
 */
export function isoDate(value: string): string | undefined {
  const words = value.trim()
  if (words.length > LONGEST_LINE || /^(?:0001|1970)-01-01/.test(words)) return undefined
  const exact =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i.exec(
      words,
    )
  if (exact) {
    const day = dayOf(exact[1], exact[2], exact[3])
    if (!day || exact[4] === undefined || exact[6] === undefined) return day
    return validDateTime(`${day}T${exact[4]}${exact[5] ?? ''}${offset(exact[6])}`) ?? day
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?:\D|$)/.exec(words)
  if (compact) return dayOf(compact[1], compact[2], compact[3])
  return mailDate(words) ?? dateIn(words)
}

const offset = (zone: string): string =>
  /^[zug]/i.test(zone) ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`

/** The zones that RFC 5322 knows by name, and those that mean UTC. */
const NAMED_ZONES: Readonly<Record<string, string>> = {
  gmt: 'Z',
  utc: 'Z',
  ut: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

/** RFC 5322 and HTTP dates: `Fri, 31 Dec 2021 10:00:00 GMT`, `… +0100`, `… EST`. */
function mailDate(words: string): string | undefined {
  const match =
    /^(?:\w{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d{1,2}):(\d{2})(:\d{2})?\s+([a-z]{1,3}|[+-]\d{2}:?\d{2})$/i.exec(
      words,
    )
  if (!match) return undefined
  const [, date, month, year, hour = '', minute, second = '', zone = ''] = match
  const day = dayOf(year, monthNumber(month), date)
  const at = /\d/.test(zone) ? offset(zone) : NAMED_ZONES[zone.toLowerCase()]
  if (!day || at === undefined) return day
  return validDateTime(`${day}T${hour.padStart(2, '0')}:${minute}${second}${at}`) ?? day
}

function validDateTime(value: string): string | undefined {
  try {
    Temporal.Instant.from(value)
    return value
  } catch {
    return undefined
  }
}

/** Whether a string may be given as the published date: ISO 8601 date, or date-time with offset. */
export function isPublishedDate(value: string): boolean {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (day) return dayOf(day[1], day[2], day[3]) !== undefined
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
    validDateTime(value) !== undefined
  )
}

/** The day that an address names: `/2021/12/31/`, `/2013/sep/27/`, `2021-12-31`, `-20211231`. */
export function dateInAddress(url: string): string | undefined {
  const path = URL.parse(url)?.pathname ?? ''
  const parts = /[/.-](\d{4})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/._-]|$)/i.exec(path)
  if (parts) {
    const [, year, month = '', day] = parts
    return recent(dayOf(year, /\d/.test(month) ? month : monthNumber(month), day))
  }
  const compact = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/.exec(path)
  return compact ? recent(dayOf(compact[1], compact[2], compact[3])) : undefined
}

/** Addresses with dates are those of the web. */
const recent = (day: string | undefined): string | undefined =>
  day !== undefined && day >= '1990' ? day : undefined
