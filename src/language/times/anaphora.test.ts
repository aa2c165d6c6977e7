import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, valueIn } from './ask.test.ts'

const spoken = { day: '1944-06-06', month: '1944-06', year: 1944 }

test('what follows is counted from the day that the text spoke of', () => {
  assert.equal(valueIn('the next day', { spoken }), '1944-06-07')
  assert.equal(valueIn('the previous day', { spoken }), '1944-06-05')
  assert.equal(valueIn('that same day', { spoken }), '1944-06-06')
  assert.equal(valueIn('twelve days later', { spoken }), '1944-06-18')
  assert.equal(valueIn('two years earlier', { spoken }), '1942')
  assert.equal(valueIn('the following month', { spoken }), '1944-07')
  assert.equal(valueIn('that evening', { spoken }), '1944-06-06TEV')
  assert.equal(valueIn('later that year', { spoken }), '1944')
  assert.equal(valueIn('the following Monday', { spoken }), '1944-06-12')
  assert.equal(valueIn('the previous Monday', { spoken }), '1944-06-05')
})

test('an open year stays open', () => {
  assert.equal(valueIn('the next day', { spoken: { day: 'XXXX-12-31', month: 'XXXX-12' } }), 'XXXX-01-01')
})

test('where no day was named none is made up', () => {
  assert.equal(valueIn('that day', { published: null }), 'XXXX-XX-XX')
  assert.equal(
    valueIn('the next day', { history: true, published: null, spoken: { month: '1944-06' } }),
    '1944-06-XX',
  )
})

test('"the week" is a date or a length as the tagger has it', () => {
  assert.equal(valueIn('the week', { spoken: { day: '2021-12-15', month: '2021-12' } }), '2021-W50')
  assert.deepEqual(ask('the week', { type: 'DURATION' }), { type: 'DURATION', value: 'P1W', known: 'stated' })
})
