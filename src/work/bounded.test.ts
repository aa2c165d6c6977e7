import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { bounded } from './bounded.ts'

test('all is worked on once, never more at a time than allowed, and the source is not asked ahead', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 })),
      fc.integer({ min: 1, max: 4 }),
      async (waits, limit) => {
        let [asked, running, most] = [0, 0, 0]
        const done: number[] = []
        async function* source() {
          for (const index of waits.keys()) {
            asked++
            assert.ok(asked - done.length <= limit)
            yield index
          }
        }
        await bounded(source(), limit, async index => {
          most = Math.max(most, ++running)
          await setTimeout(waits[index])
          running--
          done.push(index)
        })
        assert.deepEqual(done.sort(), [...waits.keys()].sort())
        assert.ok(most <= limit)
      },
    ),
    { numRuns: 20 },
  )
})

test('an error ends it when what is under way is done', async () => {
  const done: number[] = []
  let closed = false
  async function* source() {
    try {
      for (let index = 0; ; index++) yield index
    } finally {
      closed = true
    }
  }
  const work = async (index: number): Promise<void> => {
    if (index === 3) throw new Error('three')
    await setTimeout(5)
    done.push(index)
  }
  await assert.rejects(bounded(source(), 2, work), /three/)
  assert.ok(closed)
  assert.deepEqual(done.slice(0, 3), [0, 1, 2])
  const { length } = done
  await setTimeout(20)
  assert.equal(done.length, length)
})
