import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('talks that something comes ahead of are still to come', () => {
  const conllu = `
# text = Berg freed prisoners ahead of talks between Norway and Chile.
1 Berg Berg PROPN 2 nsubj
2 freed free VERB Tense=Past|VerbForm=Fin 0 root
3 prisoners prisoner NOUN Number=Plur 2 obj
4 ahead ahead ADV 2 advmod
5 of of ADP 6 case
6 talks talk NOUN Number=Plur 2 obl
7 between between ADP 8 case
8 Norway Norway PROPN 6 nmod
9 and and CCONJ 10 cc
10 Chile Chile PROPN 8 conj
11 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Norway', 'LOC'],
        ['Chile#2', 'LOC'],
      ],
    }),
    ['unspecified scheduled: Norway + Chile'],
  )
})

test('what is discussed over a meal is discussed at a meeting', () => {
  const conllu = `
# text = Berg and Rojas discussed trade over dinner in Lima.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 discussed discuss VERB Tense=Past|VerbForm=Fin 0 root
5 trade trade NOUN 4 obj
6 over over ADP 7 case
7 dinner dinner NOUN 4 obl
8 in in ADP 9 case
9 Lima Lima PROPN 7 nmod
10 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu, { entities: [['Lima', 'LOC']] }), ['meeting held: Anna Berg + Luis Rojas'])
})
