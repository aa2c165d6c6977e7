import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('who phones to congratulate somebody phones that person', () => {
  const conllu = `
# text = Berg phoned to congratulate Rojas on his victory.
1 Berg Berg PROPN 2 nsubj
2 phoned phone VERB Tense=Past|VerbForm=Fin 0 root
3 to to PART 4 mark
4 congratulate congratulate VERB VerbForm=Inf 2 xcomp
5 Rojas Rojas PROPN 4 obj
6 on on ADP 8 case
7 his his PRON Gender=Masc|Poss=Yes|PronType=Prs 8 nmod:poss
8 victory victory NOUN 4 obl
9 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['phone held: Anna Berg + Luis Rojas, by Anna Berg'])
})

test('who calls somebody to thank him has called', () => {
  const conllu = `
# text = Berg called Rojas to thank him for the help.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 to to PART 5 mark
5 thank thank VERB VerbForm=Inf 2 xcomp
6 him he PRON Gender=Masc|PronType=Prs 5 obj
7 for for ADP 9 case
8 the the DET 9 det
9 help help NOUN 5 obl
10 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['phone held: Anna Berg + Luis Rojas, by Anna Berg'])
})

test('condolences are offered by phone to somebody', () => {
  const conllu = `
# text = Berg called to offer condolences to Rojas.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 to to PART 4 mark
4 offer offer VERB VerbForm=Inf 2 xcomp
5 condolences condolence NOUN Number=Plur 4 obj
6 to to ADP 7 case
7 Rojas Rojas PROPN 5 nmod
8 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['phone held: Anna Berg + Luis Rojas, by Anna Berg'])
})

test('a call for somebody to act is no call', () => {
  const conllu = `
# text = Berg called on Rojas to resign.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 on on ADP 4 case
4 Rojas Rojas PROPN 2 obl
5 to to PART 6 mark
6 resign resign VERB VerbForm=Inf 2 xcomp
7 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), [])
})

test('somebody who is called something is not phoned', () => {
  const conllu = `
# text = Berg called Rojas a coward.
1 Berg Berg PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 a a DET 5 det
5 coward coward NOUN 2 xcomp
6 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), [])
})

test('what was due and called off is cancelled', () => {
  const conllu = `
# text = Rojas was due to meet Berg on Tuesday but the meeting was called off at the last minute.
1 Rojas Rojas PROPN 3 nsubj
2 was be AUX Tense=Past|VerbForm=Fin 3 cop
3 due due ADJ 0 root
4 to to ADP 5 mark
5 meet meet VERB VerbForm=Inf 3 xcomp
6 Berg Berg PROPN 5 obj
7 on on ADP 8 case
8 Tuesday Tuesday PROPN 5 obl
9 but but CCONJ 13 cc
10 the the DET 11 det
11 meeting meeting NOUN 13 nsubj:pass
12 was be AUX Tense=Past|VerbForm=Fin 13 aux:pass
13 called call VERB Tense=Past|VerbForm=Part|Voice=Pass 3 conj
14 off off ADP 13 compound:prt
15 at at ADP 18 case
16 the the DET 18 det
17 last last ADJ 18 amod
18 minute minute NOUN 13 obl
19 . . PUNCT 5 punct
`
  assert.deepEqual(
    told(conllu, {
      times: [
        { words: 'Tuesday', type: 'DATE', value: '2022-05-17' },
        { words: 'the last minute', type: 'DURATION', value: 'PT1M' },
      ],
    }),
    ['meeting cancelled: Luis Rojas + Anna Berg, 2022-05-17'],
  )
})

test('a call that is not taken is refused', () => {
  const conllu = `
# text = Berg refused to take a phone call from Rojas.
1 Berg Berg PROPN 2 nsubj
2 refused refuse VERB Tense=Past|VerbForm=Fin 0 root
3 to to PART 4 mark
4 take take VERB VerbForm=Inf 2 xcomp
5 a a DET 7 det
6 phone phone NOUN 7 compound
7 call call NOUN 4 obj
8 from from ADP 9 case
9 Rojas Rojas PROPN 4 obl
10 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['phone refused: Anna Berg + Luis Rojas'])
})

test('who meets somebody meanwhile has met', () => {
  const conllu = `
# text = Berg, meeting Rojas in Oslo, called for restraint.
1 Berg Berg PROPN 8 nsubj
2 , , PUNCT 3 punct
3 meeting meet VERB VerbForm=Ger 1 appos
4 Rojas Rojas PROPN 3 obj
5 in in ADP 6 case
6 Oslo Oslo PROPN 4 nmod
7 , , PUNCT 1 punct
8 called call VERB Tense=Past|VerbForm=Fin 0 root
9 for for ADP 10 case
10 restraint restraint NOUN 8 obl
11 . . PUNCT 8 punct
`
  assert.deepEqual(told(conllu, { entities: [['Oslo', 'LOC']] }), [
    'meeting held: Anna Berg + Luis Rojas, in Oslo',
  ])
})

test('a call has no day from what began before it', () => {
  const conllu = `
# text = It was the first call between Berg and Rojas since the war began in 2022.
1 It it PRON Gender=Neut|PronType=Prs 5 nsubj
2 was be AUX Tense=Past|VerbForm=Fin 5 cop
3 the the DET 5 det
4 first first ADJ 5 amod
5 call call NOUN 0 root
6 between between ADP 7 case
7 Berg Berg PROPN 5 nmod
8 and and CCONJ 9 cc
9 Rojas Rojas PROPN 7 conj
10 since since SCONJ 13 mark
11 the the DET 12 det
12 war war NOUN 13 nsubj
13 began begin VERB Tense=Past|VerbForm=Fin 5 advcl
14 in in ADP 15 case
15 2022 2022 NUM 13 obl
16 . . PUNCT 5 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: '2022', type: 'DATE', value: '2022' }] }), [
    'phone held: Anna Berg + Luis Rojas',
  ])
})
