import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Store } from '../open.ts'
import { onBoth } from '../testing/databases.ts'
import {
  actorsOf,
  type BrowseFilter,
  browse,
  countsOf,
  documentsOfArticles,
  hasDossier,
  latestChanges,
  outletsOf,
  type Place,
} from './browse.ts'
import { followFeed } from './feeds.ts'
import { articleTexts, changeCount, keepProblem, problemsOf } from './find.ts'
import { MARKS, markedWords } from './search.ts'

const entry = (id: string, day: string | null, more: Record<string, unknown> = {}) => ({
  dossier: 'd',
  id,
  kind: 'contact' as const,
  sort_day: day,
  status: 'held',
  actors: ['obama', 'USA'],
  words: `words of ${id} about a border`,
  body: JSON.stringify({
    id,
    kind: 'contact',
    values: { parties: [{ name: 'Obama', country: 'USA' }], ...more },
    members: [],
    accounts: [],
    history: [],
    independent: 1,
    ...(more.hidden === true && { hidden: true }),
  }),
})

onBoth('browsing', open => {
  let store: Store
  before(async () => {
    store = await open('browse')
    const days = ['2020-01-05', '2020-01-06', '2020-01-06', '2020-02-01', null, null, null]
    const rows = days.map((day, index) => entry(`e-${index}`, day))
    await store.db
      .insertInto('entry')
      .values([
        ...rows,
        {
          ...entry('e-move', '2020-01-07', { type: 'REQUEST' }),
          kind: 'move' as const,
          status: null,
          outlets: ['gazette', 'écho'],
        },
        entry('e-hidden', '2020-01-08', { hidden: true }),
      ])
      .execute()
    await store.db
      .insertInto('change')
      .values(
        [1, 2, 3].map(n => ({
          dossier: 'd',
          at: `2020-01-0${n}`,
          entry: n === 3 ? 'e-move' : 'e-0',
          kind: n === 3 ? ('move' as const) : ('contact' as const),
          what: 'new' as const,
          body: '{}',
        })),
      )
      .execute()
  })
  after(() => store.close())

  const ids = async (filter: BrowseFilter, limit = 50, after?: Place) =>
    (await browse(store.db, 'd', filter, { limit, ...(after && { after }) })).map(one => one.entry.id)

  test('entries come by day and id, those without a day last, hidden ones not at all', async () => {
    assert.deepEqual(await ids({}), ['e-0', 'e-1', 'e-2', 'e-move', 'e-3', 'e-4', 'e-5', 'e-6'])
    assert.deepEqual(await ids({ newestFirst: true }), [
      'e-3',
      'e-move',
      'e-2',
      'e-1',
      'e-0',
      'e-4',
      'e-5',
      'e-6',
    ])
    const { count, more } = await countsOf(store.db, 'd', {})
    assert.deepEqual([count, more], [8, false])
  })

  test('pages of any size meet without gap or double, in both orders', async () => {
    for (const newestFirst of [false, true])
      for (const size of [1, 2, 3, 5, 8]) {
        const seen: string[] = []
        let after: Place | undefined
        for (let page = 0; page < 20; page++) {
          const found = await browse(store.db, 'd', { newestFirst }, { limit: size, ...(after && { after }) })
          const last = found.at(-1)
          if (!last) break
          seen.push(...found.map(one => one.entry.id))
          after = { id: last.entry.id, ...(last.day !== undefined && { day: last.day }) }
        }
        assert.deepEqual(seen, await ids({ newestFirst }), `${newestFirst} ${size}`)
      }
  })

  test('filters narrow; between two days nothing without a day is left', async () => {
    assert.deepEqual(await ids({ from: '2020-01-06', to: '2020-01-31' }), ['e-1', 'e-2', 'e-move'])
    assert.deepEqual(await ids({ kinds: ['move'] }), ['e-move'])
    assert.deepEqual(await ids({ type: 'REQUEST' }), ['e-move'])
    assert.deepEqual(await ids({ statuses: ['scheduled', 'proposed'] }), [])
    assert.deepEqual(await ids({ words: 'borders "e-move"' }), ['e-move'])
    assert.equal((await ids({ actor: 'USA' })).length, 8)
    assert.deepEqual(await ids({ outlet: 'Nobody' }), [])
    assert.deepEqual(await ids({ outlet: 'ÉCHO' }), ['e-move'])
    assert.deepEqual(await ids({ words: "'; drop table entry; --" }), [])
  })

  test('counts are those of the pages, whatever is asked for', async () => {
    const filters: BrowseFilter[] = [
      {},
      { kinds: ['contact'] },
      { statuses: ['held'] },
      { from: '2020-01-06' },
      { to: '2020-01-06' },
      { from: '2020-01-06', to: '2020-01-07', kinds: ['contact', 'move'] },
      { actor: 'USA' },
      { words: 'border', kinds: ['move'] },
      { type: 'REQUEST' },
      { outlet: 'Nobody' },
    ]
    for (const filter of filters) {
      const found = await browse(store.db, 'd', filter, { limit: 50 })
      const { count, weeks } = await countsOf(store.db, 'd', filter)
      assert.equal(count, found.length, JSON.stringify(filter))
      const dated = weeks.reduce((sum, one) => sum + one.count, 0)
      assert.equal(dated, found.filter(one => one.day !== undefined).length, JSON.stringify(filter))
    }
  })

  test('weeks begin on Mondays', async () => {
    assert.deepEqual((await countsOf(store.db, 'd', { kinds: ['contact'] })).weeks, [
      { week: '2019-12-30', kind: 'contact', count: 1 },
      { week: '2020-01-06', kind: 'contact', count: 2 },
      { week: '2020-01-27', kind: 'contact', count: 1 },
    ])
  })

  test('words and outlets that are far from where a page begins are found in order, page by page', async () => {
    await sql`insert into entry (dossier, id, kind, sort_day, status, actors, body, words, outlets)
      select 'long', 'e-' || lpad(n::text, 4, '0'), 'contact', to_char(date '2020-01-01' + n / 3, 'YYYY-MM-DD'), 'held', '{}',
        jsonb_build_object('id', 'e-' || lpad(n::text, 4, '0')), case when n < 70 or n > 3930 then 'treaty' else 'talks' end,
        case when n < 70 or n > 3930 then array['gazette', 'courier'] else array['courier'] end
      from generate_series(1, 4000) as n`.execute(store.db)
    const expected = Array.from({ length: 4000 }, (_, index) => index + 1)
      .filter(n => n < 70 || n > 3930)
      .map(n => `e-${String(n).padStart(4, '0')}`)
    const asked = [{ words: 'treaty' }, { outlet: 'Gazette' }, { words: 'treaty', outlet: 'Gazette' }]
    for (const filter of asked.flatMap(one => [false, true].map(newestFirst => ({ ...one, newestFirst })))) {
      const seen: string[] = []
      for (let after: Place | undefined; ; ) {
        const found = await browse(store.db, 'long', filter, { limit: 60, ...(after && { after }) })
        const last = found.at(-1)
        if (!last) break
        seen.push(...found.map(one => one.entry.id))
        after = { id: last.entry.id, ...(last.day !== undefined && { day: last.day }) }
      }
      assert.deepEqual(seen, filter.newestFirst ? expected.toReversed() : expected)
    }
    assert.deepEqual(await browse(store.db, 'long', { outlet: 'nobody' }, { limit: 60 }), [])
  })

  test('a word that is now and then is found in order, through the near, the wider and the rest', async () => {
    await sql`insert into entry (dossier, id, kind, sort_day, status, actors, body, words)
      select 'wide', 'e-' || lpad(n::text, 5, '0'), 'contact', to_char(date '1950-01-01' + n / 3, 'YYYY-MM-DD'), 'held', '{}',
        jsonb_build_object('id', 'e-' || lpad(n::text, 5, '0')), case when n % 500 = 0 then 'accord' else 'talks' end
      from generate_series(1, 52000) as n`.execute(store.db)
    const expected = Array.from(
      { length: 104 },
      (_, index) => `e-${String(500 * (index + 1)).padStart(5, '0')}`,
    )
    for (const newestFirst of [false, true])
      for (const limit of [50, 96, 104]) {
        const found = await browse(store.db, 'wide', { words: 'accord', newestFirst }, { limit })
        assert.deepEqual(
          found.map(one => one.entry.id),
          (newestFirst ? expected.toReversed() : expected).slice(0, limit),
        )
      }
  })

  test('actors are counted, dossiers known', async () => {
    const [obama, ...others] = await actorsOf(store.db, 'd', 5)
    assert.deepEqual([obama?.name, obama?.country, obama?.ids.length, others.length], ['Obama', 'USA', 8, 0])
    assert.equal(await hasDossier(store.db, 'd'), false)
    await followFeed(store.db, { dossier: 'd', url: 'https://a.example', due: '2021-12-31T00:00:00.000Z' })
    assert.equal(await hasDossier(store.db, 'd'), true)
    assert.equal(await hasDossier(store.db, '\u0000'), false)
    assert.deepEqual(await outletsOf(store.db, 'd'), [])
    assert.deepEqual(await documentsOfArticles(store.db, 'd', ['a-1']), [])
    assert.deepEqual(await documentsOfArticles(store.db, 'd', []), [])
  })

  test('changes come latest first, after a number, and of entries that a filter leaves', async () => {
    const seqs = (await latestChanges(store.db, 'd', { limit: 9 })).map(one => one.seq)
    assert.deepEqual(
      seqs,
      [...seqs].sort((a, b) => b - a),
    )
    assert.equal(seqs.length, 3)
    assert.equal((await latestChanges(store.db, 'd', { limit: 9, before: seqs[0] })).length, 2)
    assert.equal((await latestChanges(store.db, 'd', { limit: 9, filter: { kinds: ['move'] } })).length, 1)
    assert.deepEqual(await changeCount(store.db, 'd', seqs[2] ?? 0), { last: seqs[0], count: 2 })
    assert.deepEqual(await changeCount(store.db, 'other', 0), { last: 0, count: 0 })
  })

  test('changes of a few entries are found in order, however many others were changed since', async () => {
    await sql`insert into change (dossier, at, entry, kind, what, body)
      select 'many', '2021-01-01', case when n % 4000 = 0 then 'e-few' else 'e-other' end, 'contact', 'changed', '{}'
      from generate_series(1, 20001) as n`.execute(store.db)
    await store.db
      .insertInto('entry')
      .values([{ ...entry('e-few', '2020-01-01'), dossier: 'many', actors: ['few'] }])
      .execute()
    const filter = { actor: 'few' }
    const all = await latestChanges(store.db, 'many', { limit: 9, filter })
    assert.deepEqual([all.length, all.every(one => one.entry === 'e-few')], [5, true])
    const seqs = all.map(one => one.seq)
    assert.deepEqual(
      seqs,
      [...seqs].sort((a, b) => b - a),
    )
    const later = await latestChanges(store.db, 'many', { limit: 2, filter, before: seqs[2] })
    assert.deepEqual(
      later.map(one => one.seq),
      seqs.slice(3),
    )
    assert.deepEqual(await latestChanges(store.db, 'many', { limit: 9, filter: { actor: 'none' } }), [])
  })

  test('words that were looked for are marked, whatever text they stand in', async () => {
    const [first, second] = await markedWords(store.db, ['Talks in Geneva', '<b>geneva</b> & more'], 'geneva')
    assert.equal(first, `Talks in ${MARKS[0]}Geneva${MARKS[1]}`)
    assert.match(second ?? '', new RegExp(`${MARKS[0]}geneva${MARKS[1]}`))
    assert.deepEqual(await markedWords(store.db, [], 'x'), [])
    assert.deepEqual(await articleTexts(store.db, []), new Map())
  })

  test('problems are kept', async () => {
    const row = {
      at: '2020-01-01',
      dossier: 'd',
      where_from: 'x.html',
      code: 'empty',
      message: 'It is empty.',
    }
    await keepProblem(store.db, { ...row, at: '2021-12-30T23:00:00.000Z' })
    await keepProblem(store.db, row)
    assert.deepEqual(
      (await problemsOf(store.db, 'd', 5)).map(({ id: _, ...rest }) => ({ ...rest, dossier: 'd' })),
      [row],
    )
  })
})
