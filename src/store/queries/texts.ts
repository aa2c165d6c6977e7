import type { Kysely } from 'kysely'
import type { ArticleRecord, ReportFacts } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'

type Db = Kysely<Tables>

/** A report's record, if it has been read. */
export async function readingOf(
  db: Db,
  article: string,
): Promise<{ record: ArticleRecord; version: string } | undefined> {
  return db
    .selectFrom('reading')
    .select(['record', 'version'])
    .where('article', '=', article)
    .executeTakeFirst()
}

/** What merging must know of some reports. */
export async function reportFacts(
  db: Db,
  dossier: string,
  articles: readonly string[],
): Promise<Map<string, ReportFacts>> {
  if (articles.length === 0) return new Map()
  const rows = await db
    .selectFrom('reading')
    .leftJoin('descent', join =>
      join.onRef('descent.article', '=', 'reading.article').on('descent.dossier', '=', dossier),
    )
    .select(['reading.article', 'title', 'url', 'reading.publisher', 'reading.published', 'voice'])
    .where('reading.article', 'in', [...articles])
    .execute()
  return new Map(
    rows.map(row => [
      row.article,
      {
        article: row.article,
        ...(row.title !== null && { title: row.title }),
        ...(row.url !== null && { url: row.url }),
        ...(row.publisher !== null && { publisher: row.publisher }),
        ...(row.published !== null && { published: row.published }),
        voice: row.voice ?? row.article,
      },
    ]),
  )
}

/** The records of some articles, those that have been read. */
export async function recordsOf(db: Db, articles: readonly string[]): Promise<Map<string, ArticleRecord>> {
  if (articles.length === 0) return new Map()
  const rows = await db
    .selectFrom('reading')
    .select(['article', 'record'])
    .where('article', 'in', [...articles])
    .execute()
  return new Map(rows.map(row => [row.article, row.record]))
}
