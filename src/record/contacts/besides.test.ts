import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('a courtesy call on somebody else is another contact than the talks', () => {
  const conllu = `
# text = Berg and Rojas held talks with Mori in Oslo on Monday.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 held hold VERB Tense=Past|VerbForm=Fin 0 root
5 talks talk NOUN Number=Plur 4 obj
6 with with ADP 7 case
7 Mori Mori PROPN 5 nmod
8 in in ADP 9 case
9 Oslo Oslo PROPN 5 nmod
10 on on ADP 11 case
11 Monday Monday PROPN 4 obl
12 . . PUNCT 4 punct

# text = Berg and Rojas paid a courtesy call on Ann Holm in the morning.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 paid pay VERB Tense=Past|VerbForm=Fin 0 root
5 a a DET 7 det
6 courtesy courtesy NOUN 7 compound
7 call call NOUN 4 obj
8 on on ADP 9 case
9 Ann Ann PROPN 7 nmod
10 Holm Holm PROPN 9 flat
11 in in ADP 13 case
12 the the DET 13 det
13 morning morning NOUN 4 obl
14 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Oslo', 'LOC'],
        ['Ann Holm', 'PER'],
      ],
      times: [
        { words: 'Monday', type: 'DATE', value: '2022-05-09' },
        { words: 'the morning', type: 'TIME', value: '2022-05-09TMO' },
      ],
    }),
    [
      'multilateral held: Ken Mori + Anna Berg + Luis Rojas, 2022-05-09, in Oslo',
      'multilateral held: Ann Holm + Anna Berg + Luis Rojas, 2022-05-09',
    ],
  )
})

test('the object of a verb before is no party of the next', () => {
  const conllu = `
# text = Norway and Chile exchanged ambassadors last July, and their ministers met in Oslo a month earlier.
1 Norway Norway PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Chile Chile PROPN 1 conj
4 exchanged exchange VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
5 ambassadors ambassador NOUN Number=Plur 4 obj
6 last last ADJ 7 amod
7 July July PROPN 1 nmod:unmarked
8 , , PUNCT 12 punct
9 and and CCONJ 12 cc
10 their their PRON Number=Plur|Poss=Yes|PronType=Prs 11 nmod:poss
11 ministers minister NOUN Number=Plur 12 nsubj
12 met meet VERB Number=Plur|Tense=Past|VerbForm=Fin 4 conj
13 in in ADP 14 case
14 Oslo Oslo PROPN 12 obl
15 a a DET 16 det
16 month month NOUN 17 obl:unmarked
17 earlier early ADV 12 advmod
18 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Norway', 'LOC'],
        ['Chile#2', 'LOC'],
        ['Oslo', 'LOC'],
      ],
      times: [
        { words: 'last July', type: 'DATE', value: '2021-07' },
        { words: 'a month earlier', type: 'DATE', value: '2021-06' },
      ],
    }),
    [],
  )
})

test('a trip in which two agree on something is not made by both', () => {
  const conllu = `
# text = Berg and Rojas vowed to open a new page, in the first trip of Berg to Chile since 2012.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 vowed vow VERB Tense=Past|VerbForm=Fin 0 root
5 to to PART 6 mark
6 open open VERB VerbForm=Inf 4 xcomp
7 a a DET 9 det
8 new new ADJ 9 amod
9 page page NOUN 6 obj
10 , , PUNCT 14 punct
11 in in ADP 14 case
12 the the DET 14 det
13 first first ADJ 14 amod
14 trip trip NOUN 6 obl
15 of of ADP 16 case
16 Berg Berg PROPN 14 nmod
17 to to ADP 18 case
18 Chile Chile PROPN 14 nmod
19 since since ADP 20 case
20 2012 2012 NUM 14 nmod
21 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, { entities: [['Chile#2', 'LOC']], times: [{ words: '2012', type: 'DATE', value: '2012' }] }),
    ['visit held: Anna Berg + Chile'],
  )
})

test('a journey to two countries is to both', () => {
  const conllu = `
# text = Berg will travel to Panama and Peru next week.
1 Berg Berg PROPN 3 nsubj
2 will will AUX VerbForm=Fin 3 aux
3 travel travel VERB VerbForm=Inf 0 root
4 to to ADP 5 case
5 Panama Panama PROPN 3 obl
6 and and CCONJ 7 cc
7 Peru Peru PROPN 5 conj
8 next next ADJ 9 amod
9 week week NOUN 3 obl:unmarked
10 . . PUNCT 3 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Panama', 'LOC'],
        ['Peru', 'LOC'],
      ],
      times: [{ words: 'next week', type: 'DATE', value: '2022-W20' }],
    }),
    ['visit scheduled: Anna Berg + Panama + Peru, 2022-05-16/2022-05-22, in Panama'],
  )
})

test('somebody met besides in another place is another contact', () => {
  const conllu = `
# text = Berg met Rojas in Lima and Mori in Oslo.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 in in ADP 5 case
5 Lima Lima PROPN 2 obl
6 and and CCONJ 7 cc
7 Mori Mori PROPN 3 conj
8 in in ADP 9 case
9 Oslo Oslo PROPN 7 orphan
10 . . PUNCT 2 punct
`
  const found = told(conllu, {
    entities: [
      ['Lima', 'LOC'],
      ['Oslo', 'LOC'],
    ],
  })
  assert.deepEqual(
    found.map(line => line.replace(/, in .*/, '')),
    ['meeting held: Anna Berg + Luis Rojas', 'meeting held: Anna Berg + Ken Mori'],
  )
})

test('a call that talks pave the way for is not held, and not on their day', () => {
  const conllu = `
# text = The talks on Monday paved the way for a phone call between Berg and Rojas.
1 The the DET 2 det
2 talks talk NOUN Number=Plur 5 nsubj
3 on on ADP 4 case
4 Monday Monday PROPN 2 nmod
5 paved pave VERB Tense=Past|VerbForm=Fin 0 root
6 the the DET 7 det
7 way way NOUN 5 obj
8 for for ADP 11 case
9 a a DET 11 det
10 phone phone NOUN 11 compound
11 call call NOUN 5 obl
12 between between ADP 13 case
13 Berg Berg PROPN 11 nmod
14 and and CCONJ 15 cc
15 Rojas Rojas PROPN 13 conj
16 . . PUNCT 5 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Monday', type: 'DATE', value: '2022-05-09' }] }), [
    'phone proposed: Anna Berg + Luis Rojas',
  ])
})

test('who hosts the talks of others takes no part in them', () => {
  const conllu = `
# text = Berg and Rojas met for two hours.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 met meet VERB Tense=Past|VerbForm=Fin 0 root
5 for for ADP 7 case
6 two two NUM 7 nummod
7 hours hour NOUN Number=Plur 4 obl
8 . . PUNCT 4 punct

# text = Mori hosted the talks.
1 Mori Mori PROPN 2 nsubj
2 hosted host VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 talks talk NOUN Number=Plur 2 obj
5 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'two hours', type: 'DURATION', value: 'PT2H' }] }), [
    'meeting held: Anna Berg + Luis Rojas, PT2H',
  ])
})
