import { type Kysely, sql } from 'kysely'
import type { ItemKind } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { arrayOf } from './items.ts'
import { queryFor } from './words.ts'

type Db = Kysely<Tables>

/** What entries are narrowed to. Days are ISO dates, both inclusive. */
export interface EntryFilter {
  /** All dossiers without. */
  readonly dossier?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** A term of somebody who takes part, as entries are indexed by (see `work`). */
  readonly actor?: string | undefined
  readonly kinds?: readonly ItemKind[] | undefined
  readonly statuses?: readonly string[] | undefined
  /** The type of moves. */
  readonly type?: string | undefined
  /** The publisher of one of its reports, in upper or lower case. */
  readonly outlet?: string | undefined
  /** As a person types them into a search box: `"in quotes"`, `or`, `-not`. */
  readonly words?: string | undefined
  /** Only these entries. */
  readonly ids?: readonly string[] | undefined
}

/** Entries that a filter leaves and nobody has hidden. */
export function narrowed(db: Db, filter: EntryFilter) {
  const { dossier, from, to, actor, kinds, statuses, type, outlet, words, ids } = filter
  let query = db.selectFrom('entry').where(sql<boolean>`not hidden`)
  if (dossier !== undefined) query = query.where('dossier', '=', dossier)
  if (from !== undefined) query = query.where('sort_day', '>=', from)
  if (to !== undefined) query = query.where('sort_day', '<=', to)
  if (kinds !== undefined) query = query.where(isOneOf('kind', kinds))
  if (statuses !== undefined) query = query.where(isOneOf('status', statuses))
  if (actor !== undefined) query = query.where(sql<boolean>`actors @> ${arrayOf([actor])}`)
  if (type !== undefined) query = query.where('type', '=', type)
  if (words !== undefined) query = query.where(sql<boolean>`search @@ ${queryFor(words)}`)
  if (ids !== undefined) query = query.where(sql<boolean>`id = any(${arrayOf(ids)})`)
  if (outlet !== undefined) query = query.where(sql<boolean>`outlets @> ${arrayOf([outlet.toLowerCase()])}`)
  return query
}

/** One value is compared as such: an index of that column then keeps its order. */
export function isOneOf(column: 'kind' | 'status', values: readonly string[]) {
  const [only] = values
  return values.length === 1
    ? sql<boolean>`${sql.ref(column)} = ${only}`
    : sql<boolean>`${sql.ref(column)} = any(${arrayOf(values)})`
}
