import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { InputError } from '../base/problem.ts'
import { gzipped, response, zipOf } from './archive/make.test-kit.ts'
import { looksLikeFeed, readFeed, reportInEntry } from './feed/index.ts'
import { feedsInOpml } from './feed/opml.ts'
import { readInput } from './many.ts'

const LIMIT = 100_000
const folder = mkdtempSync(join(tmpdir(), 'readout-fuzz-'))
after(() => rmSync(folder, { recursive: true }))

const FEEDS = [
  '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>W</title><item><title>Talks &amp; fish</title><link>https://a.example/1</link><guid>g</guid><pubDate>Fri, 27 Sep 2013 14:30:00 EDT</pubDate><content:encoded><![CDATA[<p>words</p>]]></content:encoded></item></channel></rss>',
  '<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry><id>x</id><title>T</title><link href="/1"/><updated>2013-09-27T15:30:00Z</updated><content type="html">&lt;p&gt;x</content></entry></feed>',
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>W</title></channel><item><title>T</title><link>https://a.example/1</link></item></rdf:RDF>',
  '<urlset xmlns:n="x"><url><loc>https://a.example/1</loc><lastmod>2013-09-27</lastmod><n:news><n:title>T</n:title></n:news></url></urlset>',
  '<sitemapindex><sitemap><loc>https://a.example/a.xml</loc></sitemap></sitemapindex>',
  '{"version":"https://jsonfeed.org/version/1.1","title":"W","items":[{"id":"1","url":"/1","content_html":"<p>x"}]}',
].map(text => Buffer.from(text))
const OPML = Buffer.from(
  '<opml version="2.0"><head><title>x</title></head><body><outline text="a"><outline text="b" xmlUrl="https://a.example/feed"/></outline></body></opml>',
)
const PAGE = '<p>The ministers met.</p>'
const RECORDS = [
  response('https://a.example/1', gzipSync(PAGE), { headers: { 'Content-Encoding': 'gzip' } }),
  response('https://a.example/2', brotliCompressSync(PAGE), { headers: { 'Content-Encoding': 'br' } }),
  response('https://a.example/3', `5\r\n${PAGE.slice(0, 5)}\r\n0\r\n\r\n`, {
    headers: { 'Transfer-Encoding': 'chunked' },
  }),
]
const ARCHIVES: Readonly<Record<string, Buffer>> = {
  'x.warc': Buffer.concat(RECORDS),
  'x.warc.gz': gzipped(RECORDS),
  'x.wacz': zipOf({ 'archive/a.warc.gz': gzipped(RECORDS), 'archive/b.warc': Buffer.concat(RECORDS) }),
  'y.wacz': zipOf({
    'archive/../../evil.warc': Buffer.concat(RECORDS),
    'archive/c.warc': RECORDS[0] as Buffer,
  }),
  'x.jsonl': Buffer.from('{"text":"one"}\n{"text":"two","url":"https://a.example/2"}\n\n{"no":1}\n'),
}

/** Bytes that are flipped, cut, doubled or put in. */
const change = fc.oneof(
  fc.record({ at: fc.nat(), put: fc.uint8Array({ minLength: 1, maxLength: 8 }), cut: fc.nat(40) }),
  fc.record({ at: fc.nat(), put: fc.constant(new Uint8Array()), cut: fc.nat(2000) }),
  fc.record({
    at: fc.nat(),
    put: fc
      .constantFrom('<![CDATA[', ']]>', '&#x0;', '&#xd800;', '<!--', '<item>', '\u0000', '"', '{', '\r\n\r\n')
      .map(text => Buffer.from(text)),
    cut: fc.nat(3),
  }),
)
const mutated = (bytes: Buffer): fc.Arbitrary<Buffer> =>
  fc.array(change, { minLength: 1, maxLength: 5 }).map(changes =>
    changes.reduce((all, { at, put, cut }) => {
      const place = at % (all.length + 1)
      return Buffer.concat([all.subarray(0, place), put, all.subarray(place + cut)])
    }, bytes),
  )

const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
const isWeb = (url: string | undefined): boolean => url === undefined || /^https?:\/\//.test(url)

