import { descend, type Text, textKeys } from '../../dossier/copies/group.ts'
import { sketchOf } from '../../dossier/copies/sketch.ts'
import { connectedSets, type Folded, fold, keyOf, touches } from '../../dossier/fold.ts'
import { possibleIds } from '../../dossier/identity.ts'
import { itemsOf } from '../../dossier/items.ts'
import { type Comparable, comparable } from '../../dossier/match/index.ts'
import type { ArticleRecord, Item } from '../../dossier/types.ts'
import type { Line } from '../../store/journal/lines.ts'
import type { Tx } from '../../store/open.ts'
import {
  dropEntries,
  entriesByIds,
  type KeptChange,
  keepChanges,
  keepEntries,
} from '../../store/queries/entries.ts'
import {
  assignedTo,
  everGiven,
  itemsByKeys,
  itemsOfSets,
  keepItems,
  setsOfArticles,
  setsOfEntries,
} from '../../store/queries/items.ts'
import { lockDossier, markMerged } from '../../store/queries/reports.ts'
import {
  keepDescents,
  keepReading,
  keptText,
  reportFacts,
  textsByKeys,
  textsOfSets,
} from '../../store/queries/texts.ts'
import { differsFrom, indexed } from './indexed.ts'

/** What merging writes with: one transaction, the log of inputs, and the time. */
export interface Desk {
  readonly tx: Tx
  readonly log: (line: Line) => Promise<void>
  readonly dossier: string
  /** ISO 8601 in UTC. */
  readonly now: string
}

/**
 * Merges what a report says into a dossier, anew if it was in it before. Touches the entries that share a connected set
 * with the report's items, and those whose count of independent voices it changes; nothing else is read.
 */
export async function mergeReport(desk: Desk, record: ArticleRecord, version: string): Promise<void> {
  const { tx, dossier } = desk
  const article = record.article.id
  await lockDossier(tx, dossier)
  const before = await setsOfArticles(tx, dossier, [article])
  const sketch = sketchOf(record.article.text)
  await keepReading(tx, record, sketch, version)
  const revoiced = await placeText(desk, textOfRecord(record))
  const fresh = itemsOf(record).map(comparable)
  const touched = await touchedSets(desk, fresh)
  const others = await setsOfArticles(tx, dossier, revoiced)
  await refold(desk, [...before, ...touched, ...others], fresh, article)
  await markMerged(tx, dossier, article, version)
}

/** Takes what a report said out of a dossier; entries are folded again without it. */
export async function unmergeReport(desk: Desk, article: string): Promise<void> {
  const { tx, dossier } = desk
  await lockDossier(tx, dossier)
  const sets = await setsOfArticles(tx, dossier, [article])
  const text = await keptText(tx, dossier, article)
  await tx.deleteFrom('descent').where('dossier', '=', dossier).where('article', '=', article).execute()
  const revoiced = text ? await replaceTexts(desk, await textsOfSets(tx, dossier, [text.setId])) : []
  await refold(desk, [...sets, ...(await setsOfArticles(tx, dossier, revoiced))], [], article)
}

export function textOfRecord({ article }: ArticleRecord): Text {
  return {
    article: article.id,
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.url !== undefined && { url: article.url }),
    ...(article.published !== undefined && { published: article.published }),
    sketch: sketchOf(article.text),
  }
}

/** Finds the place of a text among copies; returns the articles whose voice has changed by it. */
async function placeText(desk: Desk, text: Text): Promise<string[]> {
  const { tx, dossier } = desk
  const own = await keptText(tx, dossier, text.article)
  const near = await textsByKeys(tx, dossier, textKeys(text))
  const sets = new Set([...near.map(one => one.setId), ...(own ? [own.setId] : [])])
  const kept = (await textsOfSets(tx, dossier, [...sets])).filter(one => one.text.article !== text.article)
  return replaceTexts(desk, [...kept, { text, setId: '', voice: own?.voice ?? '' }])
}

