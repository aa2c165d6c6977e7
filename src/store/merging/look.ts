import { type Kysely, sql } from 'kysely'
import type { Item } from '../../dossier/types.ts'
import { hashedKeys, intsOf } from '../queries/hashed.ts'
import type { Tables } from '../tables.ts'
import { type KeptText, nearTexts, type TextRow, textOf } from './texts.ts'

type Db = Kysely<Tables>

/** What a report is looked up by that comes to be merged. */
export interface Sought {
  readonly article: string
  /** Keys of items that may be the same as its own, and of texts that may be its copies. */
  readonly probes: readonly string[]
  readonly textKeys: readonly string[]
}

/** What a report meets in a dossier. */
export interface Met {
  /** Whether it is in the dossier, and whether it waits to be merged. */
  readonly isFiled: boolean
  readonly isWaiting: boolean
  /** Whether the dossier has corrections. */
  readonly isEdited: boolean
  /** Items that share a key with its own, and their sets. */
  readonly candidates: readonly { readonly item: Item; readonly setId: string }[]
  /** The sets that its items are part of already. */
  readonly sets: readonly string[]
  /** Texts of the sets that it touches, its own among them. */
  readonly texts: readonly KeptText[]
}

type Row =
  | { readonly what: 'waiting' | 'merged' | 'edited'; readonly name: null; readonly body: null }
  | { readonly what: 'own'; readonly name: string; readonly body: null }
  | { readonly what: 'item'; readonly name: string; readonly dossier: string; readonly body: Item }
  | { readonly what: 'text'; readonly name: string; readonly body: TextRow }

/**
 * What a report meets in a dossier: all in one question. The keys have the dossier and the kind in them; a condition on
 * these would lead the planner to walk all items of the dossier instead of the index over keys.
 */
export async function lookUp(db: Db, dossier: string, { article, probes, textKeys }: Sought): Promise<Met> {
  const { rows } = await sql<Row>`
    select case when merged is null then 'waiting' else 'merged' end as what, null as dossier, null as name,
        null::jsonb as body
      from filed where dossier = ${dossier} and article = ${article}
    union all (select 'edited', null, null, null from edit where dossier = ${dossier} limit 1)
    union all select distinct 'own', null, set_id, null::jsonb from item
      where dossier = ${dossier} and article = ${article}
    union all select 'item', dossier, set_id, body from item
      where keys && ${intsOf(hashedKeys(dossier, probes))}
    union all select 'text', null, set_id, told from (${nearTexts(dossier, article, textKeys)}) as near`.execute(
    db,
  )
  const is = (what: Row['what']): boolean => rows.some(one => one.what === what)
  return {
    isFiled: is('waiting') || is('merged'),
    isWaiting: is('waiting'),
    isEdited: is('edited'),
    candidates: rows.flatMap(one =>
      one.what === 'item' && one.dossier === dossier ? [{ item: one.body, setId: one.name }] : [],
    ),
    sets: rows.flatMap(one => (one.what === 'own' ? [one.name] : [])),
    texts: rows.flatMap(one => (one.what === 'text' ? [textOf(one.name, one.body)] : [])),
  }
}
