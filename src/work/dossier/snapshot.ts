import { compare } from '../../base/compare.ts'
import { type Descent, descend } from '../../dossier/copies/group.ts'
import { corrected } from '../../dossier/edits/apply.ts'
import { renamed, resolveEdits } from '../../dossier/edits/resolve.ts'
import type { Edit, EditBody } from '../../dossier/edits/types.ts'
import { connectedSets, fold } from '../../dossier/fold.ts'
import { itemsOf } from '../../dossier/items.ts'
import { comparable } from '../../dossier/match/index.ts'
import type { DossierArticle } from '../../dossier/schema.ts'
import type { ArticleRecord, Entry, ReportFacts } from '../../dossier/types.ts'
import { assignedTo } from '../../store/merging/assigned.ts'
import { editsOf } from '../../store/queries/edits.ts'
import { filedIn } from '../../store/queries/reports.ts'
import { recordsOf } from '../../store/queries/texts.ts'
import type { Office } from './desk.ts'
import { indexed } from './indexed.ts'
import { textOfRecord } from './place.ts'

/** What a dossier is looked at through. Days are ISO dates, inclusive. */
export interface Moment {
  /** What had arrived: reports and edits. */
  readonly asOf?: string
  /** What had been published; what has no date is left out. */
  readonly publishedTo?: string
}

/**
 * A dossier as it was at a moment: the reports and edits of then, read and merged by the present version. Folded as a
 * whole in memory; entries have the ids that they have now.
 */
export async function snapshotOf(
  { store: { db } }: Office,
  dossier: string,
  { asOf, publishedTo }: Moment,
): Promise<{ articles: DossierArticle[]; entries: Entry[] }> {
  const until = (at: string, day: string | undefined): boolean => day === undefined || at.slice(0, 10) <= day
  const filed = (await filedIn(db, dossier)).filter(one => one.merged !== null && until(one.at, asOf))
  const read = await recordsOf(
    db,
    filed.map(one => one.article),
  )
  const records = filed
    .flatMap(one => read.get(one.article) ?? [])
    .filter(
      ({ article }) =>
        publishedTo === undefined ||
        (article.published !== undefined && until(article.published, publishedTo)),
    )
  const edits = (await editsOf(db, dossier))
    .filter(one => until(one.at, asOf))
    .map(one => ({ ...one, body: one.body as EditBody }))
  const descents = new Map(descend(records.map(textOfRecord)).map(one => [one.article, one]))
  return {
    articles: records.map(one => articleOf(one, descents.get(one.article.id))),
    entries: await entriesOf(db, dossier, { records, edits, descents }),
  }
}

interface Whole {
  readonly records: readonly ArticleRecord[]
  readonly edits: readonly Edit[]
  readonly descents: ReadonlyMap<string, Descent>
}

async function entriesOf(
  db: Office['store']['db'],
  dossier: string,
  { records, edits, descents }: Whole,
): Promise<Entry[]> {
  const corrections = resolveEdits(edits, new Map(records.map(one => [one.article.id, one])))
  const plain = [
    ...records.flatMap(itemsOf).map(one => renamed(one, corrections.names)),
    ...corrections.added,
  ]
  const reports = new Map(records.map(one => [one.article.id, factsOf(one, descents.get(one.article.id))]))
  const { rulings } = corrections
  const sets = connectedSets(plain.map(comparable), rulings)
  const folded = fold(sets, { reports, rulings, assigned: await assignedTo(db, dossier, plain) })
  return folded
    .map(({ entry, items }) => indexed(corrected(entry, items, corrections), items, reports))
    .filter(({ entry }) => !entry.hidden)
    .sort((a, b) => compare(`${a.sortDay ?? '~'} ${a.entry.id}`, `${b.sortDay ?? '~'} ${b.entry.id}`))
    .map(({ entry }) => entry)
}

function articleOf({ article }: ArticleRecord, descent: Descent | undefined): DossierArticle {
  return {
    id: article.id,
    ...(article.url !== undefined && { url: article.url }),
    title: article.title ?? article.text.split('\n', 1)[0]?.slice(0, 120) ?? '',
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.published !== undefined && { published: article.published }),
    ...(descent?.copyOf !== undefined && { copyOf: descent.copyOf }),
    ...(descent?.versionOf !== undefined && { versionOf: descent.versionOf }),
  }
}

function factsOf({ article }: ArticleRecord, descent: Descent | undefined): ReportFacts {
  return {
    article: article.id,
    ...(article.publisher !== undefined && { publisher: article.publisher }),
    ...(article.published !== undefined && { published: article.published }),
    voice: descent?.voice ?? article.id,
  }
}
