import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { parseHTML } from 'linkedom'
import { openSite, type Site } from './testing/site.ts'

const REPORTS = 450
const ENTRIES = 2001

let site: Site
/** What a stranger sees of it. */
let open: Site
before(async () => {
  site = await openSite()
  open = site.as({ openness: 'public' })
  const { db } = site.web.office.store
  await site.add('Large', { body: 'The report that the others are made after.' })
  // Rows as merging writes them, but many: the article `a-n` of each entry `e-n`, as far as there are as many.
  await sql`insert into reading (article, version, text, record, sketch)
    select 'a-' || n, version, 'Report ' || n, record, sketch from reading, generate_series(10001, ${10_000 + REPORTS}) as n`.execute(
    db,
  )
  await sql`insert into filed (dossier, article, at, merged)
    select 'Large', 'a-' || n, '2022-01-01', 'test-1' from generate_series(10001, ${10_000 + REPORTS}) as n`.execute(
    db,
  )
  const members = sql`jsonb_build_array(jsonb_build_object('article', 'a-' || n, 'id', 's1'))`
  await sql`insert into entry (dossier, id, kind, sort_day, actors, words, body)
    select 'Large', 'e-' || n, 'document', case when n % 3 > 0 then '2020-01-0' || n % 3 end, '{}', '',
      jsonb_build_object('id', 'e-' || n, 'kind', 'document', 'values', jsonb_build_object('title', 'Paper ' || n),
        'members', ${members}, 'accounts', '[]'::jsonb, 'history', '[]'::jsonb, 'independent', 1)
    from generate_series(10001, ${10_000 + ENTRIES}) as n`.execute(db)
})
after(() => site.close())

const json = async (of: Site, path: string) => JSON.parse(await of.text(path))

test('the list of reports is walked page by page, each report once, in the order of arrival', async () => {
  const at = '/api/v1/dossiers/Large/articles'
  const seen: string[] = []
  let next: string | undefined = ''
  let pages = 0
  while (next !== undefined) {
    const page: { items: { id: string }[]; next?: string } = await json(
      site,
      `${at}?limit=200${next && `&cursor=${next}`}`,
    )
    seen.push(...page.items.map(one => one.id))
    next = page.next
    pages++
  }
  assert.equal(pages, 3)
  assert.equal(seen.length, REPORTS + 1)
  assert.deepEqual(
    seen.slice(1),
    Array.from({ length: REPORTS }, (_, n) => `a-${10_001 + n}`),
  )
  assert.equal((await site.get(`${at}?cursor=a-none`)).status, 400)
})

test('the page of reports leads on, the latest first', async () => {
  const rows: string[] = []
  for (let path = '/d/Large/reports'; path !== ''; ) {
    const { document } = parseHTML(await site.text(path))
    assert.match(document.querySelector('.lede')?.textContent ?? '', /451 reports/)
    rows.push(...[...document.querySelectorAll('tbody a')].map(one => one.textContent))
    path = document.querySelector('.pager a[rel=next]')?.getAttribute('href') ?? ''
  }
  assert.equal(rows.length, REPORTS + 1)
  assert.deepEqual([rows[0], rows[449]], ['Report 10450', 'Report 10001'])
})

test('without a token a list and a file hold less, and lead to the rest', async () => {
  for (const list of ['articles', 'entries']) {
    const path = `/api/v1/dossiers/Large/${list}?limit=500`
    assert.equal((await json(open, path)).items.length, 100, list)
    assert.ok((await json(open, path)).next.length > 0)
    assert.ok((await json(site, path)).items.length > 400, list)
  }
  assert.equal((await json(site, '/d/Large/export.json')).entries.length, ENTRIES)
  assert.equal((await site.get('/d/Large/export.json')).headers.get('link'), null)
  const first = await open.get('/d/Large/export.json?kind=document&kind=contact')
  const [, rest = ''] =
    /^<http:\/\/localhost:7654(\S+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? []
  assert.match(rest, /kind=document&kind=contact&after=/)
  const { entries } = JSON.parse(await first.text())
  const last = await open.get(rest)
  assert.equal(last.headers.get('link'), null)
  const all = [...entries, ...JSON.parse(await last.text()).entries].map((one: { id: string }) => one.id)
  assert.deepEqual([entries.length, all.length, new Set(all).size], [2000, ENTRIES, ENTRIES])
})

test('a file takes from the store what it holds, not the dossier', async () => {
  const { articles } = await json(site, '/d/Large/export.json?id=e-10003&id=e-10007')
  assert.deepEqual(
    articles.map((one: { id: string }) => one.id),
    ['a-10003', 'a-10007'],
  )
  const notes = await site.text('/d/Large/export.annotations.jsonld?id=e-10003')
  assert.equal(JSON.parse(notes).type, 'AnnotationPage')
})
