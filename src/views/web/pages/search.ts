import type { Context } from 'hono'
import type { Entry } from '../../../dossier/types.ts'
import { MARKS, markedWords, searchEntries, searchReports } from '../../../store/queries/search.ts'
import { textIn } from '../../export/dossier.ts'
import { sentencesOf } from '../data/sentences.ts'
import type { WebEnv } from '../env.ts'
import { type Html, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { dayWords } from '../parts/entry-line.ts'
import { chosenIn } from '../parts/filters.ts'
import { queryOf, urlsOf } from '../urls.ts'
import { shortDay } from '../when.ts'
import { counted, flat, KINDS, shortened, titleOf } from '../words.ts'

const MOST = 50

/** Entries and reports that hold some words, with the words marked. */
export async function searchPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { office } = context.get('web')
  const { db } = office.store
  const urls = urlsOf(dossier)
  const { mayReadTexts } = context.get('visitor')
  const { q } = chosenIn(name => context.req.query(name))
  const form = html`<form method="get" action="${urls.search}"><div class="field"><label for="words">Words, as in a web search: "in quotes", or, -not</label><input id="words" type="search" name="q" value="${q ?? ''}" maxlength="200"></div><button type="submit">Search</button></form>`
  if (q === undefined)
    return showPage(context, {
      title: 'Search',
      isForm: true,
      dossier,
      section: 'search',
      body: html`<h1>Search</h1>${form}`,
    })
  const filter = { dossier, limit: MOST }
  const [entries, reports] = await Promise.all([searchEntries(db, q, filter), searchReports(db, q, filter)])
  const found = entries.map(one => one.entry)
  const sentences = await sentencesOf(office, dossier, found)
  // Titles first, then the sentences: one question to the database for all.
  const marked = await markedWords(
    db,
    [...found.map(titleOf), ...found.map(one => sentences.get(one.id) ?? '')],
    q,
  )
  const isEmpty = entries.length + reports.length === 0
  return showPage(context, {
    title: `Search: ${q}`,
    isForm: isEmpty,
    dossier,
    section: 'search',
    ...(!isEmpty && { files: { query: queryOf({ q }), feeds: true } }),
    body: html`<h1>Search</h1>${form}
${isEmpty && html`<p class="note" role="status">Nothing in this dossier has these words. Fewer words find more; <code>or</code> between them finds either.</p>`}
<p><a href="${urls.changes}?${queryOf({ q })}">Follow these words</a>: what is new or changes, as a page and as feeds.</p>
${
  found.length > 0 &&
  html`<h2>${counted(found.length, 'entry', 'entries')}${found.length === MOST && ' at least'}</h2><ul class="plain">${found.map(
    (entry, index) =>
      html`<li><a data-entry href="${urls.entry(entry.id)}">${withMarks(marked[index] ?? titleOf(entry))}</a> <span class="soft small">${KINDS[entry.kind].one}${dayOfEntry(entry)}</span>${sentences.has(entry.id) && html`<br><span class="words soft">${withMarks(shortened(marked[found.length + index] ?? '', 260))}</span>`}</li>`,
  )}</ul>`
}
${
  reports.length > 0 &&
  html`<h2>${counted(reports.length, 'report')}${reports.length === MOST && ' at least'}</h2><ul class="plain">${reports.map(
    one =>
      html`<li><a href="${urls.report(one.article)}">${flat(one.title)}</a> <span class="soft small">${one.publisher ?? ''} ${one.published !== null && shortDay(one.published, context.get('locale'))}</span>${mayReadTexts && html`<br><span class="words">… ${withMarks(one.excerpt)} …</span>`}</li>`,
  )}</ul>`
}`,
  })
}

/** The day that an entry is of, where reports tell it. */
function dayOfEntry(entry: Entry): string {
  const when = textIn(entry, 'start') ?? textIn(entry, 'time') ?? textIn(entry, 'date')
  return when === undefined ? '' : `, ${dayWords(when)}`
}

/** Words with what was looked for in `mark`; the database puts two signs around it that no report uses. */
function withMarks(words: string): Html {
  const parts = flat(words).split(new RegExp(`[${MARKS.join('')}]`))
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : part))}`
}
