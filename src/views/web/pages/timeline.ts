import type { Context } from 'hono'
import type { BrowsedEntry } from '../../../store/queries/browse.ts'
import { browse } from '../../../store/queries/browse.ts'
import { itemsByRefs } from '../../../store/queries/items.ts'
import { searchReports } from '../../../store/queries/search.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { countsFor } from '../data/counts.ts'
import { selectedBy } from '../data/selected.ts'
import type { WebEnv } from '../env.ts'
import { type Child, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { daysHtml } from '../parts/days.ts'
import { densityPicture } from '../parts/density.ts'
import {
  type Chosen,
  chosenIn,
  cursorOf,
  filterForm,
  MOVE_TYPES,
  placeIn,
  queryFor,
} from '../parts/filters.ts'
import { readingNote, renewal } from '../parts/reading-note.ts'
import { newsFor } from '../seen.ts'
import { queryOf, type Urls, urlsOf } from '../urls.ts'
import { counted } from '../words.ts'

const PER_PAGE = 60

/** The chronology of a dossier: days, contacts, and statements and moves between them. */
export async function timelinePage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { office, jobs } = context.get('web')
  const { db } = office.store
  const urls = urlsOf(dossier)
  const locale = context.get('locale')
  const chosen = chosenIn(name => context.req.query(name))
  const filter = await selectedBy(office, dossier, chosen)
  const after = placeIn(context.req.query('after'))
  const [found, { count, more, weeks, outlets }, news] = await Promise.all([
    browse(db, dossier, filter, { limit: PER_PAGE + 1, ...(after && { after }) }),
    countsFor(office, dossier, filter),
    newsFor(context, dossier),
  ])
  const shown = found.slice(0, PER_PAGE)
  const sentences = await sentencesOf(office, dossier, shown)
  const narrowed = Object.keys(chosen).length > 0
  return showPage(context, {
    title: 'Timeline',
    dossier,
    section: 'timeline',
    ...renewal(jobs, dossier),
    files: { query: queryFor(chosen), feeds: true },
    body: html`<h1>${dossier}</h1>
<p class="lede">${more && 'more than '}${counted(count, 'entry', 'entries', locale)}${narrowed ? ' in this selection' : ' in order of time'}. <a href="${urls.changes}">${news === undefined ? 'What has changed' : `${counted(news, 'change', 'changes', locale)} since you last looked`}</a></p>
${readingNote(jobs, dossier)}
${densityPicture(weeks, locale)}
${(count > 0 || narrowed) && filterForm(chosen, { action: urls.timeline, outlets, types: MOVE_TYPES })}
${chosen.q !== undefined && (await wordsNote(context, dossier, { words: chosen.q, isAlone: Object.keys(chosen).length === 1, found: shown.length }))}
${shown.length === 0 ? (narrowed || !jobs.of(dossier).some(one => !one.done)) && nothing(narrowed, urls) : daysHtml(shown, { urls, locale, sentences })}
${pager(urls.timeline, chosen, found, { isLater: after !== undefined })}`,
  })
}

/** Where words are asked for, the timeline looks at entries alone: what of reports has them. */
async function wordsNote(
  context: Context<WebEnv>,
  dossier: string,
  { words, isAlone, found }: { words: string; isAlone: boolean; found: number },
): Promise<Child> {
  const search = html`<a href="${urlsOf(dossier).search}?${queryOf({ q: words })}">Search entries and reports</a>`
  if (found > 0 || !isAlone)
    return html`<p class="soft">Only what stands in entries is looked through here. ${search}</p>`
  const { db } = context.get('web').office.store
  const reports = await searchReports(db, words, { dossier, limit: MOST_TOLD })
  if (reports.length === 0) return ''
  const more = reports.length === MOST_TOLD ? 'At least ' : ''
  return html`<p class="note">No entry has these words. ${more}${counted(reports.length, 'report has', 'reports have')} them in the text. ${search}</p>`
}

/** Reports that are counted at most where no entry has the words. */
const MOST_TOLD = 20

/** The sentence of each move: its type alone says too little in a list. */
export async function sentencesOf(
  { store }: Office,
  dossier: string,
  shown: readonly BrowsedEntry[],
): Promise<Map<string, string>> {
  const refs = shown.flatMap(({ entry }) => (entry.kind === 'move' ? (entry.members[0] ?? []) : []))
  const items = await itemsByRefs(store.db, dossier, refs)
  const words = new Map(items.map(({ item, entry }) => [entry, item.words]))
  return new Map(
    shown.flatMap(({ entry }) => (words.has(entry.id) ? [[entry.id, words.get(entry.id) ?? '']] : [])),
  )
}

function nothing(narrowed: boolean, urls: Urls): Child {
  return narrowed
    ? html`<p class="note">Nothing fits this selection. <a href="${urls.timeline}">Show everything</a></p>`
    : html`<p class="note">Nothing is here yet. <a href="${urls.add}">Add a report</a>: an address, a text, or files.</p>`
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
