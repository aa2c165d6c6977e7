import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { InputError } from '../../base/problem.ts'
import { readFeed } from './index.ts'

const FETCHED = { url: 'https://wire.example/feed/', at: '2013-09-27T20:00:00Z' }
const read = (text: string) => readFeed(text, FETCHED)

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Meridian Wire</title><link>https://wire.example/</link>${head}${items}</channel></rss>`
const atom = (entries: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Meridian Wire</title>${entries}</feed>`

test('RSS: names, addresses, dates, words', () => {
  const feed = read(
    rss(
      `<item><title>Fish &amp; chips &lt;b&gt;first&lt;/b&gt;</title><link>../1</link><guid isPermaLink="false">g1</guid><pubDate>Fri, 27 Sep 2013 14:30:00 EDT</pubDate><dc:creator>Jane Doe</dc:creator><description>short</description><content:encoded><![CDATA[<p>long</p>]]></content:encoded></item>
       <item><title>Only a guid</title><guid>https://wire.example/2</guid></item>`,
      '<ttl>30</ttl>',
    ),
  )
  assert.deepEqual([feed.kind, feed.title, feed.ttl], ['rss', 'Meridian Wire', 30])
  assert.deepEqual(feed.entries, [
    {
      id: 'g1',
      url: 'https://wire.example/1',
      title: 'Fish & chips first',
      author: 'Jane Doe',
      publisher: 'Meridian Wire',
      published: '2013-09-27T14:30:00-04:00',
      content: '<p>long</p>',
    },
    {
      id: 'https://wire.example/2',
      url: 'https://wire.example/2',
      title: 'Only a guid',
      publisher: 'Meridian Wire',
    },
  ])
})

test('Atom and JSON Feed give the same', () => {
  const one = atom(
    '<entry><id>x</id><title>Talks</title><link rel="self" href="/s"/><link href="/1"/><published>2013-09-27T14:30:00-04:00</published><updated>2013-09-27T15:30:00-04:00</updated><author><name>Jane Doe</name></author><content type="html">&lt;p&gt;x&lt;/p&gt;</content></entry>',
  )
  const two = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Meridian Wire',
    items: [
      {
        id: 'x',
        url: '/1',
        title: 'Talks',
        authors: [{ name: 'Jane Doe' }],
        date_published: '2013-09-27T14:30:00-04:00',
        date_modified: '2013-09-27T15:30:00-04:00',
        content_html: '<p>x</p>',
      },
    ],
  })
  assert.deepEqual(read(one).entries, read(two).entries)
  assert.deepEqual(read(one).entries, [
    {
      id: 'x',
      url: 'https://wire.example/1',
      title: 'Talks',
      author: 'Jane Doe',
      publisher: 'Meridian Wire',
      published: '2013-09-27T14:30:00-04:00',
      updated: '2013-09-27T15:30:00-04:00',
      content: '<p>x</p>',
    },
  ])
})

test('news sitemaps and their indexes, whatever the prefix', () => {
  const map = read(
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://wire.example/1</loc><lastmod>2013-09-27T19:00:00Z</lastmod><n:news><n:publication><n:name>Meridian Wire</n:name><n:language>en</n:language></n:publication><n:publication_date>2013-09-27T18:30:00Z</n:publication_date><n:title>Talks &amp; fish</n:title></n:news></url><url><loc>https://wire.example/2</loc></url><url><loc>javascript:alert(1)</loc></url></urlset>`,
  )
  assert.deepEqual(map.entries, [
    {
      id: 'https://wire.example/1',
      url: 'https://wire.example/1',
      title: 'Talks & fish',
      publisher: 'Meridian Wire',
      published: '2013-09-27T18:30:00Z',
      updated: '2013-09-27T19:00:00Z',
    },
    { id: 'https://wire.example/2', url: 'https://wire.example/2' },
  ])
  const index = read(
    '<sitemapindex><sitemap><loc>/a.xml</loc></sitemap><sitemap><loc>ftp://x/b.xml</loc></sitemap></sitemapindex>',
  )
  assert.deepEqual([index.kind, index.sitemaps], ['sitemap-index', ['https://wire.example/a.xml']])
})

