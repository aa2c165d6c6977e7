import type { CastMember } from '../../../dossier/cast.ts'
import { type BrowseFilter, hasMoreThan, LOOKED_THROUGH } from '../../../store/queries/browse.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { actorTerm } from '../../../work/dossier/indexed.ts'
import { type Chosen, filterOf } from '../parts/filters.ts'
import { castIn } from './cast.ts'

/** The entries of one actor, as every view selects them. */
export interface OfActor {
  readonly filter: Pick<BrowseFilter, 'ids' | 'actor'>
  /** Who is meant, with all names, where the dossier knows them by this one. */
  readonly them?: CastMember
}

/**
 * Who is meant by a name: under all the names of the one whom the dossier knows by it. Where there are more entries than
 * names are joined over, or nobody is known by it, the entries that name somebody so.
 */
export async function actorIn(office: Office, dossier: string, name: string): Promise<OfActor> {
  const named = { filter: { actor: actorTerm(name) } }
  if (await hasMoreThan(office.store.db, dossier, LOOKED_THROUGH)) return named
  const cast = await castIn(office, dossier)
  const them = cast.find(one => one.name === name) ?? cast.find(one => one.names.includes(name))
  return them ? { filter: { ids: [...them.ids] }, them } : named
}

/** The filter that the store understands, for what a person has chosen. */
export async function selectedBy(office: Office, dossier: string, chosen: Chosen): Promise<BrowseFilter> {
  const { actor, ...others } = chosen
  const filter = filterOf(others)
  return actor === undefined ? filter : { ...filter, ...(await actorIn(office, dossier, actor)).filter }
}

/** The filter of a list of changes; none where nothing is chosen, so that entries that are gone are told too. */
export const narrowedBy = async (
  office: Office,
  dossier: string,
  chosen: Chosen,
): Promise<{ filter?: BrowseFilter }> =>
  Object.keys(chosen).length === 0 ? {} : { filter: await selectedBy(office, dossier, chosen) }
