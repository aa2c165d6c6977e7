import { type Kysely, sql } from 'kysely'
import type { Entry, ItemKind } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import type { EntryFilter } from './filter.ts'
import { arrayOf } from './items.ts'
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
