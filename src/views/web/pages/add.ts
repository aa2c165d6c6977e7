import type { Context } from 'hono'
import { isPublishedDate } from '../../../article/index.ts'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { inputsIn } from '../inputs.ts'
import { showPage } from '../layout.ts'
import { addFields } from '../parts/add-fields.ts'
import { urlsOf } from '../urls.ts'
import { errorPage } from './errors.ts'

/** The form that adds reports to a dossier. */
export function addPage(context: Context<WebEnv>, dossier: string, message?: string): Promise<Response> {
  const { add, write } = urlsOf(dossier)
  return showPage(
    context,
    {
      title: 'Add a report',
      isForm: true,
      dossier,
      section: 'add',
      body: html`<h1>Add a report</h1><p class="lede">It is kept as it came, read, and merged with what the dossier holds.</p>
${message !== undefined && html`<p class="note bad" role="alert">${message}</p>`}
${
  context.get('visitor').mayWrite
    ? html`<form method="post" action="${add}" enctype="multipart/form-data">${addFields()}<button type="submit">Read it</button></form>
<p>Something that no report says in words that can be read? <a href="${write}">Write an entry by hand</a></p>`
    : html`<p class="note"><a href="/sign-in">Sign in</a> to add reports.</p>`
}`,
    },
    message === undefined ? 200 : 422,
  )
}

/** Takes what a form holds and leads to the page that shows how far it is. Without a dossier, the form names one. */
export async function addTo(context: Context<WebEnv>, named: string | undefined): Promise<Response> {
  const form = await context.req.parseBody({ all: true })
  const web = context.get('web')
  const dossier = named ?? String(form.dossier ?? '').trim()
  if (!isDossierName(dossier))
    return errorPage(context, 422, {
      title: 'No name for a dossier',
      message: 'A dossier’s name has 1 to 80 letters, digits, spaces or signs, and is more than dots.',
    })
  const published = String(form.published ?? '').trim()
  if (published !== '' && !isPublishedDate(published))
    return addPage(context, dossier, `${published} is no date. Write it as 2021-12-31.`)
  const inputs = await inputsIn(web.office, dossier, form, published === '' ? undefined : published)
  if (inputs.length === 0) return addPage(context, dossier, 'Give an address, a text or files first.')
  const fetches = inputs.filter(one => one.fetches).length
  if (fetches > 0 && web.limits.fetching.take(context.get('visitor').name ?? '') > 0)
    return addPage(
      context,
      dossier,
      'Too many addresses were given in a short time. Wait a minute and try again.',
    )
  const job = web.jobs.start(dossier, web.office.now(), inputs)
  return context.redirect(urlsOf(dossier).job(job.id), 303)
}

/** Whether a dossier can have a name: it must stand in an address and in one line. */
export const isDossierName = (name: string): boolean =>
  name.length <= 80 && /^[^\p{Cc}\p{Cs}]+$/u.test(name) && name.trim() === name && !/^\.+$/.test(name)