test('a clock without a zone leaves the day, a date ahead of the fetching none; both are told', () => {
  const dated = (value: string) => {
    const [entry] = read(
      rss(`<item><guid>https://wire.example/1</guid><pubDate>${value}</pubDate></item>`),
    ).entries
    return [entry?.published, entry?.doubt]
  }
  assert.deepEqual(dated('2013-09-27 14:30:00'), ['2013-09-27', 'no-zone'])
  assert.deepEqual(dated('Fri, 27 Sep 2013 20:10:00 GMT'), ['2013-09-27T20:10:00Z', undefined])
  assert.deepEqual(dated('Fri, 27 Sep 2013 23:30:00 GMT'), [undefined, 'future'])
  assert.deepEqual(dated('2013-09-28'), ['2013-09-28', undefined])
  assert.deepEqual(dated('2013-09-30'), [undefined, 'future'])
  assert.deepEqual(dated('soon'), [undefined, undefined])
})

test('entries that are repeated count once, those that lead nowhere not at all', () => {
  const item = '<item><guid isPermaLink="false">a</guid><title>T</title></item>'
  assert.deepEqual(
    read(rss(`${item}${item}<item><title>Nameless</title></item>`)).entries.map(({ id }) => id),
    ['a'],
  )
})

test('what is no feed says so', () => {
  for (const [text, says] of [
    ['<!doctype html><html><head></head></html>', /but a page/],
    ['', /is no feed:/],
    ['{"no":"feed"}', /is no feed:/],
    ['<rss', /is no feed:/],
  ] as const)
    assert.throws(
      () => read(text),
      (error: InputError) => error.code === 'bad-feed' && says.test(error.message),
    )
})

test('entities do not grow and lead to no file', () => {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
  )
  const bomb = `<!DOCTYPE rss [<!ENTITY e0 "lol">${levels.join('')}]>${rss('<item><guid>a</guid><title>&e9;</title></item>').replace(/<\?xml.*?\?>/, '')}`
  assert.ok(JSON.stringify(read(bomb)).length < 1000)
  const file =
    '<!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd">]><urlset><url><loc>https://wire.example/&x;</loc></url></urlset>'
  assert.doesNotMatch(JSON.stringify(read(file)), /root:/)
})

test('mutated feeds end in entries or in a problem', () => {
  const samples = [
    rss(
      '<item><title>Talks</title><link>/1</link><guid>g</guid><pubDate>Fri, 27 Sep 2013 14:30:00 GMT</pubDate></item>',
    ),
    atom(
      '<entry><id>x</id><title>Talks</title><link href="/1"/><updated>2013-09-27T15:30:00Z</updated></entry>',
    ),
    '<urlset><url><loc>https://wire.example/1</loc><n:news><n:title>Talks</n:title></n:news></url></urlset>',
    '{"version":"https://jsonfeed.org/version/1.1","title":"W","items":[{"id":"1","url":"/1"}]}',
  ]
  const edit = fc.record({
    at: fc.nat(400),
    cut: fc.nat(20),
    put: fc.oneof(
      fc.constantFrom('<item>', '</item>', '<![CDATA[', '&x;', '<!--', '"', '{', '[', 'null'),
      fc.string({ maxLength: 6 }),
    ),
  })
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.array(edit, { maxLength: 5 }), (sample, edits) => {
      const text = edits.reduce(
        (all, { at, cut, put }) => all.slice(0, at) + put + all.slice(at + cut),
        sample,
      )
      try {
        for (const entry of read(text).entries) {
          assert.ok(entry.id !== '')
          assert.ok(entry.url === undefined || /^https?:/.test(entry.url))
        }
      } catch (error) {
        assert.equal((error as InputError).code, 'bad-feed')
      }
    }),
    { numRuns: 400 },
  )
})
