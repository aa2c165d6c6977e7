import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { InputError } from '../../base/problem.ts'
import { madeRecord } from '../../dossier/testing/made.ts'
import type { Store } from '../../store/open.ts'
import { type FeedRow, feedsOf, followFeed, leaveFeed, noteFeed } from '../../store/queries/feeds.ts'
import { problemsOf } from '../../store/queries/find.ts'
import { articlesOf } from '../../store/queries/reports.ts'
import { onBoth } from '../../store/testing/databases.ts'
import { removeReport } from '../dossier/keep.ts'
import { madeOffice, madeReader } from '../testing/office.ts'
import { type Look, realWorld, watchAll, watchFeeds } from './index.ts'

type Answers = (request: IncomingMessage, response: ServerResponse) => void

let server: Server
let base = ''
/** What the server answers, by path; what it was asked for. */
const site = new Map<string, Answers>()
let asked: string[] = []

before(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = site.get(path)
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  site.clear()
  asked = []
})

const gives =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Answers =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)

const words = (about: string): string =>
  `The ministers met on Tuesday in the capital and spoke about ${about}, a spokeswoman said. `.repeat(6)
const page = (about: string, more = ''): Answers =>
  gives(200, `<html><body><h1>On ${about}</h1><p>${words(about)}</p><p>${more}</p></body></html>`, {
    'content-type': 'text/html',
  })
const item = (path: string, more = ''): string =>
  `<item><title>Item</title><link>${base}${path}</link>${more}</item>`
