import { type Kysely, sql } from 'kysely'
import type { Entry, ItemKind } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { type EntryFilter, walk } from './walk.ts'

type Db = Kysely<Tables>

/** What a search is narrowed to, beside its words (see `EntryFilter`). */
export interface SearchFilter extends Pick<EntryFilter, 'dossier' | 'actor' | 'from' | 'to' | 'outlet'> {
  readonly kind?: ItemKind
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
const MARKED = `StartSel=${MARKS[0]}, StopSel=${MARKS[1]}`
const EXCERPT = `MaxFragments=1, MaxWords=28, MinWords=12, ${MARKED}`

/** Entries that have the words, newest first. Words as for a web search: `"in quotes"`, `or`, `-not`. */
export function searchEntries(
  db: Db,
  words: string,
  { kind, limit, ...filter }: SearchFilter,
): Promise<EntryHit[]> {
  return walk(db, { ...filter, words, kinds: kind && [kind] }, { newestFirst: true, limit })
}

/** How many characters of a text before and after a first hit an excerpt is cut from. */
const AROUND = { before: 100, whole: 400 }

/**
 * Reports that have the words, newest first. The excerpt is cut from the surroundings of the first word that begins like
 * one of those looked for: cutting it from a whole text takes PostgreSQL five times as long. Where words stand in
 * quotation marks, or none is found there, it is cut from the whole text.
 */
export async function searchReports(db: Db, words: string, filter: SearchFilter): Promise<ReportHit[]> {
  const asked = sql`websearch_to_tsquery('english', ${words}::text)`
  const found = reportsWith(db, asked, filter)
    .orderBy(sql`descent.published desc nulls last`)
    .orderBy('descent.article')
    .limit(filter.limit)
  const { rows } = await sql<ReportHit>`
    with asked as materialized (
      select ${asked} as query, (
        select '\\m(' || string_agg(left(lexeme, greatest(3, length(lexeme) - 1)), '|') || ')'
        from unnest(tsvector_to_array(to_tsvector('english', ${words}::text))) as lexeme where lexeme ~ '^\\w+$'
      ) as beginnings
    )
    select dossier, article, publisher, published, coalesce(title, left(split_part(text, E'\\n', 1), 120)) as title,
      case when ${!words.includes('"')}::boolean and position(${MARKS[0]}::text in near) > 0 then near
        else ts_headline('english', text, query, ${EXCERPT}::text) end as excerpt
    from (${found}) as found, asked,
      lateral (select ts_headline('english', substr(text,
        greatest(1, coalesce(regexp_instr(text, beginnings, 1, 1, 0, 'i'), 1) - ${AROUND.before}::int),
        ${AROUND.whole}::int), query, ${EXCERPT}::text) as near) as headline
    order by published desc nulls last, article`.execute(db)
  return rows
}

function reportsWith(db: Db, asked: ReturnType<typeof sql>, filter: SearchFilter) {
  const { dossier, from, to, outlet } = filter
  let query = db
    .selectFrom('descent')
    .innerJoin('reading', 'reading.article', 'descent.article')
    .select(['descent.dossier', 'descent.article', 'descent.publisher', 'descent.published', 'title', 'text'])
    .where(sql<boolean>`search @@ ${asked}`)
  if (dossier !== undefined) query = query.where('dossier', '=', dossier)
  if (from !== undefined) query = query.where('descent.published', '>=', from)
  if (to !== undefined) query = query.where('descent.published', '<=', `${to}~`)
  if (outlet !== undefined) query = query.where(sql<boolean>`lower(descent.publisher) = lower(${outlet})`)
  return query
}

/** The words of some text with what was looked for between `MARKS`. */
export async function markedWords(db: Db, texts: readonly string[], words: string): Promise<string[]> {
  if (texts.length === 0) return []
  const options = `${MARKED}, HighlightAll=true`
  const { rows } = await sql<{ marked: string }>`
    select ts_headline('english', one, websearch_to_tsquery('english', ${words}::text), ${options}::text) as marked
    from unnest(${[...texts]}::text[]) with ordinality as given(one, place) order by place`.execute(db)
  return rows.map(row => row.marked)
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
