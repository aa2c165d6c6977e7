import type { z } from 'zod'
import type { Words } from '../../dossier/edits/types.ts'
import { type By, listEdits, makeEdit } from '../../work/dossier/correct.ts'
import type { Office } from '../../work/dossier/desk.ts'
import { addByHand, findWords, NEEDED } from '../web/by-hand.ts'
import { fitsField } from '../web/correction.ts'
import { existing } from './existing.ts'
import { ApiProblem, operation } from './operation.ts'
import { previewOfAdding, previewOfNaming, previewOfUndoing } from './preview.ts'
import { dossierEditBody, editedOrPreviewedSchema, editsSchema, previewQuery } from './schema.ts'

type Wish = z.infer<typeof dossierEditBody>
type Adding = Extract<Wish, { do: 'add' }>

/** Adds an entry by hand, says whom a name means, or takes any correction back. */
export const dossierEditOperation = operation({
  method: 'post',
  path: '/dossiers/{dossier}/edits',
  id: 'correctDossier',
  summary:
    'Adds an entry by hand, says whom a name means, or takes a correction back; with preview, tells what that would change. Needs a token.',
  query: previewQuery,
  body: dossierEditBody,
  answer: editedOrPreviewedSchema,
  status: 200,
  async run({ web, visitor, params, query: { preview }, body }) {
    const { office } = web
    const dossier = await existing(web, params.dossier)
    if (preview !== undefined && preview !== 'false')
      return { changes: await previewed(office, dossier, body) }
    const by: By = { who: visitor.name ?? 'unknown', ...(body.why !== undefined && { why: body.why }) }
    switch (body.do) {
      case 'add': {
        const written = { kind: body.kind, values: body.values, ...(await wordsFor(office, dossier, body)) }
        const { edit, entry } = await addByHand(office, dossier, written, by)
        return { edit, ...(entry !== undefined && { entry }) }
      }
      case 'name': {
        const { name, is, country } = body
        const edit = { do: 'name' as const, name, is, ...(country !== undefined && { country }) }
        return { edit: await makeEdit(office, dossier, edit, by) }
      }
      default: {
        const { id } = await undoable(office, dossier, body.edit)
        return { edit: await makeEdit(office, dossier, { do: 'undo', edit: id }, by) }
      }
    }
  },
})

async function previewed(office: Office, dossier: string, body: Wish) {
  switch (body.do) {
    case 'add':
      await wordsFor(office, dossier, body)
      return [previewOfAdding(body)]
    case 'name':
      return previewOfNaming(office, dossier, body)
    default:
      return previewOfUndoing(office, dossier, await undoable(office, dossier, body.edit))
  }
}

/** The report's words that an entry to be added rests on, found; refused where a value does not fit. */
async function wordsFor(
  office: Office,
  dossier: string,
  { kind, values, words: given }: Adding,
): Promise<{ readonly words?: Words }> {
  const bad = Object.keys(values).find(field => !fitsField(kind, field, values[field]))
  if (bad !== undefined)
    throw new ApiProblem(422, 'bad-value', `${bad} cannot be written by hand, or the value does not fit it.`)
  const missing = NEEDED[kind].find(field => values[field] === undefined)
  if (missing !== undefined) throw new ApiProblem(422, 'bad-value', `${missing} is needed.`)
  if (!given) return {}
  const { article, exact, start } = given
  const words = await findWords(office, dossier, {
    ...{ article, words: exact },
    ...(start !== undefined && { at: start }),
  })
  if ('wrong' in words) throw new ApiProblem(422, 'bad-words', words.wrong)
  return { words }
}

/** A correction that can be taken back. */
async function undoable(office: Office, dossier: string, id: string) {
  const found = (await listEdits(office, dossier)).find(one => one.id === id && one.body.do !== 'undo')
  if (!found) throw new ApiProblem(422, 'bad-undo', 'The dossier has no such correction.')
  return found
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
