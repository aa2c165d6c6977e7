import type { Entry } from '../../../dossier/types.ts'
import { type ChangesAsked, latestChanges } from '../../../store/queries/browse.ts'
import { entriesByIds } from '../../../store/queries/entries.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { KINDS, LIST, matter, titleOf } from '../words.ts'

/** A change of an entry, as pages and feeds tell it. */
export interface ToldChange {
  readonly seq: number
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly id: string
  readonly what: 'new' | 'changed' | 'gone'
  readonly title: string
  readonly summary: string
  readonly entry?: Entry
}

/** The latest changes of a dossier, the newest first; those of entries that a filter leaves. */
export async function changesOf(
  { store }: Office,
  dossier: string,
  asked: ChangesAsked,
): Promise<ToldChange[]> {
  const rows = await latestChanges(store.db, dossier, asked)
  const entries = await entriesByIds(store.db, dossier, [...new Set(rows.map(row => row.entry))])
  const byId = new Map(entries.map(one => [one.id, one]))
  return rows.map(({ seq, at, entry: id, kind, what, body }) => {
    const entry = byId.get(id)
    const fields = ((body as { fields?: string[] }).fields ?? []).map(matter)
    const summaries = {
      new: `New: ${KINDS[kind].one.toLowerCase()}.`,
      changed: fields.length > 0 ? `Changed: ${LIST.format(fields)}.` : 'Changed.',
      gone: 'Gone: no report rests under it any more, or it has become part of another entry.',
    }
    return {
      seq,
      at,
      id,
      what,
      title: entry === undefined ? `${KINDS[kind].one} ${id}` : titleOf(entry),
      summary: summaries[what],
      ...(entry !== undefined && { entry }),
    }
  })
}
