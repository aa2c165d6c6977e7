import type { Context } from 'hono'
import type { Entry } from '../../../dossier/types.ts'
import { type BrowsedEntry, browse } from '../../../store/queries/browse.ts'
import { actorTerm, actorTerms } from '../../../work/dossier/indexed.ts'
import { actorsIn, type Named } from '../../export/dossier.ts'
import { actorIn } from '../data/selected.ts'
import { sentencesOf } from '../data/sentences.ts'
import type { WebEnv } from '../env.ts'
import { type Child, type Html, html } from '../html.ts'
import { showPage } from '../layout.ts'
import { daysHtml } from '../parts/days.ts'
import { queryOf, type Urls, urlsOf } from '../urls.ts'
import { type Locale, shortDay } from '../when.ts'
import { counted, flat } from '../words.ts'
import { errorPage } from './errors.ts'
import { nameForm } from './name.ts'

/** Entries that one page shows; the timeline, filtered, has all. */
const MOST = 300

/** Somebody: contacts, what they said over time, their offices and names, and with whom. */
export async function actorPage(context: Context<WebEnv>, dossier: string, name: string): Promise<Response> {
  const { office } = context.get('web')
  const urls = urlsOf(dossier)
  const term = actorTerm(name)
  const { them, filter } = await actorIn(office, dossier, name)
  const found = term === '' ? [] : await browse(office.store.db, dossier, filter, { limit: MOST })
  const isThem: IsThem = one =>
    one.name !== undefined && (them ? them.names.includes(one.name) : actorTerms(one.name).includes(term))
  if (found.length === 0)
    return errorPage(context, 404, {
      title: 'Nobody of this name',
      message: 'No entry of this dossier names them.',
      dossier,
    })
  const entries = found.map(one => one.entry)
  const look = { urls, locale: context.get('locale'), sentences: await sentencesOf(office, dossier, entries) }
  const own = found.filter(
    ({ entry }) => entry.kind === 'statement' && actorsIn(entry, 'speaker').some(isThem),
  )
  const rest = found.filter(one => !own.includes(one))
  return showPage(context, {
    title: name,
    dossier,
    section: 'actors',
    cited: `Entries on ${name}`,
    files: { query: queryOf({ actor: name }), feeds: true },
    body: html`<h1>${name}</h1><p class="lede">${counted(found.length, 'entry', 'entries')}${found.length === MOST && ' at least'}. <a href="${urls.timeline}?${queryOf({ actor: name })}">On the timeline</a> · <a href="${urls.changes}?${queryOf({ actor: name })}">Changes, as a page and as feeds</a></p>
${namesHtml(found, isThem, look.locale)}
${companyHtml(entries, isThem, urls)}
${context.get('visitor').mayWrite && nameForm(name, spellings(found, isThem), urls)}
${rest.length > 0 && html`<h2>Contacts, moves and documents</h2>${daysHtml(rest, look)}`}
${own.length > 0 && html`<h2>What they said, over time</h2>${aboutForm(name, urls)}${daysHtml(own, look)}`}`,
  })
}

const namedIn = (entry: Entry): Named[] =>
  ['parties', 'delegates', 'actor', 'recipient', 'speaker'].flatMap(field => [...actorsIn(entry, field)])
/** Whether somebody whom an entry names is the one of the page. */
type IsThem = (one: Named) => boolean

/** How entries spell the name, the most frequent first. */
const spellings = (found: readonly BrowsedEntry[], isThem: IsThem): string[] =>
  ranked(
    found.flatMap(({ entry }) =>
      namedIn(entry)
        .filter(isThem)
        .map(one => one.name),
    ),
  )

/** The names that reports give, and the offices with the days of the entries that name them so. */
function namesHtml(found: readonly BrowsedEntry[], isThem: IsThem, locale: Locale): Child {
  const them = found.flatMap(({ entry, day }) =>
    namedIn(entry)
      .filter(isThem)
      .map(one => ({ ...one, day })),
  )
  const rows: [string, string[]][] = [
    ['Names', ranked(them.map(one => one.name))],
    ['Offices', ranked(them.map(one => one.role)).map(role => `${role}${spanOf(role, them, locale)}`)],
    ['Of', ranked(them.map(one => one.organization))],
    ['Country', ranked(them.map(one => one.country))],
  ]
  return html`<dl class="said">${rows
    .filter(([, all]) => all.length > 0)
    .map(([words, all]) => html`<dt>${words}</dt><dd>${all.slice(0, 8).join('; ')}</dd>`)}</dl>`
}

/** From the first to the last day of what names them by an office. */
function spanOf(
  role: string,
  them: readonly (Named & { day: string | undefined })[],
  locale: Locale,
): string {
  const days = them
    .flatMap(one => (one.role !== undefined && flat(one.role) === role ? (one.day ?? []) : []))
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last
    ? ` (${shortDay(first, locale)})`
    : ` (${shortDay(first, locale)} to ${shortDay(last, locale)})`
}

/** What somebody said about something before: the timeline, narrowed. */
const aboutForm = (name: string, urls: Urls): Html =>
  html`<form method="get" action="${urls.timeline}" class="filters"><input type="hidden" name="actor" value="${name}"><input type="hidden" name="kind" value="statement"><div class="row"><label><span>What they said about</span><input type="search" name="q" maxlength="200" required></label><button type="submit">Show</button></div></form>`

/** With whom they are in contact, and how often, as bars. */
function companyHtml(entries: readonly Entry[], isThem: IsThem, urls: Urls): Child {
  const counts = new Map<string, number>()
  for (const entry of entries)
    if (entry.kind === 'contact')
      for (const { name, ...rest } of actorsIn(entry, 'parties'))
        if (name !== undefined && !isThem({ name, ...rest })) counts.set(name, (counts.get(name) ?? 0) + 1)
  const rows = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 10)
  const top = rows[0]?.[1] ?? 1
  if (rows.length === 0) return ''
  return html`<h2>In contact with</h2><ul class="bars">${rows.map(
    ([name, count]) =>
      html`<li><a href="${urls.actor(name)}">${name}</a><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round((count / top) * 100)}" height="8"/></svg><span>${counted(count, 'contact')}</span></li>`,
  )}</ul>`
}

function ranked(words: readonly (string | undefined)[]): string[] {
  const counts = new Map<string, number>()
  for (const one of words) if (one !== undefined) counts.set(flat(one), (counts.get(flat(one)) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([one]) => one)
}
