import { InputError } from '../../base/problem.ts'
import { slice } from '../../base/span.ts'
import type { Entry } from '../../dossier/types.ts'
import { entriesByIds } from '../../store/queries/entries.ts'
import { articleTexts } from '../../store/queries/find.ts'
import { itemsByRefs, leadsTo } from '../../store/queries/items.ts'
import { dossiersWithEntry } from '../../store/queries/search.ts'
import { reportFacts } from '../../store/queries/texts.ts'
import type { Office } from './desk.ts'

/** What one report says of an entry, with its words. */
export interface MemberView {
  readonly article: string
  readonly id: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  readonly published?: string
  /** The report that it repeats or updates, if it is not a voice of its own. */
  readonly repeats?: string
  /** On whose word it rests: the speaker of the statement that it comes from. */
  readonly onWordOf?: string
  readonly item: Readonly<Record<string, unknown>>
  /** The words of the report behind it. */
  readonly evidence: readonly string[]
}

export interface EntryView {
  readonly dossier: string
  readonly entry: Entry
  readonly members: readonly MemberView[]
}

/**
 * An entry with what each report says of it. An id that has become part of another entry leads there.
 * Throws InputError `no-entry`, or `which-dossier` where the id is in several.
 */
export async function entryView(office: Office, id: string, dossier?: string): Promise<EntryView> {
  const { db } = office.store
  const name = dossier ?? (await onlyDossier(office, id))
  const at = await leadsTo(db, name, id)
  const [entry] = at === undefined ? [] : await entriesByIds(db, name, [at])
  if (!entry)
    throw new InputError(
      'no-entry',
      id,
      `There is no entry ${id} in ${name}. See: readout timeline --dossier ${name}`,
    )
  return { dossier: name, entry, members: await memberViews(office, name, entry) }
}

async function onlyDossier({ store }: Office, id: string): Promise<string> {
  const names = await dossiersWithEntry(store.db, id)
  const [only] = names
  if (only === undefined)
    throw new InputError('no-entry', id, `There is no entry ${id}. See: readout timeline`)
  if (names.length === 1) return only
  throw new InputError(
    'which-dossier',
    id,
    `${id} is in several dossiers (${names.join(', ')}). Say which: --dossier NAME`,
  )
}

async function memberViews({ store: { db } }: Office, dossier: string, entry: Entry): Promise<MemberView[]> {
  const articles = [...new Set(entry.members.map(one => one.article))]
  const reports = await reportFacts(db, dossier, articles)
  const kept = await itemsByRefs(db, dossier, entry.members)
  const items = new Map(kept.map(({ item }) => [`${item.article} ${item.id}`, item]))
  const texts = await articleTexts(db, articles)
  return entry.members.flatMap(({ article, id }) => {
    const [report, item, text] = [reports.get(article), items.get(`${article} ${id}`), texts.get(article)]
    if (!report || !item || text === undefined) return []
    const { voice, ...facts } = report
    return [
      {
        ...facts,
        article,
        id,
        ...(voice !== article && { repeats: voice }),
        ...(item.onWordOf !== undefined && { onWordOf: item.onWordOf }),
        item: item.item as unknown as Record<string, unknown>,
        evidence: item.item.evidence.map(span => slice(text, span)),
      },
    ]
  })
}
