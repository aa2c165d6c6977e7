import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { InputError } from '../../base/problem.ts'
import type { MadeReport } from '../../dossier/testing/made.ts'
import { prose } from '../../dossier/testing/prose.ts'
import type { Store } from '../../store/open.ts'
import { problemsOf } from '../../store/queries/find.ts'
import { claimNext, waitingCount, waitingIn } from '../../store/queries/queue.ts'
import { onBoth } from '../../store/testing/databases.ts'
import type { Office } from '../dossier/desk.ts'
import { addReport } from '../dossier/ingest.ts'
import { madeOffice, madeReader, received } from '../testing/office.ts'
import { attempt } from './attempt.ts'
import { impatient } from './patience.ts'
import { readWaiting, sendWaiting } from './retry.ts'
import { workOn } from './worker.ts'

/** No two are the same: what has been read for one dossier is not read again for another. */
let made = 300
const report = (index: number): MadeReport => ({
  publisher: `Outlet ${index}`,
  published: '2021-12-31',
  body: prose(made++),
  contacts: [{ mode: 'phone', parties: ['Joe Biden|USA', 'Vladimir Putin|RUS'], start: '2021-12-30' }],
})
/** Reads all reports but those of one outlet. */
const frail = (outlet: string, error: () => Error) => ({
  ...madeReader,
  record: async (article: Parameters<typeof madeReader.record>[0]) => {
    if (article.text.includes(`"${outlet}"`)) throw error()
    return madeReader.record(article)
  },
})

