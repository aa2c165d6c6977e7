import { type Kysely, sql } from 'kysely'
import type { Entry, ItemKind } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { differs } from './differs.ts'
import type { EntryFilter } from './filter.ts'
import { arrayOf, chunks } from './items.ts'
import { walk } from './walk.ts'

type Db = Kysely<Tables>

/** An entry with what it is found by. */
export interface KeptEntry {
  readonly entry: Entry
  readonly sortDay?: string
  readonly actors: readonly string[]
  /** The publishers of its reports, in lower case, sorted. */
  readonly outlets: readonly string[]
  readonly words: string
}

/** Entries by their ids. */
export async function entriesByIds(db: Db, dossier: string, ids: readonly string[]): Promise<Entry[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('entry')
    .select('body')
    .where('dossier', '=', dossier)
    .where(sql<boolean>`id = any(${arrayOf(ids)})`)
    .execute()
  return rows.map(row => row.body)
}

/** Writes entries; rows that stay as they are are left alone. */
export async function keepEntries(db: Db, dossier: string, all: readonly KeptEntry[]): Promise<void> {
  for (const part of chunks(all, 200))
    await db
      .insertInto('entry')
      .values(
        part.map(({ entry, sortDay, actors, outlets, words }) => ({
          dossier,
          id: entry.id,
          kind: entry.kind,
          sort_day: sortDay ?? null,
          status: typeof entry.values.status === 'string' ? entry.values.status : null,
          actors: [...actors],
          outlets: [...outlets],
          body: JSON.stringify(entry),
          words,
        })),
      )
      .onConflict(on =>
        on
          .columns(['dossier', 'id'])
          .doUpdateSet(eb => ({
            kind: eb.ref('excluded.kind'),
            sort_day: eb.ref('excluded.sort_day'),
            status: eb.ref('excluded.status'),
            actors: eb.ref('excluded.actors'),
            outlets: eb.ref('excluded.outlets'),
            body: eb.ref('excluded.body'),
            words: eb.ref('excluded.words'),
          }))
          .where(differs('entry', ['kind', 'sort_day', 'status', 'actors', 'outlets', 'body', 'words'])),
      )
      .execute()
}

export async function dropEntries(db: Db, dossier: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await db
    .deleteFrom('entry')
    .where('dossier', '=', dossier)
    .where(sql<boolean>`id = any(${arrayOf(ids)})`)
    .execute()
}

/** What a timeline is narrowed to (see `EntryFilter`). */
export interface TimelineFilter extends Pick<EntryFilter, 'from' | 'to' | 'actor'> {
  readonly kind?: ItemKind
  readonly status?: string
  readonly limit?: number
}

/** Entries of a dossier in order of time (see `walk`); all of them without a limit. */
export async function timeline(
  db: Db,
  dossier: string,
  { kind, status, limit, ...filter }: TimelineFilter,
): Promise<Entry[]> {
  const narrow = {
    ...filter,
    dossier,
    kinds: kind && [kind],
    statuses: status === undefined ? undefined : [status],
  }
  return (await walk(db, narrow, { limit })).map(one => one.entry)
}

/** A change of an entry: for alerts, and to see what a report brought. */
export interface KeptChange {
  readonly seq: number
  readonly at: string
  readonly entry: string
  readonly kind: ItemKind
  readonly what: 'new' | 'changed' | 'gone'
  readonly body: unknown
}

export async function keepChanges(
  db: Db,
  dossier: string,
  all: readonly Omit<KeptChange, 'seq'>[],
): Promise<void> {
  for (const part of chunks(all, 200))
    await db
      .insertInto('change')
      .values(part.map(one => ({ ...one, dossier, body: JSON.stringify(one.body) })))
      .execute()
}

/** When some entries of a dossier were last changed, by their ids. */
export async function changeTimes(
  db: Db,
  dossier: string,
  entries: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('change')
    .select('entry')
    .select(eb => eb.fn.max('at').as('at'))
    .where('dossier', '=', dossier)
    .where(sql<boolean>`entry = any(${arrayOf(entries)})`)
    .groupBy('entry')
    .execute()
  return new Map(rows.map(row => [row.entry, row.at]))
}

/** Changes at or after a time, in order. */
export async function changesSince(db: Db, dossier: string, since: string): Promise<KeptChange[]> {
  return db
    .selectFrom('change')
    .select(['seq', 'at', 'entry', 'kind', 'what', 'body'])
    .where('dossier', '=', dossier)
    .where('at', '>=', since)
    .orderBy('seq')
    .execute()
}
