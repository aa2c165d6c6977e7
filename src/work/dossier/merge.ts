import { textKeys } from '../../dossier/copies/group.ts'
import { NO_CORRECTIONS, renamed } from '../../dossier/edits/resolve.ts'
import { touches } from '../../dossier/fold.ts'
import { itemsOf } from '../../dossier/items.ts'
import { type Comparable, comparable } from '../../dossier/match/index.ts'
import type { ArticleRecord } from '../../dossier/types.ts'
import { lookUp, type Met } from '../../store/merging/look.ts'
import { textsWith } from '../../store/merging/texts.ts'
import { articlesByHand } from '../../store/queries/edits.ts'
import { setsOfArticles } from '../../store/queries/items.ts'
import { lockDossier } from '../../store/queries/reports.ts'
import { correctionsOf } from './corrections.ts'
import type { Desk } from './desk.ts'
import { placeTexts, textOfRecord } from './place.ts'
import { refold } from './refold.ts'

/** A report's record, with the version that read it. */
export interface Read {
  readonly record: ArticleRecord
  readonly version: string
}

/**
 * Merges what a report says into a dossier, anew if it was in it before. Touches the entries that share a connected set
 * with the report's items, and those whose count of independent voices it changes; nothing else is read. The caller holds
 * the dossier's lock. Does nothing, and says so, where the report is not in the dossier or, if asked, does not wait.
 */
export async function mergeReport(
  desk: Desk,
  { record, version }: Read,
  { onlyWaiting = false }: { readonly onlyWaiting?: boolean } = {},
): Promise<boolean> {
  const { tx, dossier } = desk
  const article = record.article.id
  const text = textOfRecord(record)
  const look = (items: readonly Comparable[]): Promise<Met> =>
    lookUp(tx, dossier, { article, probes: probesOf(items), textKeys: textKeys(text) })
  const plain = itemsOf(record)
  let fresh = plain.map(comparable)
  let met = await look(fresh)
  if (onlyWaiting ? !met.isWaiting : !met.isFiled) return false
  const corrections = met.isEdited ? await correctionsOf(desk, record) : NO_CORRECTIONS
  if (corrections.names.size > 0) {
    fresh = plain.map(item => comparable(renamed(item, corrections.names)))
    met = await look(fresh)
  }
  const own = met.texts.find(one => one.text.article === article)
  const others = met.texts.filter(one => one !== own)
  const { texts, revoiced } = placeTexts([...others, { text, voice: own?.voice ?? '' }])
  const voiced = await setsOfArticles(
    tx,
    dossier,
    revoiced.filter(one => one !== article),
  )
  const sets = [...touchedSets(met.candidates, fresh), ...met.sets, ...voiced]
  const reading = { record, version, sketch: text.sketch }
  await refold(desk, { sets, fresh, articles: [article], corrections, reading, texts })
  return true
}

/** Takes what a report said out of a dossier; entries are folded again without it. */
export async function unmergeReport(desk: Desk, article: string): Promise<void> {
  const { tx, dossier } = desk
  await lockDossier(tx, dossier)
  const sets = await setsOfArticles(tx, dossier, [article])
  const kept = await textsWith(tx, dossier, article)
  await tx.deleteFrom('descent').where('dossier', '=', dossier).where('article', '=', article).execute()
  const { texts, revoiced } = placeTexts(kept.filter(one => one.text.article !== article))
  const others = await setsOfArticles(tx, dossier, revoiced)
  const corrections = await correctionsOf(desk)
  await refold(desk, { sets: [...sets, ...others], fresh: [], articles: [article], corrections, texts })
}

/**
 * Applies the corrections of a dossier: adds what a person has added, folds what they join or part. To be called after an
 * edit, and when everything has been read anew.
 */
export async function mergeEdits(desk: Desk): Promise<void> {
  const { tx, dossier } = desk
  await lockDossier(tx, dossier)
  const corrections = await correctionsOf(desk)
  const fresh = corrections.added.map(comparable)
  const kept = await articlesByHand(tx, dossier)
  const sets = await setsOfArticles(tx, dossier, [...kept, ...corrections.articles])
  const { candidates } = await lookUp(tx, dossier, { article: '', probes: probesOf(fresh), textKeys: [] })
  const articles = [...new Set([...kept, ...fresh.map(one => one.item.article)])]
  await refold(desk, { sets: [...sets, ...touchedSets(candidates, fresh)], fresh, articles, corrections })
}

const probesOf = (items: readonly Comparable[]): string[] => [...new Set(items.flatMap(one => one.probes))]

/** The sets that new items join: those of kept items that they are the same as. */
function touchedSets(candidates: Met['candidates'], fresh: readonly Comparable[]): string[] {
  const sets = new Set<string>()
  for (const { item, setId } of candidates) {
    if (sets.has(setId)) continue
    const other = comparable(item)
    if (fresh.some(one => touches(one, other))) sets.add(setId)
  }
  return [...sets]
}
