import assert from 'node:assert/strict'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { InputError } from '../../base/problem.ts'
import { readSource } from '../index.ts'
import { LIMITS } from '../limits.ts'
import { fetchAnswer } from './index.ts'

const PAGE = '<!doctype html><p>The ministers met in Vienna.</p>'
const ZEROS = Buffer.alloc(64 * 1024 * 1024)
const BOMBS = new Map([
  ['/gzip-bomb', ['gzip', gzipSync(ZEROS)]],
  ['/br-bomb', ['br', brotliCompressSync(ZEROS)]],
  ['/twice', ['gzip, gzip', gzipSync(gzipSync(ZEROS))]],
] as const)

let server: Server
let base = ''

const answer: RequestListener = (request, response) => {
  const path = request.url ?? ''
  const hop = /^\/hop\/(\d+)$/.exec(path)
  const bomb = BOMBS.get(path as '/gzip-bomb')
  if (hop)
    return void response
      .writeHead(302, { location: Number(hop[1]) > 1 ? `/hop/${Number(hop[1]) - 1}` : '/page' })
      .end()
  if (bomb) return void response.writeHead(200, { 'content-encoding': bomb[0] }).end(bomb[1])
  const packed = {
    '/gzip': ['gzip', gzipSync(PAGE)],
    '/br': ['br', brotliCompressSync(PAGE)],
    '/deflate': ['deflate', deflateSync(PAGE)],
  }[path]
  if (packed) return void response.writeHead(200, { 'content-encoding': String(packed[0]) }).end(packed[1])
  if (path === '/page')
    return void response.writeHead(200, { 'content-type': 'text/html; charset=ISO-8859-2' }).end(PAGE)
  if (path === '/gone') return void response.writeHead(410).end('gone')
  if (path === '/same')
    return void response
      .writeHead(request.headers['if-none-match'] === '"a"' ? 304 : 200, { etag: '"a"' })
      .end()
  if (path === '/out') return void response.writeHead(302, { location: 'ftp://example.org/x' }).end()
  if (path === '/file') return void response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  if (path === '/slow') return void response.writeHead(200).write('<p>')
  if (path === '/silent') return
  if (path === '/endless') {
    response.writeHead(200)
    const more = () => {
      while (response.write(ZEROS.subarray(0, 65536)));
    }
    response.on('drain', more)
    return more()
  }
  if (path === '/broken') return void response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip')
  if (path === '/odd') return void response.writeHead(200, { 'content-encoding': 'lzma' }).end('x')
  response.writeHead(404).end()
}

before(async () => {
  server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

after(() => {
  server.closeAllConnections()
  server.close()
})

const read = (path: string, options = {}) => readSource(base + path, { allowPrivate: true, ...options })

const fails = (promise: Promise<unknown>, code: string) =>
  assert.rejects(promise, (error: InputError) => {
    assert.equal(error.code, code, error.message)
    assert.ok(error.message.includes(error.where))
    return true
  })

test('a page comes with its address and what the header says', async () => {
  const item = await read('/page')
  assert.equal(Buffer.from(item.bytes).toString(), PAGE)
  assert.deepEqual([item.mediaType, item.charset, item.url], ['text/html', 'ISO-8859-2', `${base}/page`])
})

test('packed pages are unpacked', async () => {
  for (const path of ['/gzip', '/br', '/deflate'])
    assert.equal(Buffer.from((await read(path)).bytes).toString(), PAGE, path)
})

test('five redirects are followed, six are not', async () => {
  const item = await read('/hop/5')
  assert.deepEqual([item.origin, item.url], [`${base}/hop/5`, `${base}/page`])
  await fails(read('/hop/6'), 'too-many-redirects')
})

test('redirects lead to http and https only', async () => {
  await fails(read('/out'), 'bad-url')
  await fails(read('/file'), 'bad-url')
})

test('bombs and endless bodies are stopped at the limit', async () => {
  for (const path of [...BOMBS.keys(), '/endless'])
    await fails(read(path, { maxBytes: 1024 * 1024 }), 'too-large')
})

test('time is limited for the head and for the body', async () => {
  await fails(read('/silent', { timeoutMs: 150 }), 'timed-out')
  await fails(read('/slow', { timeoutMs: 150 }), 'timed-out')
})

test('other answers are problems with their reason', async () => {
  await fails(read('/gone'), 'http-status')
  await fails(read('/broken'), 'network')
  await fails(read('/odd'), 'bad-encoding')
  await fails(readSource('http://127.0.0.1:1/', { allowPrivate: true }), 'network')
  await fails(readSource('http://'), 'bad-url')
  await fails(readSource('ftp://example.org/a'), 'bad-url')
})

test('private addresses are refused, however they are written', async () => {
  const { port } = new URL(base)
  for (const host of [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '169.254.169.254',
  ])
    await fails(readSource(`http://${host}:${port}/page`), 'private-address')
})

test('conditions are passed on, and 304 is an answer', async () => {
  const limits = { ...LIMITS, allowPrivate: true }
  const first = await fetchAnswer(`${base}/same`, limits)
  const again = await fetchAnswer(`${base}/same`, limits, { 'if-none-match': first.headers.etag ?? '' })
  assert.deepEqual([first.status, again.status], [200, 304])
})
