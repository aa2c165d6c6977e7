import { setTimeout } from 'node:timers/promises'
import type { Office } from '../dossier/desk.ts'
import { type WorkOptions, workOn } from './worker.ts'

/** Milliseconds between two looks; a reading that failed is due again after five seconds at the earliest. */
const PAUSE = 5000
/** So many times longer where nothing can be read at all, such as without a model. */
const LONGER = 12

/**
 * Reads what waits and is due, again and again until the signal, beside what else a process does: what has failed there
 * is taken up without anybody asking. Throws nothing; whatever goes wrong is told.
 */
export async function readBeside(
  office: Office,
  {
    signal,
    pause = PAUSE,
    ...options
  }: Omit<WorkOptions, 'once'> & { readonly signal: AbortSignal; readonly pause?: number },
): Promise<void> {
  while (!signal.aborted) {
    let rest = pause
    await workOn(office, { ...options, signal, once: true }).catch(error => {
      if (!signal.aborted) options.problem?.(error)
      rest = pause * LONGER
    })
    await setTimeout(rest, undefined, { signal }).catch(() => {})
  }
}
