import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { browse } from '../../store/queries/browse.ts'
import { isOurHost } from './guard.ts'
import { safeHref } from './html.ts'
import { CALL, openSite, type Site } from './testing/site.ts'

/** Markup and addresses that must come out as text wherever they are put in. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title><script>alert(1)</script>',
  '</textarea><iframe src=javascript:alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '"onmouseover="alert(1)',
  '<!--><img src=x onerror=alert(1)>-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<math><mtext><style><img src=x onerror=alert(1)></style>',
  '\u2028<script>alert(1)</script>',
  '{{alert(1)}}',
]

let site: Site
before(async () => {
  site = await openSite()
  await site.add('Iran talks', ...CALL)
})
after(() => site.close())

/** A page has the elements that our templates make and no others. */
function assertHarmless(page: string, where: string): void {
  const { document } = parseHTML(page)
  assert.equal(document.querySelectorAll('script').length, 1, where)
  assert.equal(document.querySelectorAll('iframe, img, object, embed, style, base').length, 0, where)
  for (const element of document.querySelectorAll('*'))
    for (const { name, value } of element.attributes) {
      assert.doesNotMatch(name, /^on|^style$|^srcdoc$/, `${where}: ${name}`)
      if (['href', 'src', 'action', 'formaction'].includes(name))
        assert.match(value, /^(?:https?:\/\/|\/(?!\/)|#)/, `${where}: ${name}=${value}`)
    }
}

/** The addresses of every route that is read, with what stands for their parameters: a new page is walked at once. */
function addresses(of: Site, dossier: string, ids: Readonly<Record<string, readonly string[]>>): string[] {
  const encoded = encodeURIComponent(dossier)
  const patterns = new Set(of.app.routes.filter(one => one.method === 'GET').map(one => one.path))
  return [...patterns].flatMap(pattern => {
    const path = pattern.replace(':dossier', encoded)
    if (path.includes(':file')) return FILES.map(kind => path.replace(/:file\{.*\}/, `export.${kind}`))
    if (!path.includes(':id')) return [path.replace(/\/\*$/, '/nothing'), `${path}?q=words`]
    const [, kind = ''] = /\/([a-z]+)\/:id/.exec(path) ?? []
    assert.ok(ids[kind], `no ids for ${pattern}`)
    return (ids[kind] ?? []).map(id => path.replace(':id', encodeURIComponent(id)))
  })
}
const FILES = ['json', 'csv', 'ics', 'jsonld', 'plover.jsonl', 'plover.csv', 'annotations.jsonld']

async function idsIn(of: Site, dossier: string, actors: readonly string[]) {
  const entries = await browse(of.web.office.store.db, dossier, {}, { limit: 500 })
  const articles = [...new Set(entries.flatMap(({ entry }) => entry.members.map(one => one.article)))]
  const entry = entries.map(one => one.entry.id)
  const job = of.web.jobs.of(dossier).map(one => one.id)
  return {
    ...{ entry, entries: entry, actor: actors },
    ...{ report: articles, annotations: articles, articles },
    ...{ job: [...job, 'none'], jobs: [...job, 'none'] },
  }
}

async function assertAnswers(path: string, asked: Site): Promise<void> {
  const answer = await asked.get(path)
  assert.notEqual(answer.status, 500, path)
  const text = await answer.text()
  if (/html/.test(answer.headers.get('content-type') ?? '')) assertHarmless(text, path)
  else assert.equal(answer.headers.get('x-content-type-options'), 'nosniff')
}

test('what reports hold is shown as text, on every page', async () => {
  const [first = ''] = HOSTILE
  await site.add(
    first,
    ...HOSTILE.map((hostile, index) => ({
      publisher: hostile,
      url: index % 2 === 0 ? 'javascript:alert(1)' : `https://x.example/${hostile}`,
      published: '2020-01-02',
      body: `${hostile} ${index} and more words of a body of its own`,
      contacts: [
        {
          parties: [`${hostile}|USA|${hostile}`, `Person ${index}`],
          start: `2020-01-${10 + index}`,
          place: hostile,
          venue: hostile,
          topics: [hostile],
        },
      ],
      statements: [{ speaker: hostile, content: `${hostile} words ${index}`, venue: hostile }],
      moves: [{ type: 'REQUEST' as const, actor: [hostile], sentence: `${hostile} asks ${index}` }],
      documents: [{ title: `${hostile} ${index}`, authors: [hostile] }],
    })),
  )
  await site.post(`/d/${encodeURIComponent(first)}/add`, {
    text: first,
    files: new File([first], `${first}.txt`),
  })
  await site.web.jobs.idle()
  for (const path of addresses(site, first, await idsIn(site, first, HOSTILE)))
    await assertAnswers(path, site)
})

test('what people write and say of themselves is shown as text: corrections, previews, names, entries by hand', async () => {
  const me = site.as({ me: HOSTILE[1] ?? '', openness: 'loopback' })
  const [call] = await browse(me.web.office.store.db, 'Iran talks', { kinds: ['contact'] }, { limit: 1 })
  const at = '/d/Iran%20talks'
  for (const hostile of HOSTILE) {
    const busy = site.as({ me: hostile })
    for (const [path, form] of [
      [`/entry/${call?.entry.id}/correct`, { do: 'set', field: 'place', value: hostile }],
      [`/entry/${call?.entry.id}/correct`, { do: hostile }],
      [`/entry/${call?.entry.id}/correct`, { do: 'merge', with: hostile }],
      [`/write`, { kind: 'document', 'v-title': hostile, why: hostile }],
      [`/write`, { kind: hostile, 'v-parties': hostile, report: hostile, words: hostile, at: hostile }],
      [`/actor/Obama/name`, { called: 'Barack Obama', is: hostile, country: hostile }],
      [`/corrections`, { edit: hostile }],
    ] as const)
      assertHarmless(
        await (await busy.post(at + path, form as unknown as Record<string, string>)).text(),
        path,
      )
  }
  await me.post(`${at}/entry/${call?.entry.id}/correct`, { do: 'confirm', why: HOSTILE[2] ?? '' })
  const title = HOSTILE[3] ?? ''
  await me.post(`${at}/write`, { kind: 'document', 'v-title': title, why: title, sure: 'yes' })
  const ids = await idsIn(me, 'Iran talks', ['Obama'])
  for (const path of addresses(me, 'Iran talks', ids)) await assertAnswers(path, me)
})

test('addresses that climb, break or name what objects have lead nowhere', async () => {
  for (const path of [
    '/..%2f..%2fetc/passwd',
    '/assets/..%2f..%2fpackage.json',
    '/d/..%2f..%2f',
    '/d/__proto__',
    '/d/constructor',
    '/d/Iran%20talks/export.constructor',
    '/d/Iran%20talks/export.__proto__',
    '/d/Iran%20talks/export.json%2f..',
    '/d/%E0%A4%A',
    '/d/Iran%20talks/entry/%FF%FE',
    '/d/Iran%20talks/actor/%c0%ae%c0%ae%2f',
    `/d/${'x'.repeat(5000)}`,
  ]) {
    const { status } = await site.get(path)
    assert.ok(status === 404 || status === 400, `${path}: ${status}`)
  }
})

test('what addresses and forms hold is shown as text', async () => {
  for (const hostile of HOSTILE) {
    const encoded = encodeURIComponent(hostile)
    for (const path of [
      `/d/Iran%20talks/search?q=${encoded}`,
      `/d/Iran%20talks?q=${encoded}&actor=${encoded}&outlet=${encoded}&kind=${encoded}&from=${encoded}&after=${encoded}`,
      `/d/${encoded}`,
      `/d/${encoded}/add`,
      `/d/Iran%20talks/entry/${encoded}`,
      `/d/Iran%20talks/changes?before=${encoded}`,
      `/d/Iran%20talks/reports?after=${encoded}`,
      `/${encoded}`,
    ]) {
      const answer = await site.get(path)
      assert.notEqual(answer.status, 500, path)
      assertHarmless(await answer.text(), path)
    }
    assertHarmless(
      await (await site.post('/d/Iran%20talks/add', { text: 'x', published: hostile })).text(),
      hostile,
    )
  }
})

test('no query reaches the database as code, and zero characters are no fault', async () => {
  for (const words of ["' or 1=1 --", '\u0000', '%00', "'; drop table entry; --", '"', '( & | !', '\ud800']) {
    const q = encodeURIComponent(words.toWellFormed())
    for (const path of [
      `?q=${q}`,
      `?actor=${q}`,
      `?outlet=${q}`,
      `/search?q=${q}`,
      `/actor/${q}`,
      `/entry/${q}`,
      `/report/${q}`,
      `/export.json?id=${q}`,
    ])
      assert.notEqual(
        (await site.get(`/d/Iran%20talks${path}`)).status,
        500,
        `${path} ${JSON.stringify(words)}`,
      )
  }
  assert.equal((await site.get('/d/Iran%20talks')).status, 200)
})

test('every answer forbids inline script and framing', async () => {
  for (const path of ['/', '/d/Iran%20talks', '/nope', '/api/v1', '/d/Iran%20talks/changes.atom']) {
    const { headers } = await site.get(path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /frame-ancestors 'none'/)
    assert.doesNotMatch(policy, /unsafe/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
  }
})

test('another Host is refused: pages elsewhere cannot make this machine’s name their own', async () => {
  for (const host of ['evil.example', 'localhost.evil.example:7654', 'localhost:7654@evil.example', ''])
    assert.equal((await site.get('/', { host })).status, 403, host)
  for (const host of ['localhost', '127.0.0.1:80', '[::1]:7654'])
    assert.equal((await site.get('/', { host })).status, 200)
  assert.ok(isOurHost('readout.example.org', { loopback: false, origin: 'https://readout.example.org' }))
  assert.ok(!isOurHost('other.example.org', { loopback: false, origin: 'https://readout.example.org' }))
})

test('writing from another site is refused', async () => {
  const form = { text: 'words' }
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    {},
  ] as Record<string, string>[])
    assert.equal((await site.post('/d/Iran%20talks/add', form, headers)).status, 403, JSON.stringify(headers))
  const own = { origin: 'http://localhost:7654' }
  assert.equal((await site.post('/d/Iran%20talks/add', { text: '' }, own)).status, 422)
  await site.web.jobs.idle()
})

test('a Basic login reads and never writes: browsers repeat it for forms on other sites', async () => {
  const { token } = site.web.access.tokens.create('Ada', '2022-01-01')
  const authorization = `Basic ${Buffer.from(`any:${token}`).toString('base64')}`
  for (const origin of ['https://evil.example', 'http://localhost:7654']) {
    const headers = { authorization, origin, 'sec-fetch-site': 'cross-site' }
    for (const path of ['/d/Iran%20talks/corrections', '/d/Iran%20talks/add'])
      assert.equal((await site.post(path, { text: 'words' }, headers)).status, 403, path)
    assert.equal((await site.post('/api/v1/dossiers/Iran%20talks/edits', {}, headers)).status, 401)
  }
})

test('with a token asked for, no address tells anything to a stranger but the way to sign in', async () => {
  const closed = site.as({ openness: 'token' })
  const ids = await idsIn(site, 'Iran talks', ['Obama'])
  for (const path of addresses(closed, 'Iran talks', ids)) {
    const answer = await closed.get(path)
    const text = await answer.text()
    assert.doesNotMatch(text, /Obama|Rouhani|Outlet One|comprehensive/, path)
    assert.ok([200, 303, 401, 404].includes(answer.status), path)
    if (answer.status === 200) assert.match(path, /^\/(?:healthz|assets\/|sign-in)/)
  }
})

test('with a token asked for, nothing is told without one', async () => {
  const closed = site.as({ openness: 'token' })
  assert.equal((await closed.get('/d/Iran%20talks')).headers.get('location'), '/sign-in')
  for (const path of ['/api/v1/dossiers', '/d/Iran%20talks/changes.atom', '/d/Iran%20talks/export.ics'])
    assert.equal((await closed.get(path)).status, 401)
  assert.equal((await closed.get('/healthz')).status, 200)
  const { token, id } = closed.web.access.tokens.create('Ada', '2022-01-01')
  for (const authorization of [`Bearer ${token}`, `Basic ${Buffer.from(`any:${token}`).toString('base64')}`])
    assert.equal((await closed.get('/d/Iran%20talks', { authorization })).status, 200)
  const signed = await closed.post('/sign-in', { token })
  const cookie = signed.headers.get('set-cookie') ?? ''
  assert.match(cookie, /HttpOnly.*SameSite=Strict/i)
  assert.match(await closed.text('/d/Iran%20talks', { cookie: cookie.split(';')[0] ?? '' }), /Working as Ada/)
  assert.equal((await closed.post('/sign-in', { token: 'rdt_wrong' })).status, 403)
  assert.ok(closed.web.access.tokens.revoke(id))
  assert.equal((await closed.get('/api/v1/dossiers', { authorization: `Bearer ${token}` })).status, 401)
  assert.ok(!JSON.stringify(closed.logged).includes(token))
})

test('open to the public, whole texts, working pages and writing stay behind the token', async () => {
  const open = site.as({ openness: 'public' })
  const [found] = await browse(open.web.office.store.db, 'Iran talks', { kinds: ['move'] }, { limit: 1 })
  const article = found?.entry.members[0]?.article
  const page = await open.text(`/d/Iran%20talks/report/${article}`)
  assert.match(page, /whole text is not shown/)
  assert.match(page, /Iran asked for relief/)
  assert.equal((await open.get(`/api/v1/dossiers/Iran%20talks/articles/${article}`)).status, 403)
  assert.equal((await open.get(`/d/Iran%20talks/annotations/${article}`)).status, 200)
  for (const path of ['/inbox', '/write', '/job/none', '/corrections', '/%63orrections'])
    assert.equal((await open.get(`/d/Iran%20talks${path}`)).headers.get('location'), '/sign-in')
  for (const path of ['/edits', '/jobs/none'])
    assert.equal((await open.get(`/api/v1/dossiers/Iran%20talks${path}`)).status, 401)
  assert.doesNotMatch(await open.text('/d/Iran%20talks/review'), /Corrections made/)
  const { token } = open.web.access.tokens.create('Ada', '2022-01-01')
  const authorization = `Bearer ${token}`
  for (const path of ['/d/Iran%20talks/corrections', '/api/v1/dossiers/Iran%20talks/edits'])
    assert.equal((await open.get(path, { authorization })).status, 200, path)
  for (const path of ['/add', '/corrections', '/write', '/inbox', '/actor/Obama/name'])
    assert.equal((await open.post(`/d/Iran%20talks${path}`, { text: 'words' })).status, 403, path)
  // These words are in a report's text, and in no sentence that an item rests on: searching does not bring them out either.
  const ids = await idsIn(open, 'Iran talks', ['Obama'])
  const paths = [
    ...addresses(open, 'Iran talks', ids),
    '/d/Iran%20talks/search?q=told',
    '/api/v1/dossiers/Iran%20talks/search?q=told',
  ]
  for (const path of paths) {
    const text = (await open.text(path)).replaceAll(/<\/?mark>/g, '')
    // The surroundings of a quotation, some words of them, are part of an annotation.
    if (!path.includes('annotations')) assert.doesNotMatch(text, /told in words of its own/, path)
  }
})

test('too much and too often are refused', async () => {
  const large = new File([new Uint8Array(26 * 1024 * 1024)], 'large.txt')
  assert.equal((await site.post('/d/Iran%20talks/add', { files: large })).status, 413)
  const busy = site.as({})
  const statuses: number[] = []
  for (let n = 0; n < 70; n++) statuses.push((await busy.post('/d/Iran%20talks/add', { text: '' })).status)
  assert.equal(statuses[0], 422)
  assert.equal(statuses.at(-1), 429)
})

test('fetching is limited apart from writing; addresses of this machine’s network are not fetched in any spelling', async () => {
  const busy = site.as({})
  const urls = [
    'http://127.0.0.1:1/',
    'http://2130706433:1/',
    'http://0x7f.1:1/',
    'http://[::1]:1/',
    'http://[::ffff:127.0.0.1]:1/',
    'http://0.0.0.0:1/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest',
    'gopher://127.0.0.1/',
    'file:///etc/passwd',
  ]
  for (const url of urls) {
    const sent = await busy.post('/d/Iran%20talks/add', { url })
    await busy.web.jobs.idle()
    const job = busy.web.jobs.find(/job\/([\w-]+)$/.exec(sent.headers.get('location') ?? '')?.[1] ?? '')
    assert.equal(job?.items[0]?.state, 'failed', url)
    assert.match(job?.items[0]?.message ?? '', /inside|no web address|private/i, url)
  }
  const statuses: number[] = []
  for (let n = 0; n < 12; n++)
    statuses.push((await busy.post('/d/Iran%20talks/add', { url: 'file:///x' })).status)
  assert.equal(statuses.at(-1), 422)
  await busy.web.jobs.idle()
})

test('links lead to the web and to our own pages only', () => {
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    'vbscript:x',
    ' javascript:x',
    '',
  ])
    assert.equal(safeHref(address), undefined, address)
  assert.equal(safeHref('/d/x'), '/d/x')
  assert.equal(safeHref('https://x.example/"><b>'), 'https://x.example/%22%3E%3Cb%3E')
})
