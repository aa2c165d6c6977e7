import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { TimexType } from '../types.ts'
import { edtfOf } from './edtf.ts'
import { readTimes, type TimeInput } from './index.ts'

const WORDS =
  'the a of in on at to from until between and last next this that same early late mid end first second third quarter half year years month weeks days day hour minutes ago later earlier before after two 10 2021 1945 21.35 3 p.m. 1400 GMT EET IST Monday Thursday evening morning night March 5 7th December Jan. spring winter decade century 1990s every twice daily now then recently future yesterday today noon midnight Poland time ( ) , - – . BC about more than'.split(
    ' ',
  )

const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 })
  .map(words => words.join(' '))
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  phrase,
)
const types: readonly TimexType[] = ['DATE', 'TIME', 'DURATION', 'SET']

/** A text with one span that a tagger might have marked anywhere in it. */
const input = fc
  .record({
    text,
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    type: fc.constantFrom(...types),
    published: fc.option(fc.constantFrom('2021-12-31', '1989-11-02', '2024-02-29', 'no date'), {
      nil: undefined,
    }),
  })
  .map(({ text, from, to, type, published }): TimeInput => {
    const [start, end] = [from, to].map(at => Math.floor(at * text.length)).sort((a, b) => a - b)
    return {
      text,
      tokens: [],
      sentences: [],
      spans: [{ start: start ?? 0, end: end ?? 0, type }],
      ...(published !== undefined && { published }),
    }
  })

/** TIMEX3 values: ISO 8601 dates with X for what is open, parts of days and years, durations, references. */
const VALUE = new RegExp(
  `^(?:${[
    '(?:BC)?(?:\\d{2,4}|XXXX)',
    '(?:BC)?(?:\\d{4}|XXXX)-(?:\\d{2}|XX|Q[1-4X]|H[12]|SP|SU|FA|WI)',
    '(?:\\d{4}|XXXX)-W(?:\\d{2}|XX)(?:-(?:WE|[1-7]))?(?:T(?:MO|MI|AF|EV|NI))?',
    '(?:(?:\\d{4}|XXXX)-(?:\\d{2}|XX)-(?:\\d{2}|XX))?(?:T(?:\\d{2}:\\d{2}Z?|MO|MI|AF|EV|NI|DT))?',
    'PX?\\d*(?:\\.\\d+)?[YMWDQ](?:\\d+M)?',
    'P(?:\\d+(?:\\.\\d+)?D)?T?(?:(?:X|\\d+(?:\\.\\d+)?)H)?(?:(?:X|\\d+(?:\\.\\d+)?)M)?(?:(?:X|\\d+(?:\\.\\d+)?)S)?',
    'PT12H|P\\d*DT12H|PXX',
    '(?:PAST|PRESENT|FUTURE)_REF',
  ].join('|')})$`,
)

test('nothing crashes, spans slice the text in order, values are TIMEX3 and days are days', () => {
  fc.assert(
    fc.property(input, given => {
      let last = 0
      for (const time of readTimes(given)) {
        assert.ok(time.start >= last && time.end >= time.start && time.end <= given.text.length)
        last = time.end
        if (time.value === undefined) continue
        assert.match(time.value, VALUE)
        const day = /^\d{4}-\d{2}-\d{2}/.exec(time.value)?.[0]
        if (day !== undefined) assert.doesNotThrow(() => Temporal.PlainDate.from(day, { overflow: 'reject' }))
        if (time.instant !== undefined) assert.doesNotThrow(() => Temporal.Instant.from(time.instant ?? ''))
        assert.doesNotThrow(() => edtfOf(time))
      }
    }),
    { numRuns: 600 },
  )
})

test('the same input gives the same times', () => {
  fc.assert(
    fc.property(input, given => {
      assert.deepEqual(readTimes(given), readTimes(given))
    }),
    { numRuns: 60 },
  )
})

test('long texts are read in time that grows with their length', () => {
  const time = (times: number): number => {
    const long =
      'On Monday, 5 May 2021, at 3 p.m. (1300 GMT) they met for two hours in the third quarter of last year. '.repeat(
        times,
      )
    const started = performance.now()
    readTimes({ text: long, tokens: [], sentences: [], spans: [], published: '2021-12-31' })
    return performance.now() - started
  }
  time(20)
  assert.ok(time(800) < 60 * Math.max(time(40), 2))
})
