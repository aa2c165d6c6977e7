import type { Office } from '../../work/dossier/desk.ts'
import type { AccessRules, Visitor } from './access.ts'
import type { Jobs } from './jobs.ts'
import type { Limit } from './limits.ts'
import type { Locale } from './when.ts'

/** Where the server may be reached. */
export interface Place {
  /** The public address, `https://readout.example.org`, where one was given. */
  readonly origin?: string
  /** Binds to loopback alone: only names of this machine may stand in Host. */
  readonly loopback: boolean
}

/** What the pages work with. */
export interface Web {
  readonly office: Office
  readonly access: AccessRules
  readonly place: Place
  readonly jobs: Jobs
  readonly limits: { readonly writing: Limit; readonly fetching: Limit; readonly signIn: Limit }
  /** One line of the log; never words of reports, never tokens. */
  log(line: Readonly<Record<string, unknown>>): void
}

/** What middleware puts into a request's context. */
export interface WebEnv {
  Variables: { visitor: Visitor; locale: Locale; web: Web }
}
