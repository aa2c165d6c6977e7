import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compatible, dayOf, dayRange } from './edtf.ts'

test('days that a date covers', () => {
  assert.deepEqual(dayRange('2022-01'), { first: '2022-01-01', last: '2022-01-31' })
  assert.deepEqual(dayRange('2024-02'), { first: '2024-02-01', last: '2024-02-29' })
  assert.deepEqual(dayRange('2022-01-09/2022-01-10'), { first: '2022-01-09', last: '2022-01-10' })
  assert.deepEqual(dayRange('199X'), { first: '1990-01-01', last: '1999-12-31' })
  assert.deepEqual(dayRange('[2021-12-30,2022-01-06]'), { first: '2021-12-30', last: '2022-01-06' })
  assert.equal(dayRange('XXXX-12-07'), undefined)
})

test('the single day of a date or an instant', () => {
  assert.equal(dayOf('2021-12-07?'), '2021-12-07')
  assert.equal(dayOf('2021-12-30T21:35+01:00'), '2021-12-30')
  assert.equal(dayOf('2021-12'), undefined)
})

test('dates fit when they share a day, instants when they are the same', () => {
  assert.ok(compatible('2022-01', '2022-01-10'))
  assert.ok(compatible('XXXX-12-07', '2021-12-07'))
  assert.ok(compatible('2021-12-30T21:35+01:00', '2021-12-30T20:35Z'))
  assert.ok(!compatible('2021-12-30T21:35+01:00', '2021-12-30T21:35Z'))
  assert.ok(!compatible('2022-01', '2022-02-01'))
  assert.ok(!compatible('XXXX-12-07', '2021-12-08'))
})

test('what cannot be read contradicts nothing, and nothing crashes', () => {
  assert.ok(compatible('[]', '[]'))
  assert.ok(compatible('[soon]', '2021-12-30'))
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      assert.equal(typeof compatible(a, b), 'boolean')
      assert.ok(compatible(a, a) || /\d/.test(a))
    }),
  )
})
