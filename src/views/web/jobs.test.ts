import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openJobs } from './jobs.ts'

const added = async () => ({ what: 'added' as const, article: 'a-1' })

test('what is given together is read in order; what fails stops nothing and is told', async () => {
  const told: string[] = []
  const jobs = openJobs(String, async ({ dossier, where }) => void told.push(`${dossier} ${where}`))
  const job = jobs.start('d', 'now', [
    { where: 'one', run: added },
    { where: 'two', run: () => Promise.reject('broken') },
    { where: 'three', run: async () => ({ what: 'known', article: 'a-3' }) },
  ])
  assert.deepEqual(jobs.running(), [job])
  await jobs.idle()
  assert.deepEqual(
    job.items.map(one => one.state),
    ['added', 'failed', 'known'],
  )
  assert.equal(job.items[1]?.message, 'broken')
  assert.deepEqual(told, ['d two'])
  assert.ok(job.done)
  assert.equal(jobs.find(job.id), job)
  assert.deepEqual(jobs.running(), [])
})

test('stopping finishes the report that is being read and begins no other', async () => {
  const jobs = openJobs(String, async () => {})
  let finish = (): void => {}
  const first = new Promise<void>(resolve => {
    finish = resolve
  })
  const job = jobs.start('d', 'now', [
    { where: 'one', run: () => first.then(added) },
    { where: 'two', run: added },
  ])
  await new Promise(resolve => setImmediate(resolve))
  const stopped = jobs.stop()
  finish()
  await stopped
  assert.deepEqual(
    job.items.map(one => one.state),
    ['added', 'waiting'],
  )
  assert.ok(job.done)
  const late = jobs.start('d', 'now', [{ where: 'three', run: added }])
  await jobs.idle()
  assert.deepEqual([late.done, late.items[0]?.state], [true, 'waiting'])
  assert.deepEqual(jobs.running(), [])
})

test('of finished jobs only the latest are remembered', async () => {
  const jobs = openJobs(String, async () => {})
  const first = jobs.start('d', 'now', [])
  await jobs.idle()
  for (let n = 0; n < 300; n++) {
    jobs.start('d', 'now', [])
    await jobs.idle()
  }
  assert.equal(jobs.find(first.id), undefined)
  assert.ok(jobs.of('d').length <= 201)
})