onBoth('the queue', open => {
  let store: Store
  before(async () => {
    store = await open('queue')
  })
  after(() => store.close())
  const keep = async (office: Office, dossier: string, count: number): Promise<void> => {
    for (let index = 0; index < count; index++)
      await addReport(office, dossier, received(report(index)), { keepOnly: true })
  }
  const soon = () => sql`update filed set due = now() where due is not null`.execute(store.db)

  test('what is kept only waits; a worker reads it, and only what it was asked for', async () => {
    const office = madeOffice(store)
    await keep(office, 'one', 3)
    await keep(office, 'other', 1)
    assert.deepEqual(await waitingCount(store.db, 'one'), { waiting: 3, parked: 0 })
    assert.deepEqual(await workOn(office, { once: true, dossier: 'one' }), { read: 3, failed: 0 })
    assert.deepEqual(await waitingCount(store.db, 'one'), { waiting: 0, parked: 0 })
    assert.deepEqual(await waitingCount(store.db), { waiting: 1, parked: 0 })
    assert.deepEqual(await workOn(office, { once: true }), { read: 1, failed: 0 })
  })

  test('what fails is due again later, then parked with its reason; sent again it is read', async () => {
    const office = madeOffice(
      store,
      frail('Outlet 1', () => new RangeError('a word of the report')),
    )
    await keep(office, 'frail', 3)
    assert.deepEqual(await workOn(office, { once: true }), { read: 2, failed: 1 })
    assert.deepEqual(await workOn(office, { once: true }), { read: 0, failed: 0 })
    for (let turn = 2; turn <= 5; turn++) {
      const [before] = await waitingIn(store.db, 'frail', 9)
      assert.deepEqual([before?.tries, before?.parked], [turn - 1, false])
      assert.ok(before?.due)
      await soon()
      assert.deepEqual(await workOn(office, { once: true }), { read: 0, failed: 1 })
    }
    await soon()
    assert.deepEqual(await workOn(office, { once: true }), { read: 0, failed: 0 })
    const [parked] = await waitingIn(store.db, 'frail', 9)
    assert.deepEqual(
      [parked?.tries, parked?.parked, parked?.failed, parked?.due],
      [5, true, 'a fault of Readout: RangeError', null],
    )
    assert.equal((await problemsOf(store.db, 'frail', 9)).length, 1)

    await assert.rejects(sendWaiting(office, 'frail', 'a-none'), /No report a-none waits/)
    assert.equal(await sendWaiting(office, 'frail', parked?.article), 1)
    assert.equal((await problemsOf(store.db, 'frail', 9)).length, 0)
    assert.deepEqual(await workOn(madeOffice(store), { once: true }), { read: 1, failed: 0 })
  })

  test('a report for which the database has too little memory each time is parked, not tried for ever', async () => {
    const office = madeOffice({
      ...store,
      write: () => Promise.reject(Object.assign(new Error('out of memory'), { code: '53200' })),
    })
    await keep(madeOffice(store), 'full', 1)
    for (let turn = 1; turn <= 5; turn++) {
      assert.deepEqual(await workOn(office, { once: true, dossier: 'full' }), { read: 0, failed: 1 })
      await soon()
    }
    const [parked] = await waitingIn(store.db, 'full', 9)
    assert.deepEqual(
      [parked?.parked, parked?.failed],
      [true, `The database has too little memory to merge ${parked?.article}. The report is kept.`],
    )
  })

  test('an input that can never be read is parked at once; a missing model parks nothing and ends the run', async () => {
    const office = madeOffice(
      store,
      frail('Outlet 0', () => new InputError('bad', 'x', 'It is bad.')),
    )
    await keep(office, 'bad', 1)
    assert.deepEqual(await workOn(office, { once: true }), { read: 0, failed: 1 })
    assert.deepEqual(await waitingCount(store.db, 'bad'), { waiting: 1, parked: 1 })
    const without = madeOffice(
      store,
      frail('Outlet 0', () => new InputError('no-model', 'model', 'No language model.')),
    )
    await keep(without, 'without', 2)
    await assert.rejects(workOn(without, { dossier: 'without' }), /No language model/)
    const waiting = await waitingIn(store.db, 'without', 9)
    assert.deepEqual(
      waiting.map(one => [one.tries, one.failed, one.parked]),
      [
        [0, null, false],
        [0, null, false],
      ],
    )
    await workOn(madeOffice(store), { once: true })
  })

  test('a report whose readers come to an end again and again is parked', async () => {
    const office = madeOffice(store)
    await keep(office, 'deadly', 1)
    // Numbers that no living process has.
    for (let dead = 1; dead <= 10; dead++) assert.ok(await claimNext(store.db, dead, { dossier: 'deadly' }))
    assert.deepEqual(await workOn(office, { once: true }), { read: 0, failed: 1 })
    const [parked] = await waitingIn(store.db, 'deadly', 9)
    assert.ok(parked?.parked)
    assert.match(parked?.failed ?? '', /begun 10 times/)
  })

  test('one report is read when a person asks for it, also before it is due, and not while it is parked', async () => {
    const failing = madeOffice(
      store,
      frail('Outlet 0', () => new RangeError('no')),
    )
    await keep(failing, 'asked', 1)
    const [{ article = '' } = {}] = await waitingIn(store.db, 'asked', 9)
    for (let turn = 1; turn <= 5; turn++)
      await assert.rejects(readWaiting(failing, 'asked', article), RangeError)
    assert.equal(await readWaiting(madeOffice(store), 'asked', article), 'known')
    await sendWaiting(madeOffice(store), 'asked')
    assert.equal(await readWaiting(madeOffice(store), 'asked', article), 'added')
    assert.equal(await readWaiting(madeOffice(store), 'asked', article), 'known')
  })

  test('what a living process has is left alone', async () => {
    const office = madeOffice(store)
    await keep(office, 'mine', 1)
    const { id, db } = await store.presence.join()
    assert.ok(await claimNext(db, id, { dossier: 'mine' }))
    assert.equal(await claimNext(db, id, { dossier: 'mine' }), undefined)
    assert.deepEqual(await workOn(office, { once: true, dossier: 'mine' }), { read: 0, failed: 0 })
  })

  test('what a process has lost to another is not its to give up, nor to give back', async () => {
    const office = madeOffice(store)
    await keep(office, 'lost', 1)
    // Numbers that no living process has.
    const first = await claimNext(store.db, 1, { dossier: 'lost' })
    const { id, db } = await store.presence.join()
    assert.ok(first && (await claimNext(db, id, { dossier: 'lost' })))
    for (const error of [new InputError('bad', 'x', 'It is bad.'), new InputError('no-model', 'x', 'None.')])
      await assert.rejects(attempt(office, first, { patient: impatient, work: () => Promise.reject(error) }))
    const [row] = await waitingIn(store.db, 'lost', 9)
    assert.deepEqual([row?.tries, row?.failed, row?.parked], [2, null, false])
    assert.equal((await problemsOf(store.db, 'lost', 9)).length, 0)
    const { worker } = await db
      .selectFrom('filed')
      .select('worker')
      .where('dossier', '=', 'lost')
      .executeTakeFirstOrThrow()
    assert.equal(worker, id)
  })

  test('a worker without work waits until it is stopped, and sees what comes', async () => {
    const office = madeOffice(store)
    const stop = new AbortController()
    const { promise, resolve } = Promise.withResolvers<void>()
    const working = workOn(office, { dossier: 'later', signal: stop.signal, read: () => resolve() })
    await keep(office, 'later', 1)
    await promise
    stop.abort()
    assert.deepEqual(await working, { read: 1, failed: 0 })
  })
})
