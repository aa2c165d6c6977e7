import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('who asked for the call', () => {
  const conllu = `
# text = Berg had a phone call with Rojas on Friday.
1 Berg Berg PROPN 2 nsubj
2 had have VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 5 det
4 phone phone NOUN 5 compound
5 call call NOUN 2 obj
6 with with ADP 7 case
7 Rojas Rojas PROPN 5 nmod
8 on on ADP 9 case
9 Friday Friday PROPN 2 obl
10 . . PUNCT 2 punct

# text = Rojas had asked for the call, an official said.
1 Rojas Rojas PROPN 3 nsubj
2 had have AUX Tense=Past|VerbForm=Fin 3 aux
3 asked ask VERB Tense=Past|VerbForm=Part 10 ccomp
4 for for ADP 6 case
5 the the DET 6 det
6 call call NOUN 3 obl
7 , , PUNCT 10 punct
8 an a DET 9 det
9 official official NOUN 10 nsubj
10 said say VERB Tense=Past|VerbForm=Fin 0 root
11 . . PUNCT 10 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }] }), [
    'phone held: Luis Rojas + Anna Berg, 2022-05-06, by Luis Rojas',
  ])
})

test('a span of years is not how long it took', () => {
  const conllu = `
# text = Berg and Rojas met on Friday, the first contact between the two countries in three decades.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 met meet VERB Tense=Past|VerbForm=Fin 0 root
5 on on ADP 6 case
6 Friday Friday PROPN 4 obl
7 , , PUNCT 10 punct
8 the the DET 10 det
9 first first ADJ 10 amod
10 contact contact NOUN 4 parataxis
11 between between ADP 14 case
12 the the DET 14 det
13 two two NUM 14 nummod
14 countries country NOUN Number=Plur 10 nmod
15 in in ADP 17 case
16 three three NUM 17 nummod
17 decades decade NOUN Number=Plur 10 nmod
18 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      times: [
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
        { words: 'three decades', type: 'DURATION', value: 'P30Y' },
      ],
    }),
    ['meeting held: Anna Berg + Luis Rojas, 2022-05-06'],
  )
})

test('a meeting that others join is another one', () => {
  const conllu = `
# text = Berg and Rojas met on Friday.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 met meet VERB Tense=Past|VerbForm=Fin 0 root
5 on on ADP 6 case
6 Friday Friday PROPN 4 obl
7 . . PUNCT 4 punct

# text = On Saturday Mori and the envoy joined Berg and Rojas for a wider meeting.
1 On on ADP 2 case
2 Saturday Saturday PROPN 7 obl
3 Mori Mori PROPN 7 nsubj
4 and and CCONJ 6 cc
5 the the DET 6 det
6 envoy envoy NOUN 3 conj
7 joined join VERB Tense=Past|VerbForm=Fin 0 root
8 Berg Berg PROPN 7 obj
9 and and CCONJ 10 cc
10 Rojas Rojas PROPN 8 conj
11 for for ADP 14 case
12 a a DET 14 det
13 wider wide ADJ 14 amod
14 meeting meeting NOUN 7 obl
15 . . PUNCT 7 punct
`
  assert.deepEqual(
    told(conllu, {
      times: [
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
        { words: 'Saturday', type: 'DATE', value: '2022-05-07' },
      ],
    }),
    [
      'meeting held: Anna Berg + Luis Rojas, 2022-05-06',
      'multilateral held: Ken Mori + Anna Berg + Luis Rojas, 2022-05-07',
    ],
  )
})

test('talks with a group alone have nobody to talk to', () => {
  const conllu = `
# text = Protesters demand negotiations with party leaders.
1 Protesters protester NOUN Number=Plur 2 nsubj
2 demand demand VERB Number=Plur|Tense=Pres|VerbForm=Fin 0 root
3 negotiations negotiation NOUN Number=Plur 2 obj
4 with with ADP 6 case
5 party party NOUN 6 compound
6 leaders leader NOUN Number=Plur 3 nmod
7 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), [])
})

test('who travels for talks takes part in them', () => {
  const conllu = `
# text = Berg left on Tuesday for talks with Rojas.
1 Berg Berg PROPN 2 nsubj
2 left leave VERB Tense=Past|VerbForm=Fin 0 root
3 on on ADP 4 case
4 Tuesday Tuesday PROPN 2 obl
5 for for ADP 6 case
6 talks talk NOUN Number=Plur 2 obl
7 with with ADP 8 case
8 Rojas Rojas PROPN 6 nmod
9 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Tuesday', type: 'DATE', value: '2022-05-10' }] }), [
    'unspecified held: Luis Rojas + Anna Berg, 2022-05-10',
  ])
})

test('what would follow was future when it was said', () => {
  const conllu = `
# text = Berg said that she would meet Rojas in Oslo on 17 May.
1 Berg Berg PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ 6 mark
4 she she PRON Case=Nom|Gender=Fem|Number=Sing|PronType=Prs 6 nsubj
5 would would AUX VerbForm=Fin 6 aux
6 meet meet VERB VerbForm=Inf 2 ccomp
7 Rojas Rojas PROPN 6 obj
8 in in ADP 9 case
9 Oslo Oslo PROPN 6 obl
10 on on ADP 11 case
11 17 17 NUM 6 obl
12 May May PROPN 11 nmod:unmarked
13 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Oslo', 'GPE']],
      times: [{ words: '17 May', type: 'DATE', value: '2022-05-17' }],
    }),
    ['meeting scheduled: Anna Berg + Luis Rojas, 2022-05-17, in Oslo'],
  )
})

test('what is urged at a conference leaves the conference held', () => {
  const conllu = `
# text = Berg urged reforms at the Geneva summit of the European Union on Friday.
1 Berg Berg PROPN 2 nsubj
2 urged urge VERB Tense=Past|VerbForm=Fin 0 root
3 reforms reform NOUN Number=Plur 2 obj
4 at at ADP 7 case
5 the the DET 7 det
6 Geneva Geneva PROPN 7 compound
7 summit summit NOUN 3 nmod
8 of of ADP 11 case
9 the the DET 11 det
10 European European ADJ 11 amod
11 Union Union PROPN 7 nmod
12 on on ADP 13 case
13 Friday Friday PROPN 2 obl
14 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Geneva', 'GPE'],
        ['European Union', 'ORG'],
      ],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
    }),
    ['multilateral held: European Union, 2022-05-06, in Geneva'],
  )
})
