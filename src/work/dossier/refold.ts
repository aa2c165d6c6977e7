import { canonicalJson } from '../../base/json.ts'
import { corrected } from '../../dossier/edits/apply.ts'
import type { Corrections } from '../../dossier/edits/resolve.ts'
import { connectedSets, type Folded, fold, keyOf, type Ruling } from '../../dossier/fold.ts'
import { possibleIds } from '../../dossier/identity.ts'
import { type Comparable, comparable } from '../../dossier/match/index.ts'
import type { Item } from '../../dossier/types.ts'
import type { GivenEntry } from '../../store/journal/lines.ts'
import {
  dropEntries,
  entriesByIds,
  type KeptChange,
  type KeptEntry,
  keepChanges,
  keepEntries,
} from '../../store/queries/entries.ts'
import {
  assignedTo,
  dropItems,
  everGiven,
  itemsOfSets,
  type KeptItem,
  keepItems,
  setsOfEntries,
  setsOfRefs,
} from '../../store/queries/items.ts'
import { reportFacts } from '../../store/queries/texts.ts'
import type { Desk } from './desk.ts'
import { differsFrom, indexed } from './indexed.ts'

/** What is folded anew. */
export interface Refolding {
  readonly sets: readonly string[]
  readonly fresh: readonly Comparable[]
  /** Articles whose items in the sets are replaced by the fresh ones. */
  readonly articles: readonly string[]
  readonly corrections: Corrections
}

/** Folds some connected sets anew, with new items, and without what some articles had in them before. */
export async function refold(desk: Desk, { sets, fresh, articles, corrections }: Refolding): Promise<void> {
  const { tx, dossier } = desk
  const kept = await itemsOfSets(tx, dossier, [...new Set(sets)])
  const present = new Set(fresh.map(one => keyOf(one.item)))
  const replaced = new Set(articles)
  const gone = kept.filter(({ item }) => replaced.has(item.article) && !present.has(keyOf(item)))
  await dropItems(
    tx,
    dossier,
    gone.map(one => one.item),
  )
  const rest = kept.filter(({ item }) => !replaced.has(item.article)).map(({ item }) => comparable(item))
  await foldSets(desk, [...rest, ...fresh], {
    before: kept,
    known: new Set([...sets, ...kept.map(one => one.setId)]),
    fresh: new Set(fresh.map(one => keyOf(one.item))),
    corrections,
  })
}

interface Folding {
  /** Items of the sets as they are kept. */
  readonly before: readonly KeptItem[]
  /** The sets that are there as a whole. */
  readonly known: ReadonlySet<string>
  /** Items that are to be written whatever is kept. */
  readonly fresh: ReadonlySet<string>
  readonly corrections: Corrections
}

/** Folds items that make up whole connected sets, and writes what comes of it. */
async function foldSets(desk: Desk, items: readonly Comparable[], folding: Folding): Promise<void> {
  const { tx, dossier } = desk
  const { before, known: whole, corrections } = folding
  const plain = items.map(one => one.item)
  const assigned = await assignedTo(tx, dossier, plain)
  // An id that items of other sets bear too is given anew among all of them.
  const own = new Set(plain.map(keyOf))
  const bearers = await setsOfEntries(
    tx,
    dossier,
    assigned.map(one => one.id),
  )
  const linked = await setsOfRefs(tx, dossier, partners(corrections.rulings, own))
  const missing = [...new Set([...bearers, ...linked])].filter(one => !whole.has(one))
  const more = (await itemsOfSets(tx, dossier, missing)).filter(({ item }) => !own.has(keyOf(item)))
  if (more.length > 0)
    return foldSets(desk, [...items, ...more.map(({ item }) => comparable(item))], {
      ...folding,
      before: [...before, ...more],
      known: new Set([...whole, ...missing]),
    })
  const reports = await reportFacts(tx, dossier, [...new Set(plain.map(one => one.article))])
  const { rulings } = corrections
  const sets = connectedSets(items, rulings)
  const folded = (
    await foldFreely(desk, plain, everGiven => fold(sets, { reports, assigned, everGiven, rulings }))
  ).map(one => ({ ...one, entry: corrected(one.entry, one.items, corrections) }))
  const known = new Map(assigned.flatMap(one => one.anchors.map(anchor => [keyOf(anchor), one.id] as const)))
  const entries = folded.flatMap(one => givenOf(one, known))
  if (entries.length > 0) await desk.log({ t: 'given', at: desk.now, dossier, entries })
  await writeItems(desk, items, folded, folding)
  const written = folded.map(one => ({
    ...indexed(one.entry, one.items, reports),
    isFresh: one.items.some(item => folding.fresh.has(keyOf(item))),
  }))
  await writeEntries(desk, written, new Set(before.map(one => one.entry)))
}

