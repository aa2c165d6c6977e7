import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { arrayOf } from './items.ts'

type Db = Kysely<Tables>

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

/** Keeps what could not be read: once, with the latest time, however often it is tried. */
export async function keepProblem(
  db: Db,
  row: { at: string; dossier: string; where_from: string; code: string; message: string },
): Promise<void> {
  const { at, ...told } = row
  await db
    .with('before', one => one.deleteFrom('problem').where(eb => eb.and(told)))
    .insertInto('problem')
    .values({ at, ...told })
    .execute()
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

/** The number of a dossier's latest change; 0 where there is none. */
export async function lastChange(db: Db, dossier: string): Promise<number> {
  const latest = db.selectFrom('change').select('seq').where('dossier', '=', dossier).orderBy('seq', 'desc')
  return (await latest.limit(1).executeTakeFirst())?.seq ?? 0
}

/** Up to here changes are counted. */
const MOST_NEWS = 1000

/** The number of a dossier's latest change, and how many come after another number: 1000 stands for more. */
export async function changeCount(
  db: Db,
  dossier: string,
  after: number,
): Promise<{ last: number; count: number }> {
  const own = db.selectFrom('change').where('dossier', '=', dossier)
  const newer = own.select('seq').where('seq', '>', after).limit(MOST_NEWS).as('newer')
  const row = await db.selectFrom(newer).select(sql<number>`count(*)`.as('count')).executeTakeFirst()
  return { last: await lastChange(db, dossier), count: row?.count ?? 0 }
}

/** Reports, the latest, in which passages are looked for. */
const LOOKED_THROUGH = 2000

/** Passages of a dossier's latest reports that a reading has told problems of, by their codes, with the words. */
export async function passagesOf(db: Db, dossier: string, codes: readonly string[], limit: number) {
  const { rows } = await sql<{ article: string; code: string; start: number; end: number; words: string }>`
    select reading.article, one->>'code' as code, (one->'span'->>'start')::int as start,
      (one->'span'->>'end')::int as end, text as words
    from (
        select article, seq from filed where dossier = ${dossier} order by seq desc limit ${LOOKED_THROUGH}
      ) as latest join reading on reading.article = latest.article, lateral jsonb_array_elements(problems) as one
    where one->>'code' = any(${arrayOf(codes)}) and one ? 'span'
    order by latest.seq desc, 3 limit ${limit}`.execute(db)
  return rows.map(({ words, ...rest }) => ({ ...rest, words: words.slice(rest.start, rest.end) }))
}
