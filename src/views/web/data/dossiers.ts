import { feedsOf } from '../../../store/queries/feeds.ts'
import { type DossierCount, dossiers } from '../../../store/queries/reports.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { remembered, stateOf } from './remembered.ts'

/** A dossier that so far has feeds alone. */
export interface Followed {
  readonly name: string
  readonly feeds: number
}

export interface Dossiers {
  readonly all: readonly DossierCount[]
  readonly followed: readonly Followed[]
}

/** All dossiers: those with reports, and those that only follow feeds so far. */
export async function dossiersIn({ store: { db } }: Office): Promise<Dossiers> {
  return remembered(db, { key: ['dossiers'], stamp: await stateOf(db) }, async () => {
    const [all, feeds] = await Promise.all([dossiers(db), feedsOf(db)])
    const known = new Set(all.map(one => one.name))
    const others = Map.groupBy(feeds, one => one.dossier)
    return {
      all,
      followed: [...others].flatMap(([name, own]) => (known.has(name) ? [] : { name, feeds: own.length })),
    }
  })
}
