import { type Kysely, sql } from 'kysely'
import type { Descent, Text } from '../../dossier/copies/group.ts'
import { bandsOf, type Sketch } from '../../dossier/copies/sketch.ts'
import type { ArticleRecord, ReportFacts } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { differs } from './differs.ts'
import { hashedKeys, intsOf } from './hashed.ts'
import { chunks } from './items.ts'

type Db = Kysely<Tables>

/** A report's place among copies, as it is kept. */
export interface KeptText {
  readonly text: Text
  readonly setId: string
  readonly voice: string
}

/** Writes what a reading of a report gave. */
export async function keepReading(
  db: Db,
  record: ArticleRecord,
  sketch: Sketch,
  version: string,
): Promise<void> {
  const { article } = record
  const row = {
    version,
    record: JSON.stringify(record),
    sketch: JSON.stringify({ ...sketch, bands: [], modified: article.modified }),
    title: article.title ?? null,
    publisher: article.publisher ?? null,
    url: article.url ?? null,
    published: article.published ?? null,
    text: article.text,
  }
  await db
    .insertInto('reading')
    .values({ article: article.id, ...row })
    .onConflict(on => on.column('article').doUpdateSet(row))
    .execute()
}

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

/** The connected sets of a text, where it has one, and of the texts of its dossier that share a band with it. */
export async function setsAround(
  db: Db,
  dossier: string,
  article: string,
  keys: readonly string[],
): Promise<string[]> {
  // As for items: without a condition on the dossier, which the keys have in them.
  const near = await db
    .selectFrom('descent')
    .select(['dossier', 'set_id'])
    .where(sql<boolean>`bands && ${intsOf(hashedKeys(dossier, keys))}`)
    .unionAll(
      db
        .selectFrom('descent')
        .select(['dossier', 'set_id'])
        .where('dossier', '=', dossier)
        .where('article', '=', article),
    )
    .execute()
  return [...new Set(near.filter(one => one.dossier === dossier).map(one => one.set_id))]
}

/** The texts of some connected sets. */
export async function textsOfSets(db: Db, dossier: string, sets: readonly string[]): Promise<KeptText[]> {
  if (sets.length === 0) return []
  return keptTexts(db, dossier)
    .where('set_id', 'in', [...sets])
    .execute()
    .then(rows => rows.map(textOf))
}

/** The place of one text among copies. */
export async function keptText(db: Db, dossier: string, article: string): Promise<KeptText | undefined> {
  const row = await keptTexts(db, dossier).where('descent.article', '=', article).executeTakeFirst()
  return row && textOf(row)
}

function keptTexts(db: Db, dossier: string) {
  return db
    .selectFrom('descent')
    .innerJoin('reading', 'reading.article', 'descent.article')
    .select(['descent.article', 'set_id', 'voice', 'sketch'])
    .select(['reading.publisher', 'url', 'reading.published'])
    .where('dossier', '=', dossier)
}

function textOf(row: {
  article: string
  set_id: string
  voice: string
  sketch: Sketch & { readonly modified?: string }
  publisher: string | null
  url: string | null
  published: string | null
}): KeptText {
  const { modified, ...sketch } = row.sketch
  return {
    text: {
      article: row.article,
      ...(row.publisher !== null && { publisher: row.publisher }),
      ...(row.url !== null && { url: row.url }),
      ...(row.published !== null && { published: row.published }),
      ...(modified !== undefined && { modified }),
      sketch: { ...sketch, bands: bandsOf(sketch.hashes) },
    },
    setId: row.set_id,
    voice: row.voice,
  }
}

/**
 * Writes where texts stand among copies, and when and by whom they were published, as their readings tell. Rows that
 * stay as they are are left alone.
 */
export async function keepDescents(
  db: Db,
  dossier: string,
  all: readonly (Descent & { readonly text: Text; readonly keys: readonly string[] })[],
): Promise<void> {
  const columns = ['bands', 'set_id', 'voice', 'copy_of', 'version_of', 'published', 'publisher'] as const
  for (const part of chunks(all, 200))
    await db
      .insertInto('descent')
      .values(
        part.map(({ article, setId, voice, copyOf, versionOf, text, keys }) => ({
          dossier,
          article,
          bands: hashedKeys(dossier, keys),
          set_id: setId,
          voice,
          copy_of: copyOf ?? null,
          version_of: versionOf ?? null,
          published: text.published ?? null,
          publisher: text.publisher ?? null,
        })),
      )
      .onConflict(on =>
        on
          .columns(['dossier', 'article'])
          .doUpdateSet(eb => Object.fromEntries(columns.map(name => [name, eb.ref(`excluded.${name}`)])))
          .where(differs('descent', columns)),
      )
      .execute()
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