/** Sorts some whole connected sets of texts anew; returns the articles whose voice has changed. */
async function replaceTexts(
  { tx, dossier }: Desk,
  kept: readonly { readonly text: Text; readonly voice: string }[],
): Promise<string[]> {
  const texts = kept.map(one => one.text)
  const placed = descend(texts)
  const byArticle = new Map(texts.map(one => [one.article, one]))
  const voices = new Map(kept.map(one => [one.text.article, one.voice]))
  const changed = placed.filter(one => voices.get(one.article) !== one.voice)
  await keepDescents(
    tx,
    dossier,
    placed.map(one => ({ ...one, keys: textKeys(byArticle.get(one.article) as Text) })),
  )
  return changed.map(one => one.article)
}

/** The sets that new items join: those of kept items that they are the same as. */
async function touchedSets({ tx, dossier }: Desk, fresh: readonly Comparable[]): Promise<string[]> {
  const sets = new Set<string>()
  for (const [kind, items] of Map.groupBy(fresh, one => one.item.kind)) {
    const candidates = await itemsByKeys(tx, dossier, kind, [...new Set(items.flatMap(one => one.keys))])
    for (const { item, setId } of candidates) {
      if (sets.has(setId)) continue
      const other = comparable(item)
      if (items.some(one => touches(one, other))) sets.add(setId)
    }
  }
  return [...sets]
}

/** Folds some connected sets anew, with new items, and without what an article had in them before. */
async function refold(
  desk: Desk,
  sets: readonly string[],
  fresh: readonly Comparable[],
  article: string,
): Promise<void> {
  const { tx, dossier } = desk
  const kept = await itemsOfSets(tx, dossier, [...new Set(sets)])
  const present = new Set(fresh.map(one => keyOf(one.item)))
  const gone = kept.filter(({ item }) => item.article === article && !present.has(keyOf(item)))
  for (const { item } of gone)
    await tx
      .deleteFrom('item')
      .where('dossier', '=', dossier)
      .where('article', '=', item.article)
      .where('id', '=', item.id)
      .execute()
  const rest = kept.filter(({ item }) => item.article !== article).map(({ item }) => comparable(item))
  await foldSets(desk, [...rest, ...fresh], new Set(kept.map(one => one.entry)))
}

/** Folds items that make up whole connected sets, and writes what comes of it. `before`: entries they were part of. */
async function foldSets(
  desk: Desk,
  items: readonly Comparable[],
  before: ReadonlySet<string>,
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
  const more = (await itemsOfSets(tx, dossier, bearers)).filter(({ item }) => !own.has(keyOf(item)))
  if (more.length > 0)
    return foldSets(
      desk,
      [...items, ...more.map(({ item }) => comparable(item))],
      new Set([...before, ...more.map(one => one.entry)]),
    )
  const reports = await reportFacts(tx, dossier, [...new Set(plain.map(one => one.article))])
  const given = await everGiven(
    tx,
    dossier,
    plain.flatMap(one => possibleIds([one])),
  )
  const folded = fold(connectedSets(items), { reports, assigned, everGiven: given })
  const known = new Map(assigned.flatMap(one => one.anchors.map(anchor => [keyOf(anchor), one.id] as const)))
  for (const one of folded) await logGiven(desk, one, known)
  const keysOf = new Map(items.map(one => [one.item, one.keys]))
  await keepItems(
    tx,
    dossier,
    folded.flatMap(({ items: members, setId, entry }) =>
      members.map(item => ({ item, keys: keysOf.get(item) ?? [], setId, entry: entry.id })),
    ),
  )
  await writeEntries(desk, folded, before)
}

/** Logs an id when it is given, when items come to it, and when other entries become part of it. */
async function logGiven(
  { log, dossier, now }: Desk,
  { entry, anchors, from, given, absorbed }: Folded,
  known: ReadonlyMap<string, string>,
): Promise<void> {
  const base = { t: 'given', at: now, dossier, kind: entry.kind } as const
  const added = anchors.filter(one => known.get(keyOf(one)) !== entry.id)
  if (given || added.length > 0)
    await log({ ...base, id: entry.id, anchors: added, ...(from !== undefined && { from }) })
  for (const id of absorbed) await log({ ...base, id, anchors: [], leadsTo: entry.id })
}

/** Writes entries, drops those that are no more, and notes what is new, changed or gone. */
async function writeEntries(
  desk: Desk,
  folded: readonly Folded[],
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
  await keepEntries(
    tx,
    dossier,
    folded.map(one => indexed(one.entry, one.items as readonly Item[])),
  )
  await keepChanges(tx, dossier, changes)
}
