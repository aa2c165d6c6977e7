import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test("what stands behind 'two days after' has its day counted from the clause above", () => {
  const conllu = `
# text = Berg met Rojas in Oslo on Thursday, two days after she received Mori.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 in in ADP 5 case
5 Oslo Oslo PROPN 2 obl
6 on on ADP 7 case
7 Thursday Thursday PROPN 2 obl
8 , , PUNCT 13 punct
9 two two NUM 10 nummod
10 days day NOUN Number=Plur 13 obl:unmarked
11 after after SCONJ 13 mark
12 she she PRON Gender=Fem|PronType=Prs 13 nsubj
13 received receive VERB Tense=Past|VerbForm=Fin 2 advcl
14 Mori Mori PROPN 13 obj
15 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Oslo', 'LOC']],
      times: [
        { words: 'Thursday', type: 'DATE', value: '2022-05-12' },
        { words: 'two days', type: 'DURATION', value: 'P2D' },
      ],
    }),
    [
      'meeting held: Anna Berg + Luis Rojas, 2022-05-12, in Oslo',
      'meeting held: Anna Berg + Ken Mori, 2022-05-10',
    ],
  )
})

test("what stands behind 'a day before' is counted ahead", () => {
  const conllu = `
# text = Berg met Rojas in Oslo on Thursday, a day before she travels to Japan.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 in in ADP 5 case
5 Oslo Oslo PROPN 2 obl
6 on on ADP 7 case
7 Thursday Thursday PROPN 2 obl
8 , , PUNCT 10 punct
9 a a DET 10 det
10 day day NOUN 7 appos
11 before before SCONJ 13 mark
12 she she PRON Gender=Fem|PronType=Prs 13 nsubj
13 travels travel VERB Tense=Pres|VerbForm=Fin 2 advcl
14 to to ADP 15 case
15 Japan Japan PROPN 13 obl
16 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Oslo', 'LOC'],
        ['Japan#2', 'LOC'],
      ],
      times: [
        { words: 'Thursday', type: 'DATE', value: '2022-05-12' },
        { words: 'a day', type: 'DURATION', value: 'P1D' },
      ],
    }),
    [
      'meeting held: Anna Berg + Luis Rojas, 2022-05-12, in Oslo',
      'visit scheduled: Anna Berg + Japan, 2022-05-13, in Japan',
    ],
  )
})

test('a length behind which no day is told gives none', () => {
  const conllu = `
# text = The announcement came a day after Berg and Rojas spoke by phone.
1 The the DET 2 det
2 announcement announcement NOUN 3 nsubj
3 came come VERB Tense=Past|VerbForm=Fin 0 root
4 a a DET 5 det
5 day day NOUN 3 obl:unmarked
6 after after SCONJ 10 mark
7 Berg Berg PROPN 10 nsubj
8 and and CCONJ 9 cc
9 Rojas Rojas PROPN 7 conj
10 spoke speak VERB Tense=Past|VerbForm=Fin 3 advcl
11 by by ADP 12 case
12 phone phone NOUN 10 obl
13 . . PUNCT 3 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'a day', type: 'DURATION', value: 'P1D' }] }), [
    'phone held: Anna Berg + Luis Rojas',
  ])
})

test("'it came three days after': from the day of the sentence before", () => {
  const conllu = `
# text = Mori resigned on Monday.
1 Mori Mori PROPN 2 nsubj
2 resigned resign VERB Tense=Past|VerbForm=Fin 0 root
3 on on ADP 4 case
4 Monday Monday PROPN 2 obl
5 . . PUNCT 2 punct

# text = It came three days after he met Berg.
1 It it PRON Gender=Neut|PronType=Prs 2 nsubj
2 came come VERB Tense=Past|VerbForm=Fin 0 root
3 three three NUM 4 nummod
4 days day NOUN Number=Plur 2 obl:unmarked
5 after after SCONJ 7 mark
6 he he PRON Gender=Masc|PronType=Prs 7 nsubj
7 met meet VERB Tense=Past|VerbForm=Fin 2 advcl
8 Berg Berg PROPN 7 obj
9 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      times: [
        { words: 'Monday', type: 'DATE', value: '2022-05-09' },
        { words: 'three days', type: 'DURATION', value: 'P3D' },
      ],
    }),
    ['meeting held: Ken Mori + Anna Berg, 2022-05-06'],
  )
})

