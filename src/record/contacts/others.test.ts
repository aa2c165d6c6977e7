import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('nobody meets himself again', () => {
  const conllu = `
# text = Rojas met Mori on Friday and will meet him again in Oslo on 17 May.
1 Rojas Rojas PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Mori Mori PROPN 2 obj
4 on on ADP 5 case
5 Friday Friday PROPN 2 obl
6 and and CCONJ 8 cc
7 will will AUX VerbForm=Fin 8 aux
8 meet meet VERB VerbForm=Inf 2 conj
9 him he PRON Case=Acc|Gender=Masc|Number=Sing|PronType=Prs 8 obj
10 again again ADV 8 advmod
11 in in ADP 12 case
12 Oslo Oslo PROPN 8 obl
13 on on ADP 14 case
14 17 17 NUM 8 obl
15 May May PROPN 14 nmod:unmarked
16 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Oslo', 'GPE']],
      times: [
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
        { words: '17 May', type: 'DATE', value: '2022-05-17' },
      ],
    }),
    [
      'meeting held: Luis Rojas + Ken Mori, 2022-05-06',
      'meeting scheduled: Luis Rojas + Ken Mori, 2022-05-17, in Oslo',
    ],
  )
})

test('standards that are met are no party', () => {
  const conllu = `
# text = Chile and Norway met the standards of the treaty.
1 Chile Chile PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Norway Norway PROPN 1 conj
4 met meet VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
5 the the DET 6 det
6 standards standard NOUN Number=Plur 4 obj
7 of of ADP 9 case
8 the the DET 9 det
9 treaty treaty NOUN 6 nmod
10 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Chile', 'GPE'],
        ['Norway', 'GPE'],
      ],
    }),
    [],
  )
})

test('with whom the minister met', () => {
  const conllu = `
# text = The letter was from Mori, with whom Rojas met on Friday.
1 The the DET 2 det
2 letter letter NOUN 5 nsubj
3 was be AUX Tense=Past|VerbForm=Fin 5 cop
4 from from ADP 5 case
5 Mori Mori PROPN 0 root
6 , , PUNCT 10 punct
7 with with ADP 8 case
8 whom whom PRON PronType=Rel 10 obl
9 Rojas Rojas PROPN 10 nsubj
10 met meet VERB Tense=Past|VerbForm=Fin 5 acl:relcl
11 on on ADP 12 case
12 Friday Friday PROPN 10 obl
13 . . PUNCT 5 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }] }), [
    'meeting held: Luis Rojas + Ken Mori, 2022-05-06',
  ])
})

test('people who gather are nobody of state', () => {
  const conllu = `
# text = Norwegians gathered in Oslo on Friday.
1 Norwegians Norwegian PROPN 2 nsubj
2 gathered gather VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
3 in in ADP 4 case
4 Oslo Oslo PROPN 2 obl
5 on on ADP 6 case
6 Friday Friday PROPN 2 obl
7 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Norwegians', 'OTHER'],
        ['Oslo', 'GPE'],
      ],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
    }),
    [],
  )
})

test('what a comma adds is another meeting', () => {
  const conllu = `
# text = Berg met Rojas on Friday, and Mori.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 on on ADP 5 case
5 Friday Friday PROPN 2 obl
6 , , PUNCT 8 punct
7 and and CCONJ 8 cc
8 Mori Mori PROPN 3 conj
9 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }] }), [
    'meeting held: Anna Berg + Luis Rojas, 2022-05-06',
    'meeting held: Anna Berg + Ken Mori, 2022-05-06',
  ])
})

test('what is to be is ahead', () => {
  const conllu = `
# text = Berg is to receive Rojas in Oslo on 17 May.
1 Berg Berg PROPN 4 nsubj
2 is be AUX Tense=Pres|VerbForm=Fin 4 cop
3 to to PART 4 mark
4 receive receive VERB VerbForm=Inf 0 root
5 Rojas Rojas PROPN 4 obj
6 in in ADP 7 case
7 Oslo Oslo PROPN 4 obl
8 on on ADP 9 case
9 17 17 NUM 4 obl
10 May May PROPN 9 nmod:unmarked
11 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Oslo', 'GPE']],
      times: [{ words: '17 May', type: 'DATE', value: '2022-05-17' }],
    }),
    ['meeting scheduled: Anna Berg + Luis Rojas, 2022-05-17, in Oslo'],
  )
})

test('an invitation to a town is one to visit', () => {
  const conllu = `
# text = Berg invited Rojas to Oslo.
1 Berg Berg PROPN 2 nsubj
2 invited invite VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 to to ADP 5 case
5 Oslo Oslo PROPN 2 obl
6 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Oslo', 'GPE']] }), [
    'visit proposed: Anna Berg + Luis Rojas, by Anna Berg',
  ])
})

test('nobody was met where meeting is denied', () => {
  const conllu = `
# text = Berg has not met Rojas.
1 Berg Berg PROPN 4 nsubj
2 has have AUX Tense=Pres|VerbForm=Fin 4 aux
3 not not PART Polarity=Neg 4 advmod
4 met meet VERB Tense=Past|VerbForm=Part 0 root
5 Rojas Rojas PROPN 4 obj
6 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu), [])
})

test('a length is that of the meeting it hangs on', () => {
  const conllu = `
# text = Berg met Rojas for two hours at a summit of the European Union on Friday.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 for for ADP 6 case
5 two two NUM 6 nummod
6 hours hour NOUN Number=Plur 2 obl
7 at at ADP 9 case
8 a a DET 9 det
9 summit summit NOUN 2 obl
10 of of ADP 13 case
11 the the DET 13 det
12 European European ADJ 13 amod
13 Union Union PROPN 9 nmod
14 on on ADP 15 case
15 Friday Friday PROPN 2 obl
16 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['European Union', 'ORG']],
      times: [
        { words: 'two hours', type: 'DURATION', value: 'PT2H' },
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
      ],
    }),
    [
      'meeting held: Anna Berg + Luis Rojas, 2022-05-06, PT2H',
      'multilateral held: European Union, 2022-05-06',
    ],
  )
})