test('mutated feeds and lists end in web addresses, or in a problem that says so', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FEEDS).chain(mutated), bytes => {
      const text = bytes.toString('utf8')
      looksLikeFeed(text)
      try {
        const feed = readFeed(text, { url: 'https://a.example/feed', at: '2013-09-28T00:00:00Z' })
        for (const entry of feed.entries) {
          assert.ok(entry.id !== '' && isWeb(entry.url))
          assert.ok((entry.published ?? '') < '2013-09-30')
          reportInEntry('https://a.example/feed', entry)
        }
        assert.ok(feed.sitemaps.every(isWeb))
      } catch (error) {
        assert.ok(error instanceof InputError && error.code === 'bad-feed', String(error))
      }
    }),
    { numRuns: 500 },
  )
  fc.assert(
    fc.property(mutated(OPML), bytes => {
      try {
        assert.ok(feedsInOpml(bytes.toString('utf8'), 'x.opml').every(isWeb))
      } catch (error) {
        assert.ok(error instanceof InputError && error.code === 'bad-opml', String(error))
      }
    }),
    { numRuns: 200 },
  )
})

test('mutated archives give pages within the limit or problems, and write nothing', async () => {
  const one = fc
    .constantFrom(...Object.keys(ARCHIVES))
    .chain(name => fc.record({ name: fc.constant(name), bytes: mutated(ARCHIVES[name] as Buffer) }))
  await fc.assert(
    fc.asyncProperty(one, async ({ name, bytes }) => {
      const path = join(folder, name)
      writeFileSync(path, bytes)
      for await (const item of readInput(path, { maxBytes: LIMIT })) {
        assert.ok(item instanceof InputError || (item.bytes.length <= LIMIT && isWeb(item.url)))
        if (item instanceof InputError) assert.ok(item.message.includes(path) && item.message.length < 2000)
      }
      assert.deepEqual(readdirSync(folder), [name])
      rmSync(path)
    }),
    { numRuns: 250 },
  )
})

test('what is built to exhaust a reader does not', async () => {
  const started = process.cpuUsage()
  const deep = (name: string, open: string, close: string): string =>
    `${open}${`<${name}>`.repeat(50_000)}x${`</${name}>`.repeat(50_000)}${close}`
  const big = 'x'.repeat(50_000)
  const texts = [
    deep('item', '<rss version="2.0"><channel>', '</channel></rss>'),
    deep('url', '<urlset>', '</urlset>'),
    deep('outline', '<opml version="2.0"><body>', '</body></opml>'),
    `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    `<!DOCTYPE rss [<!ENTITY a "${big}">]><rss version="2.0"><channel><item><guid>g</guid><title>${'&a;'.repeat(50_000)}</title></item></channel></rss>`,
    `<rss version="2.0"><channel><item><guid>g</guid><title>${'<'.repeat(100_000)}</title></item></channel></rss>`,
    `<rss version="2.0"><channel><item><guid>g</guid><title>${'&lt;a '.repeat(50_000)}</title><pubDate>${' 1'.repeat(50_000)}</pubDate></item></channel></rss>`,
    `<urlset>${'<url '.repeat(50_000)}`,
    `<?xml ${'<!'.repeat(2000)}`,
  ]
  for (const text of texts)
    for (const read of [
      () => JSON.stringify(readFeed(text, { url: 'https://a.example/', at: '2013-09-28T00:00:00Z' })),
      () => JSON.stringify(feedsInOpml(text, 'x.opml')),
    ])
      try {
        assert.ok(read().length < 2_000_000, text.slice(0, 60))
      } catch (error) {
        assert.ok(error instanceof InputError, `${text.slice(0, 60)}: ${String(error)}`)
      }
  const zeros = Buffer.alloc(60 * 1024 * 1024)
  for (const [name, bytes] of Object.entries({
    'bomb.warc.gz': gzipSync(zeros),
    'body.warc': response('https://a.example/b', brotliCompressSync(zeros, FAST), {
      headers: { 'Content-Encoding': 'br' },
    }),
    'bomb.wacz': zipOf({ 'archive/a.warc': zeros }, true),
  })) {
    writeFileSync(join(folder, name), bytes)
    for await (const item of readInput(join(folder, name), { maxBytes: LIMIT }))
      assert.ok(item instanceof InputError, name)
    rmSync(join(folder, name))
  }
  assert.ok(process.cpuUsage(started).user < 30_000_000)
})
