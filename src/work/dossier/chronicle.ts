import { parse } from 'csv-parse/sync'
import { isPublishedDate } from '../../article/index.ts'
import { canonicalJson } from '../../base/json.ts'
import { InputError } from '../../base/problem.ts'
import type { EditBody } from '../../dossier/edits/types.ts'
import { contactModeSchema, contactStatusSchema } from '../../record/schema/items.ts'
import { type By, makeEdit } from './correct.ts'
import type { Office } from './desk.ts'

/** Fields of a contact that a column can give. */
export const COLUMN_FIELDS = [
  'start',
  'end',
  'parties',
  'mode',
  'status',
  'place',
  'initiator',
  'duration',
  'topics',
] as const
type ColumnField = (typeof COLUMN_FIELDS)[number]
export type ColumnMap = Readonly<Partial<Record<ColumnField, string>>>

/**
 * Takes over a chronology kept as a table: every row is a contact that a person has added. Rows that were taken over
 * before are not added again. Returns how many rows there were; a row that cannot be used is told and left out.
 */
export async function importTable(
  office: Office,
  dossier: string,
  {
    text,
    map,
    by,
    problem,
  }: { readonly text: string; readonly map: ColumnMap; readonly by: By; problem(error: unknown): void },
): Promise<number> {
  const rows = rowsOf(text)
  let count = 0
  for (const [index, row] of rows.entries()) {
    try {
      await makeEdit(office, dossier, contactOf(row, map, `row ${index + 2}`), by, canonicalJson(row))
      count++
    } catch (error) {
      problem(error)
    }
  }
  return count
}

function rowsOf(text: string): Record<string, string>[] {
  try {
    return parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      relax_column_count: true,
    })
  } catch (error) {
    throw new InputError(
      'bad-table',
      'table',
      `The table cannot be read: ${(error as Error).message}. It must be CSV with a line of names.`,
    )
  }
}

function contactOf(row: Readonly<Record<string, string>>, map: ColumnMap, where: string): EditBody {
  const cell = (field: ColumnField): string | undefined => row[map[field] ?? field]?.trim() || undefined
  const parties = listOf(cell('parties'))
  if (parties.length === 0)
    throw new InputError(
      'bad-row',
      where,
      `${where} names nobody. Say which column does: --map parties=COLUMN`,
    )
  const start = cell('start')
  if (
    start !== undefined &&
    !isPublishedDate(start) &&
    !/^[\dX]{4}(?:-[\dX]{2})?(?:-[\dX]{2})?(?:\/.+)?$/.test(start)
  )
    throw new InputError('bad-date', where, `${where}: ${start} is no ISO 8601 or EDTF date.`)
  const [mode, status] = [cell('mode')?.toLowerCase(), cell('status')?.toLowerCase()]
  const values: Record<string, unknown> = { parties: parties.map(name => ({ name })) }
  if (contactModeSchema.safeParse(mode).success) values.mode = mode
  if (contactStatusSchema.safeParse(status).success) values.status = status
  for (const field of ['start', 'end', 'place', 'initiator', 'duration'] as const)
    if (cell(field) !== undefined) values[field] = cell(field)
  const topics = listOf(cell('topics'))
  return { do: 'add', kind: 'contact', values: { ...values, ...(topics.length > 0 && { topics }) } }
}

/** `Kerry; Zarif`, one a line, or `Kerry and Zarif`. */
const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/\s*[;\n]\s*|\s+and\s+/)
    .map(one => one.trim())
    .filter(one => one !== '')
