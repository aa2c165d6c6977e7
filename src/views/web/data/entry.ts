import { overlaps, type Span } from '../../../base/span.ts'
import type { Account, Entry, Item, ItemRef, ReportFacts } from '../../../dossier/types.ts'
import type { Field, Known } from '../../../record/types.ts'
import { documentsOfArticles } from '../../../store/queries/browse.ts'
import { entriesByIds } from '../../../store/queries/entries.ts'
import { articleTexts } from '../../../store/queries/find.ts'
import { itemsByRefs, leadsTo } from '../../../store/queries/items.ts'
import { reportFacts } from '../../../store/queries/texts.ts'
import type { Office } from '../../../work/dossier/desk.ts'

/** What one report says for one field, with its words. */
export interface Told {
  readonly report: ReportFacts
  readonly value: unknown
  readonly known: Known
  readonly by?: string
  readonly score?: number
  readonly evidence: readonly Span[]
  /** The sentences that the whole item rests on. */
  readonly sentences: readonly Span[]
  readonly text: string
  /** On whose word the report says it, where it says so. */
  readonly onWordOf?: string
  /** Which of several differing values: `a` is the agreed one. */
  readonly letter?: string
}

export interface ToldField {
  readonly field: string
  readonly differs: boolean
  readonly told: readonly Told[]
}

export interface EntryPage {
  readonly entry: Entry
  readonly fields: readonly ToldField[]
  readonly reports: readonly ReportFacts[]
  readonly items: readonly Item[]
  /** Documents that the same reports name in the same sentences. */
  readonly documents: readonly Entry[]
}

type Db = Office['store']['db']

/** An entry is found, or has become part of another, or was there once, or never was. */
export type Lookup =
  | { readonly is: 'here'; readonly page: EntryPage }
  | { readonly is: 'moved'; readonly to: string }
  | { readonly is: 'gone' }
  | { readonly is: 'unknown' }

/** Reports whose words are shown at most: an entry of more is told by these, the first published first. */
const MOST_MEMBERS = 200

/** All that the page of an entry shows. */
export async function lookUp({ store }: Office, dossier: string, id: string): Promise<Lookup> {
  const { db } = store
  const [entry] = await entriesByIds(db, dossier, [id])
  if (!entry) {
    const to = await leadsTo(db, dossier, id)
    if (to === undefined) return { is: 'unknown' }
    return to === id ? { is: 'gone' } : { is: 'moved', to }
  }
  const members = entry.members.slice(0, MOST_MEMBERS)
  const articles = [...new Set(members.map(one => one.article))]
  const [kept, facts, texts] = await Promise.all([
    itemsByRefs(db, dossier, members),
    reportFacts(db, dossier, articles),
    articleTexts(db, articles),
  ])
  const byRef = new Map(kept.map(({ item }) => [keyOf(item), item]))
  const items = members.flatMap(one => byRef.get(keyOf(one)) ?? [])
  const reports = articles.flatMap(one => facts.get(one) ?? [])
  const documents = entry.kind === 'document' ? [] : await documentsNear(db, dossier, items)
  return {
    is: 'here',
    page: { entry, items, reports, documents, fields: fieldsOf(entry, items, facts, texts) },
  }
}

const FIELDS: Readonly<Record<Entry['kind'], readonly string[]>> = {
  contact: [
    'status',
    'mode',
    'start',
    'end',
    'clock',
    'duration',
    'parties',
    'delegates',
    'initiator',
    'place',
    'venue',
    'topics',
  ],
  statement: ['speaker', 'content', 'venue', 'addressee', 'time', 'form'],
  move: ['type', 'mode', 'actor', 'recipient', 'time'],
  document: ['title', 'authors', 'addressees', 'date', 'answers'],
}

function fieldsOf(
  entry: Entry,
  items: readonly Item[],
  facts: ReadonlyMap<string, ReportFacts>,
  texts: ReadonlyMap<string, string>,
): ToldField[] {
  return FIELDS[entry.kind].flatMap(field => {
    const accounts = entry.accounts.filter(one => one.field === field)
    const told = items.flatMap(item => {
      const report = facts.get(item.article)
      const one = report && toldBy(item, field, texts.get(item.article) ?? '')
      if (!one) return []
      const letter = letterOf(accounts, item)
      return [{ ...one, report, ...(letter !== undefined && { letter }) }]
    })
    told.sort((a, b) => (a.letter ?? 'a').localeCompare(b.letter ?? 'a'))
    return told.length === 0 ? [] : [{ field, differs: accounts.length > 1, told }]
  })
}

/** What an item says for a field. A field without words of its own rests on those of the item. */
function toldBy(item: Item, field: string, text: string): Omit<Told, 'report' | 'letter'> | undefined {
  const held = item.item as unknown as Readonly<Record<string, unknown>> & {
    fields: Readonly<Record<string, Field>>
  }
  const value = field === 'content' ? item.words : held[field]
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  const how = held.fields[field]
  const evidence = how && how.evidence.length > 0 ? how.evidence : (held.evidence as readonly Span[])
  return {
    value,
    text,
    evidence,
    sentences: held.evidence as readonly Span[],
    known: how?.known ?? 'stated',
    ...(how?.by !== undefined && { by: how.by }),
    ...(how?.score !== undefined && { score: how.score }),
    ...(item.onWordOf !== undefined && { onWordOf: item.onWordOf }),
  }
}

function letterOf(accounts: readonly Account[], item: ItemRef): string | undefined {
  const place = accounts.findIndex(({ members }) => members.some(one => keyOf(one) === keyOf(item)))
  return place < 0 || accounts.length < 2 ? undefined : String.fromCharCode(97 + Math.min(place, 25))
}

/** Documents that stand in a sentence of an item of the same report. */
async function documentsNear(db: Db, dossier: string, items: readonly Item[]): Promise<Entry[]> {
  const kept = await documentsOfArticles(db, dossier, [...new Set(items.map(one => one.article))])
  const near = kept.filter(({ item }) =>
    items.some(
      one =>
        one.article === item.article &&
        one.item.evidence.some(span => item.item.evidence.some(other => overlaps(span, other))),
    ),
  )
  return entriesByIds(db, dossier, [...new Set(near.map(one => one.entry))])
}

const keyOf = ({ article, id }: ItemRef): string => `${article} ${id}`
