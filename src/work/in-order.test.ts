import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { inOrder } from './in-order.ts'

test('outcomes come in the order of the inputs, whichever is done first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 3 })),
      fc.integer({ min: 1, max: 5 }),
      async (waits, limit) => {
        const seen: number[] = []
        for await (const { value } of inOrder([...waits.keys()], limit, async index => {
          await setTimeout(waits[index])
          return index
        }))
          seen.push(value as number)
        assert.deepEqual(seen, [...waits.keys()])
      },
    ),
    { numRuns: 20 },
  )
})

test('one that fails stops nothing', async () => {
  const seen: string[] = []
  const work = async (input: number): Promise<number> => {
    if (input === 2) throw new Error('no')
    return input * 10
  }
  for await (const { value, error } of inOrder([1, 2, 3], 2, work))
    seen.push(error === undefined ? `${value}` : `${(error as Error).message}`)
  assert.deepEqual(seen, ['10', 'no', '30'])
})

test('never more at a time than allowed', async () => {
  let running = 0
  let most = 0
  const work = async (): Promise<void> => {
    most = Math.max(most, ++running)
    await setTimeout(1)
    running--
  }
  for await (const _ of inOrder([1, 2, 3, 4, 5, 6], 3, work));
  assert.equal(most, 3)
})
