import { type Kysely, type Selectable, sql } from 'kysely'
import type { FeedEntry } from '../../source/feed/index.ts'
import type { FeedEntryTable, FeedTable, Tables } from '../tables.ts'
import { chunks } from './items.ts'

type Db = Kysely<Tables>

/** A feed as it is kept. Times are ISO 8601 in UTC. */
export type FeedRow = Readonly<Selectable<FeedTable>>
export type EntryRow = Readonly<Selectable<FeedEntryTable>>

/** Minutes between two looks at a feed, unless it is said. */
const EVERY = 30

/**
 * Follows a feed from now on. One that is followed already keeps its state, and its interval unless another is given;
 * it is asked when it is due by what is given now, unless its host wants to be left alone for longer.
 */
export async function followFeed(
  db: Db,
  { every, ...feed }: Pick<FeedRow, 'dossier' | 'url' | 'due'> & { readonly every?: number },
): Promise<void> {
  await db
    .insertInto('feed')
    .values({ ...feed, every: every ?? EVERY })
    .onConflict(on => {
      const followed = on.columns(['dossier', 'url'])
      const due = sql<string>`case when feed.rests > excluded.due then feed.due else least(feed.due, excluded.due) end`
      return followed.doUpdateSet({ due, ...(every !== undefined && { every }) })
    })
    .execute()
}

/** Follows a feed no longer; its reports stay. Says whether it was followed. */
export async function leaveFeed(db: Db, dossier: string, url: string): Promise<boolean> {
  return db.transaction().execute(async tx => {
    // The feed first: who writes down a look at it holds its row until its entries are there.
    const gone = await tx
      .deleteFrom('feed')
      .where('dossier', '=', dossier)
      .where('url', '=', url)
      .executeTakeFirst()
    await tx.deleteFrom('feed_entry').where('dossier', '=', dossier).where('feed', '=', url).execute()
    return gone.numDeletedRows > 0n
  })
}

/** The feeds of a dossier, or of all, by their addresses. */
export async function feedsOf(db: Db, dossier?: string): Promise<FeedRow[]> {
  const all = db.selectFrom('feed').selectAll().orderBy('dossier').orderBy('url')
  return (dossier === undefined ? all : all.where('dossier', '=', dossier)).execute()
}

/** Writes down what has become of a feed. Says whether it is followed still. */
export async function noteFeed(
  db: Db,
  { dossier, url }: Pick<FeedRow, 'dossier' | 'url'>,
  change: Partial<FeedRow>,
): Promise<boolean> {
  const noted = await db
    .updateTable('feed')
    .set(change)
    .where('dossier', '=', dossier)
    .where('url', '=', url)
    .executeTakeFirst()
  return noted.numUpdatedRows > 0n
}

/** Has the feeds of a dossier asked at a time that have failed last for one reason, and need not be left alone until then. */
export async function askAgain(
  db: Db,
  dossier: string,
  { code, due }: { readonly code: string; readonly due: string },
): Promise<void> {
  await db
    .updateTable('feed')
    .set({ due })
    .where('dossier', '=', dossier)
    .where('code', '=', code)
    .where('failures', '>', 0)
    .where('due', '>', due)
    .where(eb => eb.or([eb('rests', 'is', null), eb('rests', '<=', due)]))
    .execute()
}

/** Counts a report that came from a feed, or a new version of one. */
export async function countReport(
  db: Db,
  { dossier, url }: Pick<FeedRow, 'dossier' | 'url'>,
  what: 'reports' | 'versions',
): Promise<void> {
  await db
    .updateTable('feed')
    .set(eb => ({ [what]: eb(what, '+', 1) }))
    .where('dossier', '=', dossier)
    .where('url', '=', url)
    .execute()
}

/** The fingerprints of the entries that a feed has had. */
export async function fingerprintsOf(db: Db, dossier: string, feed: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('feed_entry')
    .select(['id', 'fingerprint'])
    .where('dossier', '=', dossier)
    .where('feed', '=', feed)
    .execute()
  return new Map(rows.map(row => [row.id, row.fingerprint]))
}

/** Entries that are new or have changed: their reports are to be fetched, each when it is due. */
export async function announceEntries(
  db: Db,
  { dossier, url }: Pick<FeedRow, 'dossier' | 'url'>,
  entries: readonly {
    readonly id: string
    readonly fingerprint: string
    readonly entry: FeedEntry
    readonly due: string
  }[],
): Promise<void> {
  for (const part of chunks(entries, 200))
    await db
      .insertInto('feed_entry')
      .values(
        part.map(({ id, fingerprint, entry, due }) => ({
          dossier,
          feed: url,
          id,
          url: entry.url?.replace(/#.*$/, '') ?? null,
          fingerprint,
          told: storable(entry),
          due,
        })),
      )
      .onConflict(on =>
        on.columns(['dossier', 'feed', 'id']).doUpdateSet(eb => ({
          url: eb.ref('excluded.url'),
          fingerprint: eb.ref('excluded.fingerprint'),
          told: eb.ref('excluded.told'),
          due: eb.ref('excluded.due'),
          tries: 0,
        })),
      )
      .execute()
}

/** The entries of a feed whose reports are to be fetched by some time. */
export const dueEntries = (
  db: Db,
  { dossier, url }: Pick<FeedRow, 'dossier' | 'url'>,
  now: string,
  limit: number,
): Promise<EntryRow[]> =>
  db
    .selectFrom('feed_entry')
    .selectAll()
    .where('dossier', '=', dossier)
    .where('feed', '=', url)
    .where('due', '<=', now)
    .orderBy('due')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Writes down what has become of an entry. What the feed says of it goes when there is nothing more to do. */
export async function noteEntry(
  db: Db,
  { dossier, feed, id }: Pick<EntryRow, 'dossier' | 'feed' | 'id'>,
  change: Partial<Pick<EntryRow, 'due' | 'tries' | 'article' | 'words'>>,
): Promise<void> {
  await db
    .updateTable('feed_entry')
    .set({ ...change, ...(change.due === null && { told: null }) })
    .where('dossier', '=', dossier)
    .where('feed', '=', feed)
    .where('id', '=', id)
    .execute()
}

/** The reports that the feeds of a dossier have brought from the address of an entry. */
export const reportsAt = (
  db: Db,
  { dossier, url }: Pick<EntryRow, 'dossier' | 'url'>,
): Promise<Pick<EntryRow, 'feed' | 'article' | 'words'>[]> =>
  db
    .selectFrom('feed_entry')
    .select(['feed', 'article', 'words'])
    .where('dossier', '=', dossier)
    .where('url', '=', url)
    .where('article', 'is not', null)
    .execute()

/** Whether a report was taken out of the store by a person. */
export async function isRemoved(db: Db, article: string): Promise<boolean> {
  const row = await db
    .selectFrom('removed')
    .select('article')
    .where('article', '=', article)
    .executeTakeFirst()
  return row !== undefined
}

/** JSON without the characters that no database takes: zero, and halves of pairs. */
const storable = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\0', '') : part,
  )
