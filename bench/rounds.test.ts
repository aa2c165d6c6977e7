import assert from 'node:assert/strict'
import { test } from 'node:test'
import { median, timeRounds } from './rounds.ts'

test('the middle of some numbers', () => {
  assert.equal(median([3, 1, 2]), 2)
  assert.equal(median([4, 1, 2, 3]), 2.5)
  assert.equal(median([]), 0)
})

test('contenders take turns; the round that warms up is not counted, who cannot run is left out', async () => {
  const calls: string[] = []
  const contender = (name: string, able = true) => ({
    name,
    does: '',
    ours: false,
    prepare: async () => (able ? (text: string) => calls.push(`${name} ${text}`) : undefined),
  })
  const all = [contender('a'), contender('b'), contender('c', false)]
  const timings = await timeRounds(all, { texts: ['x'], words: 1 }, { rounds: 1, progress: () => undefined })
  assert.deepEqual(calls, ['a x', 'b x', 'a x', 'b x'])
  assert.deepEqual(
    timings.map(timing => timing.rates.length),
    [1, 1],
  )
})
