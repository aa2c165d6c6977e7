import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { browse } from '../../store/queries/browse.ts'
import { CORRECTABLE, readValue, shownValue } from './correction.ts'
import { CALL, openSite, type Site } from './testing/site.ts'

let site: Site
before(async () => {
  site = await openSite()
  await site.add('Iran talks', ...CALL)
})
after(() => site.close())

const at = '/d/Iran%20talks'
const contacts = async () =>
  (await browse(site.web.office.store.db, 'Iran talks', { kinds: ['contact'] }, { limit: 9 })).map(
    one => one.entry,
  )
const correct = (id: string | undefined, form: Record<string, string>) =>
  site.post(`${at}/entry/${id}/correct`, form)
const call = async () => (await contacts()).find(one => one.values.mode === 'phone')

test('a field is corrected after a preview, shown with who and why, and taken back', async () => {
  const entry = await call()
  const first = await correct(entry?.id, { do: 'set', field: 'duration', value: 'PT20M' })
  assert.equal(first.status, 200)
  const preview = parseHTML(await first.text()).document
  assert.match(preview.querySelector('main table')?.textContent ?? '', /15 minutes.*20 minutes/s)
  assert.equal((await call())?.values.duration, 'PT15M')
  const form = Object.fromEntries(
    [...preview.querySelectorAll('main form input')].map(one => [
      one.getAttribute('name') ?? '',
      one.getAttribute('value') ?? '',
    ]),
  )
  assert.equal((await correct(entry?.id, { ...form, why: 'The log says so' })).status, 303)
  assert.equal((await call())?.values.duration, 'PT20M')
  const page = await site.text(`${at}/entry/${entry?.id}`)
  assert.match(page, /by tester/)
  assert.match(page, /The log says so/)
  const undo = parseHTML(page).document.querySelector('form input[name="edit"]')?.getAttribute('value') ?? ''
  assert.equal((await correct(entry?.id, { do: 'undo', edit: undo })).status, 303)
  assert.equal((await call())?.values.duration, 'PT15M')
  assert.match(await site.text(`${at}/corrections`), /undone/)
})

test('a value that does not fit is refused with what to write', async () => {
  const entry = await call()
  for (const [field, value] of [
    ['status', 'maybe'],
    ['duration', 'very long'],
    ['start', 'Friday'],
    ['parties', ''],
    ['id', 'x'],
    ['__proto__', 'x'],
  ] as const)
    assert.equal((await correct(entry?.id, { do: 'set', field, value, sure: 'yes' })).status, 422, field)
  assert.equal((await correct('e-none', { do: 'confirm' })).status, 404)
  assert.equal((await correct(entry?.id, { do: 'undo', edit: 'none' })).status, 422)
})

test('several fields are corrected in one form, in plain words; what is wrong is shown with what was written', async () => {
  const entry = await call()
  const page = parseHTML(await site.text(`${at}/entry/${entry?.id}`)).document
  assert.equal(page.querySelector('#set-duration')?.getAttribute('value'), '15 minutes')
  assert.equal(page.querySelectorAll('form.set').length, 1)
  const boxes = { 'v-duration': 'fairly long', 'v-place': 'By <phone>', 'v-parties': '' }
  const again = await correct(entry?.id, { do: 'fields', ...boxes, why: 'The log' })
  assert.equal(again.status, 422)
  const form = parseHTML(await again.text()).document
  assert.equal(form.querySelector('#set-duration')?.getAttribute('value'), 'fairly long')
  assert.equal(form.querySelector('#set-place')?.getAttribute('value'), 'By <phone>')
  assert.equal(form.querySelector('#why-set')?.getAttribute('value'), 'The log')
  assert.match(form.querySelector('[role="alert"]')?.textContent ?? '', /40 minutes/)
  assert.doesNotMatch(form.querySelector('main')?.textContent ?? '', /Invalid|How to cite/)
  assert.ok(form.querySelector(`main a[href$="/entry/${entry?.id}"]`))
  const right = {
    do: 'fields',
    'v-duration': '40 minutes',
    'v-start': '28 September 2013',
    'v-status': 'held',
  }
  const preview = parseHTML(await (await correct(entry?.id, right)).text()).document
  assert.equal(preview.querySelectorAll('main tbody tr').length, 2)
  assert.equal((await correct(entry?.id, { ...right, sure: 'yes' })).status, 303)
  const now = await call()
  assert.deepEqual([now?.values.duration, now?.values.start], ['PT40M', '2013-09-28'])
  const list = parseHTML(await site.text(`${at}/corrections`)).document
  assert.match(list.querySelector('main')?.textContent ?? '', /How long: 40 minutes/)
  const undo = [...list.querySelectorAll('main form input[name="edit"]')].slice(0, 2)
  for (const one of undo) await site.post(`${at}/corrections`, { edit: one.getAttribute('value') ?? '' })
  assert.equal((await call())?.values.duration, 'PT15M')
  assert.equal((await correct(now?.id, { do: 'fields', 'v-duration': '15 minutes' })).status, 422)
})