/**
 * Folds, giving only ids that were never given. The first id that an item can found an entry with is nearly always free
 * or its own, so the later ones are asked for only where fold had to turn to them.
 */
async function foldFreely(
  { tx, dossier }: Desk,
  items: readonly Item[],
  folding: (everGiven: readonly string[]) => Folded[],
): Promise<Folded[]> {
  const first = new Set(items.map(one => possibleIds([one], 1)[0] ?? ''))
  const taken = await everGiven(tx, dossier, [...first])
  const folded = folding(taken)
  const later = folded.filter(one => one.given && !first.has(one.entry.id))
  if (later.length === 0) return folded
  const others = later.flatMap(one => possibleIds(one.items).slice(1))
  return folding([...taken, ...(await everGiven(tx, dossier, others))])
}

/** Writes items with their set and entry; those that are kept so already are not even sent. */
async function writeItems(
  { tx, dossier }: Desk,
  items: readonly Comparable[],
  folded: readonly Folded[],
  { before, fresh }: Folding,
): Promise<void> {
  const keysOf = new Map(items.map(one => [one.item, one.keys]))
  const was = new Map(before.map(one => [keyOf(one.item), one]))
  const all = folded.flatMap(({ items: members, setId, entry }) =>
    members.map(item => ({ item, keys: keysOf.get(item) ?? [], setId, entry: entry.id })),
  )
  const moved = all.filter(({ item, setId, entry }) => {
    const kept = was.get(keyOf(item))
    return fresh.has(keyOf(item)) || kept?.setId !== setId || kept.entry !== entry
  })
  await keepItems(tx, dossier, moved)
}

/** The other ends of rulings that bind items into one set. */
const partners = (rulings: readonly Ruling[], own: ReadonlySet<string>): string[] =>
  rulings.flatMap(({ a, b, same }) => (same && own.has(a) !== own.has(b) ? [own.has(a) ? b : a] : []))

/** Ids that are given, items that come to them, and entries that have become part of others. */
function givenOf(
  { entry, anchors, from, given, absorbed }: Folded,
  known: ReadonlyMap<string, string>,
): GivenEntry[] {
  const { id, kind } = entry
  const added = anchors.filter(one => known.get(keyOf(one)) !== id)
  const own =
    given || added.length > 0 ? [{ id, kind, anchors: added, ...(from !== undefined && { from }) }] : []
  return [...own, ...absorbed.map(other => ({ id: other, kind, anchors: [], leadsTo: id }))]
}

/** Writes entries, drops those that are no more, and notes what is new, changed or gone. */
async function writeEntries(
  desk: Desk,
  folded: readonly (KeptEntry & { readonly isFresh: boolean })[],
  before: ReadonlySet<string>,
): Promise<void> {
  const { tx, dossier, now } = desk
  const ids = new Set(folded.map(one => one.entry.id))
  const gone = [...before].filter(id => !ids.has(id))
  const old = new Map((await entriesByIds(tx, dossier, [...ids, ...gone])).map(one => [one.id, one]))
  const changes: Omit<KeptChange, 'seq'>[] = []
  for (const { entry } of folded) {
    const was = old.get(entry.id)
    const fields = was ? differsFrom(was, entry) : []
    const base = { at: now, entry: entry.id, kind: entry.kind }
    if (!was) changes.push({ ...base, what: 'new', body: {} })
    else if (fields.length > 0) changes.push({ ...base, what: 'changed', body: { fields } })
  }
  for (const id of gone) {
    const was = old.get(id)
    if (was) changes.push({ at: now, entry: id, kind: was.kind, what: 'gone', body: {} })
  }
  await dropEntries(tx, dossier, gone)
  const isAsWas = ({ entry }: KeptEntry): boolean => canonicalJson(old.get(entry.id)) === canonicalJson(entry)
  await keepEntries(
    tx,
    dossier,
    folded.filter(one => one.isFresh || !isAsWas(one)),
  )
  await keepChanges(tx, dossier, changes)
}
