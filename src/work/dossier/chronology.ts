import { compare } from '../../base/compare.ts'
import { InputError } from '../../base/problem.ts'
import type { DossierArticle } from '../../dossier/schema.ts'
import type { Entry } from '../../dossier/types.ts'
import { timeline } from '../../store/queries/entries.ts'
import { feedsOf } from '../../store/queries/feeds.ts'
import { type ArticlesAsked, articlesOf, dossiers } from '../../store/queries/reports.ts'
import { type Behind, behindEntries } from './behind.ts'
import type { Office } from './desk.ts'
import { type Moment, snapshotOf } from './snapshot.ts'

/** The names of all dossiers, also of those that only follow feeds, sorted. */
export async function dossierNames({ store: { db } }: Office): Promise<string[]> {
  const names = [...(await dossiers(db)).map(one => one.name), ...(await feedsOf(db)).map(one => one.dossier)]
  return [...new Set(names)].sort(compare)
}

/** Throws InputError `no-dossier` where there is no dossier of that name. */
export async function mustExist(office: Office, dossier: string): Promise<void> {
  const all = await dossierNames(office)
  if (all.includes(dossier)) return
  const hint =
    all.length === 0 ? 'There is none yet: make one with readout add.' : `There are: ${all.join(', ')}.`
  throw new InputError('no-dossier', dossier, `There is no dossier ${dossier}. ${hint}`)
}

/** A dossier as it stands, or as it was at a moment: its articles in the order of arrival, its entries in the order of time. */
export async function chronologyOf(
  office: Office,
  dossier: string,
  moment: Moment = {},
): Promise<{
  name: string
  version: string
  articles: DossierArticle[]
  entries: Entry[]
  behind: ReadonlyMap<string, Behind>
}> {
  await mustExist(office, dossier)
  const isNow = moment.asOf === undefined && moment.publishedTo === undefined
  const { articles, entries } = isNow
    ? {
        articles: await listArticles(office, dossier),
        entries: await timeline(office.store.db, dossier, {}),
      }
    : await snapshotOf(office, dossier, moment)
  return {
    name: dossier,
    version: await office.reader.version(),
    articles,
    entries,
    behind: await behindEntries(office, dossier, entries),
  }
}

/** Articles of a dossier as the public format has them, in the order of arrival. */
export const listArticles = async ({ store }: Office, dossier: string, asked?: ArticlesAsked) =>
  (await articlesOf(store.db, dossier, asked)).map(articleRow)

function articleRow(row: Awaited<ReturnType<typeof articlesOf>>[number]): DossierArticle {
  return {
    id: row.article,
    ...(row.url !== null && { url: row.url }),
    title: row.title ?? row.first_line,
    ...(row.publisher !== null && { publisher: row.publisher }),
    ...(row.published !== null && { published: row.published }),
    ...(row.copy_of !== null && { copyOf: row.copy_of }),
    ...(row.version_of !== null && { versionOf: row.version_of }),
  }
}
