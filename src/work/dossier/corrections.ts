import { type Corrections, NO_CORRECTIONS, resolveEdits } from '../../dossier/edits/resolve.ts'
import type { Edit, EditBody } from '../../dossier/edits/types.ts'
import type { ArticleRecord } from '../../dossier/types.ts'
import { editsOf } from '../../store/queries/edits.ts'
import { recordsOf } from '../../store/queries/texts.ts'
import type { Desk } from './desk.ts'

/**
 * The corrections of a dossier against its records as they are now, and as one of them is about to be; with the articles
 * that edits name, undone ones too.
 */
export async function correctionsOf(
  { tx, dossier }: Pick<Desk, 'tx' | 'dossier'>,
  record?: ArticleRecord,
): Promise<Corrections & { readonly articles: readonly string[] }> {
  const edits: Edit[] = (await editsOf(tx, dossier)).map(({ body, ...rest }) => ({
    ...rest,
    body: body as EditBody,
  }))
  if (edits.length === 0) return { ...NO_CORRECTIONS, articles: [] }
  const articles = [...new Set(edits.flatMap(articlesIn))]
  const records = await recordsOf(tx, articles)
  if (record && articles.includes(record.article.id)) records.set(record.article.id, record)
  return { ...resolveEdits(edits, records), articles }
}

const articlesIn = ({ body }: Edit): string[] => {
  const targets = 'targets' in body ? [...body.targets, ...(body.do === 'split' ? body.from : [])] : []
  return targets.map(one => one.article)
}
