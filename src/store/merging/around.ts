import { type Kysely, sql } from 'kysely'
import type { Assigned } from '../../dossier/identity.ts'
import type { Entry, Item, ItemRef, ReportFacts } from '../../dossier/types.ts'
import { arrayOf, type KeptItem } from '../queries/items.ts'
import type { Tables } from '../tables.ts'
import { type AnchorRow, anchorsAt, assignedFrom, itemsIn } from './assigned.ts'

/** What is looked around from. */
export interface Inside {
  /** Connected sets that are folded as a whole. */
  readonly sets: readonly string[]
  /** Items that come to them, kept already or not. */
  readonly fresh: readonly ItemRef[]
  /** Entry ids of which is asked whether they were given before. */
  readonly ids: readonly string[]
}

/** All that folding some connected sets anew must know. */
export interface Around {
  readonly items: readonly KeptItem[]
  /** The ids that these and the fresh items were given to, see `assignedTo`. */
  readonly assigned: readonly Assigned[]
  /** Other sets, whose items bear one of these ids too. */
  readonly bearers: readonly string[]
  readonly reports: ReadonlyMap<string, ReportFacts>
  /** Those of the ids asked for that were given before. */
  readonly taken: readonly string[]
  /** The entries as they are kept. */
  readonly entries: readonly Entry[]
}

type Row =
  | { readonly what: 'item'; readonly name: string; readonly entry: string; readonly body: Item }
  | { readonly what: 'anchor'; readonly body: AnchorRow }
  | { readonly what: 'bearer' | 'taken'; readonly name: string }
  | { readonly what: 'report'; readonly name: string; readonly body: ReportRow }
  | { readonly what: 'entry'; readonly body: Entry }

interface ReportRow {
  readonly publisher: string | null
  readonly published: string | null
  readonly voice: string | null
}

/**
 * What surrounds some connected sets: all in one question. Lists are given as arrays that are worked out once, since the
 * planner knows no sizes: each table is then met by its index.
 */
export async function lookAround(db: Kysely<Tables>, dossier: string, inside: Inside): Promise<Around> {
  const { sets, fresh, ids } = inside
  const fromOutside = arrayOf([...new Set(fresh.map(one => one.article))])
  const articles = sql`array(select article from mine union select unnest(${fromOutside}))`
  const own = sql`select article, id from mine union all ${itemsIn(fresh)}`
  const { rows } = await sql<Row>`
    with mine as materialized (
      select article, id, set_id, entry, body from item where dossier = ${dossier} and set_id = any(${arrayOf(sets)})
    ), told as materialized (${anchorsAt(dossier, { articles, own })})
    select 'item' as what, set_id as name, entry, body from mine
    union all select 'anchor', null, null, to_jsonb(told) from told
    union all select distinct 'bearer', set_id, null, null::jsonb from item
      where dossier = ${dossier} and entry = any(array(select entry from told)) and set_id <> all(${arrayOf(sets)})
    union all select 'report', reading.article, null,
        jsonb_build_object('publisher', reading.publisher, 'published', reading.published, 'voice', voice)
      from reading left join descent on descent.dossier = ${dossier} and descent.article = reading.article
      where reading.article = any(${articles})
    union all select 'taken', id, null, null from given where dossier = ${dossier} and id = any(${arrayOf(ids)})
    union all select 'entry', null, null, body from entry
      where dossier = ${dossier} and id = any(array(select entry from mine union select entry from told))`.execute(
    db,
  )
  return {
    items: rows.flatMap(one =>
      one.what === 'item' ? [{ item: one.body, setId: one.name, entry: one.entry }] : [],
    ),
    assigned: assignedFrom(rows.flatMap(one => (one.what === 'anchor' ? [one.body] : []))),
    bearers: rows.flatMap(one => (one.what === 'bearer' ? [one.name] : [])),
    reports: new Map(
      rows.flatMap(one => (one.what === 'report' ? [[one.name, factsOf(one.name, one.body)]] : [])),
    ),
    taken: rows.flatMap(one => (one.what === 'taken' ? [one.name] : [])),
    entries: rows.flatMap(one => (one.what === 'entry' ? [one.body] : [])),
  }
}

const factsOf = (article: string, { publisher, published, voice }: ReportRow): ReportFacts => ({
  article,
  ...(publisher !== null && { publisher }),
  ...(published !== null && { published }),
  voice: voice ?? article,
})
