import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('a call that is held between two is theirs', () => {
  const conllu = `
# text = He recalled the phone call held on Monday between the presidents of Iran and Peru.
1 He he PRON Gender=Masc|PronType=Prs 2 nsubj
2 recalled recall VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 5 det
4 phone phone NOUN 5 compound
5 call call NOUN 2 obj
6 held hold VERB Tense=Past|VerbForm=Part|Voice=Pass 5 acl
7 on on ADP 8 case
8 Monday Monday PROPN 6 obl
9 between between ADP 11 case
10 the the DET 11 det
11 presidents president NOUN Number=Plur 6 obl
12 of of ADP 13 case
13 Iran Iran PROPN 11 nmod
14 and and CCONJ 15 cc
15 Peru Peru PROPN 13 conj
16 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Iran', 'LOC'],
        ['Peru', 'LOC'],
      ],
      times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }],
    }),
    ['phone held: Iran + Peru'],
  )
})

test("'whose' takes up the country before it", () => {
  const conllu = `
# text = Messages go through Oman, whose foreign minister met Berg.
1 Messages message NOUN Number=Plur 2 nsubj
2 go go VERB Number=Plur|Tense=Pres|VerbForm=Fin 0 root
3 through through ADP 4 case
4 Oman Oman PROPN 2 obl
5 , , PUNCT 9 punct
6 whose whose PRON Poss=Yes|PronType=Rel 8 nmod:poss
7 foreign foreign ADJ 8 amod
8 minister minister NOUN 9 nsubj
9 met meet VERB Tense=Past|VerbForm=Fin 4 acl:relcl
10 Berg Berg PROPN 9 obj
11 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Oman', 'LOC']] }), [
    'meeting held: foreign minister + Anna Berg',
  ])
})

test("'whose' is no name where it takes up nobody of state", () => {
  const conllu = `
# text = Berg praised a bank whose president met Rojas.
1 Berg Berg PROPN 2 nsubj
2 praised prais VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 bank bank NOUN 2 obj
5 whose whose PRON Poss=Yes|PronType=Rel 6 nmod:poss
6 president president NOUN 7 nsubj
7 met meet VERB Tense=Past|VerbForm=Fin 4 acl:relcl
8 Rojas Rojas PROPN 7 obj
9 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), [])
})
