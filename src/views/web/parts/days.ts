import { dayOf } from '../../../base/edtf.ts'
import type { Entry } from '../../../dossier/types.ts'
import type { BrowsedEntry } from '../../../store/queries/browse.ts'
import { actorsIn, textIn } from '../../export/dossier.ts'
import { type Html, html } from '../html.ts'
import type { Urls } from '../urls.ts'
import { fullDay, type Locale, shortDay } from '../when.ts'
import { dayWords, entryLine } from './entry-line.ts'

const ORDER = ['contact', 'document', 'move', 'statement']

/** Entries under the days that they belong to; contacts lead each day. */
export function daysHtml(
  entries: readonly BrowsedEntry[],
  { urls, locale, sentences }: { urls: Urls; locale: Locale; sentences: ReadonlyMap<string, string> },
): Html {
  const days = new Map<string, Entry[]>()
  for (const one of undatedLast(entries)) {
    const key = headingOf(one, locale)
    days.set(key, [...(days.get(key) ?? []), one.entry])
  }
  return html`${[...days].map(
    ([day, all]) =>
      html`<section class="day"><h2>${day}</h2><ul class="entries">${inOrder(all).map(one =>
        entryLine(one, urls, sentences.get(one.id)),
      )}</ul></section>`,
  )}`
}

/** What no report gives a day stands where it was reported, after what happened on that day, under a heading of its own. */
function undatedLast(entries: readonly BrowsedEntry[]): BrowsedEntry[] {
  const days = Map.groupBy(entries, one => one.day)
  return [...days.values()].flatMap(all => [
    ...all.filter(one => !isUndated(one.entry)),
    ...all.filter(one => isUndated(one.entry)),
  ])
}

/** Words and moves belong to the day on which they are reported; a meeting or a treaty may be of any other. */
const isUndated = (entry: Entry): boolean =>
  (entry.kind === 'contact' || entry.kind === 'document') && statedDay(entry) === undefined

const statedDay = (entry: Entry): string | undefined =>
  textIn(entry, 'start') ?? textIn(entry, 'time') ?? textIn(entry, 'date')

/** A single day in full; what is longer or less certain than a day in its own words. */
function headingOf({ entry, day }: BrowsedEntry, locale: Locale): string {
  const stated = statedDay(entry)
  if (day === undefined) return stated === undefined ? 'Day not told' : dayWords(stated)
  if (isUndated(entry)) return `Day not told, reported ${shortDay(day, locale)}`
  if (stated === undefined || (dayOf(stated) !== undefined && !/[?~%]$/.test(stated)))
    return fullDay(day, locale)
  return dayWords(stated)
}

const clock = (entry: Entry): string =>
  /T(.*)/.exec(textIn(entry, 'start') ?? textIn(entry, 'time') ?? '')?.[1] ?? '~'

const inOrder = (entries: readonly Entry[]): Entry[] =>
  [...entries].sort(
    (a, b) =>
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      compared(clock(a), clock(b)) ||
      compared(speaker(a), speaker(b)),
  )

/** What one person says stands together; who has no name comes last. */
const speaker = (entry: Entry): string =>
  entry.kind === 'statement' ? (actorsIn(entry, 'speaker')[0]?.name ?? '~') : ''

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
