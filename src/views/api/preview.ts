import type { z } from 'zod'
import type { Entry } from '../../dossier/types.ts'
import { titleOf } from '../web/words.ts'
import type { editBody, previewedSchema } from './schema.ts'

type Wish = z.infer<typeof editBody>
type Previewed = z.infer<typeof previewedSchema>

/** What a correction would change, as it stands now and after; nothing is done. `other` is the entry that it joins. */
export function previewOf(entry: Entry, body: Wish, other?: Entry): Previewed[] {
  const one = (entry: Entry, more: Omit<Previewed, 'entry' | 'title'>): Previewed => ({
    entry: entry.id,
    title: titleOf(entry),
    ...more,
  })
  switch (body.do) {
    case 'set':
      return [
        one(entry, {
          becomes: 'changed',
          field: body.field,
          ...(entry.values[body.field] !== undefined && { now: entry.values[body.field] }),
          after: body.value,
        }),
      ]
    case 'merge':
      return [entry, ...(other ? [other] : [])].map(each => one(each, { becomes: 'joined' }))
    case 'split':
      return [one(entry, { becomes: 'parted', articles: body.articles })]
    case 'undo': {
      const correction = entry.corrections?.find(each => each.edit === body.edit)
      const { field, value } = correction ?? {}
      return [one(entry, { becomes: 'restored', ...(field !== undefined && { field, now: value }) })]
    }
    default:
      return [one(entry, { becomes: body.do === 'hide' ? 'hidden' : 'confirmed' })]
  }
}
