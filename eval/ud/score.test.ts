import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Token } from '../../src/language/types.ts'
import { readTreebank } from './conllu.ts'
import { scoreUd } from './score.ts'

const row = (...cells: string[]): string => cells.join('\t')
const CONLLU = `${[
  '# newdoc id = made-up',
  '# sent_id = 1',
  row('1', 'They', 'they', 'PRON', '_', '_', '4', 'nsubj', '_', '_'),
  row('2-3', "don't", '_', '_', '_', '_', '_', '_', '_', '_'),
  row('2', 'do', 'do', 'AUX', '_', '_', '4', 'aux', '_', '_'),
  row('3', "n't", 'not', 'PART', '_', '_', '4', 'advmod', '_', '_'),
  row('4', 'meet', 'meet', 'VERB', '_', '_', '0', 'root', '_', 'SpaceAfter=No'),
  row('5', '.', '.', 'PUNCT', '_', '_', '4', 'punct', '_', '_'),
].join(
  '\n',
)}\n\n${['# newpar', '# sent_id = 2', row('1', 'Yes', 'yes', 'INTJ', '_', '_', '0', 'root', '_', '_')].join('\n')}\n\n`

const [GOLD] = readTreebank(CONLLU)
assert.ok(GOLD)

const tokens: Token[] = GOLD.words.map((word, index) => ({
  start: word.own.start,
  end: word.own.end,
  sentence: index < 5 ? 0 : 1,
  lemma: word.lemma,
  upos: word.upos,
  head: word.head,
  deprel: word.deprel,
}))
const sentences = [
  { start: 0, end: 16, first: 0, last: 5 },
  { start: 18, end: 21, first: 5, last: 6 },
]

test('the raw text comes back with its spaces and paragraphs', () => {
  assert.equal(GOLD.text, "They don't meet.\n\nYes")
  assert.deepEqual(
    GOLD.sentences.map(({ start, end }) => GOLD.text.slice(start, end)),
    ["They don't meet.", 'Yes'],
  )
  assert.deepEqual(
    GOLD.words.map(({ own }) => GOLD.text.slice(own.start, own.end)),
    ['They', 'do', "n't", 'meet', '.', 'Yes'],
  )
})

test('the gold itself is all right, also where a word spells a part of its token', () => {
  const score = scoreUd(GOLD, { text: GOLD.text, tokens, sentences })
  for (const [name, counts] of Object.entries(score)) {
    assert.deepEqual([counts.false, counts.missed], [0, 0], name)
  }
})

test('a wrong head costs both trees, a wrong label one, a word not cut costs words', () => {
  const wrong = tokens.map((token, index) => (index === 0 ? { ...token, head: 1 } : token))
  assert.equal(scoreUd(GOLD, { text: GOLD.text, tokens: wrong, sentences }).uas.missed, 1)
  const label = tokens.map((token, index) => (index === 0 ? { ...token, deprel: 'obj' } : token))
  const labelled = scoreUd(GOLD, { text: GOLD.text, tokens: label, sentences })
  assert.deepEqual([labelled.uas.missed, labelled.las.missed], [0, 1])
  const uncut = tokens.filter((_, index) => index !== 2)
  assert.equal(scoreUd(GOLD, { text: GOLD.text, tokens: uncut, sentences }).words.missed, 1)
})
