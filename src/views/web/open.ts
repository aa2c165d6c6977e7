import { InputError } from '../../base/problem.ts'
import { keepProblem } from '../../store/queries/find.ts'
import type { Office } from '../../work/dossier/desk.ts'
import type { Openness } from './access.ts'
import type { Web } from './env.ts'
import { placeOf } from './fault.ts'
import { openJobs } from './jobs.ts'
import { limitOf } from './limits.ts'
import { openTokens } from './tokens.ts'

export interface WebOptions {
  /** Where tokens are kept. */
  readonly folder: string
  readonly openness: Openness
  readonly me: string
  readonly origin?: string
  log(line: Readonly<Record<string, unknown>>): void
}

/** What the pages work with, over an office. */
export function openWeb(office: Office, { folder, openness, me, origin, log }: WebOptions): Web {
  const now = (): number => performance.now()
  return {
    office,
    log,
    access: { openness, me, tokens: openTokens(folder) },
    place: { loopback: openness === 'loopback', ...(origin !== undefined && { origin }) },
    limits: { writing: limitOf(60, 60, now), fetching: limitOf(20, 60, now), signIn: limitOf(10, 60, now) },
    jobs: openJobs(tellError, async ({ dossier, where, error, kept }) => {
      const code = error instanceof InputError ? error.code : 'fault'
      if (code === 'fault')
        log({ level: 'error', job: where, error: (error as Error).name, where: placeOf(error as Error) })
      if (kept) return
      const row = { at: office.now(), dossier, where_from: where, code, message: tellError(error) }
      await keepProblem(office.store.db, row)
    }),
  }
}

/** Only messages that were written for people are shown; others may hold queries or words of reports. */
const tellError = (error: unknown): string =>
  error instanceof InputError
    ? error.message
    : 'This is a fault of Readout, not of the report. If it was kept, it can be read again from the inbox.'
