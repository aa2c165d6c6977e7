import type { BrowsedEntry, Place } from '../../../store/queries/browse.ts'
import { browse } from '../../../store/queries/browse.ts'
import { lastChange } from '../../../store/queries/find.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { countsFor } from '../data/counts.ts'
import { remembered } from '../data/remembered.ts'
import { selectedBy } from '../data/selected.ts'
import { sentencesOf } from '../data/sentences.ts'
import { type Child, html } from '../html.ts'
import { daysHtml } from '../parts/days.ts'
import { densityPicture } from '../parts/density.ts'
import { type Chosen, cursorOf, filterForm, MOVE_TYPES, queryFor } from '../parts/filters.ts'
import { queryOf, urlsOf } from '../urls.ts'
import type { Locale } from '../when.ts'

const PER_PAGE = 60

/** Which part of which timeline is asked for. */
export interface AskedView {
  readonly dossier: string
  readonly locale: Locale
  readonly chosen: Chosen
  readonly after: Place | undefined
}

/** What a timeline shows that is the same for all who ask for it, until an entry changes. */
export interface TimelineView {
  readonly count: number
  readonly more: boolean
  readonly shown: number
  readonly head: Child
  readonly list: Child
}

/** A part of a timeline: made once after each change of an entry, however often it is looked at. */
export async function viewOf(office: Office, asked: AskedView): Promise<TimelineView> {
  const { db } = office.store
  const stamp = await lastChange(db, asked.dossier)
  return remembered(db, { key: ['timeline', asked], stamp }, () => makeView(office, asked))
}

async function makeView(
  office: Office,
  { dossier, locale, chosen, after }: AskedView,
): Promise<TimelineView> {
  const urls = urlsOf(dossier)
  const filter = await selectedBy(office, dossier, chosen)
  const [found, { count, more, weeks, outlets }] = await Promise.all([
    browse(office.store.db, dossier, filter, { limit: PER_PAGE + 1, ...(after && { after }) }),
    countsFor(office, dossier, filter),
  ])
  const shown = found.slice(0, PER_PAGE)
  const sentences = await sentencesOf(
    office,
    dossier,
    shown.map(one => one.entry),
  )
  const hasForm = count > 0 || Object.keys(chosen).length > 0
  return {
    ...{ count, more, shown: shown.length },
    head: html`${densityPicture(weeks, locale)}
${hasForm && filterForm(chosen, { action: urls.timeline, outlets, types: MOVE_TYPES })}`,
    list: html`${daysHtml(shown, { urls, locale, sentences })}
${pager(urls.timeline, chosen, found, { isLater: after !== undefined })}`,
  }
}

/** The way on through a long list; the first page again from any later one. */
function pager(
  action: string,
  chosen: Chosen,
  found: readonly BrowsedEntry[],
  { isLater }: { isLater: boolean },
): Child {
  const last = found[PER_PAGE - 1]
  const more = found.length > PER_PAGE && last
  if (!more && !isLater) return ''
  const cursor = last && cursorOf({ id: last.entry.id, ...(last.day !== undefined && { day: last.day }) })
  const start = queryFor(chosen)
  return html`<nav class="pager" aria-label="Pages">${isLater && html`<a href="${action}${start && `?${start}`}">To the beginning</a>`}${
    more &&
    html` <a rel="next" href="${action}?${queryOf({ ...chosen, after: cursor })}">${chosen.order === 'newest' ? 'Earlier' : 'Later'} entries</a>`
  }</nav>`
}
