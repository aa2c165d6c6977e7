import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { InputError } from '../../base/problem.ts'
import { problemsOf } from '../../store/queries/find.ts'
import { claimNext, noteFailure, waitingCount } from '../../store/queries/queue.ts'
import { toRead } from '../../store/queries/reports.ts'
import { addReport } from '../../work/dossier/ingest.ts'
import { madeOffice, madeReader, received } from '../../work/testing/office.ts'
import { openWeb } from './open.ts'
import { openSite, type Site } from './testing/site.ts'
import { readOn } from './waiting.ts'

let site: Site
before(async () => {
  site = await openSite()
})
after(() => site.close())

async function keep(dossier: string, count: number): Promise<string[]> {
  const { office } = site.web
  for (let n = 0; n < count; n++)
    await addReport(office, dossier, received({ body: `Report ${n} of ${dossier}` }), { keepOnly: true })
  return (await toRead(office.store.db, dossier, { after: 0, limit: count })).map(one => one.article)
}

const states = (dossier: string): string[][] =>
  site.web.jobs
    .of(dossier)
    .reverse()
    .map(job => job.items.map(one => one.state))

test('however much waits is read in jobs of so many; what others have and what is parked is left', async () => {
  const { db } = site.web.office.store
  const [first = '', second = ''] = await keep('Many', 7)
  await noteFailure(db, { dossier: 'Many', article: second }, { reason: 'broken', after: 'never' })
  const { id } = await site.web.office.store.presence.join()
  await claimNext(db, id, { dossier: 'Many', article: first })
  await readOn(site.web, 'Many', { atOnce: 2 })
  await site.web.jobs.idle()
  assert.deepEqual(states('Many'), [
    ['elsewhere', 'added'],
    ['added', 'added'],
    ['added', 'added'],
  ])
  assert.deepEqual(await waitingCount(db, 'Many'), { waiting: 2, parked: 1 })
  assert.match(await site.text(`/d/Many/job/${site.web.jobs.of('Many')[2]?.id}`), /another process reads it/)
})

test('nothing waits, nothing begins; where nothing can be read, it ends with the first job', async () => {
  assert.equal(await readOn(site.web, 'Empty'), undefined)
  await keep('Stuck', 5)
  const broken = webWith(() => new InputError('no-model', 'model', 'There is no model.'))
  await readOn(broken, 'Stuck', { atOnce: 2 })
  await broken.jobs.idle()
  assert.equal(broken.jobs.of('Stuck').length, 1)
  assert.deepEqual(await waitingCount(site.web.office.store.db, 'Stuck'), { waiting: 5, parked: 0 })
})

/** Pages over the same store, whose reader fails. */
function webWith(error: () => Error) {
  const { store } = site.web.office
  const record = () => Promise.reject(error())
  const options = { folder: '/nowhere', openness: 'loopback' as const, me: 'tester', log: () => {} }
  return openWeb(madeOffice(store, { ...madeReader, record }), options)
}

test('a report that is kept and cannot be read is told of once, with its reason', async () => {
  const { db } = site.web.office.store
  for (const [dossier, error, problems] of [
    ['Parked', () => new InputError('too-long', 'it', 'It is too long.'), ['It is too long.']],
    ['Due again', () => new TypeError('secret words'), []],
  ] as const) {
    await keep(dossier, 1)
    const broken = webWith(error)
    await readOn(broken, dossier)
    await broken.jobs.idle()
    assert.deepEqual(
      (await problemsOf(db, dossier, 9)).map(one => one.message),
      problems,
    )
    assert.equal(broken.jobs.of(dossier)[0]?.items[0]?.state, 'failed')
  }
  const page = await site.text('/d/Due%20again/inbox')
  assert.match(page, /1 report kept, but not read yet[\s\S]*a fault of Readout: TypeError/)
  assert.doesNotMatch(page, /secret/)
  await site.post('/d/Due%20again/inbox', {})
  await site.web.jobs.idle()
  assert.doesNotMatch(await site.text('/d/Due%20again/inbox'), /fault of Readout|not read yet/)
})
