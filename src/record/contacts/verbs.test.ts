import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('two who sit down together meet', () => {
  const conllu = `
# text = Berg sat down with Rojas in Geneva on Friday.
1 Berg Berg PROPN 2 nsubj
2 sat sit VERB Tense=Past|VerbForm=Fin 0 root
3 down down ADP 2 compound:prt
4 with with ADP 5 case
5 Rojas Rojas PROPN 2 obl
6 in in ADP 7 case
7 Geneva Geneva PROPN 2 obl
8 on on ADP 9 case
9 Friday Friday PROPN 2 obl
10 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Geneva', 'GPE']],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
    }),
    ['meeting held: Anna Berg + Luis Rojas, 2022-05-06, in Geneva'],
  )
})

test('who sits down alone meets nobody', () => {
  const conllu = `
# text = Berg sat in the hall with a book on Friday.
1 Berg Berg PROPN 2 nsubj
2 sat sit VERB Tense=Past|VerbForm=Fin 0 root
3 in in ADP 5 case
4 the the DET 5 det
5 hall hall NOUN 2 obl
6 with with ADP 8 case
7 a a DET 8 det
8 book book NOUN 2 obl
9 on on ADP 10 case
10 Friday Friday PROPN 2 obl
11 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }] }), [])
})

test('time spent together', () => {
  const conllu = `
# text = Berg and Rojas spent two hours together in Geneva on Friday.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 spent spend VERB Tense=Past|VerbForm=Fin 0 root
5 two two NUM 6 nummod
6 hours hour NOUN Number=Plur 4 obj
7 together together ADV 4 advmod
8 in in ADP 9 case
9 Geneva Geneva PROPN 4 obl
10 on on ADP 11 case
11 Friday Friday PROPN 4 obl
12 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Geneva', 'GPE']],
      times: [
        { words: 'two hours', type: 'DURATION', value: 'PT2H' },
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
      ],
    }),
    ['meeting held: Anna Berg + Luis Rojas, 2022-05-06, in Geneva, PT2H'],
  )
})

test('two who speak for a while speak to each other', () => {
  const conllu = `
# text = Berg and Rojas spoke for 40 minutes on Friday.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
5 for for ADP 7 case
6 40 40 NUM 7 nummod
7 minutes minute NOUN Number=Plur 4 obl
8 on on ADP 9 case
9 Friday Friday PROPN 4 obl
10 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      times: [
        { words: '40 minutes', type: 'DURATION', value: 'PT40M' },
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
      ],
    }),
    ['unspecified held: Anna Berg + Luis Rojas, 2022-05-06, PT40M'],
  )
})

test('telling by phone is a call', () => {
  const conllu = `
# text = Berg told Rojas by phone on Friday that Norway would not sign.
1 Berg Berg PROPN 2 nsubj
2 told tell VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 iobj
4 by by ADP 5 case
5 phone phone NOUN 2 obl
6 on on ADP 7 case
7 Friday Friday PROPN 2 obl
8 that that SCONJ 12 mark
9 Norway Norway PROPN 12 nsubj
10 would would AUX VerbForm=Fin 12 aux
11 not not PART Polarity=Neg 12 advmod
12 sign sign VERB VerbForm=Inf 2 ccomp
13 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Norway', 'GPE']],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
    }),
    ['phone held: Anna Berg + Luis Rojas, 2022-05-06'],
  )
})

test('telling alone is no contact', () => {
  const conllu = `
# text = Berg told Rojas on Friday that Norway would not sign.
1 Berg Berg PROPN 2 nsubj
2 told tell VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 iobj
4 on on ADP 5 case
5 Friday Friday PROPN 2 obl
6 that that SCONJ 10 mark
7 Norway Norway PROPN 10 nsubj
8 would would AUX VerbForm=Fin 10 aux
9 not not PART Polarity=Neg 10 advmod
10 sign sign VERB VerbForm=Inf 2 ccomp
11 . . PUNCT 2 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [['Norway', 'GPE']],
      times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }],
    }),
    [],
  )
})

test('a call on a day is a call', () => {
  const conllu = `
# text = Berg called Rojas on Friday.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 on on ADP 5 case
5 Friday Friday PROPN 2 obl
6 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }] }), [
    'phone held: Anna Berg + Luis Rojas, 2022-05-06, by Anna Berg',
  ])
})

test('calling on somebody is an appeal', () => {
  const conllu = `
# text = Berg called on Rojas to sign.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 on on ADP 4 case
4 Rojas Rojas PROPN 2 obl
5 to to PART 6 mark
6 sign sign VERB VerbForm=Inf 2 xcomp
7 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), [])
})

test('the two are those told before', () => {
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

# text = The two will meet again in Oslo next month.
1 The the DET 2 det
2 two two NUM 4 nsubj
3 will will AUX VerbForm=Fin 4 aux
4 meet meet VERB VerbForm=Inf 0 root
5 again again ADV 4 advmod
6 in in ADP 7 case
7 Oslo Oslo PROPN 4 obl
8 next next ADJ 9 amod
9 month month NOUN 4 obl:unmarked
10 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Lima', 'GPE'],
        ['Oslo', 'GPE'],
      ],
      times: [
        { words: 'Friday', type: 'DATE', value: '2022-05-06' },
        { words: 'next month', type: 'DATE', value: '2022-06' },
      ],
    }),
    [
      'meeting held: Anna Berg + Luis Rojas, 2022-05-06, in Lima',
      'meeting scheduled: Anna Berg + Luis Rojas, 2022-06, in Oslo',
    ],
  )
})
