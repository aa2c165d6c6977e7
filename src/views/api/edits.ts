import type { z } from 'zod'
import { type By, listEdits, makeEdit } from '../../work/dossier/correct.ts'
import type { Office } from '../../work/dossier/desk.ts'
import { addByHand, findWords, NEEDED } from '../web/by-hand.ts'
import { fitsField } from '../web/correction.ts'
import { existing } from './existing.ts'
import { ApiProblem, operation } from './operation.ts'
import { dossierEditBody, editedSchema, editsSchema } from './schema.ts'

/** Adds an entry by hand, says whom a name means, or takes any correction back. */
export const dossierEditOperation = operation({
  method: 'post',
  path: '/dossiers/{dossier}/edits',
  id: 'correctDossier',
  summary: 'Adds an entry by hand, says whom a name means, or takes a correction back. Needs a token.',
  body: dossierEditBody,
  answer: editedSchema,
  status: 200,
  async run({ web, visitor, params, body }) {
    const { office } = web
    const dossier = await existing(web, params.dossier)
    const by: By = { who: visitor.name ?? 'unknown', ...(body.why !== undefined && { why: body.why }) }
    switch (body.do) {
      case 'add':
        return added(office, dossier, body, by)
      case 'name': {
        const { name, is, country } = body
        const edit = { do: 'name' as const, name, is, ...(country !== undefined && { country }) }
        return { edit: await makeEdit(office, dossier, edit, by) }
      }
      default: {
        const all = await listEdits(office, dossier)
        if (!all.some(one => one.id === body.edit && one.body.do !== 'undo'))
          throw new ApiProblem(422, 'bad-undo', 'The dossier has no such correction.')
        return { edit: await makeEdit(office, dossier, { do: 'undo', edit: body.edit }, by) }
      }
    }
  },
})

async function added(
  office: Office,
  dossier: string,
  { kind, values, words: given }: Extract<z.infer<typeof dossierEditBody>, { do: 'add' }>,
  by: By,
): Promise<{ edit: string; entry?: string }> {
  const bad = Object.keys(values).find(field => !fitsField(kind, field, values[field]))
  if (bad !== undefined)
    throw new ApiProblem(422, 'bad-value', `${bad} cannot be written by hand, or the value does not fit it.`)
  const missing = NEEDED[kind].find(field => values[field] === undefined)
  if (missing !== undefined) throw new ApiProblem(422, 'bad-value', `${missing} is needed.`)
  const words =
    given &&
    (await findWords(office, dossier, {
      article: given.article,
      words: given.exact,
      ...(given.start !== undefined && { at: given.start }),
    }))
  if (words && 'wrong' in words) throw new ApiProblem(422, 'bad-words', words.wrong)
  const { edit, entry } = await addByHand(office, dossier, { kind, values, ...(words && { words }) }, by)
  return { edit, ...(entry !== undefined && { entry }) }
}

/** The history of corrections. */
export const editsOperation = operation({
  method: 'get',
  path: '/dossiers/{dossier}/edits',
  id: 'listEdits',
  summary: 'All corrections by people, in the order in which they were made.',
  answer: editsSchema,
  status: 200,
  async run({ web, params }) {
    const all = await listEdits(web.office, await existing(web, params.dossier))
    const undone = new Set(all.flatMap(({ body }) => (body.do === 'undo' ? [body.edit] : [])))
    return {
      items: all.map(({ id, at, who, why, lost, body: { do: what, ...body } }) => ({
        id,
        at,
        who,
        ...(why != null && { why }),
        do: what,
        undone: undone.has(id),
        lost,
        body,
      })),
    }
  },
})
