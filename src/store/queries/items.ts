import { type Kysely, sql } from 'kysely'
import type { Anchor, Assigned } from '../../dossier/identity.ts'
import type { Item, ItemKind, ItemRef } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'
import { differs } from './differs.ts'
import { hashedKeys, intsOf } from './hashed.ts'

type Db = Kysely<Tables>

/** An item as it is kept: with the set and the entry that it is part of. */
export interface KeptItem {
  readonly item: Item
  readonly setId: string
  readonly entry: string
}

const COLUMNS = ['body', 'set_id', 'entry'] as const

/**
 * Items that share a key with what is looked for. The keys have the dossier and the kind in them; a condition on these
 * would lead the planner to walk all items of the dossier instead of the index over keys.
 */
export async function itemsByKeys(db: Db, dossier: string, keys: readonly string[]): Promise<KeptItem[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .select([...COLUMNS, 'dossier'])
    .where(sql<boolean>`keys && ${intsOf(hashedKeys(dossier, keys))}`)
    .execute()
  return rows.filter(row => row.dossier === dossier).map(kept)
}

/** All items of some connected sets. */
export async function itemsOfSets(db: Db, dossier: string, sets: readonly string[]): Promise<KeptItem[]> {
  if (sets.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .select(COLUMNS)
    .where('dossier', '=', dossier)
    .where('set_id', 'in', [...sets])
    .execute()
  return rows.map(kept)
}

/** The sets that the items of some articles are part of. */
export async function setsOfArticles(
  db: Db,
  dossier: string,
  articles: readonly string[],
): Promise<string[]> {
  if (articles.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .select('set_id')
    .distinct()
    .where('dossier', '=', dossier)
    .where('article', 'in', [...articles])
    .execute()
  return rows.map(row => row.set_id)
}

/** The sets that the items of some entries are part of. */
export async function setsOfEntries(db: Db, dossier: string, entries: readonly string[]): Promise<string[]> {
  if (entries.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .select('set_id')
    .distinct()
    .where('dossier', '=', dossier)
    .where(sql<boolean>`entry = any(${arrayOf(entries)})`)
    .execute()
  return rows.map(row => row.set_id)
}

/** The sets of single items, named `article id`. */
export async function setsOfRefs(db: Db, dossier: string, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .select('set_id')
    .distinct()
    .where('dossier', '=', dossier)
    .where(sql<boolean>`article || ' ' || id = any(${arrayOf(keys)})`)
    .where(sql<boolean>`article = any(${arrayOf([...new Set(keys.map(key => key.split(' ')[0] ?? ''))])})`)
    .execute()
  return rows.map(row => row.set_id)
}

export async function dropItems(db: Db, dossier: string, refs: readonly ItemRef[]): Promise<void> {
  for (const { article, id } of refs)
    await db
      .deleteFrom('item')
      .where('dossier', '=', dossier)
      .where('article', '=', article)
      .where('id', '=', id)
      .execute()
}

/** Sets and entries of single items. */
export async function itemsByRefs(db: Db, dossier: string, refs: readonly ItemRef[]): Promise<KeptItem[]> {
  if (refs.length === 0) return []
  const rows = await db
    .selectFrom('item')
    .select(COLUMNS)
    .where('dossier', '=', dossier)
    .where(
      sql<boolean>`(article, id) in (select * from unnest(${arrayOf(refs.map(one => one.article))}, ${arrayOf(refs.map(one => one.id))}))`,
    )
    .execute()
  return rows.map(kept)
}

/** Writes items with the set and entry that they are now part of; rows that stay as they are are left alone. */
export async function keepItems(
  db: Db,
  dossier: string,
  items: readonly (KeptItem & { readonly keys: readonly string[] })[],
): Promise<void> {
  for (const part of chunks(items, 200))
    await db
      .insertInto('item')
      .values(
        part.map(({ item, keys, setId, entry }) => ({
          dossier,
          article: item.article,
          id: item.id,
          kind: item.kind,
          keys: hashedKeys(dossier, keys),
          set_id: setId,
          entry,
          body: JSON.stringify(item),
        })),
      )
      .onConflict(on =>
        on
          .columns(['dossier', 'article', 'id'])
          .doUpdateSet(eb => ({
            keys: eb.ref('excluded.keys'),
            set_id: eb.ref('excluded.set_id'),
            entry: eb.ref('excluded.entry'),
            body: eb.ref('excluded.body'),
          }))
          .where(differs('item', ['set_id', 'entry', 'keys', 'body'])),
      )
      .execute()
}

/**
 * The entries that some items were given to before, with those of their anchors that stand in the same articles: among
 * them the items themselves, and places whose items are gone.
 */
export async function assignedTo(db: Db, dossier: string, items: readonly Item[]): Promise<Assigned[]> {
  if (items.length === 0) return []
  const articles = [...new Set(items.map(one => one.article))]
  const rows = await db
    .selectFrom('anchor')
    .innerJoin('given', join =>
      join.onRef('given.dossier', '=', 'anchor.dossier').onRef('given.id', '=', 'anchor.entry'),
    )
    .leftJoin('item', join =>
      join
        .onRef('item.dossier', '=', 'anchor.dossier')
        .onRef('item.article', '=', 'anchor.article')
        .onRef('item.id', '=', 'anchor.item'),
    )
    .select([
      'given.id as entry',
      'given.kind',
      'given.seq',
      'anchor.article',
      'anchor.item',
      'span_start',
      'span_end',
    ])
    .select('item.id as present')
    .where('anchor.dossier', '=', dossier)
    .where('anchor.article', 'in', articles)
    .where('given.leads_to', 'is', null)
    .execute()
  const own = new Set(items.map(one => `${one.article} ${one.id}`))
  const byEntry = new Map<string, { id: string; kind: ItemKind; order: number; anchors: Anchor[] }>()
  for (const row of rows) {
    if (row.present !== null && !own.has(`${row.article} ${row.item}`)) continue
    const entry = byEntry.get(row.entry) ?? { id: row.entry, kind: row.kind, order: row.seq, anchors: [] }
    entry.anchors.push({
      article: row.article,
      id: row.item,
      at: { start: row.span_start, end: row.span_end },
    })
    byEntry.set(row.entry, entry)
  }
  return [...byEntry.values()]
}

/** Those of some entry ids that were given before. */
export async function everGiven(db: Db, dossier: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('given')
    .select('id')
    .where('dossier', '=', dossier)
    .where(sql<boolean>`id = any(${arrayOf(ids)})`)
    .execute()
  return rows.map(row => row.id)
}

/** The entry that an id leads to: itself, or what it has become part of. Undefined for an id never given. */
export async function leadsTo(db: Db, dossier: string, id: string): Promise<string | undefined> {
  let at: string | undefined = id
  for (let step = 0; step < 100; step++) {
    const row: { leads_to: string | null } | undefined = await db
      .selectFrom('given')
      .select('leads_to')
      .where('dossier', '=', dossier)
      .where('id', '=', at)
      .executeTakeFirst()
    if (!row) return undefined
    if (row.leads_to === null) return at
    at = row.leads_to
  }
  return undefined
}

/** Both drivers take a text array as one parameter; `in` with thousands of them would not do. */
export const arrayOf = (values: readonly string[]) => sql`${[...values]}::text[]`

export function chunks<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = []
  for (let start = 0; start < all.length; start += size) parts.push(all.slice(start, start + size))
  return parts
}

const kept = (row: { body: Item; set_id: string; entry: string }): KeptItem => ({
  item: row.body,
  setId: row.set_id,
  entry: row.entry,
})

/** Articles of a dossier in whose items some words stand. */
export async function articlesWithWords(db: Db, dossier: string, words: string): Promise<string[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('reading', 'reading.article', 'item.article')
    .select('item.article')
    .distinct()
    .where('dossier', '=', dossier)
    .where(sql<boolean>`position(${words} in record::text) > 0`)
    .execute()
  return rows.map(row => row.article)
}
