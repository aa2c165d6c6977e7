import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { InputError } from '../base/problem.ts'
import type { Line } from './journal/lines.ts'
import { openStore, type Store } from './open.ts'
import { freshFolder, onBoth } from './testing/databases.ts'

const AT = '2021-12-31T00:00:00Z'
const report = (article: string): Line => ({
  t: 'report',
  at: AT,
  article,
  origin: `${article}.txt`,
  bytes: Buffer.from(`words of ${article}`).toString('base64'),
})
const filed = (article: string): Line => ({ t: 'filed', at: AT, dossier: 'd', article })

const articles = async (store: Store): Promise<string[]> =>
  (await store.db.selectFrom('report').select('article').orderBy('article').execute()).map(one => one.article)

async function put(store: Store, ...lines: Line[]): Promise<void> {
  await store.write(async (_, log) => {
    for (const line of lines) await log(line)
  })
}

onBoth('a store', open => {
  test('keeps what was written, once', async () => {
    const store = await open('keeps')
    await put(store, report('a-1'), filed('a-1'))
    await put(store, report('a-1'), filed('a-1'))
    assert.deepEqual(await articles(store), ['a-1'])
    const row = await store.db.selectFrom('report').selectAll().executeTakeFirstOrThrow()
    assert.equal(Buffer.from(row.bytes).toString(), 'words of a-1')
    await store.close()
    const again = await open('keeps')
    assert.deepEqual(await articles(again), ['a-1'])
    await again.close()
  })

  test('does all of a transaction or nothing', async () => {
    const store = await open('whole')
    const failing = store.write(async (_, log) => {
      await log(report('a-2'))
      throw new Error('stop')
    })
    await assert.rejects(failing, /stop/)
    await put(store, report('a-3'))
    assert.deepEqual(await articles(store), ['a-3'])
    await store.close()
  })

  test('counts are numbers', async () => {
    const store = await open('counts')
    await put(store, report('a-4'))
    const { n } = await store.db
      .selectFrom('report')
      .select(eb => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    assert.equal(n, 1)
    await store.close()
  })

  test('a removed report leaves only its tombstone', async () => {
    const store = await open('removed')
    await put(store, report('a-5'), filed('a-5'), { t: 'removed', at: AT, article: 'a-5' })
    assert.deepEqual(await articles(store), [])
    assert.equal((await store.db.selectFrom('removed').selectAll().execute()).length, 1)
    await store.close()
  })
})

test('a database that is gone or spoilt is filled again from the journal', async () => {
  const folder = freshFolder()
  const store = await openStore({ folder })
  await put(store, report('a-1'), report('a-2'))
  await store.close()
  rmSync(join(folder, 'db'), { recursive: true })
  const second = await openStore({ folder })
  assert.deepEqual(await articles(second), ['a-1', 'a-2'])
  await second.close()
  writeFileSync(join(folder, 'db', 'PG_VERSION'), 'nonsense')
  rmSync(join(folder, 'db', 'global'), { recursive: true })
  const said: string[] = []
  const third = await openStore({ folder, say: message => said.push(message) })
  assert.deepEqual(await articles(third), ['a-1', 'a-2'])
  assert.match(said.join(), /kept as/)
  await third.close()
  rmSync(folder, { recursive: true })
})

test('a line cut off by a crash was never acknowledged and goes', async () => {
  const folder = freshFolder()
  const store = await openStore({ folder })
  await put(store, report('a-1'))
  await store.close()
  appendFileSync(join(folder, 'journal.jsonl'), '{"n":2,"t":"report","article":"a-')
  const again = await openStore({ folder })
  await put(again, report('a-2'))
  await again.close()
  const lines = readFileSync(join(folder, 'journal.jsonl'), 'utf8').trim().split('\n')
  assert.deepEqual(
    lines.map(line => [JSON.parse(line).n, JSON.parse(line).article]),
    [
      [1, 'a-1'],
      [2, 'a-2'],
    ],
  )
  rmSync(folder, { recursive: true })
})

test('the second process says who holds the folder; the lock of a killed one is taken over', async () => {
  const folder = freshFolder()
  const program = `
    const { openStore } = await import(${JSON.stringify(join(import.meta.dirname, 'open.ts'))})
    await openStore({ folder: ${JSON.stringify(folder)} })
    console.log('open')
    setInterval(() => {}, 1000)`
  const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise(resolve => other.stdout.once('data', resolve))
  await assert.rejects(openStore({ folder }), (error: unknown) => {
    assert.ok(error instanceof InputError)
    assert.match(error.message, new RegExp(`process ${other.pid}`))
    return true
  })
  const ended = new Promise(resolve => other.once('exit', resolve))
  other.kill('SIGKILL')
  await ended
  const store = await openStore({ folder })
  await store.close()
  rmSync(folder, { recursive: true })
})
