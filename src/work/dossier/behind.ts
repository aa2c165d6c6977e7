import { slice } from '../../base/span.ts'
import type { Entry } from '../../dossier/types.ts'
import { changeTimes } from '../../store/queries/entries.ts'
import { articleTexts } from '../../store/queries/find.ts'
import { chunks, itemsByRefs } from '../../store/queries/items.ts'
import type { Office } from './desk.ts'

/** What stands behind an entry, for those who take it out of Readout. */
export interface Behind {
  /** When the store last changed it: ISO 8601 in UTC. */
  readonly changed?: string
  /** The words that carry a move, as its first report has them. */
  readonly words?: string
  /** The sentences of its first report. */
  readonly sentence?: string
  /** When that report was published, as the report says. */
  readonly reported?: string
}

/** Entries whose reports' texts are in memory at a time. */
const AT_A_TIME = 100

/** What stands behind some entries of a dossier, by their ids. */
export async function behindEntries(
  office: Office,
  dossier: string,
  entries: readonly Entry[],
): Promise<Map<string, Behind>> {
  const all = new Map<string, Behind>()
  for (const part of chunks(entries, AT_A_TIME))
    for (const one of await behindPart(office, dossier, part)) all.set(...one)
  return all
}

async function behindPart({ store: { db } }: Office, dossier: string, entries: readonly Entry[]) {
  const ids = entries.map(one => one.id)
  const changed = await changeTimes(db, dossier, ids)
  const firsts = entries.flatMap(one => one.members.slice(0, 1))
  const kept = await itemsByRefs(db, dossier, firsts)
  const items = new Map(kept.map(({ item }) => [`${item.article} ${item.id}`, item]))
  const texts = await articleTexts(db, [...new Set(firsts.map(one => one.article))])
  return entries.map(({ id, members: [first] }): [string, Behind] => {
    const at = changed.get(id)
    const [item, text] = first ? [items.get(`${first.article} ${first.id}`), texts.get(first.article)] : []
    const words = (spans: readonly { start: number; end: number }[]): string =>
      spans.map(span => slice(text ?? '', span)).join(' … ')
    return [
      id,
      {
        ...(at !== undefined && { changed: at }),
        ...(item && text !== undefined && { sentence: words(item.item.evidence) }),
        ...(item?.published !== undefined && { reported: item.published }),
        ...(item?.kind === 'move' && text !== undefined && { words: words(item.item.trigger) }),
      },
    ]
  })
}
