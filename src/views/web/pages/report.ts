import type { Context } from 'hono'
import { slice } from '../../../base/span.ts'
import { itemsOf } from '../../../dossier/items.ts'
import type { Item, ReportFacts } from '../../../dossier/types.ts'
import type { ArticleRecord } from '../../../record/types.ts'
import { itemsByRefs } from '../../../store/queries/items.ts'
import { isFiled } from '../../../store/queries/reports.ts'
import { readingOf, reportFacts } from '../../../store/queries/texts.ts'
import { ANNOTATIONS, webAnnotations } from '../../export/annotations.ts'
import type { WebEnv } from '../env.ts'
import { type Child, type Html, html, safeHref } from '../html.ts'
import { originOf, showPage } from '../layout.ts'
import { markedText, marksOf } from '../marks.ts'
import { itemTitle } from '../parts/item-title.ts'
import { evidenceHtml, fragmentUrl } from '../text.ts'
import { queryOf, type Urls, urlsOf } from '../urls.ts'
import { type Locale, shortDay, whenHtml } from '../when.ts'
import { counted, flat, KINDS, shortened } from '../words.ts'
import { noReport } from './errors.ts'

interface ReportView {
  readonly record: ArticleRecord
  readonly items: readonly Item[]
  /** The entry that each item is part of. */
  readonly entries: ReadonlyMap<string, string>
  readonly facts: ReportFacts | undefined
  readonly urls: Urls
}

/** A report as it was read: its text with the words of every item marked, and the items beside it. */
export async function reportPage(context: Context<WebEnv>, dossier: string, id: string): Promise<Response> {
  const view = await viewOf(context, dossier, id)
  if (!view) return noReport(context, dossier)
  const { article } = view.record
  const title = flat(article.title ?? shortened(article.text.trimStart().split('\n')[0] ?? '', 90))
  return showPage(context, {
    title,
    dossier,
    section: 'reports',
    ...(view.items.length > 0 && { files: { query: queryOf({ report: id }) } }),
    cited: citedAs(article, title, context.get('locale')),
    body: html`<h1>${title}</h1>${factsHtml(context, view)}${context.get('visitor').mayReadTexts && problemsHtml(view)}
${
  context.get('visitor').mayReadTexts
    ? html`<div class="reading"><article class="text" lang="${article.language}">${markedText(article.text, marksOf(view.record))}</article>
<aside class="beside" aria-label="What it says">${listHtml(view)}${context.get('visitor').mayWrite && wordsForm(view)}</aside></div>${asideHtml(view)}`
    : html`<p class="note">The whole text is not shown here: it is its publisher’s. What follows are the sentences that the record rests on.</p>${listHtml(view)}`
}`,
  })
}

/** A report as a list of sources names it: by whom, what, in which outlet, when, where, and which record. */
const citedAs = (
  { id, byline, publisher, published, url }: ArticleRecord['article'],
  title: string,
  locale: Locale,
): string =>
  [byline, `“${title}”`, publisher, published && shortDay(published, locale), url, `Record ${id}`]
    .filter(one => one !== undefined)
    .join('. ')

/** The report's items as W3C Web Annotations. */
export async function annotationsFile(
  context: Context<WebEnv>,
  dossier: string,
  id: string,
): Promise<Response> {
  const view = await viewOf(context, dossier, id)
  if (!view) return noReport(context, dossier)
  const base = `${originOf(context)}${view.urls.report(id)}`
  return context.body(`${JSON.stringify(webAnnotations(view.record, base))}\n`, 200, {
    'content-type': ANNOTATIONS,
  })
}

async function viewOf(
  context: Context<WebEnv>,
  dossier: string,
  id: string,
): Promise<ReportView | undefined> {
  const { db } = context.get('web').office.store
  if (!(await isFiled(db, dossier, id))) return undefined
  const [reading, facts] = await Promise.all([readingOf(db, id), reportFacts(db, dossier, [id])])
  if (!reading) return undefined
  const items = itemsOf(reading.record)
  const kept = await itemsByRefs(db, dossier, items)
  const entries = new Map(kept.map(({ item, entry }) => [item.id, entry]))
  return { record: reading.record, items, entries, facts: facts.get(id), urls: urlsOf(dossier) }
}

