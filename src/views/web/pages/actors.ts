import type { Context } from 'hono'
import { actorsOf, LOOKED_THROUGH } from '../../../store/queries/browse.ts'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { showPage } from '../layout.ts'
import { urlsOf } from '../urls.ts'
import { counted } from '../words.ts'

const MOST = 300

/** Everybody whom the entries name, the most frequent first. */
export async function actorsPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const urls = urlsOf(dossier)
  const all = await actorsOf(context.get('web').office.store.db, dossier, MOST)
  return showPage(context, {
    title: 'Actors',
    dossier,
    section: 'actors',
    files: { query: '', feeds: true },
    body: html`<h1>Actors</h1><p class="lede">Persons, offices, organisations and states that the latest ${LOOKED_THROUGH.toLocaleString('en')} entries name, the most frequent first.</p>
${all.length === 0 && html`<p class="note">Nobody yet.</p>`}
<ul class="plain columns">${all.map(
      ({ name, country, entries }) =>
        html`<li><a href="${urls.actor(name)}">${name}</a>${country !== null && html` <span class="soft">${country}</span>`} <span class="soft small">${counted(entries, 'entry', 'entries')}</span></li>`,
    )}</ul>`,
  })
}
