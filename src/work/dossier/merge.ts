import { renamed } from '../../dossier/edits/resolve.ts'
import { touches } from '../../dossier/fold.ts'
import { itemsOf } from '../../dossier/items.ts'
import { type Comparable, comparable } from '../../dossier/match/index.ts'
import type { ArticleRecord } from '../../dossier/types.ts'
import { articlesByHand } from '../../store/queries/edits.ts'
import { itemsByKeys, setsOfArticles } from '../../store/queries/items.ts'
import { lockDossier, markMerged } from '../../store/queries/reports.ts'
import { keepReading, keptText, textsOfSets } from '../../store/queries/texts.ts'
import { correctionsOf } from './corrections.ts'
import type { Desk } from './desk.ts'
import { placeText, replaceTexts, textOfRecord } from './place.ts'
import { refold } from './refold.ts'

/**
 * Merges what a report says into a dossier, anew if it was in it before. Touches the entries that share a connected set
 * with the report's items, and those whose count of independent voices it changes; nothing else is read. The caller holds
 * the dossier's lock.
 */
export async function mergeReport(desk: Desk, record: ArticleRecord, version: string): Promise<void> {
  const { tx, dossier } = desk
  const article = record.article.id
  const text = textOfRecord(record)
  await keepReading(tx, record, text.sketch, version)
  const revoiced = await placeText(desk, text)
  const corrections = await correctionsOf(desk)
  const fresh = itemsOf(record).map(item => comparable(renamed(item, corrections.names)))
  const touched = await touchedSets(desk, fresh)
  const others = await setsOfArticles(tx, dossier, [...new Set([article, ...revoiced])])
  await refold(desk, { sets: [...touched, ...others], fresh, articles: [article], corrections })
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
  const others = await setsOfArticles(tx, dossier, revoiced)
  const corrections = await correctionsOf(desk)
  await refold(desk, { sets: [...sets, ...others], fresh: [], articles: [article], corrections })
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
  const touched = await touchedSets(desk, fresh)
  const articles = [...new Set([...kept, ...fresh.map(one => one.item.article)])]
  await refold(desk, { sets: [...sets, ...touched], fresh, articles, corrections })
}

/** The sets that new items join: those of kept items that they are the same as. */
async function touchedSets({ tx, dossier }: Desk, fresh: readonly Comparable[]): Promise<string[]> {
  const sets = new Set<string>()
  const candidates = await itemsByKeys(tx, dossier, [...new Set(fresh.flatMap(one => one.probes))])
  for (const { item, setId } of candidates) {
    if (sets.has(setId)) continue
    const other = comparable(item)
    if (fresh.some(one => touches(one, other))) sets.add(setId)
  }
  return [...sets]
}
