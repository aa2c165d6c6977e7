import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { articleFromText } from '../../article/index.ts'
import { slice } from '../../base/span.ts'
import type { AnnotatedText, Token } from '../types.ts'
import { legible } from './index.ts'

/** Layers over a text with a token for each run of letters, and no more. */
const layersOf = (text: string): AnnotatedText => ({
  text,
  language: 'en',
  sentences: [{ start: 0, end: text.length, first: 0, last: 1 }],
  tokens: Array.from(
    text.matchAll(/\p{L}+/gu),
    ({ 0: word, index }): Token => ({
      start: index,
      end: index + word.length,
      sentence: 0,
      lemma: word,
      upos: 'X',
      head: -1,
      deprel: 'root',
    }),
  ),
  entities: [],
  attributions: [],
  times: [],
  mentions: [],
})

const LINES = `The ministers of Norway and Chile spoke on Monday about fish, nego-
tiations about which began in the &quot;spring&quot; of the year <b>before</b> and
went on in Oslo, and they agreed that the delegations should come together
once more.`

test('leftovers and line ends are read as what they stand for, and found where they stand', () => {
  const { input, restore } = legible(articleFromText(LINES, { whole: true }), () => false)
  assert.doesNotMatch(input.text, /[\n&<]/)
  assert.match(
    input.text,
    /fish, negotiations about which began in the "spring" of the year before and went on/,
  )
  const { text, tokens } = restore(layersOf(input.text))
  assert.equal(text, LINES)
  const broken = tokens.find(token => token.lemma === 'negotiations')
  assert.equal(broken && slice(text, broken), 'nego-\ntiations')
  assert.equal(broken?.form, 'negotiations')
  const whole = tokens.find(token => token.lemma === 'before')
  assert.equal(whole && slice(text, whole), 'before')
  assert.equal(whole?.form, undefined)
})

test('a text with nothing to mend is read as it stands, line breaks that were chosen too', () => {
  const input = articleFromText('One line.\nAnother line.\n\nAT&T said a < b.', { whole: true })
  assert.equal(legible(input, () => false).input, input)
})

test('whatever a text holds, each span comes back to the words that it was read from', () => {
  const part = fc.constantFrom(
    'word ',
    'Oslo',
    '&quot;',
    '&amp;nbsp;',
    '<p>',
    '</p>',
    '<br/>',
    'nego-\ntiations ',
    '\n\n',
    '. ',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), parts => {
      const original = parts.join('')
      const { input, restore } = legible(articleFromText(original, { whole: true }), () => false)
      const read = layersOf(input.text)
      const layers = restore(read)
      assert.equal(layers.text, original)
      layers.tokens.forEach((token, index) => {
        const form = slice(input.text, read.tokens[index] as Token)
        assert.equal(token.form ?? slice(original, token), form)
        assert.ok(token.end > token.start && token.start >= (layers.tokens[index - 1]?.end ?? 0))
      })
      for (const block of input.blocks ?? [])
        assert.ok(block.start <= block.end && block.end <= input.text.length)
    }),
  )
})