test('the day on which talks are agreed is not theirs', () => {
  const conllu = `
# text = Berg and Rojas agreed on Monday to resume talks.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 agreed agree VERB Tense=Past|VerbForm=Fin 0 root
5 on on ADP 6 case
6 Monday Monday PROPN 4 obl
7 to to PART 8 mark
8 resume resume VERB VerbForm=Inf 4 xcomp
9 talks talk NOUN Number=Plur 8 obj
10 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }] }), [
    'unspecified scheduled: Anna Berg + Luis Rojas',
  ])
})

test('the day on which talks are proposed is not theirs', () => {
  const conllu = `
# text = On Monday, Berg proposed talks with Rojas on fishing rights.
1 On on ADP 2 case
2 Monday Monday PROPN 5 obl
3 , , PUNCT 2 punct
4 Berg Berg PROPN 5 nsubj
5 proposed propose VERB Tense=Past|VerbForm=Fin 0 root
6 talks talk NOUN Number=Plur 5 obj
7 with with ADP 8 case
8 Rojas Rojas PROPN 6 nmod
9 on on ADP 11 case
10 fishing fishing NOUN 11 compound
11 rights right NOUN Number=Plur 6 nmod
12 . . PUNCT 5 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }] }), [
    'unspecified proposed: Luis Rojas + Anna Berg, by Anna Berg',
  ])
})

test('a visit that ended began as many days before as it lasted', () => {
  const conllu = `
# text = Berg ended a three-day visit to Chile on Tuesday.
1 Berg Berg PROPN 2 nsubj
2 ended end VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 7 det
4 three three NUM 6 nummod
5 - - PUNCT 4 punct
6 day day NOUN 7 compound
7 visit visit NOUN 2 obj
8 to to ADP 9 case
9 Chile Chile PROPN 7 nmod
10 on on ADP 11 case
11 Tuesday Tuesday PROPN 2 obl
12 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Chile#2', 'LOC']],
      times: [
        { words: 'three-day', type: 'DURATION', value: 'P3D' },
        { words: 'Tuesday', type: 'DATE', value: '2022-05-10' },
      ],
    }),
    ['visit held: Anna Berg + Chile, 2022-05-08, to 2022-05-10, P3D'],
  )
})

test('who leaves after a visit was there until that day', () => {
  const conllu = `
# text = Berg left Chile on Wednesday after a three-day visit.
1 Berg Berg PROPN 2 nsubj
2 left leave VERB Tense=Past|VerbForm=Fin 0 root
3 Chile Chile PROPN 2 obj
4 on on ADP 5 case
5 Wednesday Wednesday PROPN 2 obl
6 after after ADP 11 case
7 a a DET 11 det
8 three three NUM 10 nummod
9 - - PUNCT 8 punct
10 day day NOUN 11 compound
11 visit visit NOUN 2 obl
12 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Chile#2', 'LOC']],
      times: [
        { words: 'Wednesday', type: 'DATE', value: '2022-05-11' },
        { words: 'three-day', type: 'DURATION', value: 'P3D' },
      ],
    }),
    ['visit held: Anna Berg + Chile, 2022-05-09, to 2022-05-11, in Chile, P3D'],
  )
})

