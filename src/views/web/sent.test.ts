import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import type { WebEnv } from './env.ts'
import { sent } from './sent.ts'

const LONG = 'words '.repeat(1000)
const app = new Hono<WebEnv>()
app.use(sent)
app.get('/page', context => context.html(LONG))
app.get('/short', context => context.text('short'))
app.get('/bytes', context => context.body(new Uint8Array(5000), 200, { 'content-type': 'image/png' }))
app.get('/gone', context => context.text(LONG, 410))
app.get('/elsewhere', context => context.redirect('/page'))
app.post('/page', context => context.text(LONG))

const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })

test('a long text is compressed for those who take it, and holds the same words', async () => {
  for (const accepted of ['gzip', 'gzip, deflate, br, zstd', 'br, gzip;q=0.5', '*']) {
    const answer = await get('/page', { 'accept-encoding': accepted })
    assert.equal(answer.headers.get('content-encoding'), 'gzip', accepted)
    assert.equal(gunzipSync(await answer.arrayBuffer()).toString(), LONG)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/)
    assert.match(answer.headers.get('vary') ?? '', /Accept-Encoding/)
  }
})

test('what is short, no text, an error or not asked for is sent as it is', async () => {
  for (const accepted of ['', 'br', 'gzip;q=0', 'gzip;q=0.000', 'x-gzip'])
    assert.equal(await (await get('/page', { 'accept-encoding': accepted })).text(), LONG, accepted)
  const asked = { 'accept-encoding': 'gzip' }
  assert.equal(await (await get('/short', asked)).text(), 'short')
  assert.equal((await (await get('/bytes', asked)).arrayBuffer()).byteLength, 5000)
  const gone = await get('/gone', asked)
  assert.deepEqual([gone.status, await gone.text(), gone.headers.get('etag')], [410, LONG, null])
  assert.equal((await get('/elsewhere', asked)).status, 302)
  assert.equal(await (await app.request('/page', { method: 'POST', headers: asked })).text(), LONG)
})

test('who has the same answer is told so, and gets no words', async () => {
  const mark = (await get('/page')).headers.get('etag') ?? ''
  assert.match(mark, /^W\/".{20,}"$/)
  for (const known of [mark, `"other", ${mark}`, '*']) {
    const answer = await get('/page', { 'if-none-match': known, 'accept-encoding': 'gzip' })
    assert.deepEqual([answer.status, await answer.text(), answer.headers.get('etag')], [304, '', mark])
    assert.equal(answer.headers.get('content-encoding'), null)
  }
  assert.equal((await get('/page', { 'if-none-match': '"other"' })).status, 200)
})
