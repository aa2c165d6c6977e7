import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitOfTimes, monthsOf, whenOf } from './when.ts'

const call = whenOf({ start: '2021-12-30T21:35+01:00' }, ['USA', 'RUS'])
const at = (start: string, end?: string) => whenOf({ start, end }, [])
const points = (a: ReturnType<typeof at>, b: ReturnType<typeof at>) => fitOfTimes(a, b)?.points

test('one instant in two zones is one time', () => {
  assert.equal(points(call, at('2021-12-30T15:35-05:00')), 4)
  assert.equal(points(call, at('2021-12-30T20:35Z')), 4)
})

test('the day of an instant is right in the zones of those concerned', () => {
  const late = whenOf({ start: '2021-12-30T17:30-05:00' }, ['USA', 'RUS'])
  assert.equal(points(late, at('2021-12-30')), 3)
  assert.equal(points(late, at('2021-12-31')), 3)
  assert.equal(points(late, at('2022-01-01')), -3)
  assert.equal(points(late, at('2022-01-02')), undefined)
})

test('days', () => {
  assert.equal(points(at('2022-01-10'), at('2022-01-10')), 3)
  assert.deepEqual(fitOfTimes(at('2022-01-10'), at('2022-01-11')), { points: -1.5, needs: 'hour' })
  assert.equal(points(at('2022-01-10'), at('2022-01-12')), undefined)
  assert.equal(points(at('2022-01-10', '2022-01-12'), at('2022-01-12')), 2)
  assert.equal(points(at('2022-01'), at('2022-01-12')), 0)
  assert.equal(points(at('XXXX-12-07'), at('2021-12-07')), 2)
  assert.equal(points(at('XXXX-12-07'), at('2021-12-08')), undefined)
})

test('without a day, publication leaves a window', () => {
  const open = whenOf({}, [], '2021-12-31')
  assert.equal(points(open, at('2021-12-30')), 0.5)
  assert.equal(points(open, at('2022-01-20')), 0)
  assert.equal(points(open, at('2021-10-30')), undefined)
  assert.equal(points(open, whenOf({}, [], '2021-12-29')), 0.5)
  assert.equal(points(open, whenOf({}, [], '2021-11-29')), undefined)
})

test('times that fit share a month', () => {
  const times = [
    call,
    at('2021-12-30'),
    at('2021-12-31'),
    at('2022-01-01'),
    at('2021-12'),
    whenOf({}, [], '2022-01-02'),
  ]
  for (const a of times)
    for (const b of times) {
      if (!fitOfTimes(a, b)) continue
      assert.ok(monthsOf(a).some(month => monthsOf(b).includes(month)))
    }
})
