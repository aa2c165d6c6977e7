import { type Kysely, sql } from 'kysely'
import type { Item, ItemRef } from '../../dossier/types.ts'
import type { Tables } from '../tables.ts'

type Db = Kysely<Tables>

/** An item as it is kept: with the set and the entry that it is part of. */
export interface KeptItem {
  readonly item: Item
  readonly setId: string
  readonly entry: string
}

const COLUMNS = ['body', 'set_id', 'entry'] as const

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
