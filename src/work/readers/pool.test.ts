import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Article } from '../../article/types.ts'
import { heapOf, openPool, usualJobs } from './pool.ts'

const program = new URL('../testing/frail.ts', import.meta.url)
const article = (id: string, body: string): Article => ({
  id,
  language: 'en',
  text: JSON.stringify({ publisher: 'Outlet', published: '2021-12-31', body }),
  blocks: [],
  aside: [],
  problems: [],
})

/** Only what is to hang is not given time. */
const longest = (characters: number): number => (characters > 1000 ? 1000 : 60_000)
const HANG = 'HANG'.padEnd(1000, '.')

test('reports that crash, hang, fill the memory or are refused are told of; the others are read', async () => {
  const pool = openPool({ jobs: 2, program, megabytes: 40, longest })
  after(() => pool.close())
  const bodies = ['one', 'THROW', 'two', 'EXIT', 'three', 'MEMORY', HANG, 'four', 'REFUSE', 'five', 'six']
  const results = await Promise.allSettled(
    bodies.map((body, index) => pool.record(article(`a-${index}`, body))),
  )
  const told = results.map((one, index) =>
    one.status === 'fulfilled'
      ? `${bodies[index]} ${one.value.article.id}`
      : `${bodies[index]?.slice(0, 6)} ${one.reason.code ?? one.reason.name}`,
  )
  assert.deepEqual(told, [
    'one a-0',
    'THROW reader-crashed',
    'two a-2',
    'EXIT reader-crashed',
    'three a-4',
    'MEMORY reader-crashed',
    'HANG.. reader-hung',
    'four a-7',
    'REFUSE TypeError',
    'five a-9',
    'six a-10',
  ])
  const messages = results.flatMap(one => (one.status === 'rejected' ? String(one.reason.message) : []))
  assert.doesNotMatch(messages[0] ?? '', /a word of the report/)
  assert.match(messages[2] ?? '', /ran out of memory/)
})

test('a crash is the report’s even where it overtakes the first word of its thread', async () => {
  const pool = openPool({ jobs: 2, program })
  const refused = Array.from({ length: 20 }, (_, index) =>
    assert.rejects(pool.record(article(`e-${index}`, 'THROW')), { code: 'reader-crashed' }),
  )
  await Promise.all(refused)
  await pool.close()
})

test('never more threads than asked for, and a closed pool leaves none', async () => {
  const pool = openPool({ jobs: 2, program })
  const records = await Promise.all(
    Array.from({ length: 20 }, (_, index) => pool.record(article(`b-${index}`, `body ${index}`))),
  )
  assert.deepEqual(
    records.map(one => one.article.id),
    records.map((_, index) => `b-${index}`),
  )
  await pool.close()
})

test('a closed pool starts no threads again, and blames no report', { timeout: 30_000 }, async () => {
  const pool = openPool({ jobs: 1, program, longest: () => 20_000 })
  await pool.record(article('d-0', 'one'))
  const refused = [HANG, 'waits'].map((body, index) =>
    assert.rejects(pool.record(article(`d-${index}`, body)), { code: 'no-reader' }),
  )
  await setTimeout(50)
  await pool.close()
  await Promise.all(refused)
  await assert.rejects(pool.record(article('d-3', 'late')), { code: 'no-reader' })
})

test('threads fit into the memory that there is', () => {
  assert.deepEqual(
    [
      [8, 16_384],
      [8, 2048],
      [64, 1500],
      [2, 300],
    ].map(([cores, memory]) => usualJobs(cores, memory)),
    [8, 2, 1, 1],
  )
  for (const memory of [1024, 2048, 4096, 65_536])
    for (const cores of [1, 4, 64]) {
      const jobs = usualJobs(cores, memory)
      assert.ok(jobs * (heapOf(jobs, memory) + 300) <= memory, `${cores} cores, ${memory} MB`)
    }
  assert.deepEqual([heapOf(1, 65_536), heapOf(256, 1024)], [2048, 256])
})

test('threads that do not even start are no report’s fault', async () => {
  const pool = openPool({ jobs: 1, program: new URL('data:text/javascript,throw new Error("broken")') })
  await assert.rejects(pool.record(article('c', 'one')), { code: 'no-reader' })
  await pool.close()
})
