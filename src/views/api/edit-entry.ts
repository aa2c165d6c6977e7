import type { z } from 'zod'
import type { Entry } from '../../dossier/types.ts'
import { entriesByIds } from '../../store/queries/entries.ts'
import { type By, editEntry, makeEdit, mergeEntries, splitEntry } from '../../work/dossier/correct.ts'
import type { Office } from '../../work/dossier/desk.ts'
import { fitsField } from '../web/correction.ts'
import { ApiProblem, operation } from './operation.ts'
import { previewOf } from './preview.ts'
import { editBody, editedOrPreviewedSchema, previewQuery } from './schema.ts'

/** Corrects an entry, as the pages do; the name of the token's owner goes with it. */
export const editOperation = operation({
  method: 'post',
  path: '/dossiers/{dossier}/entries/{id}/edits',
  id: 'correctEntry',
  summary:
    'Confirms, corrects, hides, joins or parts an entry, or takes a correction back; with preview, tells what that would change. Needs a token.',
  query: previewQuery,
  body: editBody,
  answer: editedOrPreviewedSchema,
  status: 200,
  async run({ web, visitor, params: { dossier = '', id = '' }, query: { preview }, body }) {
    const { office } = web
    const [entry] = await entriesByIds(office.store.db, dossier, [id])
    if (!entry) throw new ApiProblem(404, 'no-entry', 'The dossier has no entry of this id.')
    const checked = await check(office, dossier, entry, body)
    if (preview !== undefined && preview !== 'false')
      return { changes: previewOf(entry, checked.wish, checked.other) }
    const by: By = { who: visitor.name ?? 'unknown', ...(body.why !== undefined && { why: body.why }) }
    return { edit: await make(office, { dossier, id, wish: checked.wish }, by) }
  },
})

type Wish = z.infer<typeof editBody>

/** A correction that can be made of an entry, with the other entry that it is about, if any. */
async function check(
  office: Office,
  dossier: string,
  entry: Entry,
  wish: Wish,
): Promise<{ readonly wish: Wish; readonly other?: Entry }> {
  switch (wish.do) {
    case 'set':
      if (!fitsField(entry.kind, wish.field, wish.value))
        throw new ApiProblem(422, 'bad-value', 'The field cannot be corrected, or the value does not fit it.')
      return { wish }
    case 'merge': {
      const [other] = wish.with === entry.id ? [] : await entriesByIds(office.store.db, dossier, [wish.with])
      if (other?.kind !== entry.kind)
        throw new ApiProblem(422, 'bad-merge', 'There is no other entry of this kind with this id.')
      return { wish, other }
    }
    case 'split': {
      const all = new Set(entry.members.map(one => one.article))
      const articles = wish.articles.filter(one => all.has(one))
      if (articles.length === 0 || articles.length === all.size)
        throw new ApiProblem(422, 'bad-split', 'Name some of the entry’s reports, not none and not all.')
      return { wish: { ...wish, articles } }
    }
    case 'undo':
      if (!(entry.corrections ?? []).some(one => one.edit === wish.edit))
        throw new ApiProblem(422, 'bad-undo', 'This correction is not one of the entry.')
      return { wish }
    default:
      return { wish }
  }
}

function make(
  office: Office,
  { dossier, id, wish }: { readonly dossier: string; readonly id: string; readonly wish: Wish },
  by: By,
): Promise<string> {
  switch (wish.do) {
    case 'set':
      return editEntry(office, dossier, { id, do: 'set', field: wish.field, value: wish.value }, by)
    case 'merge':
      return mergeEntries(office, dossier, [id, wish.with], by)
    case 'split':
      return splitEntry(office, dossier, { id, articles: wish.articles }, by)
    case 'undo':
      return makeEdit(office, dossier, { do: 'undo', edit: wish.edit }, by)
    default:
      return editEntry(office, dossier, { id, do: wish.do }, by)
  }
}
