import type { Context } from 'hono'
import { searchReports } from '../../../store/queries/search.ts'
import type { WebEnv } from '../env.ts'
import { type Child, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { chosenIn, described, placeIn, queryFor } from '../parts/filters.ts'
import { readingNote, renewal } from '../parts/reading-note.ts'
import { newsFor } from '../seen.ts'
import { queryOf, type Urls, urlsOf } from '../urls.ts'
import { counted } from '../words.ts'
import { type AskedView, viewOf } from './timeline-view.ts'

/** The chronology of a dossier: days, contacts, and statements and moves between them. */
export async function timelinePage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { office, jobs } = context.get('web')
  const urls = urlsOf(dossier)
  const locale = context.get('locale')
  const asked: AskedView = {
    ...{ dossier, locale, chosen: chosenIn(name => context.req.query(name)) },
    after: placeIn(context.req.query('after')),
  }
  const { chosen } = asked
  const [view, news] = await Promise.all([viewOf(office, asked), newsFor(context, dossier)])
  const { count, more, shown } = view
  const narrowed = Object.keys(chosen).length > 0
  return showPage(context, {
    title: narrowed ? `Timeline: ${described(chosen)}` : 'Timeline',
    dossier,
    section: 'timeline',
    ...renewal(jobs, dossier),
    files: { query: queryFor(chosen), feeds: true },
    body: html`<h1>${dossier}</h1>
<p class="lede">${more && 'more than '}${counted(count, 'entry', 'entries', locale)}${narrowed ? ' in this selection' : ' in order of time'}. <a href="${urls.changes}">${news === undefined ? 'What has changed' : `${counted(news, 'change', 'changes', locale)} since you last looked`}</a></p>
${readingNote(jobs, dossier)}
${view.head}
${chosen.q !== undefined && (await wordsNote(context, dossier, { words: chosen.q, isAlone: Object.keys(chosen).length === 1, found: shown }))}
${shown === 0 && (narrowed || !jobs.of(dossier).some(one => !one.done)) && nothing(narrowed, urls)}
${view.list}`,
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

function nothing(narrowed: boolean, urls: Urls): Child {
  return narrowed
    ? html`<p class="note">Nothing fits this selection. <a href="${urls.timeline}">Show everything</a></p>`
    : html`<p class="note">Nothing is here yet. <a href="${urls.add}">Add a report</a>: an address, a text, or files.</p>`
}
