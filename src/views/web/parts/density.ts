import type { Week } from '../../../store/queries/browse.ts'
import { type Child, html } from '../html.ts'
import { type Locale, shortDay } from '../when.ts'
import { counted } from '../words.ts'

interface Bar {
  readonly from: string
  readonly to: string
  contacts: number
  rest: number
}

const MOST_BARS = 120
/** Bars keep their width where there are fewer. */
const LEAST_BARS = 26
const HEIGHT = 60
const DAY = 86_400_000

/** How much is told of each week, contacts at the foot of each bar. Long dossiers have bars of several weeks. */
export function densityPicture(weeks: readonly Week[], locale: Locale): Child {
  const { core, before, after } = coreOf(weeks)
  const bars = barsOf(core)
  if (bars.length < 2) return ''
  const width = Math.max(bars.length, LEAST_BARS) * 10
  const top = Math.max(...bars.map(one => one.contacts + one.rest))
  const busiest = bars.find(one => one.contacts + one.rest === top) as Bar
  const [first, last] = [bars[0] as Bar, bars.at(-1) as Bar]
  const label = `Entries by week, ${shortDay(first.from, locale)} to ${shortDay(last.to, locale)}. Busiest: ${span(busiest, locale)}, ${counted(top, 'entry', 'entries', locale)}.${outside(before, 'before', locale)}${outside(after, 'after', locale)}`
  return html`<figure class="density"><svg viewBox="0 0 ${width} ${HEIGHT + 2}" preserveAspectRatio="none" role="img" aria-label="${label}">
${bars.map((bar, index) => {
  const [low, high] = [scaled(bar.contacts, top), scaled(bar.rest, top)]
  return html`<g><title>${span(bar, locale)}: ${counted(bar.contacts, 'contact', 'contacts', locale)}, ${counted(bar.rest, 'other entry', 'other entries', locale)}</title>
<rect class="rest" x="${index * 10 + 1}" y="${HEIGHT - low - high}" width="8" height="${high}"/><rect class="contact" x="${index * 10 + 1}" y="${HEIGHT - low}" width="8" height="${low}"/></g>`
})}<line class="base" x1="0" x2="${width}" y1="${HEIGHT + 0.5}" y2="${HEIGHT + 0.5}"/></svg>
<figcaption><span class="key contact"></span>contacts <span class="key"></span>statements, moves, documents · ${label}</figcaption></figure>`
}

const outside = (count: number, where: string, locale: Locale): string =>
  count === 0 ? '' : ` ${counted(count, 'entry', 'entries', locale)} ${where} that.`

/** Entries of a hundred that may be left out at either end. */
const STRAY = 1

/**
 * The weeks without the few at either end that would take up half of the picture: a report of today may look back on
 * a law of 1867.
 */
export function coreOf(weeks: readonly Week[]): { core: readonly Week[]; before: number; after: number } {
  const all = sumOf(weeks)
  let [first, last, before, after] = [0, weeks.length, 0, 0]
  while (first < last && (before + countAt(weeks, first)) * 100 <= all * STRAY)
    before += countAt(weeks, first++)
  while (last > first && (after + countAt(weeks, last - 1)) * 100 <= all * STRAY)
    after += countAt(weeks, --last)
  const core = weeks.slice(first, last)
  return 2 * lengthOf(core) < lengthOf(weeks) ? { core, before, after } : { core: weeks, before: 0, after: 0 }
}

const countAt = (weeks: readonly Week[], at: number): number => weeks[at]?.count ?? 0
const sumOf = (weeks: readonly Week[]): number => weeks.reduce((sum, one) => sum + one.count, 0)
const lengthOf = (weeks: readonly Week[]): number =>
  Date.parse(weeks.at(-1)?.week ?? '') - Date.parse(weeks[0]?.week ?? '')

/** A bar's height; whatever is there at all can be seen. */
const scaled = (count: number, top: number): number =>
  count === 0 ? 0 : Math.max(2, Math.round((count / top) * HEIGHT * 10) / 10)

const span = (bar: Bar, locale: Locale): string =>
  `${shortDay(bar.from, locale)} to ${shortDay(bar.to, locale)}`

function barsOf(weeks: readonly Week[]): Bar[] {
  const first = weeks[0]?.week
  const last = weeks.at(-1)?.week
  if (first === undefined || last === undefined) return []
  const count = Math.round((Date.parse(last) - Date.parse(first)) / (7 * DAY)) + 1
  const each = Math.ceil(count / MOST_BARS)
  const bars = Array.from({ length: Math.ceil(count / each) }, (_, index): Bar => {
    const from = Date.parse(first) + index * each * 7 * DAY
    return { from: iso(from), to: iso(from + each * 7 * DAY - DAY), contacts: 0, rest: 0 }
  })
  for (const { week, kind, count: n } of weeks) {
    const bar = bars[Math.floor((Date.parse(week) - Date.parse(first)) / (7 * DAY * each))]
    if (bar) bar[kind === 'contact' ? 'contacts' : 'rest'] += n
  }
  return bars
}

const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
