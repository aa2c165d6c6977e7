import type { Context } from 'hono'
import { changesOf, type ToldChange } from '../data/changes.ts'
import { narrowedBy } from '../data/selected.ts'
import type { WebEnv } from '../env.ts'
import { type Html, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { chosenIn, queryFor } from '../parts/filters.ts'
import { markSeen } from '../seen.ts'
import { queryOf, type Urls, urlsOf } from '../urls.ts'
import { type Locale, momentHtml } from '../when.ts'

const PER_PAGE = 100

/** What is new, changed or gone, the latest first. */
export async function changesPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { office } = context.get('web')
  const urls = urlsOf(dossier)
  const chosen = chosenIn(name => context.req.query(name))
  const query = queryFor(chosen)
  const before = Number(context.req.query('before')) || undefined
  const all = await changesOf(office, dossier, {
    limit: PER_PAGE + 1,
    before,
    ...(await narrowedBy(office, dossier, chosen)),
  })
  const shown = all.slice(0, PER_PAGE)
  const last = shown.at(-1)
  const [newest] = shown
  if (before === undefined && newest && query === '') markSeen(context, dossier, newest.seq)
  return showPage(context, {
    title: 'Changes',
    dossier,
    section: 'changes',
    files: { query },
    body: html`<h1>Changes</h1><p class="lede">What reports have brought${query !== '' && ' for this selection'}, the latest first. As a feed: <a href="${urls.changes}.atom${query && `?${query}`}">Atom</a>, <a href="${urls.changes}.json${query && `?${query}`}">JSON Feed</a>.</p>
${shown.length === 0 && html`<p class="note">Nothing has changed yet.</p>`}
<ul class="plain">${shown.map(one => changeHtml(one, urls, context.get('locale')))}</ul>
${all.length > PER_PAGE && last && html`<nav class="pager" aria-label="Pages"><a rel="next" href="${urls.changes}?${queryOf({ ...chosen, before: String(last.seq) })}">Earlier changes</a></nav>`}`,
  })
}

const SIGNS = { new: '+ new', changed: '△ changed', gone: '− gone' }

const changeHtml = (one: ToldChange, urls: Urls, locale: Locale): Html =>
  html`<li><span class="tag">${SIGNS[one.what]}</span> ${
    one.entry === undefined
      ? html`<span class="soft">${one.title}</span>`
      : html`<a data-entry href="${urls.entry(one.id)}">${one.title}</a>`
  }<br><span class="soft small">${one.summary} ${momentHtml(one.at, locale)}</span></li>`
