import type { Article } from '../../article/index.ts'
import { InputError } from '../../base/problem.ts'
import { isOutOfMemory } from '../../store/absence.ts'
import { lockDossier, reportOf } from '../../store/queries/reports.ts'
import { readingOf } from '../../store/queries/texts.ts'
import { impatient, type Patience } from '../queue/patience.ts'
import { atDesk, type Office } from './desk.ts'
import { articleFrom } from './inputs.ts'
import { mergeReport } from './merge.ts'

/** How many reports are on their way at a time: one is kept or merged while others are read. */
export const atATime = ({ reader: { jobs = 0 } }: Office): number => jobs + 1

/** Reads and merges a report that is in the store. Throws InputError `gone`. */
export async function mergeKept(
  office: Office,
  dossier: string,
  id: string,
  { patient = impatient }: { readonly patient?: Patience } = {},
): Promise<void> {
  const kept = await patient(() => reportOf(office.store.db, id))
  if (!kept) throw new InputError('gone', id, `${id} is no longer in the store.`)
  await mergeArticle(office, dossier, articleFrom(kept), { patient })
}

/**
 * Reads and merges an article, unless another has done so meanwhile, or it was removed. A record of the present version
 * that is there already, from another dossier, is not made again; `isUnread` says that there is none. An absence of the store does not cost the record.
 */
export async function mergeArticle(
  office: Office,
  dossier: string,
  article: Article,
  {
    patient = impatient,
    isUnread = false,
  }: { readonly patient?: Patience; readonly isUnread?: boolean } = {},
): Promise<void> {
  const { store, reader } = office
  const version = await reader.version()
  const kept = isUnread ? undefined : await patient(() => readingOf(store.db, article.id))
  const record = kept?.version === version ? kept.record : await reader.record(article)
  await patient(() =>
    atDesk(office, dossier, async desk => {
      await lockDossier(desk.tx, dossier)
      await mergeReport(desk, { record, version }, { onlyWaiting: true })
    }).catch(error => {
      throw isOutOfMemory(error) ? tooMuch(article) : error
    }),
  )
}

/** The report may be the reason each time: that is not waited for as absences are. */
const tooMuch = ({ id }: Article): InputError =>
  new InputError('store-memory', id, `The database has too little memory to merge ${id}. The report is kept.`)
