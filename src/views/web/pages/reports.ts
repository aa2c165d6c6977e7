import type { Context } from 'hono'
import { articlesOf } from '../../../store/queries/reports.ts'
import type { WebEnv } from '../env.ts'
import { html } from '../html.ts'
import { showPage } from '../layout.ts'
import { queryOf, urlsOf } from '../urls.ts'
import { whenHtml } from '../when.ts'
import { counted, flat } from '../words.ts'

const PER_PAGE = 200

/** The reports of a dossier, the latest arrival first. */
export async function reportsPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const urls = urlsOf(dossier)
  const all = (await articlesOf(context.get('web').office.store.db, dossier)).reverse()
  const from = Math.max(0, Number(context.req.query('from') ?? 0) || 0)
  const shown = all.slice(from, from + PER_PAGE)
  return showPage(context, {
    title: 'Reports',
    dossier,
    section: 'reports',
    files: { query: '', feeds: true },
    body: html`<h1>Reports</h1><p class="lede">${counted(all.length, 'report')}, the latest added first.</p>
<table class="account" role="table"><caption class="hidden">Reports of the dossier</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Title</th><th scope="col" role="columnheader">Outlet</th><th scope="col" role="columnheader">Published</th></tr></thead><tbody role="rowgroup">${shown.map(
      row =>
        html`<tr role="row"><td role="cell"><a href="${urls.report(row.article)}">${flat(row.title ?? row.first_line)}</a>${row.copy_of !== null && html` <span class="tag">copy</span>`}${row.version_of !== null && html` <span class="tag">new version</span>`}</td><td role="cell">${row.publisher ?? html`<span class="soft">not told</span>`}</td><td role="cell">${row.published === null ? html`<span class="soft">not told</span>` : whenHtml(row.published, context.get('locale'))}</td></tr>`,
    )}</tbody></table>
${from + PER_PAGE < all.length && html`<nav class="pager" aria-label="Pages"><a rel="next" href="${urls.reports}?${queryOf({ from: String(from + PER_PAGE) })}">Earlier reports</a></nav>`}`,
  })
}
