import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('a round of talks is told by its noun', () => {
  const conllu = `
# text = The next round of talks between Chile and Norway will open in Oslo on 17 May.
1 The the DET 3 det
2 next next ADJ 3 amod
3 round round NOUN 11 nsubj
4 of of ADP 5 case
5 talks talk NOUN Number=Plur 3 nmod
6 between between ADP 7 case
7 Chile Chile PROPN 5 nmod
8 and and CCONJ 9 cc
9 Norway Norway PROPN 7 conj
10 will will AUX VerbForm=Fin 11 aux
11 open open VERB VerbForm=Inf 0 root
12 in in ADP 13 case
13 Oslo Oslo PROPN 11 obl
14 on on ADP 15 case
15 17 17 NUM 11 obl
16 May May PROPN 15 nmod:unmarked
17 . . PUNCT 11 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Chile', 'GPE'],
        ['Norway', 'GPE'],
        ['Oslo', 'GPE'],
      ],
      times: [{ words: '17 May', type: 'DATE', value: '2022-05-17' }],
    }),
    ['unspecified scheduled: Chile + Norway, 2022-05-17, in Oslo'],
  )
})

test('a meeting that takes place between two', () => {
  const conllu = `
# text = A meeting took place between Berg and Rojas on Friday.
1 A a DET 2 det
2 meeting meeting NOUN 3 nsubj
3 took take VERB Tense=Past|VerbForm=Fin 0 root
4 place place NOUN 3 obj
5 between between ADP 6 case
6 Berg Berg PROPN 3 obl
7 and and CCONJ 8 cc
8 Rojas Rojas PROPN 6 conj
9 on on ADP 10 case
10 Friday Friday PROPN 3 obl
11 . . PUNCT 3 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }] }), [
    'meeting held: Anna Berg + Luis Rojas, 2022-05-06',
  ])
})

test('those who agree in talks are those who talk', () => {
  const conllu = `
# text = Chile and Norway reached an agreement in talks in Geneva on Sunday.
1 Chile Chile PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Norway Norway PROPN 1 conj
4 reached reach VERB Tense=Past|VerbForm=Fin 0 root
5 an a DET 6 det
6 agreement agreement NOUN 4 obj
7 in in ADP 8 case
8 talks talk NOUN Number=Plur 6 nmod
9 in in ADP 10 case
10 Geneva Geneva PROPN 8 nmod
11 on on ADP 12 case
12 Sunday Sunday PROPN 4 obl
13 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Chile', 'GPE'],
        ['Norway', 'GPE'],
        ['Geneva', 'GPE'],
      ],
      times: [{ words: 'Sunday', type: 'DATE', value: '2022-05-08' }],
    }),
    ['unspecified held: Chile + Norway, 2022-05-08, in Geneva'],
  )
})

test('the next meeting is of those who met before', () => {
  const conllu = `
# text = Berg and Rojas met in Lima on Friday.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 met meet VERB Tense=Past|VerbForm=Fin 0 root
5 in in ADP 6 case
6 Lima Lima PROPN 4 obl
7 on on ADP 8 case
8 Friday Friday PROPN 4 obl
9 . . PUNCT 4 punct

# text = The next meeting will take place in Oslo on 17 May.
1 The the DET 3 det
2 next next ADJ 3 amod
3 meeting meeting NOUN 5 nsubj
4 will will AUX VerbForm=Fin 5 aux
5 take take VERB VerbForm=Inf 0 root
6 place place NOUN 5 obj
7 in in ADP 8 case
8 Oslo Oslo PROPN 5 obl
9 on on ADP 10 case
10 17 17 NUM 5 obl
11 May May PROPN 10 nmod:unmarked
12 . . PUNCT 5 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Lima', 'GPE'],
        ['Oslo', 'GPE'],
      ],
      times: [
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
        { words: '17 May', type: 'DATE', value: '2022-05-17' },
      ],
    }),
    [
      'meeting held: Anna Berg + Luis Rojas, 2022-05-06, in Lima',
      'meeting scheduled: Anna Berg + Luis Rojas, 2022-05-17, in Oslo',
    ],
  )
})

