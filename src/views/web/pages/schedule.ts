import type { Context } from 'hono'
import { type BrowsedEntry, browse } from '../../../store/queries/browse.ts'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { originOf, showPage } from '../layout.ts'
import { daysHtml } from '../parts/days.ts'
import { queryOf, urlsOf } from '../urls.ts'
import { counted } from '../words.ts'

export const PLANNED = ['scheduled', 'proposed', 'postponed'] as const
const MOST = 500

/** What is planned, proposed or postponed, by day, with each party's answer. */
export async function schedulePage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const urls = urlsOf(dossier)
  const { office } = context.get('web')
  const all = await browse(
    office.store.db,
    dossier,
    { kinds: ['contact'], statuses: PLANNED },
    { limit: MOST },
  )
  const query = queryOf({ kind: 'contact', status: [...PLANNED] })
  const calendar = `${originOf(context)}${urls.file('ics', query)}`
  return showPage(context, {
    title: 'Schedule',
    dossier,
    section: 'schedule',
    files: { query },
    body: html`<h1>Schedule</h1><p class="lede">${counted(all.length, 'contact')} planned, proposed or postponed, with the answers that the reports give.</p>
<p>Subscribe in a calendar: <a href="${calendar}">${calendar}</a></p>
${
  all.length === 0
    ? html`<p class="note">No report of this dossier tells of a plan that is still open.</p>`
    : daysHtml(byOwnDay(all), { urls, locale: context.get('locale'), sentences: new Map() })
}`,
  })
}

/** Plans by the days that the reports give them, not by those on which they were reported; without any, at the end. */
const byOwnDay = (all: readonly BrowsedEntry[]): BrowsedEntry[] => [
  ...all.filter(({ entry }) => entry.values.start !== undefined),
  ...all.flatMap(({ entry }) => (entry.values.start === undefined ? [{ entry }] : [])),
]
