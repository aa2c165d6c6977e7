import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

const times = [{ words: 'two days', type: 'DURATION', value: 'P2D' }] as const

test('a length that is told with the contact is the contact’s', () => {
  const visit = `
# text = Berg met Rojas for two days.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 for for ADP 6 case
5 two two NUM 6 nummod
6 days day NOUN Number=Plur 2 obl
7 . . PUNCT 2 punct
`
  assert.deepEqual(told(visit, { times }), ['meeting held: Anna Berg + Luis Rojas, P2D'])
})

test('how long after something else it was is no length', () => {
  const after = `
# text = Berg met Rojas two days after Mori.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 two two NUM 5 nummod
5 days day NOUN Number=Plur 7 obl:unmarked
6 after after ADP 7 case
7 Mori Mori PROPN 2 obl
8 . . PUNCT 2 punct
`
  const flat = after.replace('5 days day NOUN Number=Plur 7', '5 days day NOUN Number=Plur 2')
  for (const tree of [after, flat])
    assert.deepEqual(told(tree, { times }), ['meeting held: Anna Berg + Luis Rojas'])
})
