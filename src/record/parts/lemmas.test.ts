import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { nounBases, verbBases, withKnownLemmas } from './lemmas.ts'

test('the words that a regular form may be of', () => {
  assert.ok(verbBases('imposed').includes('impose'))
  assert.ok(verbBases('banned').includes('ban'))
  assert.ok(verbBases('denied').includes('deny'))
  assert.ok(verbBases('rioting').includes('riot'))
  assert.ok(nounBases('rallies').includes('rally'))
  assert.ok(nounBases('clashes').includes('clash'))
  assert.deepEqual(nounBases('troop'), [])
})

test('only what is unknown to the rules is settled, and only into what they know', () => {
  const layers = layersFrom({
    conllu: `
# text = Peru imposed tolls and staged rallies.
1 Peru Peru PROPN 2 nsubj
2 imposed impos VERB 0 root
3 tolls toll NOUN 2 obj
4 and and CCONJ 5 cc
5 staged stag VERB 2 conj
6 rallies rallie NOUN 5 obj
7 . . PUNCT 2 punct
`,
  })
  const known = { verbs: new Set(['impose', 'stage']), nouns: new Set(['rally']) }
  assert.deepEqual(
    withKnownLemmas(layers, known).tokens.map(token => token.lemma),
    ['Peru', 'impose', 'toll', 'and', 'stage', 'rally', '.'],
  )
  assert.deepEqual(
    withKnownLemmas(layers, { verbs: new Set(['impos', 'stag']), nouns: new Set() }).tokens,
    layers.tokens,
  )
})
