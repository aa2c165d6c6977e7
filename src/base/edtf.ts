/** Days that a date may mean: from the first to the last, ISO; a date without a year has month and day only. */
export interface DayRange {
  readonly first: string
  readonly last: string
}

interface Parsed {
  readonly ranges: readonly DayRange[]
  /** `MM-DD`, `MM` or a weekday pattern where the year is open. */
  readonly yearless?: string
}

/** Whether two dates can be the same time. What cannot be read contradicts nothing. */
export function compatible(a: string, b: string): boolean {
  const [one, other] = [parse(a), parse(b)]
  if (!one || !other) return true
  if (one.yearless !== undefined || other.yearless !== undefined) return yearlessFit(one, other)
  const meet = one.ranges.some(x => other.ranges.some(y => x.first <= y.last && y.first <= x.last))
  return meet && clocksFit(a, b)
}

/** The days a date covers, if its year is known: `2022-01` is the whole month. */
export function dayRange(date: string): DayRange | undefined {
  const parsed = parse(date)
  if (!parsed || parsed.ranges.length === 0) return undefined
  const first = parsed.ranges.map(range => range.first).sort()[0]
  const last = parsed.ranges
    .map(range => range.last)
    .sort()
    .at(-1)
  return first === undefined || last === undefined ? undefined : { first, last }
}

/** The single day of a date or date-time; undefined for months, years, ranges. */
export function dayOf(date: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T[^/]*|[?~%])?$/.exec(date)
  return match?.[1]
}

/** Parses the EDTF (ISO 8601-2) that the record uses: dates, `X` for open digits, `?~%`, `a/b`, `[a,b]`. */
function parse(date: string): Parsed | undefined {
  const choice = /^\[(.*)\]$/.exec(date)
  if (choice) {
    const ranges = (choice[1] ?? '').split(',').flatMap(part => single(part.trim()) ?? [])
    return ranges.length > 0 ? { ranges } : undefined
  }
  const [from, to] = date.split('/')
  if (to !== undefined) {
    const start = single(from ?? '')
    const end = single(to)
    return start && end ? { ranges: [{ first: start.first, last: end.last }] } : undefined
  }
  const open = /^XXXX-(\d{2})(?:-(\d{2}))?/.exec(date)
  if (open) return { ranges: [], yearless: open[2] === undefined ? `${open[1]}` : `${open[1]}-${open[2]}` }
  const range = single(date)
  return range ? { ranges: [range] } : undefined
}

function single(date: string): DayRange | undefined {
  const match = /^(\d{3}[\dX])(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T.*)?[?~%]?$/.exec(date)
  if (!match) return undefined
  const [, year = '', month, day] = match
  const first = `${year.replace('X', '0')}-${bound(month, '01')}-${bound(day, '01')}`
  const endMonth = bound(month, '12')
  const endYear = year.replace('X', '9')
  const last = `${endYear}-${endMonth}-${day === undefined || day === 'XX' ? lastDay(endYear, endMonth) : day}`
  return { first, last }
}

const bound = (part: string | undefined, otherwise: string): string =>
  part === undefined || part === 'XX' ? otherwise : part

const lastDay = (year: string, month: string): string => {
  try {
    return String(Temporal.PlainYearMonth.from(`${year}-${month}`).daysInMonth)
  } catch {
    return '31'
  }
}

function yearlessFit(one: Parsed, other: Parsed): boolean {
  const own = one.yearless ?? one.ranges[0]?.first.slice(5)
  const their = other.yearless ?? other.ranges[0]?.first.slice(5)
  if (own === undefined || their === undefined) return true
  const length = Math.min(own.length, their.length)
  return own.slice(0, length) === their.slice(0, length)
}

/** Two instants on one day that name different times do not fit. */
function clocksFit(a: string, b: string): boolean {
  const [one, other] = [instantOf(a), instantOf(b)]
  return one === undefined || other === undefined || one === other
}

function instantOf(date: string): number | undefined {
  if (!/T\d{2}:\d{2}/.test(date) || !/(?:Z|[+-]\d{2}:\d{2})$/.test(date)) return undefined
  try {
    return Temporal.Instant.from(date).epochMilliseconds
  } catch {
    return undefined
  }
}
