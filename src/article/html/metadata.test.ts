import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Article } from '../types.ts'
import { articleFromHtml } from './index.ts'
import { page, paragraphs } from './page.test-kit.ts'

const read = (head: string, body = `<h1>Ministers meet</h1>${paragraphs()}`, options = {}): Article =>
  articleFromHtml(page(body, head), options)

const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`

test('JSON-LD comes first, references are followed', () => {
  const article = read(
    jsonLd({
      '@graph': [
        { '@type': 'WebPage', datePublished: '2001-01-01' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ministers meet',
          datePublished: '2013-10-15T09:00:00+02:00',
          dateModified: '2013-10-15T11:00:00Z',
          author: [{ '@id': '#jane' }],
          publisher: { '@id': '#org' },
        },
        { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' },
        { '@type': 'Organization', '@id': '#org', name: 'The Lakeside Review' },
      ],
    }) +
      '<meta property="article:published_time" content="2013-10-14"><meta property="og:site_name" content="Other">',
  )
  assert.deepEqual(
    [
      article.published,
      article.publishedFrom,
      article.modified,
      article.byline,
      article.publisher,
      article.title,
    ],
    [
      '2013-10-15T09:00:00+02:00',
      'page',
      '2013-10-15T11:00:00Z',
      'Jane Doe',
      'The Lakeside Review',
      'Ministers meet',
    ],
  )
})

test('then meta names, an item property, a time below the headline', () => {
  for (const head of [
    '<meta property="article:published_time" content="2013-10-15">',
    '<META NAME="DC.date.issued" CONTENT="2013-10-15">',
    '<meta itemprop="datePublished" content="2013-10-15">',
    '<meta name="pubdate" content="Tue, 15 Oct 2013 07:00:00 GMT">',
  ])
    assert.equal(read(head).published?.slice(0, 10), '2013-10-15', head)
  const body = `<aside><time datetime="2001-01-01">old</time></aside><h1>Ministers meet</h1><time datetime="2013-10-15">now</time>${paragraphs()}`
  assert.equal(read('', body).published, '2013-10-15')
})

test('then a date that is shown beside the headline, never one in a sentence', () => {
  const shown = read(
    '',
    `<h1>Ministers meet</h1><div class="meta">Jane Doe | 15 October 2013, 9.15</div>${paragraphs()}`,
  )
  assert.deepEqual([shown.published, shown.publishedFrom], ['2013-10-15', 'page'])
  assert.equal(
    read('', `<h1>Ministers meet</h1><p>The treaty was signed on 3 May 1998.</p>${paragraphs()}`).published,
    undefined,
  )
})

test('then the text, the address, the last change: each says how it is known', () => {
  const dateline = read(
    '',
    `<h1>Ministers meet</h1><p>OSLO, Oct 15, 2013 (Meridian Wire) - The ministers met to speak about fish again.</p>${paragraphs()}`,
  )
  assert.deepEqual([dateline.published, dateline.publishedFrom], ['2013-10-15', 'text'])
  const address = read('<link rel="canonical" href="https://a.example/2013/10/15/ministers">')
  assert.deepEqual([address.published, address.publishedFrom], ['2013-10-15', 'inferred'])
  const given = read('', undefined, { url: 'https://a.example/2013/10/16/x' })
  assert.deepEqual([given.published, given.url], ['2013-10-16', 'https://a.example/2013/10/16/x'])
  const changed = read('<meta property="article:modified_time" content="2013-10-17">')
  assert.deepEqual([changed.published, changed.publishedFrom], ['2013-10-17', 'inferred'])
  const caller = read('<meta name="date" content="2013-10-15">', undefined, { published: '2013-10-18' })
  assert.deepEqual([caller.published, caller.publishedFrom], ['2013-10-18', 'given'])
})

test('a date that is none is a problem, unless another one is there', () => {
  const bad = read('<meta name="date" content="the day before yesterday">')
  assert.equal(bad.published, undefined)
  assert.equal(bad.publishedFrom, undefined)
  assert.deepEqual(
    bad.problems.map(({ code }) => code),
    ['date-open'],
  )
  const other = read(
    '<meta name="pubdate" content="0001-01-01T00:00:00Z"><meta name="date" content="2013-10-15">',
  )
  assert.deepEqual([other.published, other.problems.length], ['2013-10-15', 0])
})

test('the headline is the one that is shown, the outlet may stand behind it', () => {
  const article = read(
    '<title>Ministers meet | The Lakeside Review</title><meta property="og:title" content="Ministers Meet | The Lakeside Review">',
  )
  assert.deepEqual([article.title, article.publisher], ['Ministers meet', 'The Lakeside Review'])
  assert.equal(read('<title>Talks - day two - Meridian</title>', paragraphs()).title, 'Talks - day two')
  assert.equal(
    read('<meta property="og:title" content="&amp;#8216;Fish&amp;#8217; first">', paragraphs()).title,
    '‘Fish’ first',
  )
  assert.equal(read('', paragraphs()).title, undefined)
})

test('a byline is a name', () => {
  assert.equal(read('<meta name="author" content="By Jane Doe">').byline, 'Jane Doe')
  for (const name of ['https://a.example/jane', 'admin', '@jane', ''])
    assert.equal(read(`<meta name="author" content="${name}">`).byline, undefined, name)
  assert.equal(
    read('', `<h1>Ministers meet</h1><a rel="author">Jane Doe</a>${paragraphs()}`).byline,
    'Jane Doe',
  )
})

test('broken and hostile JSON-LD is passed over', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  for (const json of [
    '{',
    'null',
    '[1,"x"]',
    '{"@type":"NewsArticle","headline":7,"author":{"name":{}},"publisher":[null]}',
    deep,
    `<!-- {"@type":"NewsArticle"} -->`,
  ])
    assert.equal(
      read(`<script type="application/ld+json">${json}</script>`).title,
      'Ministers meet',
      json.slice(0, 40),
    )
})
