import type { Context } from 'hono'
import { castOf } from '../../../dossier/cast.ts'
import { actorsOf, LOOKED_THROUGH } from '../../../store/queries/browse.ts'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { showPage } from '../layout.ts'
import { urlsOf } from '../urls.ts'
import { numeral } from '../when.ts'
import { counted } from '../words.ts'

const MOST = 300

/** How many names they may go by together. */
export const MOST_NAMES = 3000

/** Everybody whom the entries name, the most frequent first. */
export async function actorsPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const urls = urlsOf(dossier)
  const locale = context.get('locale')
  const all = castOf(await actorsOf(context.get('web').office.store.db, dossier, MOST_NAMES)).slice(0, MOST)
  return showPage(context, {
    title: 'Actors',
    dossier,
    section: 'actors',
    files: { query: '', feeds: true },
    body: html`<h1>Actors</h1><p class="lede">Persons, offices, organisations and states that the latest ${numeral(LOOKED_THROUGH, locale)} entries name, the most frequent first.</p>
${all.length === 0 && html`<p class="note">Nobody yet.</p>`}
<ul class="plain columns">${all.map(
      ({ name, country, ids }) =>
        html`<li><a href="${urls.actor(name)}">${name}</a>${country !== undefined && country !== name && html` <span class="soft">${country}</span>`} <span class="soft small">${counted(ids.size, 'entry', 'entries', locale)}</span></li>`,
    )}</ul>`,
  })
}
