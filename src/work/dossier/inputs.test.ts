import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { after, before, test } from 'node:test'
import { InputError } from '../../base/problem.ts'
import { madeRecord } from '../../dossier/testing/made.ts'
import { gzipped, response, zipOf } from '../../source/archive/make.test-kit.ts'
import { openStore, type Store } from '../../store/open.ts'
import { problemsOf } from '../../store/queries/find.ts'
import { articlesOf } from '../../store/queries/reports.ts'
import { freshFolder } from '../../store/testing/databases.ts'
import { madeOffice, madeReader } from '../testing/office.ts'
import { addReports } from './ingest.ts'
import { articleFrom, type Received, receive } from './inputs.ts'

const AT = '2021-12-31T12:00:00Z'
const words = (about: string): string =>
  `The ministers met on Tuesday in the capital and spoke about ${about}, a spokeswoman said. `.repeat(6)
const page = (about: string): string => `<html><body><h1>On ${about}</h1><p>${words(about)}</p></body></html>`
const PAGES = ['fish', 'trade', 'grain', 'gas'].map(about =>
  response(`https://a.example/${about}`, page(about)),
)
const FEED = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Meridian Wire</title>
<item><title>On visas</title><link>https://a.example/visas</link><pubDate>Thu, 30 Dec 2021 10:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${words('visas')}</p>]]></content:encoded></item>
<item><title>Only announced</title><link>https://a.example/later</link><description>Soon.</description></item></channel></rss>`
const NINJS = {
  standard: { name: 'ninjs', version: '3.0' },
  uri: 'https://a.example/ninjs',
  headlines: [{ value: 'On ports' }],
  bodies: [{ contentType: 'text/plain', value: words('ports') }],
  firstCreated: '2021-12-29T09:00:00Z',
}

const root = freshFolder()
const folder = join(root, 'mixed')
let store: Store
before(async () => {
  store = await openStore({ folder: join(root, 'store') })
  mkdirSync(join(folder, 'below'), { recursive: true })
  const files: Record<string, string | Buffer> = {
    'a.html': page('borders'),
    'b.jsonl': `{"text":"${words('steel')}","title":"On steel","published":"2021-12-28","url":"https://a.example/steel"}\n{"nothing":1}\n`,
    'below/c.json': JSON.stringify(NINJS),
    'below/d.wacz': zipOf({ 'archive/x.warc.gz': gzipped(PAGES.slice(0, 2)) }),
    'below/e.pdf': '%PDF-1.7',
    'below/f.xml': FEED,
    'g.warc.gz': gzipped(PAGES.slice(2)).subarray(0, -20),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
})
after(async () => {
  await store.close()
  rmSync(root, { recursive: true })
})

/** An office whose records are the texts themselves. */
const officeOf = () =>
  madeOffice(store, {
    ...madeReader,
    record: async ({ id, text, url, published }) =>
      madeRecord({ body: text, ...(url && { url }), ...(published && { published }) }, id),
  })

async function add(dossier: string, inputs: readonly string[]) {
  const problems: string[] = []
  const count = await addReports(officeOf(), inputs, {
    dossier,
    cwd: folder,
    problem: error => {
      assert.ok(error instanceof InputError, String(error))
      problems.push(`${error.code} ${relative(folder, error.where).replaceAll('\\', '/')}`)
    },
  })
  return { ...count, problems }
}

test('a folder of mixed files is added whole; what cannot be read is told; again, nothing is added', async () => {
  const first = await add('mixed', ['.'])
  assert.deepEqual(first, {
    added: 7,
    known: 0,
    failed: 4,
    problems: ['bad-row b.jsonl:2', 'not-text below/e.pdf', 'announced below/f.xml', 'truncated g.warc.gz'],
  })
  const articles = (await articlesOf(store.db, 'mixed')).map(one => [one.url, one.published])
  assert.deepEqual(articles, [
    [null, null],
    ['https://a.example/steel', '2021-12-28'],
    ['https://a.example/ninjs', '2021-12-29T09:00:00Z'],
    ['https://a.example/fish', null],
    ['https://a.example/trade', null],
    ['https://a.example/visas', '2021-12-30T10:00:00Z'],
    ['https://a.example/grain', null],
  ])
  const again = await add('mixed', ['.'])
  assert.deepEqual([again.added, again.known, again.failed], [0, 7, 4])
  const told = await problemsOf(store.db, 'mixed', 50)
  assert.match(
    told.map(one => one.message).join('\n'),
    /The pages before it are whole; get the archive again/,
  )
})

test('an archive that was cut is added from once more, now whole, without doubles', async () => {
  const path = join(root, 'x.warc')
  const whole = Buffer.concat(PAGES)
  writeFileSync(path, whole.subarray(0, whole.length - 30))
  const cut = await add('archive', [path])
  assert.deepEqual([cut.added, cut.failed], [3, 1])
  writeFileSync(path, whole)
  assert.deepEqual(await add('archive', [path]), { added: 1, known: 3, failed: 0, problems: [] })
})

test('a kept report makes the article that it made when it came in', async () => {
  for await (const one of receive(join(folder, 'b.jsonl'), { at: AT })) {
    if (one instanceof InputError) continue
    const kept: Received = { ...one, bytes: new Uint8Array(Buffer.from(one.bytes)) }
    assert.deepEqual(articleFrom(kept), articleFrom(one))
    assert.match(articleFrom(one).text, /^On steel\n\nThe ministers/)
  }
})

test('the day that the caller gives goes before what rows and feeds say', async () => {
  for (const name of ['b.jsonl', 'below/f.xml'])
    for await (const one of receive(join(folder, name), { at: AT, published: '2021-12-01' }))
      if (!(one instanceof InputError)) assert.equal(articleFrom(one).published, '2021-12-01')
})
