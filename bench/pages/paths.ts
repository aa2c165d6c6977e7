import { browse } from '../../src/store/queries/browse.ts'
import { articlesOf } from '../../src/store/queries/reports.ts'
import { actorsIn, textIn } from '../../src/views/export/dossier.ts'
import { queryOf, urlsOf } from '../../src/views/web/urls.ts'
import type { BenchSite } from './sites.ts'

/** A kind of page, and addresses of it that take turns. */
export type Asked = readonly [name: string, paths: readonly string[]]

const EACH = 12
const KINDS = ['contact', 'statement', 'move', 'document'] as const

/** Every kind of page of a site, with addresses that its own data give. */
export async function pagesOf(site: BenchSite): Promise<Asked[]> {
  const { store, dossier } = site
  const urls = urlsOf(dossier)
  const at = urls.timeline
  const entries = await Promise.all(
    KINDS.map(kind => browse(store.db, dossier, { kinds: [kind] }, { limit: 400 })),
  )
  const [contacts = [], statements = []] = entries
  const told = [...contacts].sort((a, b) => b.entry.members.length - a.entry.members.length)
  const names = [
    ...new Set(contacts.flatMap(one => actorsIn(one.entry, 'parties').flatMap(p => p.name ?? []))),
  ]
  const words = wordsIn(statements.map(one => textIn(one.entry, 'content') ?? ''))
  const reports = await articlesOf(store.db, dossier, { limit: EACH })
  const days = contacts.flatMap(one => one.day ?? [])
  const timeline = (query: Record<string, string>): string => `${at}?${queryOf(query)}`
  const word = words[0] ?? 'the'
  return [
    ['overview', ['/']],
    ['about', ['/about']],
    ['timeline', [at]],
    ['timeline, newest first', [timeline({ order: 'newest' })]],
    ['timeline, later', days.slice(0, EACH).map(day => timeline({ after: `${day}.e-` }))],
    ['timeline, kind', KINDS.map(kind => timeline({ kind }))],
    ['timeline, status', ['held', 'scheduled', 'cancelled'].map(status => timeline({ status }))],
    ['timeline, type', ['REQUEST', 'ACCUSE'].map(type => timeline({ type }))],
    ['timeline, actor', names.slice(0, EACH).map(actor => timeline({ actor }))],
    [
      'timeline, outlet',
      reports.flatMap(one => (one.publisher === null ? [] : timeline({ outlet: one.publisher }))),
    ],
    [
      'timeline, dates',
      days
        .slice(0, EACH)
        .map(from => timeline({ from, to: `${Number(from.slice(0, 4)) + 1}${from.slice(4)}` })),
    ],
    ['timeline, words', words.map(q => timeline({ q }))],
    [
      'timeline, all at once',
      names.slice(0, 3).map(actor => timeline({ actor, kind: 'statement', q: word, order: 'newest' })),
    ],
    ...KINDS.map(
      (kind, index): Asked => [
        `entry, ${kind}`,
        (entries[index] ?? []).slice(0, EACH).map(one => urls.entry(one.entry.id)),
      ],
    ),
    ['entry, most reports', told.slice(0, EACH).map(one => urls.entry(one.entry.id))],
    ['report', reports.map(one => urls.report(one.article))],
    ['reports', [urls.reports]],
    ['actors', [`${at}/actors`]],
    ['actor', names.slice(0, EACH).map(name => urls.actor(name))],
    ['schedule', [`${at}/schedule`]],
    ['search, no words', [urls.search]],
    ['search', words.map(q => `${urls.search}?${queryOf({ q })}`)],
    ['review', [`${at}/review`]],
    ['corrections', [`${at}/corrections`]],
    ['changes', [urls.changes]],
    ['changes of an actor', names.slice(0, EACH).map(actor => `${urls.changes}?${queryOf({ actor })}`)],
    ['changes, Atom', [`${urls.changes}.atom`]],
    ['changes, JSON Feed', [`${urls.changes}.json`]],
    ['inbox', [urls.inbox]],
    ['add', [urls.add]],
    ['write', [`${urls.write}?kind=statement`]],
    ['API: dossiers', ['/api/v1/dossiers']],
    ['API: entries', [`/api/v1/dossiers/${encodeURIComponent(dossier)}/entries`]],
  ]
}

/** Words of four letters and more, the most frequent, some in the middle and the rarest of what is told. */
function wordsIn(texts: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of texts
    .join(' ')
    .toLowerCase()
    .match(/[a-z]{4,}/g) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1)
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word)
  const middle = Math.floor(sorted.length / 2)
  return [...new Set([...sorted.slice(0, 4), ...sorted.slice(middle, middle + 4), ...sorted.slice(-4)])]
}
