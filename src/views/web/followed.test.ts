import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { feedsOf, followFeed, noteFeed } from '../../store/queries/feeds.ts'
import { CALL, openSite, type Site } from './testing/site.ts'

const D = 'Iran talks'
const GOOD = { dossier: D, url: 'https://a.example/feed' }
const BAD = { dossier: D, url: 'javascript:alert("x")' }
let site: Site
before(async () => {
  site = await openSite()
  await site.add(D, ...CALL)
})
after(() => site.close())

const inbox = async (of = site): Promise<string> =>
  parseHTML(await of.text('/d/Iran%20talks/inbox')).document.querySelector('main')?.innerHTML ?? ''

test('the inbox tells how each feed is, when it is asked next, and what to do', async () => {
  assert.doesNotMatch(await inbox(), /Feeds/)
  const { db } = site.web.office.store
  for (const feed of [GOOD, BAD])
    await followFeed(db, { ...feed, every: 30, due: '2038-01-01T10:30:00.000Z' })
  await noteFeed(db, GOOD, {
    title: 'Wire <b>',
    succeeded: '2021-12-31T10:00:00.000Z',
    reports: 12,
    versions: 1,
  })
  const message = 'It answered 500: its server is in trouble.'
  await noteFeed(db, BAD, { failures: 3, failed: '2021-12-31T11:00:00.000Z', code: 'http-status', message })
  const shown = await inbox()
  assert.match(shown, /✓<\/strong> <a href="https:\/\/a\.example\/feed"[^>]*>Wire &lt;b&gt;/)
  assert.match(
    shown,
    /last read <time[^>]*>31 Dec 2021, 10:00 UTC.*next try <time[^>]*>1 Jan 2038, 10:30 UTC/s,
  )
  assert.match(shown, /12 reports, 1 new version/)
  assert.match(shown, /Failed 3 times in a row.*11:00 UTC.*its server is in trouble/s)
  assert.doesNotMatch(shown, /href="javascript|nobody asks them/)
})

test('a feed can be asked now, by whoever may write; where nobody watches, the page says so', async () => {
  await site.post('/d/Iran%20talks/inbox', { feed: GOOD.url })
  const { db } = site.web.office.store
  const [bad, good] = (await feedsOf(db, D)).sort((a, b) => (a.due < b.due ? 1 : -1))
  assert.deepEqual([good?.url, bad?.url], [GOOD.url, BAD.url])
  assert.match(good?.due ?? '', /^2022-01-01/)
  await noteFeed(db, GOOD, { due: '2021-12-30T00:00:00.000Z' })
  assert.match(await inbox(), /nobody asks them.*readout watch/s)
  const stranger = site.as({ openness: 'public' })
  const sent = await stranger.post('/d/Iran%20talks/inbox', { feed: GOOD.url })
  assert.equal(sent.status, 403)
})

test('a feed whose server wants to be left alone is not asked, and nobody asks without end', async () => {
  const { db } = site.web.office.store
  const ask = async (): Promise<[number, string]> => {
    const sent = await site.post('/d/Iran%20talks/inbox', { feed: GOOD.url })
    return [sent.status, await sent.text()]
  }
  const due = '2038-01-01T10:30:00.000Z'
  await noteFeed(db, GOOD, { due, rests: due })
  const [status, told] = await ask()
  assert.equal(status, 429)
  assert.match(told, /wants to be left alone until.*1 January 2038, 10:30 UTC/s)
  assert.equal((await feedsOf(db, D)).find(one => one.url === GOOD.url)?.due, due)
  assert.doesNotMatch(await inbox(), new RegExp(`value="${GOOD.url}"`))
  await noteFeed(db, GOOD, { rests: '2021-12-31T00:00:00.000Z' })
  const asked = await Promise.all(Array.from({ length: 30 }, ask))
  assert.ok(asked.some(([code]) => code === 303))
  assert.ok(asked.some(([code, words]) => code === 429 && /Wait a minute/.test(words)))
})

test('a dossier that follows a feed and has no report yet has its pages', async () => {
  await followFeed(site.web.office.store.db, { ...GOOD, dossier: 'New', due: '2038-01-01T10:30:00.000Z' })
  assert.match(await site.text('/d/New/inbox'), /a\.example\/feed/)
  assert.match(await site.text('/'), /href="\/d\/New\/inbox">New<\/a>.*follows 1 feed, no report yet/)
  for (const page of ['', '/reports', '/schedule', '/actors'])
    assert.equal((await site.get(`/d/New${page}`)).status, 200, page)
  assert.equal((await site.get('/d/Other')).status, 404)
})
