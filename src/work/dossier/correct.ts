import { contentId } from '../../base/id.ts'
import { canonicalJson } from '../../base/json.ts'
import { InputError } from '../../base/problem.ts'
import { BY_HAND } from '../../dossier/edits/resolve.ts'
import { targetOf } from '../../dossier/edits/select.ts'
import { type EditBody, editSchema, type Target } from '../../dossier/edits/types.ts'
import type { Entry } from '../../dossier/types.ts'
import { editsOf } from '../../store/queries/edits.ts'
import { entriesByIds } from '../../store/queries/entries.ts'
import { articlesWithWords, itemsByRefs, leadsTo } from '../../store/queries/items.ts'
import { lockDossier } from '../../store/queries/reports.ts'
import { readingOf, recordsOf } from '../../store/queries/texts.ts'
import { correctionsOf } from './corrections.ts'
import { atDesk, type Office } from './desk.ts'
import { mergeEdits, mergeReport } from './merge.ts'

/** Who corrects, and why. */
export interface By {
  readonly who: string
  readonly why?: string
}

/**
 * Keeps an edit and applies it. The same edit with the same `key` is kept once. Returns its id.
 * Throws InputError `bad-edit` where it is none.
 */
export async function makeEdit(
  office: Office,
  dossier: string,
  edit: EditBody,
  by: By,
  key?: string,
): Promise<string> {
  const body = checked(edit)
  const at = office.now()
  const id = contentId(dossier, canonicalJson(body), key ?? `${at} ${by.who}`)
  await atDesk(office, dossier, async desk => {
    await lockDossier(desk.tx, dossier)
    if ((await editsOf(desk.tx, dossier)).some(one => one.id === id)) return
    await desk.log({
      t: 'edit',
      at,
      id,
      dossier,
      who: by.who,
      ...(by.why !== undefined && { why: by.why }),
      body,
    })
    for (const name of await namesChanged(desk.tx, dossier, body))
      for (const article of await articlesWithWords(desk.tx, dossier, name)) {
        const reading = await readingOf(desk.tx, article)
        if (reading) await mergeReport(desk, reading)
      }
    await mergeEdits(desk)
  })
  return id
}

function checked(edit: EditBody): EditBody {
  const { data, error } = editSchema.safeParse(edit)
  if (data) return data
  throw new InputError(
    'bad-edit',
    edit.do,
    `This is no correction: ${error.issues[0]?.message ?? 'not understood'}.`,
  )
}

/** Joins entries: what they are made of is one from now on. */
export async function mergeEntries(
  office: Office,
  dossier: string,
  ids: readonly string[],
  by: By,
): Promise<string> {
  if (ids.length < 2) throw new InputError('bad-edit', dossier, 'Merging needs two entries or more.')
  const targets = (await Promise.all(ids.map(id => targetsOf(office, dossier, id)))).flat()
  return makeEdit(office, dossier, { do: 'merge', targets }, by)
}

/** Parts what some articles say of an entry from what the others say. */
export async function splitEntry(
  office: Office,
  dossier: string,
  { id, articles }: { readonly id: string; readonly articles: readonly string[] },
  by: By,
): Promise<string> {
  const all = await targetsOf(office, dossier, id)
  const targets = all.filter(one => articles.includes(one.article))
  const from = all.filter(one => !articles.includes(one.article))
  if (targets.length === 0 || from.length === 0)
    throw new InputError(
      'bad-edit',
      id,
      `Name some of the articles of ${id}, not none and not all: ${[...new Set(all.map(one => one.article))].join(', ')}`,
    )
  return makeEdit(office, dossier, { do: 'split', targets, from }, by)
}

/** Sets a field, hides or confirms: an edit of one entry, which holds on to the words of its first report. */
export async function editEntry(
  office: Office,
  dossier: string,
  {
    id,
    ...what
  }: { readonly id: string } & (
    | { do: 'set'; field: string; value: unknown }
    | { do: 'hide' }
    | { do: 'confirm' }
  ),
  by: By,
): Promise<string> {
  const targets = (await targetsOf(office, dossier, id)).slice(0, 1)
  return makeEdit(office, dossier, { ...what, targets }, by)
}

/** The edits of a dossier; `lost` are those that find no place, or two. */
export async function listEdits(office: Office, dossier: string) {
  const { db } = office.store
  const [edits, { orphans }] = [await editsOf(db, dossier), await correctionsOf({ tx: db as never, dossier })]
  const lost = new Set(orphans.map(one => one.id))
  return edits.map(one => ({ ...one, body: one.body as EditBody, lost: lost.has(one.id) }))
}

/** The words that the members of an entry stand on; for what was added by hand, the edit that added it. */
async function targetsOf({ store: { db } }: Office, dossier: string, id: string): Promise<Target[]> {
  const at = await leadsTo(db, dossier, id)
  const [entry] = at === undefined ? [] : await entriesByIds(db, dossier, [at])
  if (!entry)
    throw new InputError(
      'no-entry',
      id,
      `There is no entry ${id} in ${dossier}. See: readout timeline --dossier ${dossier}`,
    )
  const items = await itemsByRefs(db, dossier, entry.members)
  const records = await recordsOf(db, [...new Set(entry.members.map(one => one.article))])
  const targets = entry.members.flatMap(ref => {
    const kept = items.find(({ item }) => item.article === ref.article && item.id === ref.id)
    const record = records.get(ref.article)
    return kept && record ? [targetOf(kept.item, record.article.text)] : []
  })
  return [...targets, ...addedBy(entry)]
}

function addedBy({ kind, corrections = [] }: Entry): Target[] {
  const edits = new Set(corrections.filter(one => one.did === 'add').map(one => one.edit))
  return [...edits].map(edit => ({
    article: `${BY_HAND}${edit}`,
    kind,
    quote: { exact: edit, prefix: '', suffix: '' },
    position: { start: 0, end: 0 },
    names: [],
  }))
}

/** The names whose meaning an edit changes. */
async function namesChanged(
  db: Parameters<typeof editsOf>[0],
  dossier: string,
  body: EditBody,
): Promise<string[]> {
  if (body.do === 'name') return [body.name]
  if (body.do !== 'undo') return []
  const undone = (await editsOf(db, dossier)).find(one => one.id === body.edit)?.body as EditBody | undefined
  return undone?.do === 'name' ? [undone.name] : []
}
