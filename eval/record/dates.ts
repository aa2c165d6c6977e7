/** Days since 1970 in a year that is known, or days of an unknown year (`known: false`), both ends included. */
interface Days {
  readonly first: number
  readonly last: number
  readonly known: boolean
}

/** Whether two EDTF dates can be the same: whether they share a day. An unknown year can be any. */
export function canBeSame(a: string, b: string): boolean {
  const left = daysOf(a)
  const right = daysOf(b)
  return left.some(x => right.some(y => share(x, y)))
}

/** Whether two EDTF dates name the same day or days; a start and an end may stand for a range. */
export function sameDays(gold: string, start: string, end?: string): boolean {
  const key = daysKey(gold)
  if (key === undefined) return false
  return key === daysKey(start) || (end !== undefined && key === daysKey(`${start}/${end}`))
}

/** Milliseconds of an instant (a date-time with an offset); undefined for anything else. */
export function instantOf(date: string): number | undefined {
  if (!/T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(date)) return undefined
  const time = Date.parse(date)
  return Number.isNaN(time) ? undefined : time
}

/** Minutes of an ISO 8601 duration in weeks, days, hours, minutes; undefined when it is none, or not exact. */
export function minutesOf(duration: string): number | undefined {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?)?$/.exec(duration)
  if (!match || match.slice(1).every(part => part === undefined)) return undefined
  const [weeks, days, hours, minutes] = match.slice(1).map(part => Number(part ?? 0))
  return (((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)
}

const DAY = 86_400_000
/** Any leap year will do for days of an unknown year. */
const SOME_YEAR = '2000'

function share(a: Days, b: Days): boolean {
  if (a.known === b.known) return a.first <= b.last && b.first <= a.last
  const [known, open] = a.known ? [a, b] : [b, a]
  if (known.last - known.first >= 366) return true
  const years = new Set([known.first, known.last].map(day => new Date(day * DAY).getUTCFullYear()))
  return [...years].some(year => {
    const shift = Date.UTC(year, 0, 1) / DAY - Date.UTC(Number(SOME_YEAR), 0, 1) / DAY
    const leap = year % 4 !== 0 && open.first - Date.UTC(Number(SOME_YEAR), 2, 1) / DAY >= 0 ? -1 : 0
    return open.first + shift + leap <= known.last && known.first <= open.last + shift + leap
  })
}

function daysKey(date: string): string | undefined {
  const days = daysOf(date)
  return days.length === 0
    ? undefined
    : days.map(({ first, last, known }) => `${first}-${last}-${known}`).join(' ')
}

/** The days an EDTF date may mean; none when it cannot be read. */
function daysOf(date: string): Days[] {
  const bare = date.trim()
  if (/^[[{].*[\]}]$/.test(bare)) return bare.slice(1, -1).split(',').flatMap(daysOf)
  const [from, to] = bare.split('/')
  if (from !== undefined && to !== undefined) {
    const [start] = from === '..' || from === '' ? [] : daysOf(from)
    const [end] = to === '..' || to === '' ? [] : daysOf(to)
    if (!start && !end) return []
    return [
      {
        first: start?.first ?? Number.NEGATIVE_INFINITY,
        last: end?.last ?? Number.POSITIVE_INFINITY,
        known: (start ?? end)?.known ?? true,
      },
    ]
  }
  return single(bare)
}

function single(date: string): Days[] {
  const match = /^([\dX]{4})(?:-(\d{2}|XX))?(?:-(\d{2}|XX))?(?:T.*)?[?~%]?$/.exec(date)
  if (!match) return []
  const [, year = '', month, day] = match
  const known = !year.includes('X')
  const shown = known ? year : SOME_YEAR
  if (month === undefined || month === 'XX') return span(`${shown}-01-01`, `${shown}-12-31`, known)
  if (Number(month) > 12) return span(`${shown}-01-01`, `${shown}-12-31`, known)
  if (day !== undefined && day !== 'XX')
    return span(`${shown}-${month}-${day}`, `${shown}-${month}-${day}`, known)
  const last = new Date(Date.UTC(Number(shown), Number(month), 0)).toISOString().slice(0, 10)
  return span(`${shown}-${month}-01`, last, known)
}

function span(from: string, to: string, known: boolean): Days[] {
  const first = Date.parse(from) / DAY
  const last = Date.parse(to) / DAY
  return Number.isNaN(first) || Number.isNaN(last) ? [] : [{ first, last, known }]
}
