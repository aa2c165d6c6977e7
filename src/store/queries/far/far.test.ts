import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { type RawBuilder, sql } from 'kysely'
import type { ItemKind } from '../../../dossier/types.ts'
import type { Store } from '../../open.ts'
import { onBoth } from '../../testing/databases.ts'
import type { EntryFilter } from '../filter.ts'
import { searchReports } from '../search.ts'
import { type Place, walk } from '../walk.ts'
import { KEYS } from './entries.ts'
import { KEYS as REPORT_KEYS } from './reports.ts'

/** An entry as the tables have it, and as a filter looks at it. */
interface Row {
  readonly dossier: string
  readonly id: string
  readonly sort_day: string | null
  readonly kind: string
  readonly status: string | null
  readonly type: string | null
  readonly actors: readonly string[]
  readonly outlets: readonly string[]
  readonly words: string
  readonly hidden: boolean
}

/** Many and few, near and far, in every month or in some years only; some without a day, some hidden. */
const ENTRIES = sql`insert into entry (dossier, id, kind, sort_day, status, actors, outlets, body, words)
  select case when n % 7 = 0 then 'small' else 'large' end, 'e-' || lpad((n * 7919 % 100003)::text, 6, '0'),
    (array['contact', 'statement', 'move', 'document'])[1 + n % 4],
    case when n % 97 > 0 then to_char(date '2015-01-03' + (n * 31 % 6001) * 3 / 10, 'YYYY-MM-DD') end,
    case when n % 4 = 0 then (array['held', 'held', 'cancelled'])[1 + n % 3] end,
    case when n % 3 = 0 then array['USA'] else array['FRA'] end || case when n % 601 = 0 then array['few'] else '{}' end,
    case when n % 5 = 0 then array['gazette'] else array['courier'] end,
    jsonb_build_object('id', 'e-' || lpad((n * 7919 % 100003)::text, 6, '0'), 'values',
      case when n % 4 = 2 then jsonb_build_object('type', (array['REQUEST', 'ACCUSE'])[1 + n % 5 % 2]) else '{}' end)
      || case when n % 50 = 0 then '{"hidden": true}'::jsonb else '{}' end,
    'talks' || case when n % 9 = 0 then ' accord' else '' end || case when n % 701 = 0 then ' seldom' else '' end
      || case when n * 31 % 6001 < 1200 then ' old' else '' end
  from generate_series(1, 12000) as n`

const REPORTS = [
  sql`insert into reading (article, version, record, sketch, publisher, published, text)
    select 'a-' || lpad((n * 7919 % 10007)::text, 5, '0'), '1', '{}', '{}', case when n % 5 > 0 then 'Courier' else 'Gazette' end,
      case when n % 89 > 0 then to_char(date '2015-01-03' + (n * 31 % 2003), 'YYYY-MM-DD') || 'T08:00:00Z' end,
      'They met. ' || case when n % 2 = 0 then 'An accord. ' else '' end || case when n % 701 = 0 then 'Seldom. ' else '' end
        || case when n * 31 % 2003 < 400 then 'Old.' else '' end
    from generate_series(1, 3000) as n`,
  sql`insert into filed (dossier, article, at, merged)
    select case when article < 'a-01200' then 'small' else 'large' end, article, '2021-01-01', '1' from reading`,
  sql`insert into descent (dossier, article, bands, set_id, voice, publisher, published)
    select dossier, article, '{1}', article, article, publisher, published from filed join reading using (article)`,
]

const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const days = { from: maybe('2015-06-15', '2018-02-01'), to: maybe('2015-03-10', '2018-12-31') }
const filters = fc.record({
  ...days,
  dossier: maybe('large', 'small'),
  words: maybe('talks', 'accord', 'seldom', 'old', 'accord old', 'nothing'),
  actor: maybe('USA', 'FRA', 'few', 'nobody'),
  outlet: maybe('Gazette', 'courier', 'nobody'),
  kinds: maybe<readonly ItemKind[]>(['document'], ['contact', 'move']),
  statuses: maybe<readonly string[]>(['cancelled'], ['held', 'cancelled']),
  type: maybe('REQUEST'),
})

