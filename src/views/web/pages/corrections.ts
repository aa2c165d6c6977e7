import type { Context } from 'hono'
import type { EditBody } from '../../../dossier/edits/types.ts'
import type { Entry } from '../../../dossier/types.ts'
import { listEdits, makeEdit } from '../../../work/dossier/correct.ts'
import { entriesEdited } from '../data/edited.ts'
import type { WebEnv } from '../env.ts'
import { type Child, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { actionForm } from '../parts/corrections.ts'
import { type ValueLook, valueHtml } from '../parts/values.ts'
import { urlsOf } from '../urls.ts'
import { momentHtml } from '../when.ts'
import { counted, fieldWord, shortened, titleOf } from '../words.ts'
import { errorPage } from './errors.ts'

/** All corrections of a dossier, the latest first; those whose words are no longer found are marked. */
export async function correctionsPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const urls = urlsOf(dossier)
  const all = (await listEdits(context.get('web').office, dossier)).reverse()
  const undone = new Set(all.flatMap(({ body }) => (body.do === 'undo' ? [body.edit] : [])))
  const mayWrite = context.get('visitor').mayWrite
  const look = { locale: context.get('locale'), urls }
  const entries = await entriesEdited(context.get('web').office, dossier, all)
  const bodies = new Map(all.map(({ id, body }) => [id, body]))
  return showPage(context, {
    title: 'Corrections',
    dossier,
    section: 'review',
    body: html`<h1>Corrections</h1><p class="lede">${counted(all.length, 'correction')} by people, the latest first. They are kept beside the reports and applied again after every reading.</p>
<ul class="plain">${all.map(
      ({
        id,
        at,
        who,
        why,
        body,
        lost,
      }) => html`<li>${lost && html`<span class="tag">≟ its words are not found</span> `}${undone.has(id) && html`<span class="tag">undone</span> `}${told(id, body, { look, entries, bodies })} <span class="soft">by ${who}, ${momentHtml(at, context.get('locale'))}${why !== undefined && `: “${why}”`}</span>
${mayWrite && body.do !== 'undo' && !undone.has(id) && actionForm(urls.corrections, { edit: id }, 'Undo')}</li>`,
    )}</ul>`,
  })
}

/** Takes a correction back, also one whose entry is hidden or gone. */
export async function undoCorrection(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { office } = context.get('web')
  const { edit } = await context.req.parseBody()
  if (!(await listEdits(office, dossier)).some(one => one.id === edit && one.body.do !== 'undo'))
    return errorPage(context, 422, { title: 'Not undone', message: 'There is no such correction.', dossier })
  await makeEdit(
    office,
    dossier,
    { do: 'undo', edit: String(edit) },
    { who: context.get('visitor').name ?? 'unknown' },
  )
  return context.redirect(urlsOf(dossier).corrections, 303)
}

interface Known {
  readonly look: ValueLook
  /** The entries that edits are about, by the edit. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly bodies: ReadonlyMap<string, EditBody>
}

/** What was corrected and in which entry: `Set “How long” to 40 minutes in Phone call, held: …`. */
function told(id: string, body: EditBody, known: Known): Child {
  const { look, entries, bodies } = known
  const entry = entries.get(id)
  const link = entry && html`<a data-entry href="${look.urls.entry(entry.id)}">${titleOf(entry)}</a>`
  const quoted = 'targets' in body ? `“${shortened(body.targets[0]?.quote.exact ?? '', 80)}”` : ''
  switch (body.do) {
    case 'set':
      return html`<strong>${fieldWord(body.field)}</strong>: ${valueHtml(body.field, body.value, look)}<br>${link ?? quoted}`
    case 'name':
      return `${body.name} is ${body.is}`
    case 'add':
      return html`Added a ${body.kind}${link && html`: ${link}`}`
    case 'undo': {
      const first = bodies.get(body.edit)
      return html`Took back: ${first && first.do !== 'undo' ? told(body.edit, first, known) : 'a correction'}`
    }
    default:
      return html`${VERBS[body.do]} ${link ?? quoted}`
  }
}

const VERBS = { merge: 'Joined', split: 'Parted', hide: 'Hid', confirm: 'Confirmed' }
