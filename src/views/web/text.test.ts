import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { evidenceHtml, fragmentUrl, sentenceAround } from './text.ts'

const TEXT =
  'Talks begin\n\nThe envoy of the U.N. met them on\nMonday. They spoke for an hour.\n\nNothing else.'
const sentence = (words: string): string => {
  const start = TEXT.indexOf(words)
  const { start: from, end } = sentenceAround(TEXT, { start, end: start + words.length })
  return TEXT.slice(from, end)
}

test('a sentence goes over broken lines and stops at empty ones', () => {
  assert.equal(sentence('spoke'), 'They spoke for an hour.')
  assert.match(sentence('Monday'), /met them on\nMonday\.$/)
  assert.equal(sentence('begin'), 'Talks begin')
  assert.equal(sentence('else'), 'Nothing else.')
})

test('the words are marked in their sentence, unless they are all of it', () => {
  const at = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
  assert.equal(String(evidenceHtml(TEXT, [at('hour')])), 'They spoke for an <mark>hour</mark>.')
  assert.equal(String(evidenceHtml(TEXT, [at('Nothing else.')])), 'Nothing else.')
  assert.equal(
    String(evidenceHtml(TEXT, [at('spoke')], [at('They spoke for an hour.\n\nNothing else.')])),
    'They <mark>spoke</mark> for an hour.\n\nNothing else.',
  )
})

test('whatever the spans, evidence holds characters of the text only, in order', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', '.', ' ', '\n', '<', '&', '”'), maxLength: 120 }),
      fc.array(fc.tuple(fc.nat(120), fc.nat(30)), { maxLength: 5 }),
      (text, places) => {
        const spans = places.map(([start, length]) => ({ start, end: start + length + 1 }))
        const shown = String(evidenceHtml(text, spans)).replace(/<\/?mark>/g, '')
        for (const part of shown.split(' … '))
          assert.ok(escaped(text).includes(part.replace(/ …$/, '')), JSON.stringify([text, spans, shown]))
      },
    ),
  )
})

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

test('a text fragment names short words whole and long ones by their ends', () => {
  assert.equal(
    fragmentUrl('https://x.example/a#b', 'well-known words, said'),
    'https://x.example/a#:~:text=well%2Dknown%20words%2C%20said',
  )
  assert.match(
    fragmentUrl('https://x.example/', 'one two three four five six seven eight nine ten eleven'),
    /#:~:text=one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven$/,
  )
  assert.doesNotThrow(() => fragmentUrl('https://x.example/', '\ud800 lone'))
})
