import type { Context } from 'hono'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { showPage } from '../layout.ts'
import { urlsOf } from '../urls.ts'

/** An answer that something cannot be shown: what, and what to do. */
export function errorPage(
  context: Context<WebEnv>,
  status: 400 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500,
  { title, message, dossier }: { title: string; message: string; dossier?: string },
): Promise<Response> {
  const body = html`<h1>${title}</h1><p class="lede">${message}</p><p>${
    dossier === undefined
      ? html`<a href="/">To the dossiers</a>`
      : html`<a href="${urlsOf(dossier).timeline}">To the timeline of ${dossier}</a>`
  }</p>`
  return showPage(context, { title, body, isForm: true, ...(dossier !== undefined && { dossier }) }, status)
}

export const noEntry = (context: Context<WebEnv>, dossier: string): Promise<Response> =>
  errorPage(context, 404, {
    title: 'No such entry',
    message:
      'This dossier has never had an entry of this name. Check the address, or look for it in the search.',
    dossier,
  })

export const goneEntry = (context: Context<WebEnv>, dossier: string): Promise<Response> =>
  errorPage(context, 410, {
    title: 'This entry is gone',
    message: 'The reports that it rested on have been taken out, or read anew in another way.',
    dossier,
  })

export const noReport = (context: Context<WebEnv>, dossier: string): Promise<Response> =>
  errorPage(context, 404, {
    title: 'No such report',
    message: 'This dossier does not hold a report of this name. It may have been taken out.',
    dossier,
  })
