import { slice } from '../../../base/span.ts'
import type { Entry } from '../../../dossier/types.ts'
import { articleTexts } from '../../../store/queries/find.ts'
import { itemsByRefs } from '../../../store/queries/items.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { isTerse, saysMore } from '../../export/dossier.ts'

/** The sentence behind each entry that says too little by itself in a list, as its first report has it, by entry id. */
export async function sentencesOf(
  { store: { db } }: Office,
  dossier: string,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, string>> {
  const terse = entries.filter(isTerse)
  const refs = terse.flatMap(({ members: [first] }) => first ?? [])
  const kept = new Map((await itemsByRefs(db, dossier, refs)).map(({ item, entry }) => [entry, item]))
  const saying = [...kept.values()].flatMap(one => (one.kind === 'statement' ? one.article : []))
  const texts = await articleTexts(db, [...new Set(saying)])
  return new Map(
    terse.flatMap(entry => {
      const item = kept.get(entry.id)
      if (!item) return []
      const text = texts.get(item.article) ?? ''
      // The words of a move are its sentences already.
      const words =
        item.kind === 'move' ? item.words : item.item.evidence.map(span => slice(text, span)).join(' … ')
      return saysMore(entry, words) ? [[entry.id, words] as const] : []
    }),
  )
}
