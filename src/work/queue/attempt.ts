import { InputError } from '../../base/problem.ts'
import { keepProblem } from '../../store/queries/find.ts'
import { type Claim, giveBack, noteFailure } from '../../store/queries/queue.ts'
import type { Office } from '../dossier/desk.ts'
import type { Patience } from './patience.ts'

/** Times that a reading may fail; then the report is parked. */
const MOST_FAILURES = 5
/** Times that the process may end while it reads one report: that may be the report's doing, or chance. */
const MOST_BEGUN = 10
/** Seconds until a report that has failed is due again: 5, 20, 80, 320. */
const delay = (tries: number): number => 5 * 4 ** (tries - 1)

/**
 * Does what is to be done with a report that this process has claimed. Where it fails, that is noted: the report is due
 * again later, or parked with its reason; the error is thrown on. Errors that are not the report's note nothing: the
 * report is given back as it was.
 */
export async function attempt(
  office: Office,
  claim: Claim,
  { patient, work }: { readonly patient: Patience; work(): Promise<void> },
): Promise<void> {
  try {
    if (claim.tries > MOST_BEGUN) throw lost(claim)
    await work()
  } catch (error) {
    if (isNotTheReports(error)) await giveBack(office.store.db, claim).catch(() => {})
    else await patient(() => note(office, claim, error))
    throw error
  }
}

/** The model is missing, threads do not start, or the store is away: every report would fail. The run ends with it. */
export const isNotTheReports = (error: unknown): boolean =>
  error instanceof InputError && ['no-model', 'no-reader', 'store-away'].includes(error.code)

async function note({ store: { db }, now }: Office, claim: Claim, error: unknown): Promise<void> {
  const { dossier, article } = claim
  const { code, reason } = told(error)
  const parked = claim.tries >= MOST_FAILURES || isFinal(error)
  const noted = await noteFailure(db, claim, { reason, after: parked ? 'never' : delay(claim.tries) })
  if (noted && parked)
    await keepProblem(db, { at: now(), dossier, where_from: article, code, message: reason })
}

/** An input that cannot be read stays so; a thread or database that broke with it may have had a bad moment. */
const isFinal = (error: unknown): boolean =>
  error instanceof InputError && !/^(?:reader|store)-/.test(error.code)

/** The words of the report that a fault may carry are left out; a code, as the database has, holds none. */
export function told(error: unknown): { readonly code: string; readonly reason: string } {
  if (error instanceof InputError) return { code: error.code, reason: error.message }
  const { name = 'unknown', code = '' } = (error ?? {}) as { name?: string; code?: unknown }
  return {
    code: 'fault',
    reason: `a fault of Readout: ${/^[A-Z0-9_]+$/.test(String(code)) ? `${name} ${code}` : name}`,
  }
}

const lost = ({ article, tries }: Claim): InputError =>
  new InputError(
    'lost',
    article,
    `Reading ${article} was begun ${tries - 1} times, and each time the process that read it came to an end.`,
  )
