import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { InputError } from '../../base/problem.ts'
import { prose } from '../../dossier/testing/prose.ts'
import type { Store } from '../../store/open.ts'
import { waitingCount } from '../../store/queries/queue.ts'
import { onBoth } from '../../store/testing/databases.ts'
import { addReport } from '../dossier/ingest.ts'
import { madeOffice, madeReader, received } from '../testing/office.ts'
import { readBeside } from './again.ts'

onBoth('reading again beside other work', open => {
  let store: Store
  before(async () => {
    store = await open('again')
  })
  after(() => store.close())

  /** Reads nothing for a while: the first so many readings end with an error. */
  function failing(times: number, error: Error) {
    let left = times
    return madeOffice(store, {
      ...madeReader,
      record: async (article: Parameters<typeof madeReader.record>[0]) => {
        if (left-- > 0) throw error
        return madeReader.record(article)
      },
    })
  }
  const waits = async (dossier: string): Promise<number> => (await waitingCount(store.db, dossier)).waiting
  const report = (index: number) => received({ published: '2021-12-31', body: prose(index) })
  /** Until nothing that has failed waits any more. */
  async function until(isDone: () => Promise<boolean>): Promise<void> {
    for (let turn = 0; turn < 200; turn++) {
      await sql`update filed set due = now() where due is not null`.execute(store.db)
      if (await isDone()) return
      await setTimeout(50)
    }
    assert.fail('It was not read.')
  }

  test('what has failed is read when it is due; what is only kept is left alone where that is asked', async () => {
    const office = failing(3, new RangeError('a bad moment'))
    await addReport(office, 'd', report(700), { keepOnly: true })
    await assert.rejects(addReport(office, 'd', report(701)), RangeError)
    const ending = new AbortController()
    const problems: unknown[] = []
    const reading = readBeside(office, {
      again: true,
      signal: ending.signal,
      pause: 20,
      problem: error => void problems.push(error),
    })
    await until(async () => (await waits('d')) === 1)
    await setTimeout(100)
    ending.abort()
    await reading
    assert.equal(problems.length, 2)
    assert.equal(await waits('d'), 1)
  })

  test('it goes on when nothing could be read for a while', async () => {
    const office = failing(2, new InputError('no-reader', 'x', 'No thread starts.'))
    await addReport(office, 'e', report(702), { keepOnly: true })
    const ending = new AbortController()
    const problems: unknown[] = []
    const reading = readBeside(office, {
      dossier: 'e',
      signal: ending.signal,
      pause: 20,
      problem: error => void problems.push((error as InputError).code),
    })
    await until(async () => (await waits('e')) === 0)
    ending.abort()
    await reading
    assert.deepEqual(problems, ['no-reader', 'no-reader'])
    assert.equal(await waits('d'), 1)
  })
})
