import type { z } from 'zod'
import { entriesByIds } from '../../store/queries/entries.ts'
import { type By, editEntry, makeEdit, mergeEntries } from '../../work/dossier/correct.ts'
import { fitsField } from '../web/correction.ts'
import { ApiProblem, type Call, operation } from './operation.ts'
import { editBody, editedSchema } from './schema.ts'

/** Corrects an entry, as the pages do; the name of the token's owner goes with it. */
export const editOperation = operation({
  method: 'post',
  path: '/dossiers/{dossier}/entries/{id}/edits',
  id: 'correctEntry',
  summary: 'Confirms, corrects, hides or joins an entry, or takes a correction back. Needs a token.',
  body: editBody,
  answer: editedSchema,
  status: 200,
  run: async call => ({ edit: await made(call) }),
})

async function made({
  web,
  visitor,
  params,
  body,
}: Call<unknown, z.infer<typeof editBody>>): Promise<string> {
  const { office } = web
  const { dossier = '', id = '' } = params
  const [entry] = await entriesByIds(office.store.db, dossier, [id])
  if (!entry) throw new ApiProblem(404, 'no-entry', 'The dossier has no entry of this id.')
  const by: By = { who: visitor.name ?? 'unknown', ...(body.why !== undefined && { why: body.why }) }
  switch (body.do) {
    case 'set':
      if (!fitsField(entry.kind, body.field, body.value))
        throw new ApiProblem(422, 'bad-value', 'The field cannot be corrected, or the value does not fit it.')
      return editEntry(office, dossier, { id, do: 'set', field: body.field, value: body.value }, by)
    case 'merge': {
      const [other] = body.with === id ? [] : await entriesByIds(office.store.db, dossier, [body.with])
      if (other?.kind !== entry.kind)
        throw new ApiProblem(422, 'bad-merge', 'There is no other entry of this kind with this id.')
      return mergeEntries(office, dossier, [id, body.with], by)
    }
    case 'undo':
      if (!(entry.corrections ?? []).some(one => one.edit === body.edit))
        throw new ApiProblem(422, 'bad-undo', 'This correction is not one of the entry.')
      return makeEdit(office, dossier, { do: 'undo', edit: body.edit }, by)
    default:
      return editEntry(office, dossier, { id, do: body.do }, by)
  }
}
