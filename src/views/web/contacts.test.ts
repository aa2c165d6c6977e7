import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { parseHTML } from 'linkedom'
import { browse } from '../../store/queries/browse.ts'
import { CALL, openSite, type Site } from './testing/site.ts'

let site: Site
before(async () => {
  site = await openSite()
  await site.add('Iran talks', ...CALL)
})
after(() => site.close())

const pageOf = async (path: string) => parseHTML(await site.text(path)).document
const words = (node: { textContent: string | null } | null | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim()

test('what outlets tell at different times of one plan is no clash and no agreement: it has moved on', async () => {
  const parties = ['Anna Berg|NOR', 'Luis Rojas|CHL']
  const plan = { mode: 'meeting' as const, parties, place: 'Oslo' }
  await site.add(
    'Moved',
    {
      publisher: 'Outlet Seven',
      published: '2030-03-01',
      body: 'They will meet on Friday in Oslo.',
      contacts: [{ ...plan, status: 'scheduled', start: '2030-03-08' }],
    },
    {
      publisher: 'Outlet Eight',
      published: '2030-03-02',
      body: 'Their meeting in Oslo has been put off.',
      contacts: [{ ...plan, status: 'postponed', start: '2030-03-08' }],
    },
  )
  const [{ entry } = { entry: undefined }] = await browse(
    site.web.office.store.db,
    'Moved',
    { kinds: ['contact'] },
    { limit: 5 },
  )
  const document = await pageOf(`/d/Moved/entry/${entry?.id}`)
  const rows = [...document.querySelectorAll('[aria-label="The sides’ tellings"] tbody tr')].map(words)
  assert.match(rows.find(row => row.startsWith('Status')) ?? '', /postponed.*scheduled.*it has moved on/)
  assert.match(rows.find(row => row.startsWith('Place')) ?? '', /= all tell it/)
  assert.match(words(document.querySelector('#course')), /How it came about/)
  const summary = [...document.querySelectorAll('details.told summary')].map(words)
  assert.match(summary.find(row => row.startsWith('Status')) ?? '', /postponed/)
})

test('a contact is found by what kind it is, whatever words its reports have', async () => {
  const found = words((await pageOf(`/d/Iran%20talks/search?q=telephone+Rouhani+held`)).querySelector('main'))
  assert.match(found, /Phone call, held: Barack Obama and Hassan Rouhani/)
})
