import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('a delegation comes in the person of who leads it', () => {
  const conllu = `
# text = Berg received a delegation led by Rojas on Monday.
1 Berg Berg PROPN 2 nsubj
2 received receive VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 delegation delegation NOUN 2 obj
5 led lead VERB Tense=Past|VerbForm=Part|Voice=Pass 4 acl
6 by by ADP 7 case
7 Rojas Rojas PROPN 5 obl:agent
8 on on ADP 9 case
9 Monday Monday PROPN 2 obl
10 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }] }), [
    'meeting held: Anna Berg + Luis Rojas, 2022-05-09',
  ])
})

test('verbs that translations use carry a contact as others do', () => {
  const conllu = `
# text = Berg maintained a meeting with Rojas.
1 Berg Berg PROPN 2 nsubj
2 maintained maintain VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 meeting meeting NOUN 2 obj
5 with with ADP 6 case
6 Rojas Rojas PROPN 4 nmod
7 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['meeting held: Luis Rojas + Anna Berg'])
})

test('the heads of two ministries stand for their countries', () => {
  const conllu = `
# text = The heads of the foreign ministries of Norway and Chile held talks by phone.
1 The the DET 2 det
2 heads head NOUN Number=Plur 11 nsubj
3 of of ADP 6 case
4 the the DET 6 det
5 foreign foreign ADJ 6 amod
6 ministries ministry NOUN Number=Plur 2 nmod
7 of of ADP 8 case
8 Norway Norway PROPN 6 nmod
9 and and CCONJ 10 cc
10 Chile Chile PROPN 8 conj
11 held hold VERB Tense=Past|VerbForm=Fin 0 root
12 talks talk NOUN Number=Plur 11 obj
13 by by ADP 14 case
14 phone phone NOUN 11 obl
15 . . PUNCT 11 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Norway', 'LOC'],
        ['Chile#2', 'LOC'],
      ],
    }),
    ['phone held: Norway + Chile'],
  )
})

test('calls with counterparts from two countries are two', () => {
  const conllu = `
# text = Berg had phone conversations with her counterparts from Chile and Peru.
1 Berg Berg PROPN 2 nsubj
2 had have VERB Tense=Past|VerbForm=Fin 0 root
3 phone phone NOUN 4 compound
4 conversations conversation NOUN Number=Plur 2 obj
5 with with ADP 7 case
6 her her PRON Gender=Fem|Poss=Yes|PronType=Prs 7 nmod:poss
7 counterparts counterpart NOUN Number=Plur 4 nmod
8 from from ADP 9 case
9 Chile Chile PROPN 7 nmod
10 and and CCONJ 11 cc
11 Peru Peru PROPN 9 conj
12 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Chile#2', 'LOC'],
        ['Peru', 'LOC'],
      ],
    }),
    ['phone held: Anna Berg + Chile', 'phone held: Anna Berg + Peru'],
  )
})

test('a visit that is realized is made', () => {
  const conllu = `
# text = Berg realized a visit to Angola.
1 Berg Berg PROPN 2 nsubj
2 realized realize VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 visit visit NOUN 2 obj
5 to to ADP 6 case
6 Angola Angola PROPN 4 nmod
7 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Angola', 'LOC']] }), ['visit held: Anna Berg + Angola'])
})
