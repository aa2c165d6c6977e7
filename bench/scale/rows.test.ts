import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type { MadeReport } from '../../src/dossier/testing/made.ts'
import { madeRecord } from '../../src/dossier/testing/made.ts'
import type { Store } from '../../src/store/open.ts'
import { onBoth } from '../../src/store/testing/databases.ts'
import { addReport } from '../../src/work/dossier/ingest.ts'
import { madeOffice, received } from '../../src/work/testing/office.ts'
import { type Row, type Rows, rowsOf, VERSION } from './rows.ts'
import { storyReports } from './stories.ts'

const TABLES = ['report', 'filed', 'given', 'anchor', 'reading', 'descent', 'item', 'entry']

onBoth('rows made at once', open => {
  test('are those that adding and merging one by one leaves', async () => {
    const reports = [storyReports(3, 0, 40), storyReports(3, 20, 40)].flatMap(all => all.slice(0, 8))
    const store = await open('rows')
    const office = madeOffice(store, {
      version: async () => VERSION,
      record: async article => madeRecord(JSON.parse(article.text) as MadeReport, article.id),
    })
    for (const made of reports) await addReport(office, 'd', received(made))
    const merged = await rowsIn(store)
    const atOnce = rowsOf('d', reports)
    for (const table of TABLES) {
      // The time of arrival is the only column that may differ; what is not written has the table's own value.
      const columns = Object.keys(atOnce[table]?.[0] ?? {}).filter(name => name !== 'at')
      assert.deepEqual(plain(atOnce, table, columns), plain(merged, table, columns), `rows of ${table}`)
    }
    await store.close()
  })
})

async function rowsIn({ db }: Store): Promise<Rows> {
  const rows: Record<string, Row[]> = {}
  for (const table of TABLES)
    rows[table] = (await sql<Row>`select * from ${sql.table(table)}`.execute(db)).rows
  return rows
}

/** Rows in one order and notation, with entries named by their items. */
function plain(rows: Rows, table: string, columns: readonly string[]): string[] {
  const names = new Map<string, string>()
  for (const { entry, article, item } of rows.anchor ?? [])
    names.set(
      String(entry),
      [...(names.get(String(entry))?.split(' ') ?? []), `${article}/${item}`].sort().join(' '),
    )
  const named = (words: string): string => words.replace(/\be-[0-9a-z]{16}\b/g, id => names.get(id) ?? id)
  return (rows[table] ?? []).map(row => named(JSON.stringify(columns.map(name => cellOf(row[name]))))).sort()
}

function cellOf(cell: unknown): unknown {
  if (cell instanceof Uint8Array) return Buffer.from(cell).toString('base64')
  if (Array.isArray(cell)) return [...cell].sort()
  const parsed = typeof cell === 'string' && cell.startsWith('{') ? JSON.parse(cell) : cell
  return typeof parsed === 'object' && parsed !== null ? sorted(parsed) : parsed
}

/** With keys in order: the database keeps JSON in an order of its own. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, one]) => [key, sorted(one)]),
        )
      : value
