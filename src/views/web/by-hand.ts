import { BY_HAND } from '../../dossier/edits/resolve.ts'
import type { Words } from '../../dossier/edits/types.ts'
import type { ItemKind } from '../../dossier/types.ts'
import { itemsByRefs } from '../../store/queries/items.ts'
import { isFiled } from '../../store/queries/reports.ts'
import { readingOf } from '../../store/queries/texts.ts'
import { type By, makeEdit } from '../../work/dossier/correct.ts'
import type { Office } from '../../work/dossier/desk.ts'
import { CORRECTABLE, readValue } from './correction.ts'
import { fieldWord } from './words.ts'

/** What an entry must have so that it can be told from others. */
export const NEEDED: Readonly<Record<ItemKind, readonly string[]>> = {
  contact: ['parties'],
  statement: ['content'],
  move: ['type', 'actor'],
  document: ['title'],
}

/** The words of a report that a person has marked: which report, the words, and about where, if that is known. */
export interface MarkedWords {
  readonly article: string
  readonly words: string
  readonly at?: number
}

/** An entry that a person writes. */
export interface Written {
  readonly kind: ItemKind
  readonly values: Readonly<Record<string, unknown>>
  readonly words?: Words
}

/** What somebody has written into the boxes of an entry, by field; `wrong` says what does not fit. */
export function readBoxes(
  kind: ItemKind,
  boxes: Readonly<Record<string, string>>,
): { readonly values: Record<string, unknown>; readonly wrong: readonly string[] } {
  const values: Record<string, unknown> = {}
  const wrong: string[] = []
  for (const field of CORRECTABLE[kind]) {
    const words = boxes[field] ?? ''
    if (words.trim() === '') {
      if (NEEDED[kind].includes(field)) wrong.push(`${fieldWord(field)}: this is needed.`)
      continue
    }
    const read = readValue(kind, field, words)
    if ('wrong' in read) wrong.push(`${fieldWord(field)}: ${read.wrong}`)
    else values[field] = read.value
  }
  return { values, wrong }
}

const AROUND = 48
/** Words that can be marked at most. */
const MOST = 4000

/**
 * Where marked words stand in a report of a dossier. White space may differ; where they stand several times the place
 * nearest to `at` is meant.
 */
export async function findWords(
  { store: { db } }: Office,
  dossier: string,
  { article, words, at }: MarkedWords,
): Promise<Words | { readonly wrong: string }> {
  const reading = (await isFiled(db, dossier, article)) ? await readingOf(db, article) : undefined
  if (!reading) return { wrong: 'The dossier does not hold this report.' }
  const { text } = reading.record.article
  const places = placesOf(text, words)
  const place =
    at === undefined
      ? places.length === 1
        ? places[0]
        : undefined
      : places.sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]
  if (!place)
    return {
      wrong:
        places.length === 0
          ? 'These words do not stand in the report. Copy them from its text.'
          : 'These words stand in the report several times. Take more of them.',
    }
  const { start, end } = place
  return {
    article,
    position: place,
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - AROUND), start),
      suffix: text.slice(end, end + AROUND),
    },
  }
}

function placesOf(text: string, words: string): { start: number; end: number }[] {
  const parts = words.trim().slice(0, MOST).split(/\s+/)
  if (parts[0] === '') return []
  const pattern = new RegExp(parts.map(one => one.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'g')
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** Adds an entry; returns the edit's id, and the entry that it is in: its own, or one that tells the same. */
export async function addByHand(
  office: Office,
  dossier: string,
  { kind, values, words }: Written,
  by: By,
): Promise<{ readonly edit: string; readonly entry: string | undefined }> {
  const edit = await makeEdit(office, dossier, { do: 'add', kind, values, ...(words && { words }) }, by)
  const [kept] = await itemsByRefs(office.store.db, dossier, [{ article: `${BY_HAND}${edit}`, id: edit }])
  return { edit, entry: kept?.entry }
}