function factsHtml(context: Context<WebEnv>, { record, facts, urls }: ReportView): Html {
  const { article } = record
  const href = article.url === undefined ? undefined : safeHref(article.url)
  const from = { given: 'given with it', page: 'from the page', text: 'from the text', inferred: 'inferred' }
  return html`<p class="soft">${[
    article.publisher,
    article.byline !== undefined && `by ${article.byline}`,
    article.published !== undefined &&
      html`${whenHtml(article.published, context.get('locale'))}${article.publishedFrom && ` (${from[article.publishedFrom]})`}`,
    href !== undefined && html`<a class="evidence-link" rel="noreferrer" href="${href}">Original</a>`,
    html`<a href="${urls.report(article.id).replace('/report/', '/annotations/')}">Web Annotations</a>`,
  ]
    .filter(one => one !== undefined && one !== false)
    .map((one, index) => html`${index > 0 && ' · '}${one}`)}</p>
${facts !== undefined && facts.voice !== article.id && html`<p class="note">This report repeats or updates <a href="${urls.report(facts.voice)}">another one</a>, and does not count as an account of its own.</p>`}`
}

/** The items in the order of the text; each leads to its words, its entry and the original. */
function listHtml({ record, items, entries, urls }: ReportView): Html {
  const kinds = Map.groupBy(items, one => one.kind)
  const { text, url } = record.article
  if (items.length === 0)
    return html`<p class="note">Readout found no contact, statement, move or document in it.</p>`
  return html`<h2>${counted(items.length, 'item')}</h2>${[...kinds].map(
    ([kind, all]) =>
      html`<h3><span class="line ${kind}">${KINDS[kind].many}</span></h3><ul class="plain">${all.map(one => {
        const entry = entries.get(one.id)
        const words = one.item.evidence[0]
        const original = url === undefined || !words ? undefined : safeHref(url)
        return html`<li id="l-${one.id}" data-items="${one.id}"><a href="#w-${one.id}">${itemTitle(one)}</a>
<details><summary class="small">Sentence</summary><p class="small">${evidenceHtml(text, one.item.evidence, one.item.evidence)}</p>
<p class="small">${entry !== undefined && html`<a href="${urls.entry(entry)}">All accounts</a>`}${original !== undefined && words && html` · <a rel="noreferrer" href="${fragmentUrl(original, slice(text, words))}">In the original</a>`} · characters ${words?.start}–${words?.end}</p></details></li>`
      })}</ul>`,
  )}`
}

/** Marked words become an entry: a script fills the box with what is marked, without one they are pasted. */
const wordsForm = ({ record, urls }: ReportView): Html =>
  html`<details class="correct"><summary>Something is missing</summary><form method="get" action="${urls.write}" data-words><input type="hidden" name="report" value="${record.article.id}"><input type="hidden" name="at" value="">
<div class="field"><label for="words">Words of the text: mark them, or paste them here</label><textarea id="words" name="words" class="short" rows="3" required maxlength="4000"></textarea></div>
<div class="field"><label for="kind">They tell of a</label><select id="kind" name="kind">${Object.entries(KINDS).map(([kind, { one }]) => html`<option value="${kind}">${one.toLowerCase()}</option>`)}</select></div><button type="submit">Write an entry from them</button></form></details>`

function problemsHtml({ record }: ReportView): Child {
  const { problems, article } = record
  if (problems.length === 0) return ''
  return html`<details><summary>${counted(problems.length, 'open question')}</summary><ul class="plain">${problems.map(
    ({ message, span }) =>
      html`<li>${message}${span !== undefined && html` <span class="soft">“${flat(slice(article.text, span)).slice(0, 240)}”</span>`}</li>`,
  )}</ul></details>`
}

function asideHtml({ record }: ReportView): Child {
  const { aside } = record.article
  if (aside.length === 0) return ''
  return html`<details><summary>Kept aside: ${counted(aside.length, 'piece')} that are not part of the report</summary><ul class="plain">${aside.map(
    ({ kind, text }) => html`<li><span class="tag">${kind}</span> ${text}</li>`,
  )}</ul></details>`
}
