import type { Context } from 'hono'
import { type BrowsedEntry, browse } from '../../../store/queries/browse.ts'
import { countsFor } from '../data/counts.ts'
import type { WebEnv } from '../env.ts'
import { type Child, html } from '../html.ts'
import { originOf, showPage } from '../layout.ts'
import { daysHtml } from '../parts/days.ts'
import { cursorOf, placeIn } from '../parts/filters.ts'
import { queryOf, urlsOf } from '../urls.ts'
import { counted } from '../words.ts'

export const PLANNED = ['scheduled', 'proposed', 'postponed'] as const
const PER_PAGE = 150

/** What is planned, proposed or postponed, by day, with each party's answer. */
export async function schedulePage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const urls = urlsOf(dossier)
  const { office } = context.get('web')
  const filter = { kinds: ['contact'], statuses: PLANNED } as const
  const after = placeIn(context.req.query('after'))
  const [found, { count }] = await Promise.all([
    browse(office.store.db, dossier, filter, { limit: PER_PAGE + 1, ...(after && { after }) }),
    countsFor(office, dossier, filter),
  ])
  const all = found.slice(0, PER_PAGE)
  const locale = context.get('locale')
  const query = queryOf({ kind: 'contact', status: [...PLANNED] })
  const calendar = `${originOf(context)}${urls.file('ics', query)}`
  return showPage(context, {
    title: 'Schedule',
    dossier,
    section: 'schedule',
    files: { query },
    body: html`<h1>Schedule</h1><p class="lede">${counted(count, 'contact', 'contacts', locale)} planned, proposed or postponed, with the answers that the reports give.</p>
<p>To subscribe, give this address to a calendar: <a href="${calendar}">${calendar}</a></p>
${pastNote(all, office.now())}
${
  all.length === 0
    ? html`<p class="note">No report of this dossier tells of a plan that is still open.</p>`
    : daysHtml(byOwnDay(all), { urls, locale, sentences: new Map() })
}
${pager(urls.schedule, all.at(-1), { isLater: after !== undefined, more: found.length > PER_PAGE })}`,
  })
}

/** Plans whose day is over, without a report that tells what became of them. */
function pastNote(all: readonly BrowsedEntry[], now: string): Child {
  const past = all.filter(
    ({ entry, day }) => entry.values.start !== undefined && day !== undefined && day < now.slice(0, 10),
  )
  if (past.length === 0) return ''
  return html`<p class="note">${past.length === 1 ? 'The day of one of these has' : `The days of ${past.length} of these have`} passed, and no report here tells what became of ${past.length === 1 ? 'it' : 'them'}.</p>`
}

function pager(
  action: string,
  last: BrowsedEntry | undefined,
  { isLater, more }: { isLater: boolean; more: boolean },
): Child {
  if (!isLater && !more) return ''
  const cursor = last && cursorOf({ id: last.entry.id, ...(last.day !== undefined && { day: last.day }) })
  return html`<nav class="pager" aria-label="Pages">${isLater && html`<a href="${action}">To the beginning</a>`}${more && html` <a rel="next" href="${action}?${queryOf({ after: cursor })}">Later plans</a>`}</nav>`
}

/** Plans by the days that the reports give them, not by those on which they were reported; without any, at the end. */
const byOwnDay = (all: readonly BrowsedEntry[]): BrowsedEntry[] => [
  ...all.filter(({ entry }) => entry.values.start !== undefined),
  ...all.flatMap(({ entry }) => (entry.values.start === undefined ? [{ entry }] : [])),
]
