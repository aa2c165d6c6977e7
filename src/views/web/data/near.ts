import { dayRange } from '../../../base/edtf.ts'
import type { Entry } from '../../../dossier/types.ts'
import { browse } from '../../../store/queries/browse.ts'
import type { Office } from '../../../work/dossier/desk.ts'

/** Days before and after an entry, and entries that are offered at most. */
const AROUND = { days: 2 }
const MOST = 12

/** Entries of the same kind and about the same days, which may be the same one. */
export async function entriesNear({ store }: Office, dossier: string, entry: Entry): Promise<Entry[]> {
  const { start, time, date } = entry.values
  const range = dayRange(String(start ?? time ?? date ?? ''))
  // A day without its year is near none.
  if (!range || !/^\d{4}-/.test(range.first)) return []
  const moved = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
  const days = { from: moved(range.first, -AROUND.days), to: moved(range.last, AROUND.days) }
  const found = await browse(store.db, dossier, { ...days, kinds: [entry.kind] }, { limit: MOST + 1 })
  return found.flatMap(one => (one.entry.id === entry.id ? [] : one.entry)).slice(0, MOST)
}
