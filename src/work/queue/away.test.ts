import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { openStore, type Store } from '../../store/open.ts'
import { waitingCount } from '../../store/queries/queue.ts'
import { filedIn } from '../../store/queries/reports.ts'
import { freshFolder, startServer } from '../../store/testing/databases.ts'
import { addReports } from '../dossier/ingest.ts'
import { contentOf, writeReports } from '../testing/kills.ts'
import { madeOffice, madeReader } from '../testing/office.ts'
import { impatient, patience } from './patience.ts'
import { workOn } from './worker.ts'

const folder = freshFolder()
after(() => rmSync(folder, { recursive: true, force: true }))
const reports = join(folder, 'reports')
const count = writeReports(reports, 11, 3)
const slowly = {
  ...madeReader,
  record: async (article: Parameters<typeof madeReader.record>[0]) => {
    await setTimeout(60)
    return madeReader.record(article)
  },
}
const adding = (store: Store, more: { keepOnly?: boolean; say?(message: string): void } = {}) =>
  addReports(madeOffice(store, slowly), [reports], {
    dossier: 'd',
    cwd: '/',
    published: '2021-12-31',
    problem: assert.ifError,
    ...more,
  })

test('a database that goes away and returns is waited for: by who adds, and by a worker', async () => {
  const server = await startServer()
  try {
    const open = async (name: string): Promise<Store> =>
      openStore({ folder: '', url: await server.database(name) })
    const [quiet, adder, target] = [await open('quiet'), await open('adder'), await open('target')]
    assert.deepEqual(await adding(quiet), { added: count, known: 0, failed: 0 })
    await adding(target, { keepOnly: true })

    const said: string[] = []
    const say = (who: string) => (message: string) => void said.push(`${who} ${message}`)
    let begun = (): void => {}
    const first = new Promise<void>(resolve => {
      begun = resolve
    })
    const added = adding(adder, { say: say('add:') })
    const worked = workOn(madeOffice(target, slowly), { once: true, say: say('worker:'), read: begun })
    await first
    await server.halt()
    await setTimeout(700)
    await server.resume()

    assert.deepEqual(await worked, { read: count, failed: 0 })
    assert.deepEqual(await added, { added: count, known: 0, failed: 0 })
    assert.deepEqual([...new Set(said)].sort(), [
      'add: The database does not answer at present. Trying again until it does.',
      'add: The store answers again.',
      'worker: The database does not answer at present. Trying again until it does.',
      'worker: The store answers again.',
    ])
    assert.equal(await contentOf(target), await contentOf(quiet))
    assert.equal(await contentOf(adder), await contentOf(quiet))
    for (const store of [quiet, adder, target]) await store.close()
  } finally {
    await server.stop()
  }
})

test('patience has an end where it is asked to, and other errors do not wait', async () => {
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
  const said: string[] = []
  const short = patience({ most: 100, say: message => said.push(message) })
  await assert.rejects(
    short(() => Promise.reject(refused)),
    /The database does not answer. What was acknowledged is kept/,
  )
  assert.equal(said.length, 1)
  let tries = 0
  await assert.rejects(
    short(async () => {
      tries++
      throw new RangeError('mine')
    }),
    RangeError,
  )
  assert.equal(tries, 1)
})

const broken = (code: string): Error => Object.assign(new Error('of the database'), { code })

test('work given up for another’s is done again without a word, so many times', async () => {
  const said: string[] = []
  const clashing = (times: number) => {
    let left = times
    return async () => {
      if (left-- > 0) throw broken(left % 2 ? '40P01' : '40001')
      return 'done'
    }
  }
  for (const patient of [impatient, patience({ say: message => said.push(message) })]) {
    assert.equal(await patient(clashing(5)), 'done')
    await assert.rejects(patient(clashing(100)), { code: /^40/ })
  }
  await assert.rejects(
    impatient(() => Promise.reject(broken('53300'))),
    { code: 'store-away' },
  )
  assert.deepEqual(said, [])
})

const mayMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const place = join(folder, 'probe')
  mkdirSync(place)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' })
    execFileSync('umount', [place])
    return true
  } catch {
    return false
  }
})()

test('a full disk is said and waited for; nothing acknowledged is lost', {
  skip: !mayMount && 'needs the right to mount a small disk',
}, async () => {
  const disk = join(folder, 'disk')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'tmpfs', disk])
  try {
    const place = { folder: join(disk, 'data') }
    const store = await openStore(place)
    const filler = join(disk, 'filler')
    const fill = (leave: number): void => {
      const { bavail, bsize } = statfsSync(disk)
      writeFileSync(filler, Buffer.alloc(bavail * bsize - leave))
    }
    fill(64 * 1024)
    const said: string[] = []
    const say = (message: string): void => {
      said.push(message)
      // Somebody makes room when told to.
      if (message.includes('full')) rmSync(filler)
    }
    assert.deepEqual(await adding(store, { say }), { added: count, known: 0, failed: 0 })
    assert.match(said[0] ?? '', /The disk of the store is full: make room/)
    assert.equal(said.at(-1), 'The store answers again.')
    assert.deepEqual(await waitingCount(store.db, 'd'), { waiting: 0, parked: 0 })
    await store.close()

    // A database on a full disk does not open; it is not thought to be spoilt.
    fill(4096)
    await assert.rejects(openStore(place), /is full: make room/)
    rmSync(filler)
    assert.deepEqual(
      readdirSync(place.folder).filter(name => name.startsWith('db')),
      ['db'],
    )
    assert.ok(!existsSync(join(place.folder, 'lock')))
    const again = await openStore(place)
    assert.equal((await filedIn(again.db, 'd')).length, count)
    await again.close()
  } finally {
    execFileSync('umount', ['-l', disk])
  }
})
