import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toArticle } from '../../article/index.ts'
import type { InputError } from '../../base/problem.ts'
import { ROW } from './index.ts'

const read = (json: unknown, mediaType?: string, options = {}) =>
  toArticle(
    {
      origin: 'x.json',
      bytes: Buffer.from(JSON.stringify(json)),
      ...(mediaType !== undefined && { mediaType }),
    },
    options,
  )

const fails = (json: unknown, code: string, mediaType?: string) =>
  assert.throws(
    () => read(json, mediaType),
    (error: InputError) => error.code === code,
  )

const WORDS = 'The ministers met in Oslo on Tuesday, a spokeswoman said.'

test('a row is its text with what stands beside it', () => {
  const article = read(
    {
      text: WORDS,
      title: 'Ministers meet',
      published: '2013-10-15T09:00:00+02:00',
      url: 'https://a.example/1',
      publisher: 'Meridian Wire',
      byline: 'Jane Doe',
      id: 7,
    },
    ROW,
  )
  assert.equal(article.text, `Ministers meet\n\n${WORDS}`)
  assert.deepEqual(
    [article.title, article.published, article.publishedFrom, article.url, article.publisher, article.byline],
    [
      'Ministers meet',
      '2013-10-15T09:00:00+02:00',
      'page',
      'https://a.example/1',
      'Meridian Wire',
      'Jane Doe',
    ],
  )
  assert.equal(read({ text: WORDS, title: '', published: null }).text, WORDS)
  assert.equal(
    read({ text: WORDS, published: '2013-10-15' }, ROW, { published: '2013-10-16' }).publishedFrom,
    'given',
  )
})

test('ninjs 1, 2 and 3 are read', () => {
  const one = {
    uri: 'http://a.example/1',
    headline: 'Ministers meet',
    body_html: `<p>${WORDS}</p>`,
    byline: 'Jane Doe',
    versioncreated: '2013-10-15T10:00:00Z',
    firstcreated: '2013-10-15T09:00:00Z',
    copyrightholder: 'Meridian Wire',
  }
  const two = {
    uri: 'http://a.example/1',
    headlines: [
      { role: 'short', value: 'Talks' },
      { role: 'main', value: 'Ministers meet' },
    ],
    bodies: [
      { contenttype: 'text/plain', value: 'plain' },
      { contenttype: 'text/html', value: `<p>${WORDS}</p>` },
    ],
    by: 'Jane Doe',
    firstcreated: '2013-10-15T09:00:00Z',
    versioncreated: '2013-10-15T10:00:00Z',
    infosources: [{ name: 'Meridian Wire' }],
    pubstatus: 'usable',
  }
  const three = {
    standard: { name: 'ninjs', version: '3.0' },
    uri: 'http://a.example/1',
    headlines: [{ value: 'Ministers meet' }],
    bodies: [{ contentType: 'text/plain', value: WORDS }],
    by: 'Jane Doe',
    firstCreated: '2013-10-15T09:00:00Z',
    versionCreated: '2013-10-15T10:00:00Z',
    infoSources: [{ name: 'Meridian Wire' }],
    pubStatus: 'usable',
  }
  for (const item of [one, two, three]) {
    const article = read(item)
    assert.equal(article.text, `Ministers meet\n\n${WORDS}`)
    assert.deepEqual(
      [
        article.title,
        article.published,
        article.publishedFrom,
        article.modified,
        article.url,
        article.publisher,
        article.byline,
      ],
      [
        'Ministers meet',
        '2013-10-15T09:00:00Z',
        'page',
        '2013-10-15T10:00:00Z',
        'http://a.example/1',
        'Meridian Wire',
        'Jane Doe',
      ],
    )
  }
})

test('what is withdrawn, empty or something else says so', () => {
  fails(
    { standard: { name: 'ninjs' }, uri: 'x', pubStatus: 'canceled', bodies: [{ value: WORDS }] },
    'withheld',
  )
  fails({ standard: { name: 'ninjs' }, uri: 'x', headlines: [{ value: 'Only a headline' }] }, 'empty')
  fails({ no: 'text' }, 'bad-row', ROW)
  fails({ text: 7 }, 'bad-row', ROW)
  fails({ text: WORDS, published: 'last week' }, 'bad-date', ROW)
  fails({ no: 'report' }, 'bad-json', 'application/json')
  assert.equal(read({ no: 'report' }).text, '{"no":"report"}')
  assert.equal(
    toArticle({ origin: 'x', bytes: Buffer.from('{ The minister said no }') }).text,
    '{ The minister said no }',
  )
})

test('markup in a title stays words', () => {
  const article = read({ uri: 'x', headline: 'Fish <b>& chips', body_html: `<p>${WORDS}</p>` })
  assert.equal(article.text, `Fish <b>& chips\n\n${WORDS}`)
})
