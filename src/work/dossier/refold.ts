import { canonicalJson } from '../../base/json.ts'
import { corrected } from '../../dossier/edits/apply.ts'
import type { Corrections } from '../../dossier/edits/resolve.ts'
import { connectedSets, type Folded, fold, keyOf, type Ruling } from '../../dossier/fold.ts'
import { possibleIds } from '../../dossier/identity.ts'
import { type Comparable, comparable } from '../../dossier/match/index.ts'
import type { ItemRef, ReportFacts } from '../../dossier/types.ts'
import type { GivenEntry } from '../../store/journal/lines.ts'
import { type Around, lookAround } from '../../store/merging/around.ts'
import { type KeptReading, keepMerged, type Merged, type PlacedText } from '../../store/merging/write.ts'
import type { KeptChange, KeptEntry } from '../../store/queries/entries.ts'
import { everGiven, type KeptItem, setsOfRefs } from '../../store/queries/items.ts'
import type { Desk } from './desk.ts'
import { differsFrom, indexed } from './indexed.ts'

/** What is folded anew. */
export interface Refolding {
  readonly sets: readonly string[]
  readonly fresh: readonly Comparable[]
  /** Articles whose items in the sets are replaced by the fresh ones. */
  readonly articles: readonly string[]
  readonly corrections: Corrections
  /** The report that the fresh items are from, where it has just been read. */
  readonly reading?: KeptReading
  /** Texts whose place among copies was found anew. */
  readonly texts?: readonly PlacedText[]
}

/**
 * Folds some connected sets anew, with new items, and without what some articles had in them before; writes what comes
 * of it.
 */
export async function refold(desk: Desk, refolding: Refolding): Promise<void> {
  const { fresh, articles, corrections } = refolding
  const asked = fresh.map(one => possibleIds([one.item], 1)[0] ?? '')
  const around = await wholeSets(desk, refolding, asked)
  const [present, replaced] = [keysOf(fresh.map(one => one.item)), new Set(articles)]
  const rest = around.items.filter(({ item }) => !replaced.has(item.article))
  const items = [...rest.map(({ item }) => comparable(item)), ...fresh]
  const reports = factsNow(around.reports, refolding)
  const sets = connectedSets(items, corrections.rulings)
  const scene = { reports, assigned: around.assigned, rulings: corrections.rulings }
  const folded = (
    await foldFreely(desk, { asked, taken: around.taken }, everGiven => fold(sets, { ...scene, everGiven }))
  ).map(one => ({ ...one, entry: corrected(one.entry, one.items, corrections) }))
  const known = new Map(
    around.assigned.flatMap(one => one.anchors.map(anchor => [keyOf(anchor), one.id] as const)),
  )
  await write(desk, refolding, {
    given: folded.flatMap(one => givenOf(one, known)),
    items: movedItems(items, folded, { before: around.items, fresh: present }),
    goneItems: around.items.flatMap(({ item }) =>
      replaced.has(item.article) && !present.has(keyOf(item)) ? [item] : [],
    ),
    ...entriesNow(desk, around, {
      folded: folded.map(one => ({
        ...indexed(one.entry, one.items, reports),
        isFresh: one.items.some(item => present.has(keyOf(item))),
      })),
    }),
  })
}

const keysOf = (items: readonly ItemRef[]): Set<string> => new Set(items.map(keyOf))

/**
 * The sets with what surrounds them, and with the sets that must be folded together with them: those whose items bear the
 * same ids, which are given anew among all of them, and those that a person has joined to them.
 */
