import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { settleEnvoys } from './envoys.ts'

const lemmas = (conllu: string): string[] => {
  const { text, tokens } = layersFrom({ conllu })
  return settleEnvoys(text, tokens).map(one => one.lemma)
}

test('a charge d’affaires is an envoy; a charge by itself is none', () => {
  assert.deepEqual(
    lemmas(`
# text = the charge d'affaires left
1 the the DET 2 det
2 charge charge NOUN 4 nsubj
3 d'affaires d'affaires PROPN 2 flat
4 left leave VERB 0 root
`),
    ['the', 'chargé', "d'affaires", 'leave'],
  )
  assert.deepEqual(
    lemmas(`
# text = the charge stands
1 the the DET 2 det
2 charge charge NOUN 3 nsubj
3 stands stand VERB 0 root
`),
    ['the', 'charge', 'stand'],
  )
})