test('confirming takes an entry off the review', async () => {
  const entry = await call()
  const path = `/entry/${entry?.id}`
  const review = parseHTML(await site.text(`${at}/review`)).document
  const row = review.querySelector(`li:has(a[href$="${path}"])`)
  assert.match(row?.textContent ?? '', /accounts differ/)
  assert.equal(row?.querySelector('form input[name="do"]')?.getAttribute('value'), 'confirm')
  assert.equal(
    (await correct(entry?.id, { do: 'confirm', back: 'review' })).headers.get('location'),
    `${at}/review`,
  )
  assert.doesNotMatch(await site.text(`${at}/review`), new RegExp(`${path}"`))
  assert.match(await site.text(`${at}${path}`), /✓ reviewed/)
})

test('a hidden entry is on no list, and comes back when that is undone', async () => {
  const plan = (await contacts()).find(one => one.values.status === 'scheduled')
  assert.match(await (await correct(plan?.id, { do: 'hide' })).text(), /no longer be on the timeline/)
  await correct(plan?.id, { do: 'hide', sure: 'yes' })
  assert.equal((await contacts()).length, 1)
  const page = parseHTML(await site.text(`${at}/corrections`)).document
  const edit = page.querySelector('main form input[name="edit"]')?.getAttribute('value') ?? ''
  assert.equal((await site.post(`${at}/corrections`, { edit })).status, 303)
  assert.equal((await contacts()).length, 2)
})

test('two entries are made one; the other address leads there', async () => {
  await site.add(
    'two',
    ...[1, 2].map(n => ({
      publisher: `Paper ${n}`,
      published: '2020-02-03',
      body: `Body ${n} of its own words`,
      contacts: [
        { mode: 'meeting' as const, parties: [`Person ${n}`, 'Angela Merkel|DEU'], start: `2020-02-0${n}` },
      ],
    })),
  )
  const both = (await browse(site.web.office.store.db, 'two', { kinds: ['contact'] }, { limit: 9 })).map(
    one => one.entry.id,
  )
  assert.equal(both.length, 2)
  const offered = parseHTML(await site.text(`/d/two/entry/${both[0]}`)).document
  assert.equal(offered.querySelector('input[name="near"]')?.getAttribute('value'), both[1])
  const none = await site.post(`/d/two/entry/${both[0]}/correct`, { do: 'merge', with: 'e-none' })
  assert.equal(none.status, 422)
  assert.match(await none.text(), /“e-none” is no other contact/)
  const near = { do: 'merge', with: '', near: both[1] ?? '' }
  assert.match(await (await site.post(`/d/two/entry/${both[0]}/correct`, near)).text(), /become one entry/)
  const form = { do: 'merge', with: `http://localhost/d/two/entry/${both[1]}` }
  assert.match(await (await site.post(`/d/two/entry/${both[0]}/correct`, form)).text(), /become one entry/)
  await site.post(`/d/two/entry/${both[0]}/correct`, { ...form, sure: 'yes' })
  const left = await browse(site.web.office.store.db, 'two', { kinds: ['contact'] }, { limit: 9 })
  assert.equal(left.length, 1)
  const gone = both.find(one => one !== left[0]?.entry.id)
  const led = await site.get(`/d/two/entry/${gone}`)
  assert.equal(led.status, 301)
  assert.equal(led.headers.get('location'), `/d/two/entry/${left[0]?.entry.id}`)
})

test('an entry is parted by its reports after a preview, and joined again when that is undone', async () => {
  const entry = await call()
  const [first = '', second = ''] = (entry?.members ?? []).map(one => one.article)
  for (const form of [{ do: 'split' }, { do: 'split', article: 'a-none' }] as Record<string, string>[])
    assert.equal((await correct(entry?.id, form)).status, 422)
  const page = parseHTML(await site.text(`${at}/entry/${entry?.id}`)).document
  const boxes = [...page.querySelectorAll('input[name="article"]')].map(one => one.getAttribute('value'))
  assert.deepEqual(boxes.sort(), [first, second].sort())
  const preview = await (await correct(entry?.id, { do: 'split', article: second })).text()
  assert.match(preview, /1 report becomes an entry of its own/)
  assert.match(preview, /1 stays with this one/)
  assert.equal((await contacts()).length, 2)
  await correct(entry?.id, { do: 'split', article: second, sure: 'yes' })
  assert.equal((await contacts()).length, 3)
  const list = parseHTML(await site.text(`${at}/corrections`)).document
  assert.match(list.querySelector('main li')?.textContent ?? '', /Parted/)
  const edit = list.querySelector('main form input[name="edit"]')?.getAttribute('value') ?? ''
  await site.post(`${at}/corrections`, { edit })
  assert.equal((await contacts()).length, 2)
})

