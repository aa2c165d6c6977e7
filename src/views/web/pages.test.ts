import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { browse } from '../../store/queries/browse.ts'
import { addReport } from '../../work/dossier/ingest.ts'
import { received } from '../../work/testing/office.ts'
import { CALL, openSite, type Site } from './testing/site.ts'
import { listed } from './words.ts'

let site: Site
before(async () => {
  site = await openSite()
  await site.add('Iran talks', ...CALL)
})
after(() => site.close())

const at = '/d/Iran%20talks'
const pageOf = async (path: string, headers = {}) => parseHTML(await site.text(path, headers)).document
const words = (node: { textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim()
const entriesOf = async (kind: 'contact' | 'statement' | 'move' | 'document') =>
  (await browse(site.web.office.store.db, 'Iran talks', { kinds: [kind] }, { limit: 50 })).map(
    one => one.entry,
  )

const PAGES = [
  '/',
  '/about',
  ...[
    '',
    '/reports',
    '/actors',
    '/actor/Obama',
    '/schedule',
    '/search',
    '/search?q=call',
    '/review',
    '/changes',
    '/inbox',
    '/add',
  ].map(path => `${at}${path}`),
]

for (const path of PAGES)
  test(`${path} has a title, one main heading, landmarks and a skip link`, async () => {
    const answer = await site.get(path)
    assert.equal(answer.status, 200)
    const { document } = parseHTML(await answer.text())
    assert.match(document.title, /· Readout$/)
    assert.equal(document.querySelectorAll('h1').length, 1)
    assert.equal(document.documentElement.getAttribute('lang'), 'en')
    assert.ok(document.querySelector('main#main'))
    assert.equal(document.querySelector('a.skip')?.getAttribute('href'), '#main')
    for (const input of document.querySelectorAll('input:not([type="hidden"]), select, textarea'))
      assert.ok(input.closest('label') || document.querySelector(`label[for="${input.id}"]`), String(input))
    if (/\/(?:search|review|inbox|add)$/.test(path)) assert.equal(document.querySelector('.cite'), null)
    else assert.match(words(document.querySelector('.cite')), /How to cite this .*Readout test-1/)
  })

test('the timeline has days in order, contacts first, with mode, status and what differs', async () => {
  const document = await pageOf(at)
  const days = [...document.querySelectorAll('.day h2')].map(words)
  assert.deepEqual(days, [
    'Friday, 27 September 2013',
    'Saturday, 28 September 2013',
    'Tuesday, 15 October 2013',
  ])
  const first = words(document.querySelector('.day .entries li'))
  assert.match(first, /Phone call: Barack Obama.*Hassan Rouhani/)
  assert.match(first, /● held/)
  assert.match(first, /14:30 \(-04:00\) 18:30 UTC/)
  assert.match(first, /≠ accounts differ on who asked for it/)
  assert.ok(document.querySelector('svg[role="img"][aria-label*="Entries by week"]'))
})

test('days are written in the order of the reader’s region', async () => {
  const document = await pageOf(at, { 'accept-language': 'en-US' })
  assert.equal(words(document.querySelector('.day h2')), 'Friday, September 27, 2013')
})

test('filters narrow the timeline and stay in the address; nonsense is left out', async () => {
  const kinds = async (query: string) =>
    [...(await pageOf(`${at}?${query}`)).querySelectorAll('.entries > li')].map(one => one.className)
  assert.deepEqual(await kinds('kind=move'), ['move'])
  assert.deepEqual(await kinds('status=scheduled'), ['contact'])
  assert.deepEqual(await kinds('type=REQUEST'), ['move'])
  assert.deepEqual(await kinds('from=2013-10-01&to=2013-10-31'), ['contact'])
  assert.deepEqual(await kinds('q=comprehensive'), ['statement'])
  assert.deepEqual(await kinds('outlet=Outlet+Two'), ['contact', 'document'])
  assert.equal((await kinds('actor=Rohani')).length, 1)
  assert.equal((await kinds('kind=nonsense&from=yesterday')).length, 5)
  assert.match(words((await pageOf(`${at}?q=nowhere`)).querySelector('.note')), /Nothing fits/)
  assert.match(
    words((await pageOf(`${at}?q=agency`)).querySelector('.note')),
    /1 report has them in the text/,
  )
  assert.match(
    words((await pageOf(`${at}?q=comprehensive`)).querySelector('main')),
    /Search entries and reports/,
  )
})

test('the timeline of an actor has the entries of the actor’s page, by whichever of their names', async () => {
  const entriesOn = async (path: string): Promise<string[]> =>
    [...(await pageOf(path)).querySelectorAll('.entries [data-entry]')]
      .map(one => one.getAttribute('href') ?? '')
      .sort()
  for (const name of ['Barack Obama', 'Obama', 'Iran', 'United States']) {
    const own = await entriesOn(`${at}/actor/${encodeURIComponent(name)}`)
    assert.ok(own.length > 0, name)
    assert.deepEqual(await entriesOn(`${at}?actor=${encodeURIComponent(name)}`), own, name)
    const file = JSON.parse(await site.text(`${at}/export.json?actor=${encodeURIComponent(name)}`))
    assert.equal(file.entries.length, own.length, name)
  }
})

test('an entry shows what is agreed, differing accounts with letters, sentences, history of reports', async () => {
  const [call] = await entriesOf('contact')
  const document = await pageOf(`${at}/entry/${call?.id}`)
  assert.match(words(document.querySelector('h1')), /Phone call, held: Barack Obama and Hassan Rouhani/)
  const table = document.querySelector('#differ-initiator table')
  const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map(words)
  assert.equal(rows.length, 2)
  assert.match(rows[0] ?? '', /Account A/)
  assert.match(rows[1] ?? '', /Account B/)
  assert.match(rows.join(' '), /Outlet One.*Hassan Rouhani.*stated/)
  assert.doesNotMatch(words(document.querySelector('dl.said')), /Asked for by/)
  assert.equal([...document.querySelectorAll('td')].filter(one => words(one).startsWith('BBarack')).length, 0)
  assert.equal(words(document.querySelector('main')).split('Account B').length, 2)
  assert.match(words(document.querySelector('main')), /2 independent accounts in 2 reports/)
  assert.match(words(document.querySelector('.cite')), /after Outlet One; Outlet Two/)
})

test('few words that were said stand with their sentence in lists; more, and what is nearly the sentence, alone', async () => {
  const sentence = 'The spokesman called the talks of Tuesday “useful” and left for the airport.'
  const evidence = [{ start: 0, end: sentence.length }]
  const long =
    'the talks would go on next month in Geneva if both sides agreed to what had been put on the table'
  await site.add('Terse', {
    publisher: 'Outlet Six',
    body: sentence,
    statements: [
      { speaker: 'Ban Ki-moon|UN', content: 'useful', form: 'direct', evidence },
      { speaker: 'Ban Ki-moon|UN', content: long, evidence },
      {
        speaker: 'Ban Ki-moon|UN',
        content: 'The talks of Tuesday were useful, as he said at the airport',
        evidence,
      },
    ],
  })
  const lines = [...(await pageOf('/d/Terse')).querySelectorAll('.entries li')].map(words)
  assert.equal(lines.length, 3)
  assert.deepEqual(
    lines.filter(one => one.includes('left for the airport')).map(one => one.includes('“useful”')),
    [true],
  )
  const found = await pageOf('/d/Terse/search?q=useful+-table')
  assert.match(words(found.querySelector('main')), /useful.*Statement.*left for the airport/)
})

test('what one report tells is not called accounts, and a short statement is quoted with its sentence', async () => {
  const [said] = await entriesOf('statement')
  const document = await pageOf(`${at}/entry/${said?.id}`)
  assert.match(words(document.querySelector('main')), /Statement · told by one report/)
  assert.deepEqual([...document.querySelectorAll('h2')].map(words).slice(0, 3), [
    'What the report says',
    'The words behind it',
    'The report',
  ])
  assert.match(words(document.querySelector('blockquote')), /A comprehensive solution.*Outlet One/)
})

test('an entry that never was is 404, a report too', async () => {
  for (const path of ['/entry/e-nothing', '/report/a-nothing', '/actor/Nobody%20Atall'])
    assert.equal((await site.get(`${at}${path}`)).status, 404)
  assert.equal((await site.get('/d/No%20such')).status, 404)
})

test('a report shows its text whole, with marks that lead to the list and back', async () => {
  const [move] = await entriesOf('move')
  const article = move?.members[0]?.article
  const document = await pageOf(`${at}/report/${article}`)
  const { record } = JSON.parse(JSON.stringify(await readingText(article ?? '')))
  assert.equal(document.querySelector('.text')?.textContent, record.article.text)
  const ids = [...document.querySelectorAll('.beside [data-items]')].map(one =>
    one.getAttribute('data-items'),
  )
  assert.equal(ids.length, 4)
  for (const id of ids) assert.ok(document.getElementById(`w-${id}`), `no words of ${id}`)
  const original = document.querySelector('.beside a[href*=":~:text="]')
  assert.match(original?.getAttribute('href') ?? '', /^https:\/\/one\.example\/call#:~:text=/)
})

const readingText = async (article: string) =>
  (await import('../../store/queries/texts.ts')).readingOf(site.web.office.store.db, article)

test('the schedule has what is planned and a calendar to subscribe to', async () => {
  const document = await pageOf(`${at}/schedule`)
  assert.equal(document.querySelectorAll('.entries > li').length, 1)
  const href = document.querySelector('a[href*="export.ics"]')?.getAttribute('href') ?? ''
  const calendar = await site.text(href.replace(/^http:\/\/[^/]+/, ''))
  assert.match(calendar, /BEGIN:VCALENDAR/)
  assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, 1)
})

test('an actor is found in any spelling, with names, company and statements', async () => {
  const document = await pageOf(`${at}/actor/Rohani`)
  assert.match(
    words(document.querySelector('dl.said')),
    /Names.*Hassan Rouhani.*OfficesPresident \(27 Sept 2013\)/,
  )
  assert.match(words(document.querySelector('.bars')), /Barack Obama.*1 contact/)
  assert.match(
    words((await pageOf(`${at}/actor/Barack%20Obama`)).querySelector('main')),
    /What they said, over time/,
  )
})

test('search marks the words, and says what to do when there is nothing', async () => {
  const document = await pageOf(`${at}/search?q=solution`)
  assert.equal(words(document.querySelector('main mark')), 'solution')
  assert.match(
    words((await pageOf(`${at}/search?q=zeppelin`)).querySelector('.note')),
    /Nothing in this dossier has these words/,
  )
})

test('adding a text leads to its progress and then to the report, without scripts', async () => {
  const text = JSON.stringify({ publisher: 'Outlet Three', body: 'Pasted.', contacts: CALL[1]?.contacts })
  const sent = await site.post(`${at}/add`, { url: '', text, published: '2013-09-30' })
  assert.equal(sent.status, 303)
  const job = sent.headers.get('location') ?? ''
  const first = await site.text(job)
  if (!first.includes('Done')) assert.match(first, /<noscript><meta http-equiv="refresh"/)
  await site.web.jobs.idle()
  const document = await pageOf(job)
  assert.match(words(document.querySelector('main')), /1 report added of 1/)
  const report = document.querySelector('.progress a')?.getAttribute('href') ?? ''
  assert.equal((await site.get(report)).status, 200)
})

test('what cannot be added says why, and stands among the problems', async () => {
  assert.equal((await site.post(`${at}/add`, { url: '', text: '  ' })).status, 422)
  assert.equal((await site.post(`${at}/add`, { text: 'x', published: 'soon' })).status, 422)
  for (const url of [
    'file:///etc/passwd',
    '/etc/passwd',
    'http://127.0.0.1:1/',
    'http://169.254.169.254/latest',
  ]) {
    const sent = await site.post(`${at}/add`, { url })
    await site.web.jobs.idle()
    assert.match(await site.text(sent.headers.get('location') ?? ''), /not read/, url)
  }
  const inbox = await site.text(`${at}/inbox`)
  assert.match(inbox, /is no web address/)
  assert.doesNotMatch(inbox, /root:/)
})

test('a file can be dropped; an image is refused', async () => {
  const good = new File([JSON.stringify({ publisher: 'Outlet Four', body: 'A file.' })], 'folder/report.txt')
  const bad = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2])], 'picture.png')
  const first = await site.post(`${at}/add`, { files: good })
  const second = await site.post(`${at}/add`, { files: bad })
  await site.web.jobs.idle()
  assert.match(await site.text(first.headers.get('location') ?? ''), /added.*report\.txt/s)
  assert.match(await site.text(second.headers.get('location') ?? ''), /PNG image/)
})

