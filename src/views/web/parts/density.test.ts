import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coreOf } from './density.ts'

const week = (week: string, count: number) => ({ week, kind: 'statement' as const, count })

test('a few entries of long ago do not take up the picture', () => {
  const now = [week('2019-07-01', 150), week('2019-07-08', 150)]
  const { core, before, after } = coreOf([week('1867-01-07', 1), week('1937-01-04', 2), ...now])
  assert.deepEqual([core, before, after], [now, 3, 0])
})

test('nothing is left out that is much, or that is near', () => {
  const far = [week('1999-01-04', 100), week('2019-07-01', 100)]
  assert.deepEqual(coreOf(far).core, far)
  const near = [week('2019-06-24', 1), week('2019-07-01', 400), week('2019-07-08', 400)]
  assert.deepEqual(coreOf(near).core, near)
  assert.deepEqual(coreOf([]), { core: [], before: 0, after: 0 })
})