test('an entry is written by hand, from words of a report, after a preview', async () => {
  const article = (await call())?.members[0]?.article ?? ''
  const words = 'It is told in words of its own.'
  const form = parseHTML(
    await site.text(`${at}/write?kind=statement&report=${article}&words=${encodeURIComponent(words)}`),
  ).document
  assert.equal(form.querySelector('#v-content')?.textContent, words)
  const given = {
    kind: 'statement',
    report: article,
    words: 'It is told\nin words  of its own.',
    'v-speaker': 'Ban Ki-moon | UN',
    'v-content': 'It is told in other words',
  }
  const preview = await (await site.post(`${at}/write`, given)).text()
  assert.match(preview, /Add this entry\?/)
  assert.match(preview, /Ban Ki-moon/)
  assert.equal((await site.post(`${at}/write`, { ...given, again: 'yes' })).status, 200)
  const made = await site.post(`${at}/write`, { ...given, sure: 'yes', why: 'Overlooked' })
  assert.equal(made.status, 303)
  const page = await site.text(made.headers.get('location') ?? '')
  for (const part of [
    /Ban Ki-moon/,
    /by tester/,
    /Overlooked/,
    /It is told in words of its own/,
    /characters \d+/,
  ])
    assert.match(page, part)
})

test('what does not fit is said beside the form, and nothing is lost or added', async () => {
  const article = (await call())?.members[0]?.article ?? ''
  for (const [form, message] of [
    [{ kind: 'contact' }, /Parties: this is needed/],
    [{ kind: 'contact', 'v-parties': 'Iran', 'v-start': 'soon' }, /When: Write the time/],
    [{ kind: 'move', 'v-actor': 'Iran | IRN' }, /Type: this is needed/],
    [{ kind: 'document', 'v-title': 'X', report: article, words: 'nowhere' }, /do not stand in the report/],
    [{ kind: 'document', 'v-title': 'X', report: 'a-none', words: 'told' }, /does not hold this report/],
  ] as [Record<string, string>, RegExp][]) {
    const answer = await site.post(`${at}/write`, { ...form, sure: 'yes' })
    assert.equal(answer.status, 422)
    const text = await answer.text()
    assert.match(text, message)
    for (const [name, value] of Object.entries(form)) assert.ok(text.includes(value), `${name} is kept`)
  }
})

test('a name is said to mean somebody else, everywhere, after a preview', async () => {
  await site.add('names', {
    publisher: 'Paper',
    body: 'One.',
    statements: [{ speaker: 'Maria', content: 'The talks go on for another week' }],
  })
  const to = '/d/names/actor/Maria/name'
  assert.equal((await site.post(to, { called: 'Nobody', is: 'X' })).status, 422)
  assert.equal((await site.post(to, { called: 'Maria', is: '' })).status, 422)
  assert.match(await site.text('/d/names/actor/Maria'), /A name means somebody else/)
  const form = { called: 'Maria', is: 'Maria Zakharova', country: 'rus' }
  assert.match(await (await site.post(to, form)).text(), /1 entry changes/)
  assert.equal((await site.get('/d/names/actor/Zakharova')).status, 404)
  await site.post(to, { ...form, sure: 'yes' })
  assert.match(await site.text('/d/names'), /Maria Zakharova/)
  assert.match(await site.text('/d/names/corrections'), /Maria is Maria Zakharova/)
})

test('what a box shows is read back as it was', () => {
  const values: [string, unknown][] = [
    [
      'parties',
      [{ name: 'Joe Biden', country: 'USA', role: 'President', answer: 'accepted' }, { name: 'Iran' }],
    ],
    ['start', '2021-12-30T21:35+01:00'],
    ['topics', ['borders', 'gas']],
    ['place', 'Geneva'],
  ]
  for (const [field, value] of values)
    assert.deepEqual(readValue('contact', field, shownValue(field, value)), { value })
  assert.ok(CORRECTABLE.contact.every(field => 'wrong' in readValue('contact', field, ' ')))
})
