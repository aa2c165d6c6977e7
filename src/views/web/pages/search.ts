import type { Context } from 'hono'
import { MARKS, markedWords, searchEntries, searchReports } from '../../../store/queries/search.ts'
import type { WebEnv } from '../env.ts'
import { type Html, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { chosenIn } from '../parts/filters.ts'
import { queryOf, urlsOf } from '../urls.ts'
import { shortDay } from '../when.ts'
import { counted, flat, KINDS, titleOf } from '../words.ts'

const MOST = 50

/** Entries and reports that hold some words, with the words marked. */
export async function searchPage(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const { db } = context.get('web').office.store
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
  const titles = await markedWords(
    db,
    entries.map(({ entry }) => titleOf(entry)),
    q,
  )
  return showPage(context, {
    title: `Search: ${q}`,
    isForm: entries.length + reports.length === 0,
    dossier,
    section: 'search',
    files: { query: queryOf({ q }), feeds: true },
    body: html`<h1>Search</h1>${form}
<p><a href="${urls.changes}?${queryOf({ q })}">Changes of what has these words, as a page and as feeds</a></p>
${entries.length + reports.length === 0 && html`<p class="note">Nothing has these words. Fewer words find more; <code>or</code> between them finds either.</p>`}
${
  entries.length > 0 &&
  html`<h2>${counted(entries.length, 'entry', 'entries')}${entries.length === MOST && ' at least'}</h2><ul class="plain">${entries.map(
    ({ entry }, index) =>
      html`<li><span class="soft small">${KINDS[entry.kind].one}</span> <a data-entry href="${urls.entry(entry.id)}">${withMarks(titles[index] ?? titleOf(entry))}</a></li>`,
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

/** Words with what was looked for in `mark`; the database puts two signs around it that no report uses. */
function withMarks(words: string): Html {
  const parts = flat(words).split(new RegExp(`[${MARKS.join('')}]`))
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<mark>${part}</mark>` : part))}`
}
