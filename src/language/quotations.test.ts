import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slice } from '../base/span.ts'
import { quotationsIn } from './quotations.ts'

const inner = (text: string): string[] => quotationsIn(text).map(one => slice(text, one.inner))

test('marks of all habits', () => {
  assert.deepEqual(inner('He said “we agree” and „wir auch“ and «nous aussi» and "so do I".'), [
    'we agree',
    'wir auch',
    'nous aussi',
    'so do I',
  ])
})

test('marks of typewriters and old wires', () => {
  assert.deepEqual(inner("``We agree,'' he said. ''So do we.'' The ministers' talks"), [
    'We agree,',
    'So do we.',
  ])
})

test('a paragraph that does not close its quotation leaves it open', () => {
  const text = '“We talked.\n\n“We will talk again,” she said.'
  assert.deepEqual(
    quotationsIn(text).map(one => [slice(text, one.inner), one.open]),
    [
      ['We talked.', true],
      ['We will talk again,', false],
    ],
  )
})

test('dialogue after a dash, with its second part after the cue', () => {
  assert.deepEqual(inner('– We will strive for guarantees – said the minister on Thursday.'), [
    'We will strive for guarantees',
  ])
  assert.deepEqual(inner('– We agree – said the minister. – The rest can wait.'), [
    'We agree',
    'The rest can wait.',
  ])
})

test('a list item, inches and an apostrophe are no quotations', () => {
  assert.deepEqual(inner('– Talks in Geneva\n– Talks in Vienna'), [])
  assert.deepEqual(inner('The 90" screen and the ministers’ talks'), [])
})

test('whatever the text, quotations lie in it, in order, and end', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('“', '”', '"', '–', ' ', 'a', '\n', '.', '«', '»') }),
      text => {
        let last = 0
        for (const one of quotationsIn(text)) {
          assert.ok(one.start <= one.inner.start && one.inner.end <= one.end && one.end <= text.length)
          assert.ok(one.inner.start <= one.inner.end)
          assert.ok(one.kind === 'dash' || one.start >= last)
          if (one.kind === 'marks') last = one.end
        }
      },
    ),
  )
})
