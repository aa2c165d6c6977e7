import type { Context } from 'hono'
import { makeEdit } from '../../../work/dossier/correct.ts'
import { entriesNamed } from '../data/named.ts'
import type { WebEnv } from '../env.ts'
import { type Html, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { whyBox } from '../parts/corrections.ts'
import { type Urls, urlsOf } from '../urls.ts'
import { counted, titleOf } from '../words.ts'
import { errorPage } from './errors.ts'

/** Entries that the preview shows. */
const SHOWN = 8

/** The box that says whom a name means: one of the spellings that reports use. */
export const nameForm = (actor: string, names: readonly string[], urls: Urls): Html =>
  html`<details class="correct"><summary>A name means somebody else</summary><form method="post" action="${urls.name(actor)}">
<div class="field"><label for="called">The name, as reports write it</label><select id="called" name="called">${names.map(one => html`<option>${one}</option>`)}</select></div>
<div class="field"><label for="is">Who it is</label><input id="is" name="is" required maxlength="200"></div>
<div class="field"><label for="country">Country <span class="soft">(three letters, as USA; may stay empty)</span></label><input id="country" name="country" maxlength="20"></div>
${whyBox('name')}<button type="submit">Preview</button></form></details>`

/** Says whom a name means throughout a dossier: a preview first, then it is done. */
export async function nameActor(context: Context<WebEnv>, dossier: string, actor: string): Promise<Response> {
  const form = await context.req.parseBody()
  const words = (name: string, most: number): string =>
    typeof form[name] === 'string' ? form[name].trim().slice(0, most) : ''
  const [called, is, why] = [words('called', 200), words('is', 200), words('why', 500)]
  const country = words('country', 20).toUpperCase()
  const { office } = context.get('web')
  const meant = await entriesNamed(office, dossier, called)
  if (meant.length === 0 || is === '')
    return errorPage(context, 422, {
      title: 'Not named',
      message: is === '' ? 'Write who it is.' : 'No entry of this dossier has this name.',
      dossier,
    })
  if (words('sure', 3) === 'yes') {
    const by = { who: context.get('visitor').name ?? 'unknown', ...(why !== '' && { why }) }
    const body = { do: 'name', name: called, is, ...(country !== '' && { country }) } as const
    await makeEdit(office, dossier, body, by)
    return context.redirect(urlsOf(dossier).actor(is), 303)
  }
  const urls = urlsOf(dossier)
  const kept = { called, is, country, sure: 'yes' }
  return showPage(context, {
    title: 'Name them so?',
    isForm: true,
    dossier,
    section: 'actors',
    body: html`<h1>Name them so?</h1><p class="lede">“${called}” is <strong>${is}</strong>${country !== '' && ` (${country})`}, wherever reports of this dossier write it, those to come as well.</p>
<p>${counted(meant.length, 'entry changes', 'entries change', context.get('locale'))}, and may become one with others that name the same:</p>
<ul class="plain">${meant.slice(0, SHOWN).map(one => html`<li><a href="${urls.entry(one.id)}">${titleOf(one)}</a></li>`)}${meant.length > SHOWN && html`<li class="soft">and ${meant.length - SHOWN} more</li>`}</ul>
<form method="post" action="${urls.name(actor)}">${Object.entries(kept).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${whyBox('sure', why)}<button type="submit">Make the correction</button> <a href="${urls.actor(actor)}">Leave it as it is</a></form>`,
  })
}
