import { type Kysely, sql } from 'kysely'
import type { Entry, ItemKind } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { SHOWN } from './entries.ts'
import { arrayOf } from './items.ts'

type Db = Kysely<Tables>

/** What a search is narrowed to, beside its words. Days are ISO dates, both inclusive. */
export interface SearchFilter {
  readonly dossier?: string
  /** As in `TimelineFilter`. */
  readonly actor?: string
  readonly kind?: ItemKind
  readonly from?: string
  readonly to?: string
  readonly outlet?: string
  readonly limit: number
}

export interface EntryHit {
  readonly dossier: string
  readonly entry: Entry
}

/** A report that has the words, with a piece of its text around them, between `MARKS`. */
export interface ReportHit {
  readonly dossier: string
  readonly article: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly excerpt: string
}

/** What stands before and after a word that was looked for: characters for private use, that no report should have. */
export const MARKS = ['\uE000', '\uE001'] as const

/** Entries that have the words, newest first. Words as for a web search: `"in quotes"`, `or`, `-not`. */
export async function searchEntries(db: Db, words: string, filter: SearchFilter): Promise<EntryHit[]> {
  let query = db
    .selectFrom('entry')
    .select(['dossier', 'body'])
    .where(sql<boolean>`search @@ websearch_to_tsquery('english', ${words})`)
    .where(SHOWN)
  if (filter.dossier !== undefined) query = query.where('dossier', '=', filter.dossier)
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind)
  if (filter.from !== undefined) query = query.where('sort_day', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('sort_day', '<=', filter.to)
  if (filter.actor !== undefined) query = query.where(sql<boolean>`actors @> ${arrayOf([filter.actor])}`)
  if (filter.outlet !== undefined)
    query = query.where(
      sql<boolean>`exists (select 1 from item join reading on reading.article = item.article
        where item.dossier = entry.dossier and item.entry = entry.id and lower(reading.publisher) = lower(${filter.outlet}))`,
    )
  const rows = await query.orderBy('sort_day', 'desc').orderBy('id').limit(filter.limit).execute()
  return rows.map(row => ({ dossier: row.dossier, entry: row.body }))
}

/** Reports that have the words, newest first. */
export async function searchReports(db: Db, words: string, filter: SearchFilter): Promise<ReportHit[]> {
  const options = `MaxFragments=1, MaxWords=28, MinWords=12, StartSel=${MARKS[0]}, StopSel=${MARKS[1]}`
  let query = db
    .selectFrom('reading')
    .innerJoin('filed', 'filed.article', 'reading.article')
    .select(['dossier', 'reading.article', 'publisher', 'published'])
    .select(sql<string>`coalesce(title, left(split_part(text, E'\\n', 1), 120))`.as('title'))
    .select(
      sql<string>`ts_headline('english', text, websearch_to_tsquery('english', ${words}), ${options}::text)`.as(
        'excerpt',
      ),
    )
    .where(sql<boolean>`search @@ websearch_to_tsquery('english', ${words})`)
  if (filter.dossier !== undefined) query = query.where('dossier', '=', filter.dossier)
  if (filter.from !== undefined) query = query.where('published', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('published', '<=', `${filter.to}~`)
  if (filter.outlet !== undefined)
    query = query.where(sql<boolean>`lower(publisher) = lower(${filter.outlet})`)
  return query
    .orderBy(sql`published desc nulls last`)
    .orderBy('reading.article')
    .limit(filter.limit)
    .execute()
}

/** The dossiers that have an entry of this id, or had one that leads on. */
export async function dossiersWithEntry(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('given')
    .select('dossier')
    .where('id', '=', id)
    .orderBy('dossier')
    .execute()
  return rows.map(row => row.dossier)
}