async function wholeSets(
  { tx, dossier }: Desk,
  { sets, fresh, articles, corrections }: Refolding,
  ids: readonly string[],
): Promise<Around> {
  const [all, replaced] = [new Set(sets), new Set(articles)]
  const own = fresh.map(one => one.item)
  for (;;) {
    const around = await lookAround(tx, dossier, { sets: [...all], fresh: own, ids })
    const rest = around.items.flatMap(({ item }) => (replaced.has(item.article) ? [] : [item]))
    const joined = await setsOfRefs(tx, dossier, partners(corrections.rulings, keysOf([...rest, ...own])))
    const missing = [...around.bearers, ...joined].filter(one => !all.has(one))
    if (missing.length === 0) return around
    for (const one of missing) all.add(one)
  }
}

/** What is known of reports, with what has just been found of some of them. */
function factsNow(
  kept: ReadonlyMap<string, ReportFacts>,
  { reading, texts = [] }: Refolding,
): ReadonlyMap<string, ReportFacts> {
  const facts = new Map(kept)
  if (reading) {
    const { id: article, publisher, published } = reading.record.article
    facts.set(article, {
      article,
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      voice: article,
    })
  }
  for (const { article, voice } of texts) {
    const one = facts.get(article)
    if (one) facts.set(article, { ...one, voice })
  }
  return facts
}

/**
 * Folds, giving only ids that were never given. The first id that an item can found an entry with is nearly always free
 * or its own, so others than those of new items are asked for only where fold had to turn to them.
 */
async function foldFreely(
  { tx, dossier }: Desk,
  { asked, taken }: { readonly asked: readonly string[]; readonly taken: readonly string[] },
  folding: (everGiven: readonly string[]) => Folded[],
): Promise<Folded[]> {
  const folded = folding(taken)
  const known = new Set(asked)
  const later = folded.filter(one => one.given && !known.has(one.entry.id))
  if (later.length === 0) return folded
  const others = later.flatMap(one => possibleIds(one.items))
  return folding([...taken, ...(await everGiven(tx, dossier, others))])
}

/** Items with the set and entry that they are part of now; those that are kept so already are not even sent. */
function movedItems(
  items: readonly Comparable[],
  folded: readonly Folded[],
  { before, fresh }: { readonly before: readonly KeptItem[]; readonly fresh: ReadonlySet<string> },
): Merged['items'] {
  const keys = new Map(items.map(one => [one.item, one.keys]))
  const was = new Map(before.map(one => [keyOf(one.item), one]))
  const all = folded.flatMap(({ items: members, setId, entry }) =>
    members.map(item => ({ item, setId, entry: entry.id })),
  )
  return all
    .filter(({ item, setId, entry }) => {
      const kept = was.get(keyOf(item))
      return fresh.has(keyOf(item)) || kept?.setId !== setId || kept.entry !== entry
    })
    .map(one => ({ ...one, keys: keys.get(one.item) ?? [] }))
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

/** Entries that are new or have changed, those that are no more, and notes of what is new, changed or gone. */
function entriesNow(
  { now }: Desk,
  { items: before, entries: kept }: Around,
  { folded }: { readonly folded: readonly (KeptEntry & { readonly isFresh: boolean })[] },
): Pick<Merged, 'entries' | 'goneEntries' | 'changes'> {
  const ids = new Set(folded.map(one => one.entry.id))
  const gone = [...new Set(before.map(one => one.entry))].filter(id => !ids.has(id))
  const old = new Map(kept.map(one => [one.id, one]))
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
  const isAsWas = ({ entry }: KeptEntry): boolean => canonicalJson(old.get(entry.id)) === canonicalJson(entry)
  return { entries: folded.filter(one => one.isFresh || !isAsWas(one)), goneEntries: gone, changes }
}

async function write(
  { tx, log, dossier, now }: Desk,
  { reading, texts }: Refolding,
  { given: entries, ...rest }: Omit<Merged, 'reading' | 'texts' | 'given'> & { given: GivenEntry[] },
): Promise<void> {
  const given = entries.length > 0 ? ({ t: 'given', at: now, dossier, entries } as const) : undefined
  await keepMerged(tx, dossier, { ...rest, given, ...(reading && { reading }), ...(texts && { texts }) })
  if (given) await log(given, 'written')
}
