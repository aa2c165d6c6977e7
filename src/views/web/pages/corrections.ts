import type { Context } from 'hono'
import type { EditBody } from '../../../dossier/edits/types.ts'
import { listEdits, makeEdit } from '../../../work/dossier/correct.ts'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { showPage } from '../layout.ts'
import { actionForm } from '../parts/corrections.ts'
import { urlsOf } from '../urls.ts'
import { momentHtml } from '../when.ts'
import { counted, fieldWord, shortened } from '../words.ts'
import { errorPage } from './errors.ts'

/** All corrections of a dossier, the latest first; those whose words are no longer found are marked. */
export async function correctionsPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const urls = urlsOf(dossier)
  const all = (await listEdits(context.get('web').office, dossier)).reverse()
  const undone = new Set(all.flatMap(({ body }) => (body.do === 'undo' ? [body.edit] : [])))
  const mayWrite = context.get('visitor').mayWrite
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
      }) => html`<li>${lost && html`<span class="tag">≟ its words are not found</span> `}${undone.has(id) && html`<span class="tag">undone</span> `}${told(body)} <span class="soft">by ${who}, ${momentHtml(at, context.get('locale'))}${why !== undefined && `: “${why}”`}</span>
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

function told(body: EditBody): string {
  switch (body.do) {
    case 'set':
      return `Set ${fieldWord(body.field).toLowerCase()} to ${shortened(JSON.stringify(body.value), 120)}`
    case 'name':
      return `${body.name} is ${body.is}`
    case 'add':
      return `Added a ${body.kind}`
    case 'undo':
      return `Took back a correction`
    default:
      return `${VERBS[body.do]} “${shortened(body.targets[0]?.quote.exact ?? '', 80)}”`
  }
}

const VERBS = { merge: 'Joined', split: 'Parted', hide: 'Hid', confirm: 'Confirmed' }
