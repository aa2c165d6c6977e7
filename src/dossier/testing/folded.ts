import { type Descent, descend } from '../copies/group.ts'
import { sketchOf } from '../copies/sketch.ts'
import { connectedSets, type Folded, fold, type Ruling } from '../fold.ts'
import type { Assigned } from '../identity.ts'
import { itemsOf } from '../items.ts'
import { comparable } from '../match/index.ts'
import type { ArticleRecord, ReportFacts } from '../types.ts'

/** A whole dossier at once: every connected set of the items of some records, folded. */
export function foldRecords(
  records: readonly ArticleRecord[],
  assigned: readonly Assigned[] = [],
  rulings: readonly Ruling[] = [],
): Folded[] {
  const reports = reportsOf(records)
  const items = records.flatMap(itemsOf).map(comparable)
  return fold(connectedSets(items, rulings), { reports, rulings, assigned })
}

export function reportsOf(records: readonly ArticleRecord[]): Map<string, ReportFacts> {
  const texts = records.map(({ article }) => ({
    article: article.id,
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.url !== undefined && { url: article.url }),
    ...(article.published !== undefined && { published: article.published }),
    sketch: sketchOf(article.text),
  }))
  const descents = new Map<string, Descent>(descend(texts).map(one => [one.article, one]))
  return new Map(
    records.map(({ article }) => [
      article.id,
      {
        article: article.id,
        ...(article.publisher !== undefined && { publisher: article.publisher }),
        ...(article.published !== undefined && { published: article.published }),
        voice: descents.get(article.id)?.voice ?? article.id,
      },
    ]),
  )
}
