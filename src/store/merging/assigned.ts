import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Anchor, Assigned } from '../../dossier/identity.ts'
import type { Item, ItemKind, ItemRef } from '../../dossier/types.ts'
import { arrayOf } from '../queries/items.ts'
import type { Tables } from '../tables.ts'

/** An anchor of an entry id, with the number of its giving. */
export interface AnchorRow {
  readonly entry: string
  readonly kind: ItemKind
  readonly seq: number
  readonly article: string
  readonly item: string
  readonly span_start: number
  readonly span_end: number
}

/** The entries that some items were given to before, each with those of its anchors that `anchorsAt` names. */
export async function assignedTo(
  db: Kysely<Tables>,
  dossier: string,
  items: readonly Item[],
): Promise<Assigned[]> {
  const articles = arrayOf([...new Set(items.map(one => one.article))])
  const { rows } = await anchorsAt(dossier, { articles: sql`${articles}`, own: itemsIn(items) }).execute(db)
  return assignedFrom(rows)
}

/**
 * The anchors of live entry ids that stand in some articles (an array): those of the items asked for (rows of article and
 * id), and places whose items are gone.
 */
export const anchorsAt = (
  dossier: string,
  { articles, own }: { readonly articles: RawBuilder<unknown>; readonly own: RawBuilder<unknown> },
): RawBuilder<AnchorRow> => sql`
  select given.id as entry, given.kind, given.seq, anchor.article, anchor.item, span_start, span_end
    from anchor join given on given.dossier = anchor.dossier and given.id = anchor.entry
    where anchor.dossier = ${dossier} and anchor.article = any(${articles}) and leads_to is null
      and ((anchor.article, anchor.item) in (${own}) or not exists (
        select from item
          where item.dossier = anchor.dossier and item.article = anchor.article and item.id = anchor.item))`

/** Items as rows of article and id. */
export const itemsIn = (refs: readonly ItemRef[]): RawBuilder<unknown> =>
  sql`select * from unnest(${arrayOf(refs.map(one => one.article))}, ${arrayOf(refs.map(one => one.id))})`

/** Anchors by the ids that they belong to. */
export function assignedFrom(rows: readonly AnchorRow[]): Assigned[] {
  const byEntry = new Map<string, Assigned & { readonly anchors: Anchor[] }>()
  for (const { entry: id, kind, seq, article, item, span_start, span_end } of rows) {
    const entry = byEntry.get(id) ?? { id, kind, order: seq, anchors: [] }
    entry.anchors.push({ article, id: item, at: { start: span_start, end: span_end } })
    byEntry.set(id, entry)
  }
  return [...byEntry.values()]
}
