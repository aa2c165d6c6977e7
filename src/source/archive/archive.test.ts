import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { gzipped, response, warcRecord, zipOf } from './make.test-kit.ts'
import { waczPages } from './wacz.ts'
import { warcPages } from './warc.ts'

const LIMIT = 100_000
const ONE = `<p>${'one '.repeat(50)}</p>`
const TWO = `<p>${'two '.repeat(50)}</p>`
const TWO_PAGES = [response('https://a.example/1', ONE), response('https://a.example/2', TWO)]

const folder = mkdtempSync(join(tmpdir(), 'readout-archive-'))
after(() => rmSync(folder, { recursive: true }))

async function* inPieces(bytes: Uint8Array, size = 700): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** What an archive gives: addresses and lengths of pages, codes of problems. */
async function pagesIn(bytes: Uint8Array, size?: number): Promise<string[]> {
  const found: string[] = []
  for await (const page of warcPages('x.warc', inPieces(bytes, size), LIMIT))
    found.push(page instanceof Error ? page.code : `${page.url} ${page.bytes.length}`)
  return found
}

async function pagesInZip(
  files: Readonly<Record<string, Buffer>> | Buffer,
  deflate = false,
): Promise<string[]> {
  const path = join(folder, 'x.wacz')
  writeFileSync(path, Buffer.isBuffer(files) ? files : zipOf(files, deflate))
  const found: string[] = []
  for await (const page of waczPages('x.wacz', path, LIMIT))
    found.push(page instanceof Error ? page.code : `${page.url} ${page.bytes.length}`)
  return found
}

const BOTH = [`https://a.example/1 ${ONE.length}`, `https://a.example/2 ${TWO.length}`]

test('pages come out of plain and gzipped archives, in pieces of any size', async () => {
  for (const bytes of [Buffer.concat(TWO_PAGES), gzipped(TWO_PAGES), gzipSync(Buffer.concat(TWO_PAGES))])
    for (const size of [1, 7, 700, 100_000]) assert.deepEqual(await pagesIn(bytes, size), BOTH)
})

test('bodies are unpacked and their line ends kept', async () => {
  const html = '<p>a</p>\r\n\r\n<p>b</p>'
  const bodies = [
    response('https://a.example/g', gzipSync(html), { headers: { 'Content-Encoding': 'gzip' } }),
    response('https://a.example/b', brotliCompressSync(html), { headers: { 'Content-Encoding': 'br' } }),
    response('https://a.example/c', '5\r\n<p>a<\r\nf;x=1\r\n/p>\r\n\r\n<p>b</p>\r\n0\r\n\r\n', {
      headers: { 'Transfer-Encoding': 'chunked' },
    }),
    // Unpacked by the crawler, the headers left as they were.
    response('https://a.example/u', html, {
      headers: { 'Content-Encoding': 'gzip', 'Transfer-Encoding': 'chunked' },
    }),
  ]
  for await (const page of warcPages('x.warc', inPieces(gzipped(bodies)), LIMIT)) {
    assert.ok(!(page instanceof Error))
    assert.equal(Buffer.from(page.bytes).toString(), html, page.origin)
    assert.deepEqual([page.mediaType, page.charset], ['text/html', 'utf-8'])
  }
})

test('what is no page is passed over', async () => {
  const records = [
    warcRecord({ 'WARC-Type': 'warcinfo' }, 'software: x'),
    warcRecord(
      { 'WARC-Type': 'request', 'WARC-Target-URI': 'https://a.example/1' },
      'GET / HTTP/1.1\r\n\r\n',
    ),
    response('https://a.example/404', ONE, { status: '404 Not Found' }),
    response('https://a.example/i', 'x', { headers: { 'Content-Type': 'image/png' } }),
    response('https://a.example/e', ''),
    warcRecord({ 'WARC-Type': 'response' }, 'no http'),
    warcRecord({ 'WARC-Type': 'revisit', 'WARC-Target-URI': 'https://a.example/1' }, ''),
    warcRecord(
      { 'WARC-Type': 'resource', 'WARC-Target-URI': '<https://a.example/r>', 'Content-Type': 'text/plain' },
      ONE,
    ),
  ]
  assert.deepEqual(await pagesIn(gzipped(records)), [`https://a.example/r ${ONE.length}`])
})

