import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('leaving for a country is going there', () => {
  const conllu = `
# text = Berg left for Chile on Monday.
1 Berg Berg PROPN 2 nsubj
2 left leave VERB Tense=Past|VerbForm=Fin 0 root
3 for for ADP 4 case
4 Chile Chile PROPN 2 obl
5 on on ADP 6 case
6 Monday Monday PROPN 2 obl
7 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Chile#2', 'LOC']],
      times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }],
    }),
    ['visit held: Anna Berg + Chile, 2022-05-09, in Chile'],
  )
})

test('leaving a country is no visit', () => {
  const conllu = `
# text = Berg left Chile on Monday.
1 Berg Berg PROPN 2 nsubj
2 left leave VERB Tense=Past|VerbForm=Fin 0 root
3 Chile Chile PROPN 2 obj
4 on on ADP 5 case
5 Monday Monday PROPN 2 obl
6 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Chile#2', 'LOC']],
      times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }],
    }),
    [],
  )
})

test('coming to power is no visit', () => {
  const conllu = `
# text = Berg came to power in Chile.
1 Berg Berg PROPN 2 nsubj
2 came come VERB Tense=Past|VerbForm=Fin 0 root
3 to to ADP 4 case
4 power power NOUN 2 obl
5 in in ADP 6 case
6 Chile Chile PROPN 2 obl
7 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Chile#2', 'LOC']] }), [])
})

test('a capital is in its country', () => {
  const conllu = `
# text = Berg would travel to the Chilean capital on Thursday, Mori said.
1 Berg Berg PROPN 3 nsubj
2 would would AUX VerbForm=Fin 3 aux
3 travel travel VERB VerbForm=Inf 12 ccomp
4 to to ADP 7 case
5 the the DET 7 det
6 Chilean Chilean ADJ 7 amod
7 capital capital NOUN 3 obl
8 on on ADP 9 case
9 Thursday Thursday PROPN 3 obl
10 , , PUNCT 9 punct
11 Mori Mori PROPN 12 nsubj
12 said say VERB Tense=Past|VerbForm=Fin 0 root
13 . . PUNCT 12 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Thursday', type: 'DATE', value: '2022-05-12' }] }), [
    'visit scheduled: Anna Berg + Chile, 2022-05-12, in Chilean capital',
  ])
})

test('where somebody stopped they met', () => {
  const conllu = `
# text = Rojas stopped over in Madrid, where he met Berg.
1 Rojas Rojas PROPN 2 nsubj
2 stopped stop VERB Tense=Past|VerbForm=Fin 0 root
3 over over ADV 2 advmod
4 in in ADP 5 case
5 Madrid Madrid PROPN 2 obl
6 , , PUNCT 9 punct
7 where where ADV PronType=Rel 9 advmod
8 he he PRON Gender=Masc|PronType=Prs 9 nsubj
9 met meet VERB Tense=Past|VerbForm=Fin 5 acl:relcl
10 Berg Berg PROPN 9 obj
11 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Madrid', 'LOC']] }), [
    'visit held: Luis Rojas + Spain, in Madrid',
    'meeting held: Luis Rojas + Anna Berg, in Madrid',
  ])
})

test('talks are where somebody flew for them', () => {
  const conllu = `
# text = Rojas flew to Lima for talks with Berg.
1 Rojas Rojas PROPN 2 nsubj
2 flew fly VERB Tense=Past|VerbForm=Fin 0 root
3 to to ADP 4 case
4 Lima Lima PROPN 2 obl
5 for for ADP 6 case
6 talks talk NOUN Number=Plur 2 obl
7 with with ADP 8 case
8 Berg Berg PROPN 6 nmod
9 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Lima', 'LOC']] }), [
    'visit held: Luis Rojas + Peru, in Lima',
    'unspecified held: Anna Berg + Luis Rojas, in Lima',
  ])
})

test('ministries of two countries hold consultations', () => {
  const conllu = `
# text = The Norwegian and Chilean foreign ministries held consultations.
1 The the DET 6 det
2 Norwegian Norwegian ADJ 6 amod
3 and and CCONJ 4 cc
4 Chilean Chilean ADJ 2 conj
5 foreign foreign ADJ 4 amod
6 ministries ministry NOUN Number=Plur 7 nsubj
7 held hold VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
8 consultations consultation NOUN Number=Plur 7 obj
9 . . PUNCT 7 punct
`
  assert.deepEqual(told(conllu), ['unspecified held: Norway + Chile'])
})
