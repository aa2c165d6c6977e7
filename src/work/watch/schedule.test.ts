import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { planNext, planRetry, retryAfterIn } from './schedule.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NOW = Date.UTC(2021, 11, 31)

const asked = fc.record({
  every: fc.integer({ min: 1, max: 1440 }),
  failures: fc.nat(2000),
  now: fc.integer({ min: 0, max: 4e12 }),
  random: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('a feed that answers is asked after its interval, or the rest that it asks for, and no more than a tenth later', () => {
  fc.assert(
    fc.property(asked, fc.option(fc.integer({ min: 1, max: 1e6 }), { nil: undefined }), (one, ttl) => {
      const plan = planNext(one, { ok: true, ...(ttl !== undefined && { ttl }) })
      const rest = Math.max(one.every * MINUTE, Math.min((ttl ?? 0) * MINUTE, DAY))
      assert.equal(plan.failures, 0)
      assert.ok(plan.due >= one.now + rest && plan.due <= one.now + rest * 1.1 + 1)
    }),
  )
})

test('a feed that fails is asked later and later, up to a day, never before the time that it named', () => {
  fc.assert(
    fc.property(asked, fc.option(fc.nat(4e6), { nil: undefined }), fc.boolean(), (one, retryAfter, gone) => {
      const plan = planNext(one, { ok: false, gone, ...(retryAfter !== undefined && { retryAfter }) })
      const wait = plan.due - one.now
      assert.equal(plan.failures, one.failures + 1)
      assert.ok(wait >= MINUTE / 2)
      assert.ok(wait >= Math.min((retryAfter ?? 0) * 1000, 30 * DAY))
      if (retryAfter === undefined && !gone) assert.ok(wait <= DAY + 1)
      if (gone) assert.ok(wait >= 30 * DAY)
    }),
  )
})

test('the back-off doubles, and chance moves it within its upper half', () => {
  const waits = (random: number): number[] =>
    [0, 1, 2, 3].map(failures => planNext({ every: 30, failures, now: NOW, random }, { ok: false }).due - NOW)
  assert.deepEqual(
    waits(1).map(ms => ms / MINUTE),
    [30, 60, 120, 240],
  )
  assert.deepEqual(
    waits(0).map(ms => ms / MINUTE),
    [15, 30, 60, 120],
  )
})

test('a report is tried a few times over some hours, then no more', () => {
  let now = NOW
  let tries = 0
  for (let due = planRetry(tries, now, 1); due !== undefined; due = planRetry(tries, now, 1)) {
    assert.ok(due > now)
    now = due
    tries++
  }
  assert.equal(tries, 6)
  assert.ok(now - NOW > 5 * 60 * MINUTE && now - NOW < DAY)
})

test('Retry-After is read as seconds or as a date; nonsense is none', () => {
  assert.equal(retryAfterIn('120', NOW), 120)
  assert.equal(retryAfterIn('Fri, 31 Dec 2021 00:10:00 GMT', NOW), 600)
  assert.equal(retryAfterIn('Thu, 30 Dec 2021 00:00:00 GMT', NOW), 0)
  for (const value of ['999999999', 'Sun, 31 Dec 2051 00:00:00 GMT'])
    assert.equal(retryAfterIn(value, NOW), (30 * DAY) / 1000)
  for (const value of [undefined, '', 'soon', '-5', '1e9', '2021']) {
    const read = retryAfterIn(value, NOW)
    assert.ok(read === undefined || read === 2021, String(value))
  }
  fc.assert(
    fc.property(fc.string(), value => {
      const read = retryAfterIn(value, NOW)
      assert.ok(read === undefined || (read >= 0 && read * 1000 <= 30 * DAY))
    }),
  )
})
