import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import type { Store } from '../open.ts'
import { onBoth } from '../testing/databases.ts'
import { outletsOf } from './browse.ts'
import { passagesOf } from './find.ts'
import { MARKS, markedWords, searchEntries, searchReports } from './search.ts'

const [BEGIN, END] = MARKS
const FILLER = 'Nothing of note was told of the harvest that day. '.repeat(60)
const REPORTS = [
  [
    'a-1',
    'd',
    'Gazette',
    '2021-03-01',
    `First line\n${FILLER}The parties met in Geneva for talks. ${FILLER}`,
  ],
  ['a-2', 'd', 'Courier', '2021-03-05', `Other line\nA party of four sat down in Vienna. ${FILLER}`],
  [
    'a-3',
    'd',
    null,
    null,
    `Third line\nA hard talk it was. ${FILLER}Then came a very hard winter in Geneva.`,
  ],
  ['a-4', 'other', 'Gazette', '2021-03-09', `Far line\nGeneva again. ${FILLER}`],
] as const

onBoth('searching', open => {
  let store: Store
  before(async () => {
    store = await open('search')
    for (const [article, dossier, publisher, published, text] of REPORTS) {
      const problems = article === 'a-2' ? [{ code: 'unread-passage', span: { start: 0, end: 5 } }] : []
      await store.db
        .insertInto('reading')
        .values({
          article,
          version: '1',
          sketch: '{}',
          title: null,
          url: null,
          publisher,
          published,
          text,
          record: JSON.stringify({ problems }),
        })
        .execute()
      await store.db.insertInto('filed').values({ dossier, article, at: '2021-03-10', merged: '1' }).execute()
      await store.db
        .insertInto('descent')
        .values({
          dossier,
          article,
          publisher,
          published,
          bands: [1],
          set_id: article,
          voice: article,
          copy_of: null,
          version_of: null,
        })
        .execute()
      await store.db
        .insertInto('entry')
        .values({
          dossier,
          id: `e-${article}`,
          kind: 'contact',
          sort_day: published,
          status: 'held',
          actors: [],
          outlets: publisher === null ? [] : [publisher.toLowerCase()],
          body: JSON.stringify({ id: `e-${article}`, values: {} }),
          words: text,
        })
        .execute()
      await sql`insert into item values (${dossier}, ${article}, 'c-1', 'contact', '{1}', 's', ${`e-${article}`}, '{}')`.execute(
        store.db,
      )
    }
  })
  after(() => store.close())

  const reports = async (words: string, more: object = {}) =>
    (await searchReports(store.db, words, { limit: 9, ...more })).map(one => one.article)
  const entries = async (words: string, more: object = {}) =>
    (await searchEntries(store.db, words, { limit: 9, ...more })).map(one => one.entry.id)

  test('accents and the spellings of -sky make no difference, either way; words keep theirs where they are shown', async () => {
    const text = 'Recep Tayyip Erdoğan received Volodymyr Zelenskyy and Lech Wałęsa in Łódź, not Polanski.'
    await sql`insert into reading (article, version, text, record, sketch) values ('a-f', '1', ${text}, '{}', '{}')`.execute(
      store.db,
    )
    await sql`insert into descent (dossier, article, bands, set_id, voice) values ('folded', 'a-f', '{1}', 'a-f', 'a-f')`.execute(
      store.db,
    )
    await sql`insert into entry (dossier, id, kind, sort_day, actors, body, words)
      values ('folded', 'e-f', 'contact', '2021-01-01', '{}', '{"id": "e-f"}', ${text})`.execute(store.db)
    const dossier = 'folded'
    for (const words of [
      ...['Erdogan', 'Erdoğan', 'ERDOGAN', '"Tayyip Erdogan"', 'Erdogan Zelensky', 'Walesa Lodz', 'Wałęsa'],
      ...['Zelensky', 'Zelenskyy', 'zelenskiy', 'Zelenskyi', 'nobody or Zelenskij'],
    ]) {
      assert.deepEqual(await entries(words, { dossier }), ['e-f'], words)
      assert.deepEqual(await reports(words, { dossier }), ['a-f'], words)
    }
    for (const words of ['Erdoganov', 'Zelenska', '-Zelensky Erdogan', 'Lud'])
      assert.deepEqual(await entries(words, { dossier }), [], words)
    const [hit] = await searchReports(store.db, 'erdogan zelensky', { dossier, limit: 1 })
    assert.match(hit?.excerpt ?? '', new RegExp(`${BEGIN}Erdoğan${END}.*${BEGIN}Zelenskyy${END}`))
    const [marked] = await markedWords(store.db, [text], 'Walesa')
    assert.match(marked ?? '', new RegExp(`${BEGIN}Wałęsa${END}`))
  })

  test('newest first, what has no date last; narrowed by dossier, outlet and dates', async () => {
    assert.deepEqual(await reports('geneva'), ['a-4', 'a-1', 'a-3'])
    assert.deepEqual(await reports('geneva', { dossier: 'd' }), ['a-1', 'a-3'])
    assert.deepEqual(await reports('geneva', { outlet: 'gazette', to: '2021-03-01' }), ['a-1'])
    assert.deepEqual(await reports('geneva', { limit: 1 }), ['a-4'])
    assert.deepEqual(await reports('zebra'), [])
    assert.deepEqual(await entries('geneva'), ['e-a-4', 'e-a-1', 'e-a-3'])
    assert.deepEqual(await entries('geneva', { dossier: 'd', outlet: 'GAZETTE' }), ['e-a-1'])
    assert.deepEqual(await entries('geneva', { from: '2021-03-02' }), ['e-a-4'])
  })

  test('an excerpt shows the words, also in other forms, as a phrase, and far down', async () => {
    const excerpt = async (words: string) =>
      (await searchReports(store.db, words, { limit: 1, dossier: 'd' }))[0]
    assert.match((await excerpt('geneva'))?.excerpt ?? '', new RegExp(`met in ${BEGIN}Geneva${END}`))
    assert.match((await excerpt('party'))?.excerpt ?? '', new RegExp(`${BEGIN}party${END} of four`))
    assert.match((await excerpt('party geneva'))?.excerpt ?? '', new RegExp(`${BEGIN}parties${END}`))
    assert.match(
      (await excerpt('"hard winter"'))?.excerpt ?? '',
      new RegExp(`${BEGIN}hard${END} ${BEGIN}winter${END}`),
    )
    assert.match((await excerpt('geneva or zebra'))?.excerpt ?? '', new RegExp(`${BEGIN}Geneva${END}`))
    assert.equal((await excerpt('geneva'))?.title, 'First line')
    assert.deepEqual(await reports('-geneva -zebra', { dossier: 'd' }), ['a-2'])
    for (const odd of ['', '"', "'; drop table entry; --", '( | ) \\m', 'the', '--'])
      assert.deepEqual(await reports(odd, { dossier: 'other' }), [], odd)
  })

  test('words that only old reports have are found behind the many without them', async () => {
    await sql`insert into reading (article, version, record, sketch, published, text)
      select 'l-' || n, '1', '{}', '{}', to_char(date '2010-01-01' + n, 'YYYY-MM-DD'),
        case when n < 8 or n > 1295 then 'An old accord' else 'The weather' end from generate_series(1, 1300) as n`.execute(
      store.db,
    )
    await sql`insert into descent (dossier, article, bands, set_id, voice, published)
      select 'long', article, '{1}', article, article, nullif(published, '2010-01-04') from reading where article like 'l-%'`.execute(
      store.db,
    )
    const found = async (limit: number) =>
      (await searchReports(store.db, 'accord', { dossier: 'long', limit })).map(one => one.article.slice(2))
    const expected = ['1300', '1299', '1298', '1297', '1296', '7', '6', '5', '4', '2', '1', '3']
    for (const limit of [3, 5, 7, 50]) assert.deepEqual(await found(limit), expected.slice(0, limit))
  })

  test('outlets come once, passages with their words', async () => {
    assert.deepEqual(await outletsOf(store.db, 'd'), [{ name: 'Courier' }, { name: 'Gazette' }])
    assert.deepEqual(await passagesOf(store.db, 'd', ['unread-passage'], 5), [
      { article: 'a-2', code: 'unread-passage', start: 0, end: 5, words: 'Other' },
    ])
  })
})
