import { InputError } from '../../base/problem.ts'
import { dropProblems } from '../../store/queries/find.ts'
import { claimNext, sendAgain } from '../../store/queries/queue.ts'
import type { Office } from '../dossier/desk.ts'
import { mergeKept } from '../dossier/read.ts'
import { attempt } from './attempt.ts'
import { impatient } from './patience.ts'

/**
 * Makes reports of a dossier due at once, as if they had never failed: one by its id, or all, parked ones among them.
 * Returns how many. Throws InputError `not-waiting` for one that does not wait.
 */
export async function sendWaiting(
  { store: { db } }: Office,
  dossier: string,
  article?: string,
): Promise<number> {
  const sent = await sendAgain(db, dossier, article)
  if (article !== undefined && sent === 0)
    throw new InputError(
      'not-waiting',
      article,
      `No report ${article} waits in ${dossier}. Those that do are listed by: readout problems --dossier ${dossier}`,
    )
  await dropProblems(db, dossier, article)
  return sent
}

/**
 * Reads one report that waits, also before it is due. `known`: there is nothing to do, since it has been read, is parked,
 * or another process has it. Throws as reading does; what failed is noted.
 */
export async function readWaiting(
  office: Office,
  dossier: string,
  article: string,
): Promise<'added' | 'known'> {
  const { id, db } = await impatient(() => office.store.presence.join())
  const claim = await claimNext(db, id, { dossier, article })
  if (!claim) return 'known'
  const work = (): Promise<void> => mergeKept(office, dossier, article)
  await attempt(office, claim, { patient: impatient, work })
  return 'added'
}
