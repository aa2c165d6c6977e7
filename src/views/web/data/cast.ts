import { type CastMember, castOf } from '../../../dossier/cast.ts'
import { actorsOf } from '../../../store/queries/browse.ts'
import { lastChange } from '../../../store/queries/find.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { remembered } from './remembered.ts'

/** How many names they may go by together. */
const MOST_NAMES = 3000

/** Everybody whom a dossier's latest entries name, those of most entries first. */
export async function castIn({ store: { db } }: Office, dossier: string): Promise<readonly CastMember[]> {
  const stamp = await lastChange(db, dossier)
  return remembered(db, { key: ['cast', dossier], stamp }, async () =>
    castOf(await actorsOf(db, dossier, MOST_NAMES)),
  )
}