onBoth('what is far', open => {
  let store: Store
  let rows: readonly Row[]
  before(async () => {
    store = await open('far')
    for (const statement of [ENTRIES, ...REPORTS]) await statement.execute(store.db)
    await sql`analyze`.execute(store.db)
    rows = (await sql<Row>`select * from entry`.execute(store.db)).rows
  })
  after(() => store.close())

  test('pages give every entry once and in order, whatever is asked for and wherever they begin', async () => {
    const asked = fc.record({
      filter: filters,
      newestFirst: fc.boolean(),
      limit: fc.integer({ min: 20, max: 90 }),
      start: fc.option(fc.integer({ min: 0, max: 11_999 }), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ filter, newestFirst, limit, start }) => {
        const place = start === undefined ? undefined : placeOf(rows[start])
        const expected = rows
          .filter(row => meets(row, filter))
          .sort((a, b) => compared(a, b, newestFirst))
          .filter(row => place === undefined || compared(row, rowAt(place), newestFirst) > 0)
        const seen: string[] = []
        let after = place
        for (let page = 0; page < 4; page++) {
          const found = await walk(store.db, filter, { newestFirst, limit, after })
          seen.push(...found.map(one => one.entry.id))
          const last = found.at(-1)
          if (!last || found.length < limit) break
          after = { id: last.entry.id, ...(last.day !== undefined && { day: last.day }) }
        }
        assert.deepEqual(
          seen,
          expected.slice(0, 4 * limit).map(row => row.id),
        )
      }),
      { numRuns: 80 },
    )
  })

  test('reports come newest first, those without a time last, whatever is asked for', async () => {
    const { rows: reports } = await sql<{
      dossier: string
      article: string
      publisher: string
      published: string | null
      text: string
    }>`select dossier, reading.* from reading join filed using (article)`.execute(store.db)
    const asked = fc.record({
      ...days,
      dossier: maybe('large', 'small'),
      outlet: maybe('Gazette', 'courier', 'nobody'),
      words: fc.constantFrom('met', 'accord', 'seldom', 'old', 'accord old', 'nothing'),
      limit: fc.integer({ min: 1, max: 90 }),
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ words, ...filter }) => {
        const expected = reports
          .filter(one => words.split(' ').every(word => one.text.toLowerCase().includes(word)))
          .filter(one => filter.dossier === undefined || one.dossier === filter.dossier)
          .filter(
            one => filter.outlet === undefined || one.publisher.toLowerCase() === filter.outlet.toLowerCase(),
          )
          .filter(one => isBetween(one.published?.slice(0, 10) ?? null, filter))
          .sort((a, b) => byText(b.published ?? '', a.published ?? '') || byText(a.article, b.article))
        const found = await searchReports(store.db, words, filter)
        assert.deepEqual(
          found.map(one => one.article),
          expected.slice(0, filter.limit).map(one => one.article),
        )
      }),
      { numRuns: 80 },
    )
  })

  test('months and other keys are asked of the index as it is made', async () => {
    const plan = (table: string, keys: RawBuilder<unknown>, where: RawBuilder<unknown>) =>
      store.db.transaction().execute(async tx => {
        await sql`set local enable_seqscan = off`.execute(tx)
        const explained = sql`explain select from ${sql.table(table)} where ${where} and ${keys} @> array['2015-03']`
        return JSON.stringify((await explained.execute(tx)).rows)
      })
    assert.match(await plan('entry', KEYS, sql`not hidden`), /Bitmap Index Scan on entry_find/)
    assert.match(await plan('reading', REPORT_KEYS, sql`true`), /Bitmap Index Scan on reading_find/)
  })
})

function meets(row: Row, { dossier, words, actor, outlet, kinds, statuses, type, ...between }: EntryFilter) {
  return (
    !row.hidden &&
    (dossier === undefined || row.dossier === dossier) &&
    (words ?? '').split(' ').every(word => word === '' || row.words.split(' ').includes(word)) &&
    (actor === undefined || row.actors.includes(actor)) &&
    (outlet === undefined || row.outlets.includes(outlet.toLowerCase())) &&
    (kinds === undefined || kinds.some(one => one === row.kind)) &&
    (statuses === undefined || statuses.some(one => one === row.status)) &&
    (type === undefined || row.type === type) &&
    isBetween(row.sort_day, between)
  )
}

const isBetween = (day: string | null, { from, to }: Pick<EntryFilter, 'from' | 'to'>): boolean =>
  day === null ? from === undefined && to === undefined : (from ?? '') <= day && day <= (to ?? '9')

type Sorted = Pick<Row, 'id' | 'sort_day'>

/** Those without a day come last, by their ids, in either order. */
function compared(a: Sorted, b: Sorted, newestFirst: boolean): number {
  if (a.sort_day === null || b.sort_day === null)
    return Number(a.sort_day === null) - Number(b.sort_day === null) || byText(a.id, b.id)
  const order = byText(a.sort_day, b.sort_day) || byText(a.id, b.id)
  return newestFirst ? -order : order
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const placeOf = (row: Row | undefined): Place | undefined =>
  row && { id: row.id, ...(row.sort_day !== null && { day: row.sort_day }) }

const rowAt = ({ id, day }: Place): Sorted => ({ id, sort_day: day ?? null })
