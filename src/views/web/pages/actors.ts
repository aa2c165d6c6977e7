import type { Context } from 'hono'
import { hasMoreThan, LOOKED_THROUGH } from '../../../store/queries/browse.ts'
import { castIn } from '../data/cast.ts'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { showPage } from '../layout.ts'
import { urlsOf } from '../urls.ts'
import { numeral } from '../when.ts'
import { counted } from '../words.ts'

const MOST = 300

/** Everybody whom the entries name, the most frequent first. */
export async function actorsPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const urls = urlsOf(dossier)
  const locale = context.get('locale')
  const { office } = context.get('web')
  const all = (await castIn(office, dossier)).slice(0, MOST)
  const hasMore = await hasMoreThan(office.store.db, dossier, LOOKED_THROUGH)
  return showPage(context, {
    title: 'Actors',
    dossier,
    section: 'actors',
    files: { query: '', feeds: true },
    body: html`<h1>Actors</h1><p class="lede">Persons, offices, organisations and states, those of most entries first.${all.length === MOST && ` These are the first ${MOST}.`}${hasMore && ` Counted in the latest ${numeral(LOOKED_THROUGH, locale)} entries.`}</p>
${all.length === 0 && html`<p class="note">Nobody yet.</p>`}
<ul class="plain columns">${all.map(
      ({ name, country, ids }) =>
        html`<li><a href="${urls.actor(name)}">${name}</a>${country !== undefined && country !== name && html` <span class="soft">${country}</span>`} <span class="soft small">${counted(ids.size, 'entry', 'entries', locale)}</span></li>`,
    )}</ul>`,
  })
}
