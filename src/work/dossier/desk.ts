import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Log, openStore, type Store, type Tx } from '../../store/open.ts'
import { threadReader } from '../readers/index.ts'
import type { Reader } from '../readers/types.ts'

/** What merging writes with: one transaction, the log of inputs, and the time. */
export interface Desk {
  readonly tx: Tx
  readonly log: Log
  readonly dossier: string
  /** ISO 8601 in UTC. */
  readonly now: string
}

/** Where dossiers are worked on: the store, a reader and the clock. */
export interface Office {
  readonly store: Store
  readonly reader: Reader
  /** ISO 8601 in UTC. */
  now(): string
}

/** Where the store is, as the environment says: READOUT_DATA a folder, DATABASE_URL a PostgreSQL. */
export function placeFrom(env: NodeJS.ProcessEnv, cwd: string): { folder: string; url?: string } {
  const folder = env.READOUT_DATA ? resolve(cwd, env.READOUT_DATA) : dataFolder(env)
  return { folder, ...(env.DATABASE_URL && { url: env.DATABASE_URL }) }
}

/** Opens the office at a place. Throws InputError where the store cannot be opened. */
export async function openOffice(
  place: { folder: string; url?: string },
  say: (message: string) => void,
  reader: Reader = threadReader(),
): Promise<Office> {
  const store = await openStore({ ...place, say })
  return { store, reader, now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }) }
}

/** Runs work on one dossier in one transaction. */
export const atDesk = <T>(
  { store, now }: Office,
  dossier: string,
  work: (desk: Desk) => Promise<T>,
): Promise<T> => store.write((tx, log) => work({ tx, log, dossier, now: now() }))

/** The usual place for a program's data on each system. */
function dataFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return join(env.LOCALAPPDATA ?? homedir(), 'readout')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'readout')
  return join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'readout')
}
