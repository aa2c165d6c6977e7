import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('a summit named by two states with a hyphen is theirs', () => {
  const conllu = `
# text = A Franco-German summit was held in Paris.
1 A a DET 5 det
2 Franco Franco ADJ 4 compound
3 - - PUNCT 2 punct
4 German German ADJ 5 amod
5 summit summit NOUN 7 nsubj:pass
6 was be AUX Tense=Past|VerbForm=Fin 7 aux:pass
7 held hold VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
8 in in ADP 9 case
9 Paris Paris PROPN 7 obl
10 . . PUNCT 7 punct
`
  assert.deepEqual(told(conllu, { entities: [['Paris', 'LOC']] }), [
    'multilateral held: France + Germany, in Paris',
  ])
})

test('two who shake hands have met', () => {
  const conllu = `
# text = Berg shook hands with Rojas at the funeral.
1 Berg Berg PROPN 2 nsubj
2 shook shake VERB Tense=Past|VerbForm=Fin 0 root
3 hands hand NOUN Number=Plur 2 obj
4 with with ADP 5 case
5 Rojas Rojas PROPN 2 obl
6 at at ADP 8 case
7 the the DET 8 det
8 funeral funeral NOUN 2 obl
9 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['meeting held: Anna Berg + Luis Rojas'])
})

test('what else is shaken is no contact', () => {
  const conllu = `
# text = Berg shook her head at Rojas.
1 Berg Berg PROPN 2 nsubj
2 shook shake VERB Tense=Past|VerbForm=Fin 0 root
3 her her PRON Gender=Fem|Poss=Yes|PronType=Prs 4 nmod:poss
4 head head NOUN 2 obj
5 at at ADP 6 case
6 Rojas Rojas PROPN 2 obl
7 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), [])
})

test('the holder of an office is received', () => {
  const conllu = `
# text = The Norwegian king received the Chilean president.
1 The the DET 3 det
2 Norwegian Norwegian ADJ 3 amod
3 king king NOUN 4 nsubj
4 received receive VERB Tense=Past|VerbForm=Fin 0 root
5 the the DET 7 det
6 Chilean Chilean ADJ 7 amod
7 president president NOUN 4 obj
8 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu), ['meeting held: Norwegian king + Luis Rojas'])
})

test('somebody is no guest where things are hosted', () => {
  const conllu = `
# text = The Norwegian king hosted the Chilean exhibition.
1 The the DET 3 det
2 Norwegian Norwegian ADJ 3 amod
3 king king NOUN 4 nsubj
4 hosted host VERB Tense=Past|VerbForm=Fin 0 root
5 the the DET 7 det
6 Chilean Chilean ADJ 7 amod
7 exhibition exhibition NOUN 4 obj
8 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu), [])
})

test('a summit that a hyphen names is of those who are named for it', () => {
  const conllu = `
# text = A Norway-Chile summit between Berg and Rojas was held in Paris.
1 A a DET 5 det
2 Norway Norway PROPN 4 compound
3 - - PUNCT 2 punct
4 Chile Chile PROPN 5 compound
5 summit summit NOUN 11 nsubj:pass
6 between between ADP 7 case
7 Berg Berg PROPN 5 nmod
8 and and CCONJ 9 cc
9 Rojas Rojas PROPN 7 conj
10 was be AUX Tense=Past|VerbForm=Fin 11 aux:pass
11 held hold VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
12 in in ADP 13 case
13 Paris Paris PROPN 11 obl
14 . . PUNCT 11 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Norway-Chile', 'LOC'],
        ['Paris', 'LOC'],
      ],
    }),
    ['multilateral held: Anna Berg + Luis Rojas, in Paris'],
  )
})
