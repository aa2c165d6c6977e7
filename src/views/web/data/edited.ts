import { BY_HAND, isByHand } from '../../../dossier/edits/resolve.ts'
import { itemAt } from '../../../dossier/edits/select.ts'
import type { Edit, Target } from '../../../dossier/edits/types.ts'
import { itemsOf } from '../../../dossier/items.ts'
import type { Entry, ItemRef } from '../../../dossier/types.ts'
import { entriesByIds } from '../../../store/queries/entries.ts'
import { itemsByRefs } from '../../../store/queries/items.ts'
import { recordsOf } from '../../../store/queries/texts.ts'
import type { Office } from '../../../work/dossier/desk.ts'

/** The entry that each edit is about, by the edit's id; none where it is hidden or gone, or where a name was given. */
export async function entriesEdited(
  { store: { db } }: Office,
  dossier: string,
  edits: readonly Edit[],
): Promise<Map<string, Entry>> {
  const targets = edits.flatMap(({ id, body }) =>
    ('targets' in body ? body.targets.slice(0, 1) : []).map(target => ({ id, target })),
  )
  const articles = [...new Set(targets.map(({ target }) => target.article).filter(one => !isByHand(one)))]
  const records = await recordsOf(db, articles)
  const refOf = (target: Target): ItemRef[] => {
    const { article } = target
    if (isByHand(article)) return [{ article, id: article.slice(BY_HAND.length) }]
    const record = records.get(article)
    const item = record && itemAt(target, itemsOf(record), record.article.text)
    return item ? [item] : []
  }
  const refs = [
    ...targets.flatMap(({ id, target }) => refOf(target).map(ref => ({ edit: id, ref }))),
    ...edits.flatMap(({ id, body }) =>
      body.do === 'add' ? { edit: id, ref: { article: `${BY_HAND}${id}`, id } } : [],
    ),
  ]
  const kept = await itemsByRefs(
    db,
    dossier,
    refs.map(one => one.ref),
  )
  const at = new Map(kept.map(({ item, entry }) => [keyOf(item), entry]))
  const entries = await entriesByIds(db, dossier, [...new Set(at.values())])
  const byId = new Map(entries.map(one => [one.id, one]))
  return new Map(
    refs.flatMap(({ edit, ref }) => {
      const entry = byId.get(at.get(keyOf(ref)) ?? '')
      return entry ? [[edit, entry] as const] : []
    }),
  )
}

const keyOf = ({ article, id }: ItemRef): string => `${article} ${id}`
