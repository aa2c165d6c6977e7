import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('what others ask to be cancelled is still to come', () => {
  const conllu = `
# text = Berg visits Chile on Friday.
1 Berg Berg PROPN 2 nsubj
2 visits visit VERB Tense=Pres|VerbForm=Fin 0 root
3 Chile Chile PROPN 2 obj
4 on on ADP 5 case
5 Friday Friday PROPN 2 obl
6 . . PUNCT 2 punct

# text = The opposition demanded that she cancel the trip.
1 The the DET 2 det
2 opposition opposition NOUN 3 nsubj
3 demanded demand VERB Tense=Past|VerbForm=Fin 0 root
4 that that SCONJ 6 mark
5 she she PRON Gender=Fem|PronType=Prs 6 nsubj
6 cancel cancel VERB Tense=Past|VerbForm=Fin 3 ccomp
7 the the DET 8 det
8 trip trip NOUN 6 obj
9 . . PUNCT 3 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Chile#2', 'LOC']],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-13' }],
    }),
    ['visit scheduled: Anna Berg + Chile, 2022-05-13'],
  )
})

test('what somebody threatens to call off is still to come', () => {
  const conllu = `
# text = Berg threatened to call off a meeting with Rojas.
1 Berg Berg PROPN 2 nsubj
2 threatened threaten VERB Tense=Past|VerbForm=Fin 0 root
3 to to PART 4 mark
4 call call VERB VerbForm=Inf 2 xcomp
5 off off ADP 4 compound:prt
6 a a DET 7 det
7 meeting meeting NOUN 4 obl
8 with with ADP 9 case
9 Rojas Rojas PROPN 7 nmod
10 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['meeting scheduled: Luis Rojas + Anna Berg'])
})

test('what somebody decides to call off is off', () => {
  const conllu = `
# text = Berg decided to call off a meeting with Rojas.
1 Berg Berg PROPN 2 nsubj
2 decided decide VERB Tense=Past|VerbForm=Fin 0 root
3 to to PART 4 mark
4 call call VERB VerbForm=Inf 2 xcomp
5 off off ADP 4 compound:prt
6 a a DET 7 det
7 meeting meeting NOUN 4 obl
8 with with ADP 9 case
9 Rojas Rojas PROPN 7 nmod
10 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['meeting cancelled: Luis Rojas + Anna Berg'])
})

test('a visit for a summit with somebody is two contacts on those days', () => {
  const conllu = `
# text = Berg will make a two-day visit to Japan next week for a summit with Mori.
1 Berg Berg PROPN 3 nsubj
2 will will AUX VerbForm=Fin 3 aux
3 make make VERB VerbForm=Inf 0 root
4 a a DET 8 det
5 two two NUM 7 nummod
6 - - PUNCT 5 punct
7 day day NOUN 8 compound
8 visit visit NOUN 3 obj
9 to to ADP 10 case
10 Japan Japan PROPN 8 nmod
11 next next ADJ 12 amod
12 week week NOUN 3 obl:unmarked
13 for for ADP 15 case
14 a a DET 15 det
15 summit summit NOUN 8 nmod
16 with with ADP 17 case
17 Mori Mori PROPN 15 nmod
18 . . PUNCT 3 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Japan#2', 'LOC']],
      times: [
        { words: 'two-day', type: 'DURATION', value: 'P2D' },
        { words: 'next week', type: 'DATE', value: '2022-W20' },
      ],
    }),
    [
      'visit scheduled: Anna Berg + Japan, 2022-05-16/2022-05-22, P2D',
      'multilateral scheduled: Ken Mori + Anna Berg, 2022-05-16/2022-05-22',
    ],
  )
})

