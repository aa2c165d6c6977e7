import type { Kysely } from 'kysely'
import type { GivenLine, Line } from '../journal/lines.ts'
import type { Tables } from '../tables.ts'
import { type EntryRow, type FeedRow, feedsOf } from './feeds.ts'

type Db = Kysely<Tables>

/** All inputs of a store as lines, in an order in which they can be written again. */
export async function* inputLines(db: Db): AsyncGenerator<Line> {
  for (const { article } of await db
    .selectFrom('report')
    .select('article')
    .orderBy('at')
    .orderBy('article')
    .execute()) {
    const row = await db.selectFrom('report').selectAll().where('article', '=', article).executeTakeFirst()
    if (row) yield reportLine(row)
  }
  for (const row of await db.selectFrom('filed').selectAll().orderBy('seq').execute())
    yield { t: 'filed', at: row.at, dossier: row.dossier, article: row.article }
  for (const row of await db.selectFrom('removed').selectAll().orderBy('at').execute())
    yield { t: 'removed', ...row }
  for (const { seq: _, why, ...row } of await db.selectFrom('edit').selectAll().orderBy('seq').execute())
    yield { t: 'edit', ...row, ...(why !== null && { why }) }
  yield* givenLines(db)
}

function reportLine(row: {
  article: string
  at: string
  origin: string
  url: string | null
  media_type: string | null
  charset: string | null
  published: string | null
  title: string | null
  bytes: Uint8Array
}): Line {
  const { article, at, origin, url, charset, published, title } = row
  return {
    t: 'report',
    at,
    article,
    origin,
    ...(url !== null && { url }),
    ...(row.media_type !== null && { mediaType: row.media_type }),
    ...(charset !== null && { charset }),
    ...(published !== null && { published }),
    ...(title !== null && { title }),
    bytes: Buffer.from(row.bytes).toString('base64'),
  }
}

/** One line for each id, in the order of giving. */
async function* givenLines(db: Db): AsyncGenerator<GivenLine> {
  for (const row of await db.selectFrom('given').selectAll().orderBy('seq').execute()) {
    const anchors = await db
      .selectFrom('anchor')
      .selectAll()
      .where('dossier', '=', row.dossier)
      .where('entry', '=', row.id)
      .orderBy('article')
      .orderBy('item')
      .execute()
    const entry = {
      id: row.id,
      kind: row.kind,
      anchors: anchors.map(one => ({
        article: one.article,
        id: one.item,
        at: { start: one.span_start, end: one.span_end },
      })),
      ...(row.leads_to !== null && { leadsTo: row.leads_to }),
      ...(row.came_from !== null && { from: row.came_from }),
    }
    yield { t: 'given', at: row.at, dossier: row.dossier, entries: [entry] }
  }
}

/** A feed that a dossier follows, or an entry of one, with all that is known of it. */
export type FeedLine = ({ readonly t: 'feed' } & FeedRow) | ({ readonly t: 'feed-entry' } & EntryRow)

/** The feeds of a store as lines, each before its entries. */
export async function* feedLines(db: Db): AsyncGenerator<FeedLine> {
  for (const feed of await feedsOf(db)) {
    yield { t: 'feed', ...feed }
    const entries = db
      .selectFrom('feed_entry')
      .selectAll()
      .where('dossier', '=', feed.dossier)
      .where('feed', '=', feed.url)
      .orderBy('id')
    for (const entry of await entries.execute()) yield { t: 'feed-entry', ...entry }
  }
}

/** Puts back a feed, or an entry of one; what is known already stays as it is. */
export async function keepFeedLine(db: Db, line: FeedLine): Promise<void> {
  if (line.t === 'feed') {
    const { t: _, ...feed } = line
    await db
      .insertInto('feed')
      .values(feed)
      .onConflict(on => on.doNothing())
      .execute()
    return
  }
  const { t: _, told, ...entry } = line
  await db
    .insertInto('feed_entry')
    .values({ ...entry, told: told && JSON.stringify(told) })
    .onConflict(on => on.doNothing())
    .execute()
}