test('an archive cut anywhere gives what is whole and says that something is missing', async () => {
  for (const [bytes, ends] of [
    [Buffer.concat(TWO_PAGES), TWO_PAGES.map(({ length }) => length)],
    [gzipped(TWO_PAGES), TWO_PAGES.map(record => gzipSync(record).length)],
  ] as const) {
    const first = ends[0] ?? 0
    for (const cut of [first + 1, (first + bytes.length) >> 1, bytes.length - 30])
      assert.deepEqual(
        await pagesIn(bytes.subarray(0, cut)),
        [BOTH[0], 'truncated'],
        `${cut} of ${bytes.length}`,
      )
    assert.deepEqual(await pagesIn(bytes.subarray(0, 40)), ['bad-archive'])
  }
  assert.deepEqual(await pagesIn(Buffer.alloc(0)), ['empty'])
  assert.deepEqual(await pagesIn(Buffer.from('no archive at all\n')), ['bad-archive'])
})

test('pages beyond the limit and bombs are problems, and the rest goes on', async () => {
  const large = response('https://a.example/l', 'x'.repeat(LIMIT * 3))
  const bomb = response('https://a.example/z', gzipSync(Buffer.alloc(20_000_000)), {
    headers: { 'Content-Encoding': 'gzip' },
  })
  assert.deepEqual(await pagesIn(gzipped([large, bomb, ...TWO_PAGES])), ['too-large', 'too-large', ...BOTH])
  const endless = Buffer.concat([Buffer.from('WARC/1.1\r\n'), Buffer.alloc(1_000_000, 'a')])
  assert.deepEqual(await pagesIn(endless), ['bad-archive'])
  const boast = Buffer.from('WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 999999999999\r\n\r\nshort')
  assert.deepEqual(await pagesIn(boast), ['bad-archive'])
})

test('a WACZ gives the pages of the archives in it and writes nothing', async () => {
  const files = {
    'archive/data.warc.gz': gzipped(TWO_PAGES),
    'pages/pages.jsonl': Buffer.from('{}'),
    'datapackage.json': Buffer.from('{}'),
  }
  assert.deepEqual(await pagesInZip(files), BOTH)
  assert.deepEqual(await pagesInZip(files, true), BOTH)
  assert.deepEqual(await pagesInZip({ 'pages/pages.jsonl': Buffer.from('{}') }), ['bad-archive'])
  assert.deepEqual(await pagesInZip(Buffer.from('no zip')), ['bad-archive'])
  assert.deepEqual(await pagesInZip(zipOf(files).subarray(0, 300)), ['bad-archive'])
  assert.deepEqual(await pagesInZip({ '../archive/evil.warc': Buffer.concat(TWO_PAGES) }), ['bad-archive'])
  assert.deepEqual(await pagesInZip({ 'archive/bomb.warc': Buffer.alloc(70_000_000) }, true), ['bad-archive'])
  assert.deepEqual(readdirSync(folder), ['x.wacz'])
})

test('whatever an archive is made of, reading it ends', async () => {
  const piece = fc.oneof(
    fc.constantFrom(...TWO_PAGES, ...TWO_PAGES.map(record => gzipSync(record))),
    fc
      .constantFrom(
        'WARC/1.1\r\n',
        'WARC-Type: response\r\n',
        'Content-Length: 5\r\n',
        '\r\n',
        'HTTP/1.1 200 OK\r\n',
      )
      .map(text => Buffer.from(text)),
    fc.uint8Array({ maxLength: 60 }),
  )
  const mutated = fc
    .record({ pieces: fc.array(piece, { maxLength: 6 }), flip: fc.nat(3000), cut: fc.nat(3000) })
    .map(({ pieces, flip, cut }) => {
      const bytes = Buffer.concat(pieces)
      if (flip < bytes.length) bytes[flip] = (bytes[flip] ?? 0) ^ 0x55
      return cut < 1500 ? bytes.subarray(0, cut) : bytes
    })
  await fc.assert(
    fc.asyncProperty(mutated, async bytes => {
      const found = await pagesIn(bytes)
      assert.ok(found.length > 0)
    }),
    { numRuns: 150 },
  )
})
