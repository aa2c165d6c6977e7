import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Entry, ItemKind } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { byIndex } from './far/planner.ts'
import { byMonth, outlookOf } from './far/reports.ts'
import type { EntryFilter } from './filter.ts'
import { walk } from './walk.ts'
import { ENGLISH, markingFor, queryFor } from './words.ts'

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
const AROUND = { before: 80, whole: 300 }

/**
 * Reports that have the words, newest first. The excerpt is cut from the surroundings of the first word that begins like
 * one of those looked for: cutting it from a whole text takes PostgreSQL five times as long. Where words stand in
 * quotation marks, or none is found there, it is cut from the whole text.
 */
export async function searchReports(db: Db, words: string, filter: SearchFilter): Promise<ReportHit[]> {
  const asked = queryFor(words)
  const edge = await edgeOf(db, filter)
  if (edge === undefined) return reportHits(db, words, walked(db, asked, filter))
  const { isRare, share } = await outlookOf(db, asked)
  if (isRare) return reportHits(db, words, fetched(db, asked, filter))
  const isNear = filter.outlet === undefined && share * NEAR >= 2 * filter.limit
  const near = isNear ? await reportHits(db, words, walked(db, asked, filter, edge)) : []
  const missing = filter.limit - near.length
  if (missing <= 0) return near
  const before = isNear ? edge : undefined
  const days = narrowing({ ...filter, outlet: undefined })
  const far = byMonth({ ...filter, asked, days, before, limit: missing })
  return [...near, ...(await byIndex(db, tx => reportHits(tx, words, far)))]
}

/** How many reports are walked through for words that most have, as for entries (see `walk`); their texts are longer. */
const NEAR = 200

/** When the last of the `NEAR` latest reports was published, if there are so many. */
async function edgeOf(db: Db, { outlet: _, ...filter }: SearchFilter): Promise<string | undefined> {
  const row = await placesOf(db, filter)
    .orderBy(sql`descent.published desc nulls last`)
    .orderBy('descent.article')
    .offset(NEAR)
    .limit(1)
    .executeTakeFirst()
  return row?.published ?? undefined
}

/** Some reports that were found, with their excerpts. */
async function reportHits(db: Db, words: string, found: RawBuilder<unknown>): Promise<ReportHit[]> {
  const { rows } = await sql<ReportHit>`
    with asked as materialized (
      select ${markingFor(words)} as query, (
        select '\\m(' || string_agg(left(lexeme, greatest(3, length(lexeme) - 1)), '|') || ')'
        from unnest(tsvector_to_array(to_tsvector(${ENGLISH}, ${words}::text))) as lexeme where lexeme ~ '^\\w+$'
      ) as beginnings
    )
    select found.dossier, found.article, found.publisher, found.published,
      coalesce(title, left(split_part(text, E'\\n', 1), 120)) as title,
      case when ${!words.includes('"')}::boolean and position(${MARKS[0]}::text in near) > 0 then near
        else ts_headline(${ENGLISH}, text, query, ${EXCERPT}::text) end as excerpt
    from (${found}) as found join reading on reading.article = found.article, asked,
      lateral (select ts_headline(${ENGLISH}, substr(text,
        greatest(1, coalesce(regexp_instr(text, beginnings, 1, 1, 0, 'i'), 1) - ${AROUND.before}::int),
        ${AROUND.whole}::int), query, ${EXCERPT}::text) as near) as headline
    order by found.published desc nulls last, found.article`.execute(db)
  return rows
}

/** Reports with the words, published at a time or later; the planner may walk through all that were. */
function walked(db: Db, asked: RawBuilder<unknown>, filter: SearchFilter, from?: string) {
  const all = placesOf(db, filter)
    .innerJoin('reading', 'reading.article', 'descent.article')
    .where(sql<boolean>`search @@ ${asked}`)
  const near = from === undefined ? all : all.where('descent.published', '>=', from)
  return sql`${near
    .orderBy(sql`descent.published desc nulls last`)
    .orderBy('descent.article')
    .limit(filter.limit)}`
}

/**
 * All reports with the words are fetched, and sorted. In one dossier each is looked up as one of a list: taken as a set,
 * the planner would go through the whole dossier.
 */
function fetched(db: Db, asked: RawBuilder<unknown>, filter: SearchFilter) {
  const matching = sql`select article from reading where search @@ ${asked}`
  const isOne = filter.dossier !== undefined
  return sql`${placesOf(db, filter)
    .where(
      isOne
        ? sql<boolean>`descent.article = any(array(${matching}))`
        : sql<boolean>`descent.article in (with matching as materialized (${matching}) select article from matching)`,
    )
    .orderBy(sql`descent.published || '' desc nulls last`)
    .orderBy('descent.article')
    .limit(filter.limit)}`
}

function placesOf(db: Db, { dossier, ...filter }: SearchFilter) {
  let query = db
    .selectFrom('descent')
    .select(['descent.dossier', 'descent.article', 'descent.publisher', 'descent.published'])
  if (dossier !== undefined) query = query.where('dossier', '=', dossier)
  for (const one of narrowing(filter)) query = query.where(one)
  return query
}

const narrowing = ({ from, to, outlet }: Omit<SearchFilter, 'dossier' | 'limit'>): RawBuilder<boolean>[] => [
  ...(from === undefined ? [] : [sql<boolean>`descent.published >= ${from}`]),
  ...(to === undefined ? [] : [sql<boolean>`descent.published <= ${`${to}~`}`]),
  ...(outlet === undefined ? [] : [sql<boolean>`lower(descent.publisher) = lower(${outlet})`]),
]

/** The words of some text with what was looked for between `MARKS`. */
export async function markedWords(db: Db, texts: readonly string[], words: string): Promise<string[]> {
  if (texts.length === 0) return []
  const options = `${MARKED}, HighlightAll=true`
  const { rows } = await sql<{ marked: string }>`
    select ts_headline(${ENGLISH}, one, ${markingFor(words)}, ${options}::text) as marked
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
