import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { InputError } from '../../base/problem.ts'
import type { Answer } from '../../source/http/index.ts'
import { politely } from './polite.ts'
import { rulesIn } from './robots.ts'
import type { World } from './world.ts'

const answer = (url: string, status: number, text = '', headers: Record<string, string> = {}): Answer => ({
  url,
  status,
  headers,
  bytes: Buffer.from(text),
})

/** A world whose time goes on only while somebody sleeps or is asked, with what was asked and when. */
function worldOf(sites: (url: string) => Answer | Error, takes = 100) {
  let now = 1_000_000
  const asked: { url: string; from: number; to: number }[] = []
  const sleepers: { at: number; wake: () => void }[] = []
  const until = (at: number): Promise<void> => new Promise(wake => sleepers.push({ at, wake }))
  const world: World = {
    now: () => now,
    random: () => 0.5,
    sleep: (ms, signal) => (ms <= 0 || signal.aborted ? Promise.resolve() : until(now + ms)),
    async ask(url) {
      const from = now
      await until(now + takes)
      asked.push({ url, from, to: now })
      const got = sites(url)
      if (got instanceof Error) throw got
      return got
    },
  }
  /** Lets time pass until nobody waits. */
  const pass = async (): Promise<void> => {
    for (;;) {
      await new Promise(resolve => setImmediate(resolve))
      sleepers.sort((a, b) => a.at - b.at)
      const next = sleepers.shift()
      if (!next) return
      now = Math.max(now, next.at)
      next.wake()
    }
  }
  return { world, asked, pass }
}

const open = (url: string): Answer => answer(url, url.endsWith('/robots.txt') ? 404 : 200)
const never = new AbortController().signal

test('a host gets one request at a time, with a pause; hosts do not wait for each other', async () => {
  const pages = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(3)), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(pages, async list => {
      const { world, asked, pass } = worldOf(open)
      const polite = politely(world, never, 2000)
      const all = list.map(([host, page]) => polite.get(`https://${host}.example/${page}`))
      await pass()
      await Promise.all(all)
      const byHost = [...Map.groupBy(asked, one => URL.parse(one.url)?.host)]
      for (const [, requests] of byHost)
        for (const [index, one] of requests.entries())
          if (index > 0) assert.ok(one.from >= (requests[index - 1]?.to ?? 0) + 2000)
      // Rules are asked for once a host.
      assert.equal(asked.length, list.length + byHost.length)
      const longest = Math.max(...byHost.map(([, requests]) => requests.length))
      const end = Math.max(...asked.map(one => one.to))
      assert.equal(end - 1_000_000, longest * 100 + (longest - 1) * 2000)
    }),
    { numRuns: 40 },
  )
})

test('what robots.txt closes is not asked for, on the way of a redirect too', async () => {
  const { world, asked, pass } = worldOf(url => {
    if (url.endsWith('/robots.txt'))
      return answer(
        url,
        200,
        'User-agent: *\nDisallow: /all\n\nUser-agent: readout\nDisallow: /private\nCrawl-delay: 5',
      )
    if (url.endsWith('/hop')) return answer(url, 302, '', { location: 'https://b.example/private/x' })
    return answer(url, 200)
  })
  const polite = politely(world, never, 1000)
  const codes = ['/private/1', '/all', '/hop', '/open'].map(path =>
    polite.get(`https://a.example${path}`).then(
      ({ status }) => status,
      (error: InputError) => error.code,
    ),
  )
  await pass()
  assert.deepEqual(await Promise.all(codes), ['robots', 200, 'robots', 200])
  assert.ok(!asked.some(one => one.url.includes('private')))
  const pages = asked.filter(
    one => one.url.startsWith('https://a.example') && !one.url.endsWith('robots.txt'),
  )
  assert.ok((pages[1]?.from ?? 0) - (pages[0]?.to ?? 0) >= 5000)
})

test('a site that cannot tell its rules is closed for a while; one without is open', () => {
  const rules = (status: number, text = '') =>
    rulesIn(
      'https://a.example/robots.txt',
      status === 0 ? new InputError('network', '', 'no answer') : answer('', status, text),
      0,
    )
  for (const status of [0, 500, 503, 429, 304]) {
    assert.equal(rules(status).allows('https://a.example/x'), false)
    assert.ok(rules(status).until <= 3_600_000)
  }
  for (const status of [400, 401, 403, 404, 410])
    assert.equal(rules(status).allows('https://a.example/x'), true)
  for (const text of [
    '',
    '<!doctype html><p>Not found',
    '\u0000\u0001',
    'Disallow: /',
    'User-agent: *\nDisallow:',
  ])
    assert.equal(rules(200, text).allows('https://a.example/x'), true, text)
  assert.equal(rules(200, 'User-agent: *\nDisallow: /\n').allows('https://a.example/x'), false)
})

test('whatever a robots.txt holds, reading it ends, and soon', () => {
  const part = fc.oneof(
    fc.constantFrom(
      'User-agent: *',
      'Disallow: ',
      'Allow: /',
      '/*a*b*c*$',
      '*'.repeat(500),
      '%',
      'Crawl-delay: -1',
      '\n',
    ),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 15 }), parts => {
      const rules = rulesIn('https://a.example/robots.txt', answer('', 200, parts.join('')), 0)
      assert.equal(typeof rules.allows(`https://a.example/${'ab'.repeat(200)}`), 'boolean')
      assert.ok(rules.delay === undefined || rules.delay > 0)
    }),
  )
  const hostile = `User-agent: *\n${`Disallow: /${'*a'.repeat(900)}\n`.repeat(280)}`
  const endless = `User-agent: *\n${`Disallow: /${'a'.repeat(900)}\n`.repeat(500)}`
  const start = performance.now()
  for (const text of [hostile, hostile.slice(0, 32_000), endless])
    rulesIn('https://a.example/robots.txt', answer('', 200, text), 0).allows(
      `https://a.example/${'a'.repeat(2000)}`,
    )
  assert.ok(performance.now() - start < 5000)
})

test('a host that wants to be left alone is', async () => {
  const { world, asked, pass } = worldOf(open)
  const polite = politely(world, never, 10)
  polite.leaveAlone('https://a.example/1', world.now() + 60_000)
  const failed = assert.rejects(polite.get('https://a.example/2'), (error: InputError) =>
    /left-alone|robots-unknown/.test(error.code),
  )
  await pass()
  await failed
  assert.equal(asked.length, 0)
})

test('after the signal nothing is asked', async () => {
  const { world, asked, pass } = worldOf(open)
  const ending = new AbortController()
  const polite = politely(world, ending.signal, 10)
  ending.abort()
  const failed = assert.rejects(
    polite.get('https://a.example/'),
    (error: InputError) => error.code === 'stopped',
  )
  await pass()
  await failed
  assert.equal(asked.length, 0)
})

test('redirects in a circle end, and lead to http and https only', async () => {
  const { world, pass } = worldOf(url =>
    url.endsWith('/robots.txt')
      ? answer(url, 404)
      : answer(url, 301, '', { location: url.endsWith('/out') ? 'file:///etc/passwd' : url }),
  )
  const polite = politely(world, never, 10)
  const codes = ['/round', '/out'].map(path =>
    polite.get(`https://a.example${path}`).catch((error: InputError) => error.code),
  )
  await pass()
  assert.deepEqual(await Promise.all(codes), ['too-many-redirects', 'bad-url'])
})
