import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { InputError } from '../src/base/problem.ts'
import { openRoad } from '../src/work/road.ts'
import { noModel, type Ran, readout, temporaryFolder } from './support.ts'

const GOOD = 'The president of Chile met the president of Peru in Lima on Monday.\n'

/** Reads a file with these bytes between two good ones: the good ones must be read whatever becomes of it. */
async function readAmong(context: TestContext, bytes: string | Uint8Array, name = 'bad'): Promise<Ran> {
  const folder = temporaryFolder(context)
  writeFileSync(join(folder, name), bytes)
  writeFileSync(join(folder, 'good.txt'), GOOD)
  return readout(['read', '--json', 'good.txt', name, 'good.txt'], folder)
}

const texts = ({ out }: Ran): string[] =>
  out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line).article.text)

test('what holds no report fails with its reason, the others are read', { skip: noModel }, async context => {
  const cases: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['empty', '', /^bad is empty: .+\.$/],
    ['blank', ' \n\t\n ', /^bad .+\.$/],
    ['PDF', '%PDF-1.7\n…', /^bad is a PDF, .+\.$/],
    ['image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /^bad is a PNG image, .+\.$/],
    ['zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), /^bad is a zip archive.+\.$/],
    ['HTML without text', '<!doctype html><html><head><title></title></head></html>', /^bad .+\.$/],
    ['too large', new Uint8Array(11 * 1024 * 1024).fill(97), /^bad is larger than 10 MB\. .+\.$/],
    ['5 MB on one line', 'word '.repeat(1024 * 1024), /^bad holds 5,242,8\d\d characters.+\.$/],
  ]
  for (const [what, bytes, message] of cases)
    await context.test(what, async context => {
      const ran = await readAmong(context, bytes)
      assert.equal(ran.code, 1)
      assert.deepEqual(texts(ran), [GOOD, GOOD])
      assert.match(ran.err.trimEnd(), message)
    })
})

test('odd but readable text is read', { skip: noModel }, async context => {
  const cases: readonly (readonly [string, string | Uint8Array])[] = [
    ['one word', 'Geneva'],
    ['lone surrogates in UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0, 0, 0xd8, 0x42, 0, 0x43, 0])],
    ['surrogates in UTF-8', new Uint8Array([0x41, 0xed, 0xa0, 0x80, 0x42])],
    ['unbalanced quotation marks', '“The talks “went well,” he said. ”We will” meet" again.'],
    ['right-to-left and zero-width characters', `\u202e${GOOD}\u200b\u2066 שלום \u200f${GOOD}`],
    ['100,000 nested tags', `<html><body>${'<div>'.repeat(100_000)}${GOOD}`],
    ['HTML without a body', `<!doctype html><title>Talks</title><p>${GOOD}<p>${GOOD}`],
    ['no line end at all', GOOD.trim().repeat(2000)],
    ['control characters', `${GOOD}\u0000\u0007\u001b[31m${GOOD}`.replace('\u0000', '\u0001')],
  ]
  for (const [what, bytes] of cases)
    await context.test(what, async context => {
      const ran = await readAmong(context, bytes)
      assert.deepEqual([ran.code, ran.err], [0, ''])
      assert.equal(texts(ran).length, 3)
    })
})

test('another language is told, and nothing is invented', { skip: noModel }, async context => {
  const polish =
    'Prezydent Andrzej Duda rozmawiał w poniedziałek w Warszawie z prezydentem Litwy o bezpieczeństwie regionu. Kancelaria Prezydenta podała, że rozmowa trwała godzinę.\n'
  const ran = await readAmong(context, polish)
  const { contacts, statements, moves, documents, problems } = JSON.parse(ran.out.split('\n')[1] ?? '')
  assert.deepEqual([contacts, statements, moves, documents], [[], [], [], []])
  assert.ok(problems.length > 0)
})

test('places that hold no file', async context => {
  const folder = temporaryFolder(context)
  mkdirSync(join(folder, 'reports'))
  for (const [where, message] of [
    ['nowhere.txt', /^nowhere\.txt does not exist\. Check the path\.$/],
    ['reports', /^reports holds no report\. .+\.$/],
    ['ftp://example.org/x', /only http, https and file/],
    ['http://', /^http:\/\/ .+\.$/],
  ] as const) {
    const { code, out, err } = await readout(['read', '--json', where], folder)
    assert.deepEqual([code, out], [1, ''], where)
    assert.match(err.trimEnd(), message)
  }
})

test('a file that cannot be read', async context => {
  // A socket is refused for root, too.
  const folder = temporaryFolder(context)
  const socket = createSocket().listen(join(folder, 'socket'))
  context.after(() => socket.close())
  await new Promise(resolve => socket.once('listening', resolve))
  const { code, err } = await readout(['read', 'socket'], folder)
  assert.equal(code, 1)
  assert.match(err, /^socket cannot be read .+\.\n$/)
})

test('pages that do not come', async context => {
  const server = createServer((request, response) => {
    const { url = '' } = request
    if (url === '/missing') response.writeHead(404).end('not here')
    else if (url === '/broken') response.writeHead(500).end()
    else if (url.startsWith('/turn')) response.writeHead(302, { location: `/turn${url.length}x` }).end()
    else if (url === '/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    // '/silent' gets no answer.
  })
  const at = await listen(context, server)
  const read = (path: string): Promise<unknown> =>
    openRoad().read(`${at}${path}`, { timeoutMs: path === '/silent' ? 300 : 20_000, allowPrivate: true })
  for (const [path, code, message] of [
    ['/missing', 'http-status', /answered 404\. /],
    ['/broken', 'http-status', /answered 500\. /],
    ['/turn', 'too-many-redirects', /redirects more than 5 times/],
    ['/file', 'bad-url', /only http and https/],
    ['/silent', 'timed-out', /did not answer within 0\.3 seconds/],
  ] as const)
    await assert.rejects(read(path), error => {
      assert.ok(error instanceof InputError)
      assert.equal(error.code, code)
      assert.match(error.message, message)
      return true
    })
  const private_ = await readout(['read', `${at}/missing`])
  assert.equal(private_.code, 1)
  assert.match(private_.err, /inside this machine or its network/)
  const refused = await readout(['read', '--allow-private', 'http://127.0.0.1:1/'])
  assert.equal(refused.code, 1)
  assert.match(refused.err, /^http:\/\/127\.0\.0\.1:1\/ cannot be reached .+\.\n$/)
})

test('a page that comes is read', { skip: noModel }, async context => {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=windows-1250')
    response.end(
      Buffer.from(
        '<html><body><h1>Rozmowy</h1><p>The premier of \u00a3\u00f3d\u009f met the press.</p></body></html>',
        'latin1',
      ),
    )
  })
  const at = await listen(context, server)
  const { code, out } = await readout(['read', '--json', '--allow-private', `${at}/x`])
  const { article } = JSON.parse(out)
  assert.equal(code, 0)
  assert.equal(article.url, `${at}/x`)
  assert.match(article.text, /premier of Łódź met/)
})

async function listen(context: TestContext, server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  context.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
