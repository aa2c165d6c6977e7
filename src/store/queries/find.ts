import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { arrayOf } from './items.ts'
import { MARKS } from './search.ts'

type Db = Kysely<Tables>

/** The words of some text with what was looked for between `MARKS`. */
export async function markedWords(db: Db, texts: readonly string[], words: string): Promise<string[]> {
  if (texts.length === 0) return []
  const options = `StartSel=${MARKS[0]}, StopSel=${MARKS[1]}, HighlightAll=true`
  const { rows } = await sql<{ marked: string }>`
    select ts_headline('english', one, websearch_to_tsquery('english', ${words}::text), ${options}::text) as marked
    from unnest(${[...texts]}::text[]) with ordinality as given(one, place) order by place`.execute(db)
  return rows.map(row => row.marked)
}

/** What could not be read, the latest first. */
export async function problemsOf(db: Db, dossier: string, limit: number) {
  return db
    .selectFrom('problem')
    .select(['id', 'at', 'where_from', 'code', 'message'])
    .where('dossier', '=', dossier)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** Keeps what could not be read. */
export async function keepProblem(
  db: Db,
  row: { at: string; dossier: string; where_from: string; code: string; message: string },
): Promise<void> {
  await db.insertInto('problem').values(row).execute()
}

/** Takes the problems of one report from the list, or of all kept reports that wait. */
export async function dropProblems(db: Db, dossier: string, article?: string): Promise<void> {
  let query = db.deleteFrom('problem').where('dossier', '=', dossier)
  query =
    article === undefined
      ? query.where('where_from', 'in', eb =>
          eb.selectFrom('filed').select('article').where('dossier', '=', dossier).where('merged', 'is', null),
        )
      : query.where('where_from', '=', article)
  await query.execute()
}

/** The texts of some articles. */
export async function articleTexts(db: Db, articles: readonly string[]): Promise<Map<string, string>> {
  if (articles.length === 0) return new Map()
  const rows = await db
    .selectFrom('reading')
    .select(['article', 'text'])
    .where('article', 'in', [...articles])
    .execute()
  return new Map(rows.map(row => [row.article, row.text]))
}

/** The number of a dossier's latest change, and how many come after another number. */
export async function changeCount(
  db: Db,
  dossier: string,
  after: number,
): Promise<{ last: number; count: number }> {
  const row = await db
    .selectFrom('change')
    .select([
      sql<number>`coalesce(max(seq), 0)`.as('last'),
      sql<number>`count(*) filter (where seq > ${after})`.as('count'),
    ])
    .where('dossier', '=', dossier)
    .executeTakeFirst()
  return row ?? { last: 0, count: 0 }
}

/** Passages of a dossier's reports that a reading has told problems of, by their codes; with the reports' texts. */
export async function passagesOf(db: Db, dossier: string, codes: readonly string[], limit: number) {
  const { rows } = await sql<{ article: string; code: string; start: number; end: number; words: string }>`
    select reading.article, one->>'code' as code, (one->'span'->>'start')::int as start,
      (one->'span'->>'end')::int as end, text as words
    from filed join reading on reading.article = filed.article,
      lateral jsonb_array_elements(record->'problems') as one
    where filed.dossier = ${dossier} and one->>'code' = any(${arrayOf(codes)}) and one ? 'span'
    order by filed.seq desc, 3 limit ${limit}`.execute(db)
  return rows.map(({ words, ...rest }) => ({ ...rest, words: words.slice(rest.start, rest.end) }))
}
