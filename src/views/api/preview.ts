import type { z } from 'zod'
import type { Edit } from '../../dossier/edits/types.ts'
import type { Entry } from '../../dossier/types.ts'
import type { Office } from '../../work/dossier/desk.ts'
import { entriesEdited } from '../web/data/edited.ts'
import { entriesNamed, entriesNamedSo } from '../web/data/named.ts'
import { titleOf } from '../web/words.ts'
import type { dossierEditBody, editBody, previewedSchema } from './schema.ts'

type Wish = z.infer<typeof editBody>
type DossierWish = z.infer<typeof dossierEditBody>
type Previewed = z.infer<typeof previewedSchema>

/** What a correction would change, as it stands now and after; nothing is done. `other` is the entry that it joins. */
export function previewOf(entry: Entry, body: Wish, other?: Entry): Previewed[] {
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

/** The entry that is added. Where one tells of the same already, it becomes part of that. */
export const previewOfAdding = ({
  kind,
  values,
}: Pick<Extract<DossierWish, { do: 'add' }>, 'kind' | 'values'>): Previewed => ({
  title: titleOf({ kind, values }),
  becomes: 'added',
  after: values,
})

/** The entries in which a name comes to mean somebody else. */
export async function previewOfNaming(
  office: Office,
  dossier: string,
  { name, is }: Extract<DossierWish, { do: 'name' }>,
): Promise<Previewed[]> {
  const meant = await entriesNamed(office, dossier, name)
  return meant.map(entry => one(entry, { becomes: 'changed', now: name, after: is }))
}

/** The entries that taking a correction back brings to what reports say. */
export async function previewOfUndoing(office: Office, dossier: string, edit: Edit): Promise<Previewed[]> {
  const { body } = edit
  if (body.do === 'name')
    return (await entriesNamedSo(office, dossier, body)).map(entry =>
      one(entry, { becomes: 'restored', now: body.is, after: body.name }),
    )
  const entry = (await entriesEdited(office, dossier, [edit])).get(edit.id)
  const set = body.do === 'set' && { field: body.field, now: body.value }
  return entry ? [one(entry, { becomes: 'restored', ...set })] : []
}

const one = (entry: Entry, more: Omit<Previewed, 'entry' | 'title'>): Previewed => ({
  entry: entry.id,
  title: titleOf(entry),
  ...more,
})
