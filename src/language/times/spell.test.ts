import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask } from './ask.test.ts'

const length = (words: string) => ask(words, { type: 'DURATION' })
const set = (words: string) => ask(words, { type: 'SET' })

test('lengths as TIMEX3 writes them', () => {
  for (const [words, value] of [
    ['two hours', 'PT2H'],
    ['50 minutes', 'PT50M'],
    ['two-hour', 'PT2H'],
    ['an hour and a half', 'PT1H30M'],
    ['a minute and a half', 'PT1M30S'],
    ['2 1/2 years', 'P2Y6M'],
    ['half an hour', 'PT30M'],
    ['a quarter of an hour', 'PT15M'],
    ['three quarters of an hour', 'PT45M'],
    ['one hour and 20 minutes', 'PT1H20M'],
    ['the past three weeks', 'P3W'],
    ['a decade', 'P10Y'],
    ['two decades', 'P20Y'],
    ['two thousand years', 'P2000Y'],
    ['a couple of days', 'P2D'],
    ['several months', 'PXM'],
    ['a few hours', 'PTXH'],
    ['decades-long', 'PXY'],
    ['two bloody weeks', 'P2W'],
    ['two to three weeks', 'P3W'],
    ['the first nine months', 'P9M'],
  ] as const)
    assert.deepEqual([length(words)?.type, length(words)?.value], ['DURATION', value], words)
})

test('what stands around a length is its mod', () => {
  for (const [words, mod] of [
    ['about 90 minutes', 'APPROX'],
    ['nearly two months', 'APPROX'],
    ['more than four hours', 'MORE_THAN'],
    ['less than an hour', 'LESS_THAN'],
    ['at least 20 more years', 'EQUAL_OR_MORE'],
    ['up to 180 days', 'EQUAL_OR_LESS'],
    ['two weeks or so', 'APPROX'],
  ] as const)
    assert.equal(length(words)?.mod, mod, words)
})

test('recent years are a length or a past, as the tagger has it', () => {
  assert.equal(length('recent years')?.value, 'PXY')
  assert.equal(ask('recent years')?.value, 'PAST_REF')
  assert.equal(ask('coming months')?.value, 'FUTURE_REF')
})

test('what comes again has quant and freq', () => {
  assert.deepEqual(set('every day'), { type: 'SET', value: 'P1D', known: 'stated', quant: 'EVERY' })
  assert.deepEqual(set('each Thursday'), { type: 'SET', value: 'XXXX-WXX-4', known: 'stated', quant: 'EACH' })
  assert.deepEqual(set('twice a week'), { type: 'SET', value: 'P1W', known: 'stated', freq: '2X' })
  assert.deepEqual(set('every two years'), { type: 'SET', value: 'P2Y', known: 'stated', quant: 'EVERY' })
  assert.deepEqual(set('every other month'), { type: 'SET', value: 'P2M', known: 'stated', quant: 'EVERY' })
  assert.equal(set('daily')?.value, 'P1D')
  assert.equal(set('Tuesday nights')?.value, 'XXXX-WXX-2TNI')
})
