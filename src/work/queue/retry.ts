import { InputError } from '../../base/problem.ts'
import { dropProblems } from '../../store/queries/find.ts'
import { sendAgain } from '../../store/queries/queue.ts'
import type { Office } from '../dossier/desk.ts'

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
