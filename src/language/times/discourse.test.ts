import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TimeContext } from './context.ts'
import { afterwards, tellsHistory } from './discourse.ts'
import { findSpans } from './find.ts'
import { readSpans } from './index.ts'

const published = Temporal.PlainDate.from('2009-12-19')

test('many years long ago make a history; a report that speaks of today is none', () => {
  const old = ['1914', 'August', '1915', 'June 1916', '4 May 1917', '1918', 'November']
  assert.equal(tellsHistory(old, published), true)
  assert.equal(tellsHistory([...old, 'today', 'Tuesday'], published), false)
  assert.equal(tellsHistory(['2009', '2008', 'Monday'], published), false)
})

test('a report that begins with its own month is no history, whatever it looks back on', () => {
  const aside = ['2001', 'February', '1996', '2001', '1937', '1869', 'mid-November', '1992']
  assert.equal(tellsHistory(['November 2009', ...aside], published), false)
  assert.equal(tellsHistory(aside, published), true)
})

const valuesOf = (text: string, day?: string) => {
  const input = { text, tokens: [], sentences: [], ...(day !== undefined && { published: day }) }
  return readSpans(input, findSpans(text, [])).map(time => time.value)
}

test('the months of a history belong to the year it has come to, and December turns it', () => {
  const text =
    'The union fell apart in 1916. Talks in May 1917 failed. In July the front moved. In December an armistice was signed, and in January the delegations met. The treaty of 1918 held until 1920; by 1921 it was void.'
  assert.deepEqual(valuesOf(text, '2009-12-19'), [
    '1916',
    '1917-05',
    '1917-07',
    '1917-12',
    '1918-01',
    '1918',
    '1920',
    '1921',
  ])
})

test('in news a month is the nearest one, whatever year was named before', () => {
  assert.deepEqual(valuesOf('The treaty dates from 1987. It was amended in May.', '2021-12-31'), [
    '1987',
    '2021-05',
  ])
})

const context = { span: { start: 0, end: 4 }, history: false, published } as TimeContext

test('the later period stays when it is compared with an earlier one', () => {
  const third = afterwards({}, { type: 'DATE', value: '2009-Q3' }, 'the third quarter', context)
  assert.equal(
    afterwards(third, { type: 'DATE', value: '2008-Q3' }, 'a year earlier', context).period,
    '2009-Q3',
  )
})

test('another month makes the day forgotten, sets and references change nothing', () => {
  const day = afterwards({}, { type: 'DATE', value: '2009-12-07' }, 'December 7', context)
  assert.deepEqual(day, { year: 2009, month: '2009-12', day: '2009-12-07', dayEnd: 4 })
  assert.equal(afterwards(day, { type: 'DATE', value: '2009-11' }, 'November', context).day, undefined)
  assert.deepEqual(afterwards(day, { type: 'SET', value: 'P1D' }, 'daily', context), day)
  assert.deepEqual(afterwards(day, { type: 'DATE', value: 'PRESENT_REF' }, 'now', context), day)
})
