import type { Office } from '../dossier/desk.ts'
import type { Polite } from './polite.ts'
import type { World } from './world.ts'

/** What all steps of watching work with. */
export interface Watching {
  readonly office: Office
  readonly world: World
  readonly polite: Polite
  readonly signal: AbortSignal
  /** Told of what cannot be fetched or read, and of faults; watching goes on. */
  problem(error: unknown): void
}

/** Milliseconds since 1970 as ISO 8601 in UTC, always of one length: such times sort as text. */
export const isoOf = (ms: number): string => new Date(ms).toISOString()