test('a new dossier begins with its first report; names that cannot be addresses are refused', async () => {
  const sent = await site.post('/add', { dossier: 'Own / new', text: JSON.stringify({ body: 'Own.' }) })
  assert.match(sent.headers.get('location') ?? '', /^\/d\/Own%20%2F%20new\/job\//)
  await site.web.jobs.idle()
  assert.equal((await site.get('/d/Own%20%2F%20new')).status, 200)
  for (const dossier of ['', '..', 'a\nb', 'x'.repeat(81)])
    assert.equal((await site.post('/add', { dossier, text: 'words' })).status, 422)
})

test('a page that has not changed is not sent again', async () => {
  const first = await site.get(`${at}/schedule`)
  const etag = first.headers.get('etag')
  assert.ok(etag)
})

test('a long list has pages that meet without gap or double', async () => {
  const many = Array.from({ length: 130 }, (_, index) => ({
    speaker: 'Barack Obama|USA',
    content: `Statement number ${index} about matter ${index * 7} of the ${index}th committee`,
  }))
  await site.add('long', { published: '2013-01-01', body: 'Long.', statements: many })
  const seen: string[] = []
  for (let path: string | null | undefined = '/d/long'; path; ) {
    const document = await pageOf(path)
    seen.push(...[...document.querySelectorAll('a[data-entry]')].map(one => one.getAttribute('href') ?? ''))
    path = document.querySelector('a[rel="next"]')?.getAttribute('href')
  }
  assert.equal(seen.length, 130)
  assert.equal(new Set(seen).size, 130)
})

test('what has changed since the last look is counted, dossier by dossier', async () => {
  const lede = async (headers = {}) => words((await pageOf(at, headers)).querySelector('.lede'))
  assert.match(await lede(), /What has changed/)
  const cookie = ((await site.get(`${at}/changes`)).headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  assert.match(await lede({ cookie }), /0 changes since you last looked/)
  await site.add('Iran talks', {
    publisher: 'Outlet Five',
    body: 'News.',
    statements: [{ content: 'Something new was said' }],
  })
  assert.match(await lede({ cookie }), /1 change since you last looked/)
})

test('the sides of a contact stand against each other', async () => {
  const [call] = await entriesOf('contact')
  const document = await pageOf(`${at}/entry/${call?.id}`)
  const rows = [...document.querySelectorAll('.wide tbody tr')].map(words)
  assert.match(rows.find(row => row.startsWith('Asked for by')) ?? '', /they clash/)
  assert.match(
    rows.find(row => row.startsWith('How long')) ?? '',
    /says nothing.*only Outlet One|only Outlet One/,
  )
})

test('what was kept and not read waits on the inbox, and is read from there', async () => {
  const { office } = site.web
  const failing = {
    ...office,
    reader: { ...office.reader, record: () => Promise.reject(new Error('no model')) },
  }
  await assert.rejects(
    addReport(failing, 'Iran talks', received({ publisher: 'Outlet Six', body: 'Waiting.' })),
  )
  const inbox = await pageOf(`${at}/inbox`)
  assert.match(words(inbox.querySelector('main')), /1 report kept, but not read yet/)
  const sent = await site.post(`${at}/inbox`, {})
  await site.web.jobs.idle()
  assert.match(await site.text(sent.headers.get('location') ?? ''), /1 report added of 1/)
  assert.doesNotMatch(await site.text(`${at}/inbox`), /not read yet/)
})

test('while reports are being read, pages show what is there and say that they grow', async () => {
  const busy = site.as({})
  let give = (_: { what: 'added'; article: string }): void => {}
  const run = () =>
    new Promise<{ what: 'added'; article: string }>(resolve => {
      give = resolve
    })
  for (const dossier of ['Iran talks', 'Not yet'])
    busy.web.jobs.start(dossier, '2022-01-01T00:00:00Z', [{ where: 'a report', run }])
  const page = await busy.text(at)
  assert.match(page, /Being read:<\/strong> 1 report of 1 to go/)
  assert.match(page, /<noscript><meta http-equiv="refresh" content="3"/)
  assert.match(page, /Phone call/)
  assert.doesNotMatch(await busy.text('/d/Not%20yet'), /Nothing is here yet|<summary>Filter/)
  assert.equal((await busy.get('/d/Never')).status, 404)
  await new Promise(resolve => setTimeout(resolve, 10))
  for (const _ of [1, 2]) {
    give({ what: 'added', article: 'a-1' })
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  await busy.web.jobs.idle()
  assert.doesNotMatch(await busy.text(at), /Being read/)
})

test('a title names some of many, and says how many others there are', () => {
  const names = Array.from({ length: 30 }, (_, index) => `N${index}`)
  assert.equal(listed(names.slice(0, 9)), 'N0, N1, N2, N3, N4, N5, N6, N7 and N8')
  assert.equal(listed(names), 'N0, N1, N2, N3, N4, N5, N6, N7 and 22 others')
  assert.equal(listed([]), '')
})
