import { type BrowseFilter, type Counts, countsOf, outletsOf } from '../../../store/queries/browse.ts'
import { lastChange } from '../../../store/queries/find.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { remembered } from './remembered.ts'

/** What stands above a timeline: how much there is, and the outlets that it can be narrowed to. */
export interface Above extends Counts {
  readonly outlets: readonly string[]
}

/** Counts for a selection, whatever its order. */
export async function countsFor(
  { store: { db } }: Office,
  dossier: string,
  { newestFirst: _, ...filter }: BrowseFilter,
): Promise<Above> {
  const stamp = await lastChange(db, dossier)
  return remembered(db, { key: ['counts', dossier, filter], stamp }, async () => {
    const [counts, outlets] = await Promise.all([countsOf(db, dossier, filter), outletsOf(db, dossier)])
    return { ...counts, outlets: outlets.map(one => one.name) }
  })
}