test('talks end on one day and began on another', () => {
  const conllu = `
# text = Talks between Chile and Norway ended in Geneva on Friday.
1 Talks talk NOUN Number=Plur 6 nsubj
2 between between ADP 3 case
3 Chile Chile PROPN 1 nmod
4 and and CCONJ 5 cc
5 Norway Norway PROPN 3 conj
6 ended end VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
7 in in ADP 8 case
8 Geneva Geneva PROPN 6 obl
9 on on ADP 10 case
10 Friday Friday PROPN 6 obl
11 . . PUNCT 6 punct

# text = They had begun on Thursday.
1 They they PRON Case=Nom|Number=Plur|PronType=Prs 3 nsubj
2 had have AUX Number=Plur|Tense=Past|VerbForm=Fin 3 aux
3 begun begin VERB Tense=Past|VerbForm=Part 0 root
4 on on ADP 5 case
5 Thursday Thursday PROPN 3 obl
6 . . PUNCT 3 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Chile', 'GPE'],
        ['Norway', 'GPE'],
        ['Geneva', 'GPE'],
      ],
      times: [
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
        { words: 'Thursday', type: 'DATE', value: '2022-05-05' },
      ],
    }),
    ['unspecified held: Chile + Norway, 2022-05-05, to 2022-05-06, in Geneva'],
  )
})

test('days that are joined are first and last day', () => {
  const conllu = `
# text = The talks between Chile and Norway will be held in Oslo on June 24 and 25.
1 The the DET 2 det
2 talks talk NOUN Number=Plur 9 nsubj:pass
3 between between ADP 4 case
4 Chile Chile PROPN 2 nmod
5 and and CCONJ 6 cc
6 Norway Norway PROPN 4 conj
7 will will AUX VerbForm=Fin 9 aux
8 be be AUX VerbForm=Inf 9 aux:pass
9 held hold VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
10 in in ADP 11 case
11 Oslo Oslo PROPN 9 obl
12 on on ADP 14 case
13 June June PROPN 14 nmod:unmarked
14 24 24 NUM 9 obl
15 and and CCONJ 16 cc
16 25 25 NUM 14 conj
17 . . PUNCT 9 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Chile', 'GPE'],
        ['Norway', 'GPE'],
        ['Oslo', 'GPE'],
      ],
      times: [
        { words: 'June 24', type: 'DATE', value: '2022-06-24' },
        { words: '25', type: 'DATE', value: '2022-06-25' },
      ],
    }),
    ['unspecified scheduled: Chile + Norway, 2022-06-24/2022-06-25, in Oslo'],
  )
})

test('separate meetings are so many contacts', () => {
  const conllu = `
# text = Rojas held separate meetings with Berg and Mori on Sunday.
1 Rojas Rojas PROPN 2 nsubj
2 held hold VERB Tense=Past|VerbForm=Fin 0 root
3 separate separate ADJ 4 amod
4 meetings meeting NOUN Number=Plur 2 obj
5 with with ADP 6 case
6 Berg Berg PROPN 4 nmod
7 and and CCONJ 8 cc
8 Mori Mori PROPN 6 conj
9 on on ADP 10 case
10 Sunday Sunday PROPN 2 obl
11 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Sunday', type: 'DATE', value: '2022-05-08' }] }), [
    'meeting held: Luis Rojas + Anna Berg, 2022-05-08',
    'meeting held: Luis Rojas + Ken Mori, 2022-05-08',
  ])
})

test('the powers are the six powers told before', () => {
  const conllu = `
# text = Chile and six world powers met in Lima on Friday.
1 Chile Chile PROPN 6 nsubj
2 and and CCONJ 5 cc
3 six six NUM 5 nummod
4 world world NOUN 5 compound
5 powers power NOUN Number=Plur 1 conj
6 met meet VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
7 in in ADP 8 case
8 Lima Lima PROPN 6 obl
9 on on ADP 10 case
10 Friday Friday PROPN 6 obl
11 . . PUNCT 6 punct

# text = Chile and the powers will meet again in Oslo on 17 May.
1 Chile Chile PROPN 6 nsubj
2 and and CCONJ 4 cc
3 the the DET 4 det
4 powers power NOUN Number=Plur 1 conj
5 will will AUX VerbForm=Fin 6 aux
6 meet meet VERB VerbForm=Inf 0 root
7 again again ADV 6 advmod
8 in in ADP 9 case
9 Oslo Oslo PROPN 6 obl
10 on on ADP 11 case
11 17 17 NUM 6 obl
12 May May PROPN 11 nmod:unmarked
13 . . PUNCT 6 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Chile', 'GPE'],
        ['Lima', 'GPE'],
        ['Oslo', 'GPE'],
      ],
      times: [
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
        { words: '17 May', type: 'DATE', value: '2022-05-17' },
      ],
    }),
    [
      'meeting held: Chile + six world powers, 2022-05-06, in Lima',
      'meeting scheduled: Chile + six world powers, 2022-05-17, in Oslo',
    ],
  )
})

test('a town after a group is where they meet', () => {
  const conllu = `
# text = The talks between Chile and the six world powers in Geneva ended on Friday.
1 The the DET 2 det
2 talks talk NOUN Number=Plur 12 nsubj
3 between between ADP 4 case
4 Chile Chile PROPN 2 nmod
5 and and CCONJ 9 cc
6 the the DET 9 det
7 six six NUM 9 nummod
8 world world NOUN 9 compound
9 powers power NOUN Number=Plur 2 conj
10 in in ADP 11 case
11 Geneva Geneva PROPN 9 nmod
12 ended end VERB Tense=Past|VerbForm=Fin 0 root
13 on on ADP 14 case
14 Friday Friday PROPN 12 obl
15 . . PUNCT 12 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Chile', 'GPE'],
        ['Geneva', 'GPE'],
      ],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
    }),
    ['unspecified held: Chile + six world powers, 2022-05-06, in Geneva'],
  )
})
