import { hasDossier } from '../../store/queries/browse.ts'
import type { Web } from '../web/env.ts'
import { ApiProblem } from './operation.ts'

/** The name of a dossier that there is. Throws ApiProblem 404. */
export async function existing(web: Web, dossier = ''): Promise<string> {
  if (await hasDossier(web.office.store.db, dossier)) return dossier
  throw new ApiProblem(404, 'no-dossier', 'There is no dossier of this name.')
}
