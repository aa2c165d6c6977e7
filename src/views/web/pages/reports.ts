import type { Context } from 'hono'
import { articleCount, articlesOf } from '../../../store/queries/reports.ts'
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
  const { db } = context.get('web').office.store
  const after = context.req.query('after')?.replaceAll('\u0000', '')
  const [count, found] = await Promise.all([
    articleCount(db, dossier),
    articlesOf(db, dossier, { newestFirst: true, after, limit: PER_PAGE + 1 }),
  ])
  const shown = found.slice(0, PER_PAGE)
  return showPage(context, {
    title: 'Reports',
    dossier,
    section: 'reports',
    files: { query: '', feeds: true },
    body: html`<h1>Reports</h1><p class="lede">${counted(count, 'report', 'reports', context.get('locale'))}, the latest added first.</p>
<table class="account" role="table"><caption class="hidden">Reports of the dossier</caption><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Title</th><th scope="col" role="columnheader">Outlet</th><th scope="col" role="columnheader">Published</th></tr></thead><tbody role="rowgroup">${shown.map(
      row =>
        html`<tr role="row"><td role="cell"><a href="${urls.report(row.article)}">${flat(row.title ?? row.first_line)}</a>${row.copy_of !== null && html` <span class="tag">copy</span>`}${row.version_of !== null && html` <span class="tag">new version</span>`}</td><td role="cell">${row.publisher ?? html`<span class="soft">not told</span>`}</td><td role="cell">${row.published === null ? html`<span class="soft">not told</span>` : whenHtml(row.published, context.get('locale'))}</td></tr>`,
    )}</tbody></table>
${found.length > PER_PAGE && html`<nav class="pager" aria-label="Pages"><a rel="next" href="${urls.reports}?${queryOf({ after: shown.at(-1)?.article })}">Earlier reports</a></nav>`}`,
  })
}
