import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { slice } from '../../base/span.ts'
import type { Token } from '../types.ts'
import { caselessLines, linesInLower, recased } from './case.ts'

const linesOf = (text: string): string[] => caselessLines(text).map(line => slice(text, line))

test('lines in capitals say nothing by them, nor do those of a text without any', () => {
  assert.deepEqual(linesOf('MINISTERS MEET IN OSLO\n\nThe ministers met.'), ['MINISTERS MEET IN OSLO'])
  assert.deepEqual(linesOf('ministers meet in oslo\n\nthey met.'), ['ministers meet in oslo', 'they met.'])
  assert.deepEqual(linesOf('SENATOR McCAIN MEETS MINISTERS'), ['SENATOR McCAIN MEETS MINISTERS'])
})

test('a name, initials or a small line between others are no lines without case', () => {
  assert.deepEqual(linesOf('REUTERS/AFP/DPA\n\nNATO, EU, UN\n\nThe ministers met.\n\nthey said so.'), [])
  assert.deepEqual(linesOf('Ministers of NATO and of the OSCE met in VIENNA.'), [])
  assert.deepEqual(linesOf('12 %\n\n—'), [])
})

const tokensOf = (text: string, proper: readonly string[]): Token[] =>
  Array.from(text.matchAll(/[\p{L}.]+/gu), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    sentence: 0,
    lemma: word,
    upos: proper.includes(word) ? 'PROPN' : 'NOUN',
    head: -1,
    deprel: 'root',
  }))

test('names, first words, countries and initials get their capitals, other words none', () => {
  const text = 'MINISTERS OF CHILE AND i MEET NATO IN OSLO'
  const lower = linesInLower(text, caselessLines(text))
  assert.equal(lower, text.toLowerCase())
  assert.equal(
    recased(text, caselessLines(text), tokensOf(lower, ['nato', 'oslo'])),
    'Ministers of Chile and I meet NATO in Oslo',
  )
})

test('only the lines without case are read for it, each where it stands', () => {
  const text = 'TALKS IN OSLO GO ON\n\nThe Ministers met.'
  assert.equal(linesInLower(text, caselessLines(text)), 'talks in oslo go on\n\n                  ')
})

/** Some letters have two small forms (σ, ς) or two capitals (K, K). */
const folded = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase()

test('no letter moves, whatever the script: the length stays and only case changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), (words, upper) => {
      const text = upper ? words.toUpperCase() : words
      const lines = caselessLines(text)
      const lower = linesInLower(text, lines)
      assert.equal(lower.length, text.length)
      const again = recased(text, lines, tokensOf(lower, []))
      assert.equal(again.length, text.length)
      assert.equal(folded(again), folded(text))
    }),
  )
})
