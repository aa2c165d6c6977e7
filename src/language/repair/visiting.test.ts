import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { settleVisiting } from './visiting.ts'

const MET = `
# text = Berg met with visiting Minister Rojas.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 with with SCONJ 4 mark
4 visiting visit VERB VerbForm=Ger 2 advcl
5 Minister Minister PROPN 6 nmod:desc
6 Rojas Rojas PROPN 4 obj
7 . . PUNCT 2 punct
`
const relations = (conllu: string): string[] => {
  const { text, tokens } = layersFrom({ conllu })
  return settleVisiting(text, tokens).map(({ upos, head, deprel }) => `${upos} ${head + 1} ${deprel}`)
}

test('who is visiting is the one met', () => {
  assert.deepEqual(relations(MET).slice(2, 6), [
    'ADP 6 case',
    'ADJ 6 amod',
    'PROPN 6 nmod:desc',
    'PROPN 2 obl',
  ])
})

test('whom somebody visits is not', () => {
  assert.deepEqual(relations(MET.replaceAll(' with', ' while'))[3], 'VERB 2 advcl')
})
