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
  const before = new Set(kept.map(one => one.entry))
  await foldSets(desk, [...rest, ...fresh], { before, corrections })
}

/** Folds items that make up whole connected sets, and writes what comes of it. `before`: entries they were part of. */
async function foldSets(
  desk: Desk,
  items: readonly Comparable[],
  { before, corrections }: { readonly before: ReadonlySet<string>; readonly corrections: Corrections },
): Promise<void> {
  const { tx, dossier } = desk
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
  const more = (await itemsOfSets(tx, dossier, [...bearers, ...linked])).filter(
    ({ item }) => !own.has(keyOf(item)),
  )
  if (more.length > 0)
    return foldSets(desk, [...items, ...more.map(({ item }) => comparable(item))], {
      before: new Set([...before, ...more.map(one => one.entry)]),
      corrections,
    })
  const reports = await reportFacts(tx, dossier, [...new Set(plain.map(one => one.article))])
  const given = await takenIds(desk, plain)
  const { rulings } = corrections
  const folded = fold(connectedSets(items, rulings), { reports, assigned, everGiven: given, rulings }).map(
    one => ({
      ...one,
      entry: corrected(one.entry, one.items, corrections),
    }),
  )
  const known = new Map(assigned.flatMap(one => one.anchors.map(anchor => [keyOf(anchor), one.id] as const)))
  const entries = folded.flatMap(one => givenOf(one, known))
  if (entries.length > 0) await desk.log({ t: 'given', at: desk.now, dossier, entries })
  const keysOf = new Map(items.map(one => [one.item, one.keys]))
  await keepItems(
    tx,
    dossier,
    folded.flatMap(({ items: members, setId, entry }) =>
      members.map(item => ({ item, keys: keysOf.get(item) ?? [], setId, entry: entry.id })),
    ),
  )
  const written = folded.map(one => indexed(one.entry, one.items, reports))
  await writeEntries(desk, written, before)
}

/** Ids given before among those that items could found entries with; the later ones are asked for only where the first is taken. */
async function takenIds({ tx, dossier }: Desk, items: readonly Item[]): Promise<string[]> {
  const first = new Map(items.map(one => [possibleIds([one], 1)[0] ?? '', one]))
  const taken = await everGiven(tx, dossier, [...first.keys()])
  const later = taken.flatMap(id => possibleIds([first.get(id) as Item]).slice(1))
  return [...taken, ...(await everGiven(tx, dossier, later))]
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
  folded: readonly KeptEntry[],
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
  await keepEntries(tx, dossier, folded)
  await keepChanges(tx, dossier, changes)
}
