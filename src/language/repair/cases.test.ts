import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { settleCases } from './cases.ts'

const mended = (conllu: string): string[] =>
  settleCases(layersFrom({ conllu }).tokens).map(({ head, deprel }) => `${head + 1} ${deprel}`)

test('a preposition behind the word that it hangs on introduces the noun behind it', () => {
  const relations = mended(`
# text = the President of Russia 's visit
1 the the DET 2 det
2 President President PROPN 6 nmod:poss
3 of of ADP 2 case
4 Russia Russia PROPN 2 nmod:poss
5 's 's PART 4 case
6 visit visit NOUN 0 root
`)
  assert.deepEqual(relations.slice(2, 5), ['4 case', '2 nmod', '4 case'])
})

test('a preposition before its noun, and one with no noun behind it, stay', () => {
  const relations = mended(`
# text = talks with Chile go on
1 talks talk NOUN 4 nsubj
2 with with ADP 3 case
3 Chile Chile PROPN 1 nmod
4 go go VERB 0 root
5 on on ADP 4 case
`)
  assert.deepEqual([relations[1], relations[4]], ['3 case', '4 case'])
})
