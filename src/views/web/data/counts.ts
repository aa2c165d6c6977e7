import { type BrowseFilter, type Counts, countsOf, outletsOf } from '../../../store/queries/browse.ts'
import { lastChange } from '../../../store/queries/find.ts'
import type { Office } from '../../../work/dossier/desk.ts'

/** What stands above a timeline: how much there is, and the outlets that it can be narrowed to. */
export interface Above extends Counts {
  readonly outlets: readonly string[]
}

/** Selections that are remembered for each store. */
const MOST = 200

type Db = Office['store']['db']
const remembered = new WeakMap<Db, Map<string, { readonly seq: number; readonly above: Above }>>()

/**
 * Counts for a selection. Counting a large dossier costs more than all else on a page, so that it is done once after
 * each change of an entry; the number of the latest change tells whether there was one.
 */
export async function countsFor(
  { store: { db } }: Office,
  dossier: string,
  filter: BrowseFilter,
): Promise<Above> {
  const known = remembered.get(db) ?? new Map()
  remembered.set(db, known)
  const seq = await lastChange(db, dossier)
  const key = JSON.stringify([dossier, { ...filter, newestFirst: undefined }])
  const found = known.get(key)
  if (found?.seq === seq) return found.above
  const [counts, outlets] = await Promise.all([countsOf(db, dossier, filter), outletsOf(db, dossier)])
  const above = { ...counts, outlets: outlets.map(one => one.name) }
  known.delete(key)
  if (known.size >= MOST) known.delete(known.keys().next().value)
  known.set(key, { seq, above })
  return above
}
