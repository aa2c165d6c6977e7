import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browse } from '../../../store/queries/browse.ts'
import { CALL, openSite, type Site } from '../testing/site.ts'
import { countsFor } from './counts.ts'

let site: Site
before(async () => {
  site = await openSite()
  await site.add('Iran talks', ...CALL)
})
after(() => site.close())

test('counts are remembered until an entry changes, comes or is hidden, each selection for itself', async () => {
  const { office } = site.web
  const of = async (filter = {}) => (await countsFor(office, 'Iran talks', filter)).count
  const all = await of()
  assert.equal(await countsFor(office, 'Iran talks', {}), await countsFor(office, 'Iran talks', {}))
  assert.ok((await of({ kinds: ['move'] })) < all)
  assert.equal(await of({ newestFirst: true }), all)
  assert.equal((await countsFor(office, 'Another', {})).count, 0)

  const [first] = await browse(office.store.db, 'Iran talks', {}, { limit: 1 })
  await site.post(`/d/Iran%20talks/entry/${first?.entry.id}/correct`, { do: 'hide', sure: 'yes' })
  assert.equal(await of(), all - 1)
  assert.match(await site.text('/d/Iran%20talks/changes'), /Changed: hidden or shown again/)

  await site.add('Iran talks', {
    publisher: 'Outlet Three',
    body: 'A third telling.',
    statements: [{ speaker: 'Ban Ki-moon|UN', content: 'The talks must go on' }],
  })
  const after = await countsFor(office, 'Iran talks', {})
  assert.equal(after.count, all)
  assert.ok(after.outlets.includes('Outlet Three'))
})
