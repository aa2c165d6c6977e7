import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullDay, localeOf, numeral, whenHtml } from './when.ts'

test('the region of the first language decides the order of day and month', () => {
  assert.equal(localeOf('de-AT,en;q=0.5'), 'en-AT')
  assert.equal(localeOf('en-US'), 'en-US')
  assert.equal(localeOf('pl'), 'en-PL')
  for (const odd of [undefined, '', '*', 'q=1', '<script>', 'x'.repeat(10_000)])
    assert.equal(localeOf(odd), 'en-GB')
  assert.equal(fullDay('2021-12-30', 'en-US'), 'Thursday, December 30, 2021')
})

test('numbers are written as the region writes them', () => {
  assert.equal(numeral(999, 'en-DE'), '999')
  assert.equal(numeral(1234567), '1,234,567')
  assert.equal(numeral(1234567, 'en-DE'), '1.234.567')
  assert.equal(numeral(1234567, 'en-IN'), '12,34,567')
})

test('an instant has the report’s clock, UTC, and a mark for the reader’s own; a day has no clock', () => {
  const instant = String(whenHtml('2021-12-30T21:35+01:00', 'en-GB'))
  assert.match(instant, /data-instant="2021-12-30T21:35\+01:00"/)
  assert.match(instant, /30 Dec 2021, 21:35 \(\+01:00\) · 20:35 UTC/)
  assert.doesNotMatch(String(whenHtml('2021-12-30', 'en-GB')), /instant|UTC/)
})

test('what is not certain is told in words, never as a day', () => {
  for (const open of [
    'XXXX-12-07',
    '2021-12',
    '2021-12-07?',
    '[2021-12-30,2022-01-06]',
    '2022-01-10/..',
    '"><script>',
  ])
    assert.doesNotMatch(String(whenHtml(open, 'en-GB')), /<time|<script/, open)
})