test('a visit that has been paid for talks is two contacts on those days', () => {
  const conllu = `
# text = Berg paid a visit to Japan last week for talks with Mori.
1 Berg Berg PROPN 2 nsubj
2 paid pay VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 visit visit NOUN 2 obj
5 to to ADP 6 case
6 Japan Japan PROPN 4 nmod
7 last last ADJ 8 amod
8 week week NOUN 2 obl:unmarked
9 for for ADP 10 case
10 talks talk NOUN Number=Plur 2 obl
11 with with ADP 12 case
12 Mori Mori PROPN 10 nmod
13 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Japan#2', 'LOC']],
      times: [{ words: 'last week', type: 'DATE', value: '2022-W18' }],
    }),
    [
      'visit held: Anna Berg + Japan, 2022-05-02/2022-05-08',
      'unspecified held: Ken Mori + Anna Berg, 2022-05-02/2022-05-08',
    ],
  )
})

test('who is on a visit somewhere for talks visits that country', () => {
  const conllu = `
# text = Berg is in Tokyo on a two-day visit for talks with Mori.
1 Berg Berg PROPN 4 nsubj
2 is be AUX Tense=Pres|VerbForm=Fin 4 cop
3 in in ADP 4 case
4 Tokyo Tokyo PROPN 0 root
5 on on ADP 10 case
6 a a DET 10 det
7 two two NUM 9 nummod
8 - - PUNCT 7 punct
9 day day NOUN 10 compound
10 visit visit NOUN 4 obl
11 for for ADP 12 case
12 talks talk NOUN Number=Plur 10 nmod
13 with with ADP 14 case
14 Mori Mori PROPN 12 nmod
15 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Tokyo', 'LOC']],
      times: [{ words: 'two-day', type: 'DURATION', value: 'P2D' }],
    }),
    ['visit underway: Anna Berg + Japan, in Tokyo, P2D', 'unspecified underway: Ken Mori + Anna Berg'],
  )
})

test('a chargé without the accent is somebody who can be summoned', () => {
  const conllu = `
# text = Berg summoned the Chilean charge d’affaires on Monday.
1 Berg Berg PROPN 2 nsubj
2 summoned summon VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 5 det
4 Chilean Chilean ADJ 5 amod
5 charge chargé NOUN 2 obj
6 d’affaires d’affaires PROPN 5 appos
7 on on ADP 8 case
8 Monday Monday PROPN 2 obl
9 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }] }), [
    'meeting held: Anna Berg + Chilean charge, 2022-05-09, by Anna Berg',
  ])
})

test('the ministers of the bloc are those of the union that is told of', () => {
  const conllu = `
# text = The European Union condemned the vote.
1 The the DET 3 det
2 European European ADJ 3 amod
3 Union Union PROPN 4 nsubj
4 condemned condemn VERB Tense=Past|VerbForm=Fin 0 root
5 the the DET 6 det
6 vote vote NOUN 4 obj
7 . . PUNCT 4 punct

# text = Berg spoke after a meeting of the bloc’s foreign ministers on Monday.
1 Berg Berg PROPN 2 nsubj
2 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
3 after after ADP 5 case
4 a a DET 5 det
5 meeting meeting NOUN 2 obl
6 of of ADP 11 case
7 the the DET 8 det
8 bloc bloc NOUN 11 nmod:poss
9 ’s 's PART 8 case
10 foreign foreign ADJ 11 amod
11 ministers minister NOUN Number=Plur 5 nmod
12 on on ADP 13 case
13 Monday Monday PROPN 2 obl
14 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['European Union', 'ORG']],
      times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }],
    }),
    ['multilateral held: bloc’s foreign ministers'],
  )
})

test('who is invited to join an organisation is invited to no meeting', () => {
  const conllu = `
# text = Berg invited Chile to join the pact in May.
1 Berg Berg PROPN 2 nsubj
2 invited invite VERB Tense=Past|VerbForm=Fin 0 root
3 Chile Chile PROPN 2 obj
4 to to PART 5 mark
5 join join VERB VerbForm=Inf 2 xcomp
6 the the DET 7 det
7 pact pact NOUN 5 obj
8 in in ADP 9 case
9 May May PROPN 2 obl
10 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Chile#2', 'LOC']],
      times: [{ words: 'May', type: 'DATE', value: '2022-05' }],
    }),
    [],
  )
})
