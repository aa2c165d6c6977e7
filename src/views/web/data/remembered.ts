import { sql } from 'kysely'
import type { Office } from '../../../work/dossier/desk.ts'

type Db = Office['store']['db']
/** What was made for a page, and of which state of the store. */
interface Made {
  readonly stamp: string
  readonly value: Promise<unknown>
}

/** Values that are remembered for each store; the oldest go first. */
const MOST = 300
const memory = new WeakMap<Db, Map<string, Made>>()

/**
 * What takes longer than all else on a page, made once for each state of the store: `stamp` tells whether it is the
 * same. Whoever asks while it is being made waits for the same.
 */
export function remembered<T>(
  db: Db,
  { key, stamp }: { readonly key: readonly unknown[]; readonly stamp: unknown },
  make: () => Promise<T>,
): Promise<T> {
  const known = memory.get(db) ?? new Map<string, Made>()
  memory.set(db, known)
  const [name, state] = [JSON.stringify(key), JSON.stringify(stamp)]
  const found = known.get(name)
  if (found?.stamp === state) return found.value as Promise<T>
  const made = { stamp: state, value: make() }
  known.delete(name)
  if (known.size >= MOST) known.delete(known.keys().next().value ?? '')
  known.set(name, made)
  made.value.catch(() => known.get(name) === made && known.delete(name))
  return made.value
}

/** Forgets all of a store, to measure what making it takes. */
export const forget = (db: Db): void => void memory.delete(db)

/** The state of the whole store, for what is told of all dossiers: the latest change, and the latest report to come. */
export async function stateOf(db: Db): Promise<readonly unknown[]> {
  const { rows } = await sql<{ change: number | null; filed: number; feeds: number | null }>`
    select (select max(seq) from change) as change, (select last_value from filed_seq_seq) as filed,
      (select sum(hashtext(dossier || ' ' || url)) from feed) as feeds`.execute(db)
  return [rows[0]]
}