test('who returns from a visit has made it', () => {
  const conllu = `
# text = Berg returned home on Wednesday from a visit to Chile.
1 Berg Berg PROPN 2 nsubj
2 returned return VERB Tense=Past|VerbForm=Fin 0 root
3 home home ADV 2 advmod
4 on on ADP 5 case
5 Wednesday Wednesday PROPN 2 obl
6 from from ADP 8 case
7 a a DET 8 det
8 visit visit NOUN 2 obl
9 to to ADP 10 case
10 Chile Chile PROPN 8 nmod
11 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Chile#2', 'LOC']],
      times: [{ words: 'Wednesday', type: 'DATE', value: '2022-05-11' }],
    }),
    ['visit held: Anna Berg + Chile, 2022-05-11'],
  )
})

test('who leaves after wrapping up a visit was there until that day', () => {
  const conllu = `
# text = Berg left Chile on Wednesday after wrapping up a three-day visit.
1 Berg Berg PROPN 2 nsubj
2 left leave VERB Tense=Past|VerbForm=Fin 0 root
3 Chile Chile PROPN 2 obj
4 on on ADP 5 case
5 Wednesday Wednesday PROPN 2 obl
6 after after SCONJ 7 mark
7 wrapping wrap VERB Tense=Pres|VerbForm=Part 2 advcl
8 up up ADP 7 compound:prt
9 a a DET 13 det
10 three three NUM 12 nummod
11 - - PUNCT 10 punct
12 day day NOUN 13 compound
13 visit visit NOUN 7 obj
14 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Chile#2', 'LOC']],
      times: [
        { words: 'Wednesday', type: 'DATE', value: '2022-05-11' },
        { words: 'three-day', type: 'DURATION', value: 'P3D' },
      ],
    }),
    ['visit held: Anna Berg + Chile, 2022-05-09, to 2022-05-11, in Chile, P3D'],
  )
})

test('who is told something in a call was in it', () => {
  const conllu = `
# text = Berg told Rojas in a call on Friday that the deal was dead.
1 Berg Berg PROPN 2 nsubj
2 told tell VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 iobj
4 in in ADP 6 case
5 a a DET 6 det
6 call call NOUN 2 obl
7 on on ADP 8 case
8 Friday Friday PROPN 6 nmod
9 that that SCONJ 13 mark
10 the the DET 11 det
11 deal deal NOUN 13 nsubj
12 was be AUX Tense=Past|VerbForm=Fin 13 cop
13 dead dead ADJ 2 ccomp
14 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }] }), [
    'phone held: Anna Berg + Luis Rojas, 2022-05-06',
  ])
})

test('who is told something during a meeting was in it', () => {
  const conllu = `
# text = Berg told Rojas during a meeting in Oslo on Friday that the deal was dead.
1 Berg Berg PROPN 2 nsubj
2 told tell VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 iobj
4 during during ADP 6 case
5 a a DET 6 det
6 meeting meeting NOUN 2 obl
7 in in ADP 8 case
8 Oslo Oslo PROPN 6 nmod
9 on on ADP 10 case
10 Friday Friday PROPN 6 nmod
11 that that SCONJ 15 mark
12 the the DET 13 det
13 deal deal NOUN 15 nsubj
14 was be AUX Tense=Past|VerbForm=Fin 15 cop
15 dead dead ADJ 2 ccomp
16 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Oslo', 'LOC']],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
    }),
    ['meeting held: Anna Berg + Luis Rojas, 2022-05-06, in Oslo'],
  )
})

test('who is urged at a meeting need not be there', () => {
  const conllu = `
# text = Berg urged Rojas at a meeting in Oslo on Friday to sign the deal.
1 Berg Berg PROPN 2 nsubj
2 urged urge VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 at at ADP 6 case
5 a a DET 6 det
6 meeting meeting NOUN 2 obl
7 in in ADP 8 case
8 Oslo Oslo PROPN 6 nmod
9 on on ADP 10 case
10 Friday Friday PROPN 6 nmod
11 to to PART 12 mark
12 sign sign VERB VerbForm=Inf 2 advcl
13 the the DET 14 det
14 deal deal NOUN 12 obj
15 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Oslo', 'LOC']],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
    }),
    [],
  )
})