const rss = (...items: string[]): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Meridian Wire</title>${items.join('')}</channel></rss>`
const dated = (value: string): string => `<pubDate>${value}</pubDate>`

interface Looking {
  readonly later?: number
  readonly allowPrivate?: boolean
  readonly signal?: AbortSignal
  readonly every?: number
}

onBoth('watching', open => {
  let store: Store
  before(async () => {
    store = await open('watch')
  })
  after(() => store.close())

  const office = () =>
    madeOffice(store, {
      ...madeReader,
      record: async ({ id, text, url, published }) =>
        madeRecord({ body: text, ...(url && { url }), ...(published && { published }) }, id),
    })

  /** Looks once at feeds, at some minutes after now; returns what was told. */
  async function look(
    dossier: string,
    feeds: readonly string[],
    { later = 0, allowPrivate = true, signal = new AbortController().signal, every }: Looking = {},
  ): Promise<Look[]> {
    const looks: Look[] = []
    const real = realWorld({ allowPrivate }, signal)
    await watchFeeds(
      office(),
      { ...real, now: () => Date.now() + later * 60_000, random: () => 0.5 },
      {
        dossier,
        feeds: feeds.map(path => (path.startsWith('/') ? base + path : path)),
        ...(every !== undefined && { every }),
        ...(allowPrivate && { allowPrivate }),
        once: true,
        signal,
        pause: 1,
        told: async one => void looks.push(one),
        problem: error => assert.ok(error instanceof InputError, String(error)),
      },
    )
    return looks
  }
  const came = (looks: readonly Look[]) =>
    looks.map(({ result, added, versions, known, failed }) => [result, added, versions, known, failed])
  const feed = async (dossier: string): Promise<FeedRow> => (await feedsOf(store.db, dossier))[0] as FeedRow
  const articles = async (dossier: string) =>
    (await articlesOf(store.db, dossier)).map(one => [one.url?.replace(base, ''), one.published])

  test('a feed is read, its reports are fetched, and it is asked again only whether it has changed', async () => {
    site.set('/feed', (request, response) => {
      const same = request.headers['if-none-match'] === '"1"'
      assert.match(request.headers['user-agent'] ?? '', /^Readout\//)
      response.writeHead(same ? 304 : 200, { etag: '"1"', 'last-modified': 'Fri, 31 Dec 2021 00:00:00 GMT' })
      response.end(same ? '' : rss(item('/a', dated('Thu, 30 Dec 2021 10:00:00 GMT')), item('/b')))
    })
    site.set('/a', page('fish')).set('/b', page('trade'))
    assert.deepEqual(came(await look('plain', ['/feed'])), [['read', 2, 0, 0, 0]])
    assert.deepEqual((await articles('plain')).sort(), [
      ['/a', '2021-12-30T10:00:00Z'],
      ['/b', null],
    ])
    assert.deepEqual(asked.sort(), ['/a', '/b', '/feed', '/robots.txt'])
    asked = []
    assert.deepEqual(came(await look('plain', ['/feed'])), [['unchanged', 0, 0, 0, 0]])
    assert.deepEqual(asked, ['/robots.txt', '/feed'])
    const { title, kind, etag, reports, failures, succeeded } = await feed('plain')
    assert.deepEqual([title, kind, etag, reports, failures], ['Meridian Wire', 'rss', '"1"', 2, 0])
    assert.ok(succeeded)
  })

  test('a changed entry becomes a version; one with the same words does not; one that vanishes stays', async () => {
    site.set('/feed', gives(200, rss(item('/a', dated('Thu, 30 Dec 2021 10:00:00 GMT')), item('/b'))))
    site.set('/a', page('fish')).set('/b', page('trade'))
    await look('change', ['/feed'])
    site.set('/feed', gives(200, rss(`${item('/a')}`.replace('Item', 'Item, corrected'))))
    site.set('/a', page('fish', 'A paragraph was added later.'))
    assert.deepEqual(came(await look('change', ['/feed'])), [['read', 1, 1, 0, 0]])
    const all = await articlesOf(store.db, 'change')
    assert.equal(all.length, 3)
    assert.equal(all.filter(one => one.version_of !== null).length, 1)
    site.set('/feed', gives(200, rss(`${item('/a')}`.replace('Item', 'Item, once more'))))
    assert.deepEqual(came(await look('change', ['/feed'])), [['read', 0, 0, 1, 0]])
    assert.equal((await articlesOf(store.db, 'change')).length, 3)
    assert.deepEqual([(await feed('change')).reports, (await feed('change')).versions], [2, 1])
  })

  test('a report that two feeds announce is fetched once', async () => {
    site
      .set('/one', gives(200, rss(item('/a'))))
      .set('/two', gives(200, rss(item('/a', dated('2021-12-30')))))
    site.set('/a', page('fish'))
    await look('twice', ['/one'])
    assert.deepEqual(came(await look('twice', ['/two'])), [['read', 0, 0, 1, 0]])
    assert.equal(asked.filter(path => path === '/a').length, 1)
  })

  test('entries that lead to places on one page are one report, read again for each', async () => {
    site.set('/feed', gives(200, rss(item('/live#1'), item('/live#2')))).set('/live', page('whales'))
    assert.deepEqual(came(await look('live', ['/feed'])), [['read', 1, 0, 1, 0]])
    site.set('/feed', gives(200, rss(item('/live#3')))).set('/live', page('whales', 'There is more now.'))
    assert.deepEqual(came(await look('live', ['/feed'])), [['read', 1, 1, 0, 0]])
    assert.deepEqual(await articles('live'), [
      ['/live', null],
      ['/live', null],
    ])
  })

  test('429 with Retry-After: left alone for that long, the host as a whole', async () => {
    site.set('/feed', gives(429, '', { 'retry-after': '7200' }))
    const [first] = await look('busy', ['/feed'])
    assert.equal(first?.result, 'failed')
    assert.match(first?.problem?.message ?? '', /429: it was asked too often/)
    assert.ok(Date.parse(first?.next ?? '') - Date.now() > 7_190_000)
    asked = []
    assert.deepEqual(came(await look('busy', ['/feed'], { later: 60 })), [['waiting', 0, 0, 0, 0]])
    // Also by a process that begins anew, and where a person has wished for a look now.
    await noteFeed(store.db, { dossier: 'busy', url: `${base}/feed` }, { due: '2021-12-31T00:00:00.000Z' })
    assert.equal((await look('busy', ['/feed', '/other'], { later: 60 }))[0]?.result, 'waiting')
    assert.deepEqual(asked, [])
    await leaveFeed(store.db, 'busy', `${base}/other`)
    site.set('/feed', gives(200, rss()))
    assert.deepEqual(came(await look('busy', ['/feed'], { later: 121 })), [['read', 0, 0, 0, 0]])
    assert.deepEqual([(await feed('busy')).failures, (await feed('busy')).rests], [0, null])
  })

  test('a feed that has failed is asked at once when it is named again', async () => {
    site.set('/feed', gives(500))
    await look('named', ['/feed'])
    assert.equal((await look('named', []))[0]?.result, 'waiting')
    site.set('/feed', gives(200, rss()))
    assert.equal((await look('named', ['/feed']))[0]?.result, 'read')
  })

  test('failures in a row are counted, waited out longer and longer, and told with their reason', async () => {
    site.set('/feed', gives(500))
    let later = 0
    const waits: number[] = []
    for (let time = 0; time < 3; time++) {
      const [told] = await look('trouble', ['/feed'], { later })
      const wait = (Date.parse(told?.next ?? '') - Date.now()) / 60_000 - later
      waits.push(wait)
      later += wait + 1
    }
    for (const [index, expected] of [22.5, 45, 90].entries())
      assert.ok(Math.abs((waits[index] ?? 0) - expected) < 0.5, String(waits))
    const { failures, code, message, succeeded } = await feed('trouble')
    assert.deepEqual([failures, code, succeeded], [3, 'http-status', null])
    assert.match(message ?? '', /answered 500: its server is in trouble/)
  })

  test('robots.txt is kept to: for the feed, and for its pages, whose words the feed may carry', async () => {
    site.set('/robots.txt', gives(200, 'User-agent: *\nDisallow: /closed\nDisallow: /news\n'))
    site.set('/closed', gives(200, rss(item('/a'))))
    const whole = `<content:encoded><![CDATA[<p>${words('grain')}</p>]]></content:encoded>`
    site.set('/feed', gives(200, rss(item('/news/1', whole), item('/news/2'))))
    site.set('/news/1', page('never')).set('/news/2', page('never'))
    const [closed] = await look('robots', ['/closed'])
    assert.equal(closed?.problem?.code, 'robots')
    assert.deepEqual(came(await look('robots', ['/feed'])), [['read', 1, 0, 0, 1]])
    assert.deepEqual(await articles('robots'), [['/news/1', null]])
    assert.match((await problemsOf(store.db, 'robots', 9))[0]?.message ?? '', /robots\.txt/)
    assert.ok(!asked.some(path => path === '/closed' || path.startsWith('/news')))
  })

  test('redirects are followed; what leads to no web address is refused', async () => {
    site.set('/old', gives(301, '', { location: '/feed' })).set('/feed', gives(200, rss(item('/hop'))))
    site.set('/hop', gives(302, '', { location: '/a' })).set('/a', page('gas'))
    site.set('/out', gives(302, '', { location: 'file:///etc/passwd' }))
    assert.deepEqual(came(await look('redirect', ['/old'])), [['read', 1, 0, 0, 0]])
    assert.deepEqual(await articles('redirect'), [['/a', null]])
    assert.equal((await look('redirect', ['/out']))[0]?.problem?.code, 'bad-url')
  })

  test('bombs, endless entities and private addresses stop nothing', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))
    site.set('/bomb', gives(200, bomb, { 'content-encoding': 'gzip' }))
    const levels = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)
    site.set(
      '/entities',
      gives(
        200,
        `<!DOCTYPE rss [<!ENTITY e0 "lol">${levels.join('')}]>${rss(item('/x')).replace('Item', '&e12;')}`,
      ),
    )
    site.set(
      '/good',
      gives(200, rss(item('/a'), item('/big'), '<item><guid>http://169.254.169.254/x</guid></item>')),
    )
    site.set('/big', gives(200, bomb, { 'content-encoding': 'gzip' })).set('/a', page('steel'))
    const looks = await look('hostile', ['/bomb', '/entities', '/good', 'http://169.254.169.254/feed'], {})
    const codes = Object.fromEntries(
      looks.map(one => [one.feed.replace(base, ''), one.problem?.code ?? one.added]),
    )
    assert.equal(codes['/bomb'], 'too-large')
    assert.equal(codes['/good'], 1)
    assert.ok(JSON.stringify(await feedsOf(store.db, 'hostile')).length < 5000)
  })

  test('without --allow-private nothing inside this machine is asked', async () => {
    site.set('/feed', gives(200, rss(item('/a'))))
    const [told] = await look('private', ['/feed'], { allowPrivate: false })
    assert.equal(told?.problem?.code, 'private-address')
    assert.match(told?.problem?.message ?? '', /--allow-private/)
    assert.deepEqual(asked, [])
    assert.equal((await look('private', []))[0]?.result, 'read')
  })

  test('a report that cannot be fetched now is tried again, with what the feed has said of it', async () => {
    site.set('/feed', gives(200, rss(item('/a', dated('Thu, 30 Dec 2021 10:00:00 GMT')))))
    site.set('/a', gives(503))
    assert.deepEqual(came(await look('again', ['/feed'])), [['read', 0, 0, 0, 1]])
    site.set('/feed', gives(200, rss())).set('/a', page('fish'))
    assert.deepEqual(came(await look('again', ['/feed'], { later: 11 })), [['read', 1, 0, 0, 0]])
    assert.deepEqual(await articles('again'), [['/a', '2021-12-30T10:00:00Z']])
  })

  test('what was announced and not fetched before the end is fetched by the next run', async () => {
    const ending = new AbortController()
    site.set('/feed', gives(200, rss(item('/a'), item('/b'), item('/c')), { etag: '"1"' }))
    for (const path of ['/a', '/b', '/c'])
      site.set(path, (request, response) => {
        ending.abort()
        page(path)(request, response)
      })
    await look('ended', ['/feed'], { signal: ending.signal })
    site.set('/feed', gives(304))
    const rest = await look('ended', ['/feed'])
    assert.equal((await articlesOf(store.db, 'ended')).length, 3)
    assert.ok((rest[0]?.added ?? 0) >= 2)
  })

  test('news sitemaps and their index; only what is new there', async () => {
    const url = (path: string, day: string): string =>
      `<url><loc>${base}${path}</loc><n:news><n:title>T</n:title><n:publication_date>${day}</n:publication_date></n:news></url>`
    const today = new Date().toISOString().slice(0, 10)
    site.set('/index.xml', gives(200, `<sitemapindex><sitemap><loc>/map.xml</loc></sitemap></sitemapindex>`))
    site.set(
      '/map.xml',
      gives(200, `<urlset xmlns:n="x">${url('/a', today)}${url('/old', '2013-01-01')}</urlset>`),
    )
    site.set('/a', page('fish'))
    assert.deepEqual(came(await look('sitemap', ['/index.xml'])), [['read', 1, 0, 0, 0]])
    assert.deepEqual(await articles('sitemap'), [['/a', today]])
  })

  test('a sitemap that cannot be read takes nothing from the others of its index', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const maps = (...paths: string[]): string =>
      `<sitemapindex>${paths.map(path => `<sitemap><loc>${path}</loc></sitemap>`).join('')}</sitemapindex>`
    site.set('/index.xml', gives(200, maps('/none.xml', '/bad.xml', '/map.xml')))
    site.set('/bad.xml', gives(200, 'no map'))
    site.set(
      '/map.xml',
      gives(200, `<urlset><url><loc>${base}/a</loc><lastmod>${today}</lastmod></url></urlset>`),
    )
    site.set('/a', page('fish'))
    assert.deepEqual(came(await look('index', ['/index.xml'])), [['read', 1, 0, 0, 0]])
    site.set('/index.xml', gives(200, maps('/bad.xml', '/none.xml')))
    assert.equal((await look('index', ['/index.xml']))[0]?.problem?.code, 'bad-feed')
  })

  test('a feed that is named again keeps its interval, unless another is given', async () => {
    site.set('/feed', gives(200, rss()))
    const intervals: number[] = []
    for (const every of [undefined, 120, undefined, 15]) {
      await look('interval', ['/feed'], every === undefined ? {} : { every })
      intervals.push((await feed('interval')).every)
    }
    assert.deepEqual(intervals, [30, 120, 120, 15])
  })

  test('a feed that is left while it is asked leaves nothing behind', async () => {
    site.set('/feed', (request, response) => {
      void leaveFeed(store.db, 'left', `${base}/feed`).then(() =>
        gives(200, rss(item('/a')))(request, response),
      )
    })
    await look('left', ['/feed'])
    const entries = store.db.selectFrom('feed_entry').selectAll().where('dossier', '=', 'left')
    assert.deepEqual(await entries.execute(), [])
    assert.ok(!asked.includes('/a'))
  })

  test('a report that is announced anew by one of two feeds becomes a version', async () => {
    const story = (id: string): string => item('/a', `<guid isPermaLink="false">${id}</guid>`)
    site.set('/one', gives(200, rss(story('1')))).set('/two', gives(200, rss(story('2'))))
    site.set('/a', page('fish'))
    await look('anew', ['/one'])
    assert.deepEqual(came(await look('anew', ['/two'])), [['read', 0, 0, 1, 0]])
    site.set('/one', gives(200, rss(story('3')))).set('/a', page('fish', 'It was told anew.'))
    assert.deepEqual(came(await look('anew', ['/one'])), [['read', 1, 1, 0, 0]])
  })

  test('a report that a person has removed does not come back with its feed', async () => {
    site.set('/feed', gives(200, rss(item('/a')))).set('/a', page('fish'))
    await look('removed', ['/feed'])
    await removeReport(office(), (await articlesOf(store.db, 'removed'))[0]?.article ?? '')
    site.set('/feed', gives(200, rss(item('/a').replace('Item', 'Changed'))))
    assert.deepEqual(came(await look('removed', ['/feed'])), [['read', 0, 0, 1, 0]])
    assert.deepEqual(await articles('removed'), [])
  })

  test('the feeds of all dossiers are followed until the signal', async () => {
    const { db } = store
    for (const { dossier, url } of await feedsOf(db)) await leaveFeed(db, dossier, url)
    site.set('/feed', gives(200, rss(item('/a')))).set('/a', page('fish'))
    for (const dossier of ['all one', 'all two'])
      await followFeed(db, { dossier, url: `${base}/feed`, every: 30, due: new Date().toISOString() })
    const ending = new AbortController()
    const looks: Look[] = []
    await watchAll(office(), realWorld({ allowPrivate: true }, ending.signal), {
      signal: ending.signal,
      pause: 1,
      told(look) {
        if (looks.push(look) === 2) ending.abort()
      },
      problem: error => assert.fail(String(error)),
    })
    assert.deepEqual(came(looks).sort(), [
      ['read', 1, 0, 0, 0],
      ['read', 1, 0, 0, 0],
    ])
    assert.equal((await articlesOf(db, 'all two')).length, 1)
  })

  test('what is no feed says so; nothing to follow and no address are errors; a feed can be left', async () => {
    site.set('/page', page('no feed'))
    assert.equal((await look('none', ['/page']))[0]?.problem?.code, 'bad-feed')
    await assert.rejects(look('empty', []), /follows no feeds/)
    await assert.rejects(look('empty', ['ftp://a.example/x']), /no address of a feed/)
    assert.equal(await leaveFeed(store.db, 'none', `${base}/page`), true)
    assert.equal(await leaveFeed(store.db, 'none', `${base}/page`), false)
    assert.deepEqual(await feedsOf(store.db, 'none'), [])
  })
})
