import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contains, type Span, slice } from '../../base/span.ts'
import { quotationsIn } from '../quotations.ts'
import type { Attribution } from '../types.ts'
import { wholeQuotations } from './whole-quotes.ts'

const at = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  assert.ok(start >= 0, words)
  return { start, end: start + words.length }
}

const told = (text: string, [source, cue, ...content]: [string, string, ...string[]]): Attribution => ({
  source: [at(text, source)],
  cue: [at(text, cue)],
  content: content.map(words => at(text, words)),
})

const contents = (text: string, ...given: [string, string, ...string[]][]): string[][] =>
  wholeQuotations(
    text,
    given.map(one => told(text, one)),
  ).map(one => one.content.map(span => slice(text, span)))

test('whoever says the end of a quotation says all of it', () => {
  const text = 'Talks ended. “We met. We agreed on little. It was late,” Berg said on Friday.'
  assert.deepEqual(contents(text, ['Berg', 'said', 'It was late']), [
    ['“We met. We agreed on little. It was late,”'],
  ])
})

test('two pieces of one quotation are one; words outside of it stay as they are', () => {
  const text = 'Berg said that talks went on. “We met. We agreed on little. It was late.”'
  assert.deepEqual(contents(text, ['Berg', 'said', 'that talks went on', 'We met.', 'late.']), [
    ['that talks went on', '“We met. We agreed on little. It was late.”'],
  ])
})

test('what is told inside a quotation is no part of it', () => {
  const text = '“Rojas told us that they agree. We heard it with joy,” Berg said.'
  assert.deepEqual(contents(text, ['Rojas', 'told', 'that they agree'], ['Berg', 'said', 'with joy']), [
    ['that they agree'],
    ['“Rojas told us that they agree. We heard it with joy,”'],
  ])
})

test('a quotation of two speakers, and one that does not end, are left alone', () => {
  const two = '“We met in Oslo. They met in Lima,” said Berg and Rojas added.'
  assert.deepEqual(contents(two, ['Berg', 'said', 'We met'], ['Rojas', 'added', 'They met']), [
    ['We met'],
    ['They met'],
  ])
  const open = '“We met in Oslo. They met in Lima, Berg said.'
  assert.deepEqual(contents(open, ['Berg', 'said', 'They met']), [['They met']])
})

test('contents only grow, stay in order, and end with the quotations that they touch', () => {
  const piece = fc.constantFrom('“', '”', 'a b', '. ', ' c ', '\n')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), fc.nat(40), fc.nat(9), (pieces, start, length) => {
      const text = `Berg said: ${pieces.join('')}`
      const span = { start: Math.min(11 + start, text.length - 1), end: 0 }
      span.end = Math.min(text.length, span.start + 1 + length)
      const one = { source: [at(text, 'Berg')], cue: [at(text, 'said')], content: [span] }
      const [mended] = wholeQuotations(text, [one])
      const all = mended?.content ?? []
      assert.ok(all.some(part => contains(part, span)))
      assert.ok(all.every(part => part.start >= 0 && part.end <= text.length))
      for (const { open, inner } of quotationsIn(text))
        assert.ok(
          open ||
            all.every(part => part.end <= inner.start || part.start >= inner.end || contains(part, inner)),
        )
    }),
  )
})
