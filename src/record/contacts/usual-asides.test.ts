import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('waters are no place of a contact', () => {
  const conllu = `
# text = Berg and Rojas discussed safety in the Black Sea in a phone call.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 discussed discuss VERB Tense=Past|VerbForm=Fin 0 root
5 safety safety NOUN 4 obj
6 in in ADP 9 case
7 the the DET 9 det
8 Black black ADJ 9 amod
9 Sea Sea PROPN 5 nmod
10 in in ADP 13 case
11 a a DET 13 det
12 phone phone NOUN 13 compound
13 call call NOUN 4 obl
14 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu, { entities: [['Black Sea', 'LOC']] }), ['phone held: Anna Berg + Luis Rojas'])
})

test('who does not enter talks refuses them', () => {
  const conllu = `
# text = Chile will not enter talks with Norway.
1 Chile Chile PROPN 4 nsubj
2 will will AUX VerbForm=Fin 4 aux
3 not not PART 4 advmod
4 enter enter VERB VerbForm=Inf 0 root
5 talks talk NOUN Number=Plur 4 obj
6 with with ADP 7 case
7 Norway Norway PROPN 5 nmod
8 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['Chile#2', 'LOC'],
        ['Norway', 'LOC'],
      ],
    }),
    ['unspecified refused: Norway + Chile'],
  )
})

test('a meeting that lasted has its length', () => {
  const conllu = `
# text = Berg and Rojas held talks on the pact.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 held hold VERB Tense=Past|VerbForm=Fin 0 root
5 talks talk NOUN Number=Plur 4 obj
6 on on ADP 8 case
7 the the DET 8 det
8 pact pact NOUN 5 nmod
9 . . PUNCT 4 punct

# text = During the talks, which lasted about two hours, the two leaders agreed on the pact.
1 During during ADP 3 case
2 the the DET 3 det
3 talks talk NOUN Number=Plur 14 obl
4 , , PUNCT 6 punct
5 which which PRON PronType=Rel 6 nsubj
6 lasted last VERB Tense=Past|VerbForm=Fin 3 acl:relcl
7 about about ADV 8 advmod
8 two two NUM 9 nummod
9 hours hour NOUN Number=Plur 6 obl:unmarked
10 , , PUNCT 3 punct
11 the the DET 13 det
12 two two NUM 13 nummod
13 leaders leader NOUN Number=Plur 14 nsubj
14 agreed agree VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
15 on on ADP 17 case
16 the the DET 17 det
17 pact pact NOUN 14 obl
18 . . PUNCT 14 punct
`
  assert.deepEqual(told(conllu, { times: [{ words: 'two hours', type: 'DURATION', value: 'PT2H' }] }), [
    'unspecified held: Anna Berg + Luis Rojas, PT2H',
  ])
})

test('the name of a meeting is no third party', () => {
  const conllu = `
# text = Berg and Rojas held the ninth Norway-Chile Annual Leaders' Meeting.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 held hold VERB Tense=Past|VerbForm=Fin 0 root
5 the the DET 13 det
6 ninth ninth ADJ 13 amod
7 Norway Norway PROPN 9 compound
8 - - PUNCT 7 punct
9 Chile Chile PROPN 11 compound
10 Annual annual ADJ 13 amod
11 Leaders leader PROPN Number=Plur 13 nmod:poss
12 ' 's PART 11 case
13 Meeting meeting NOUN 4 obj
14 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu, { entities: [['Norway-Chile', 'LOC']] }), [
    'meeting held: Anna Berg + Luis Rojas',
  ])
})

test('a summit that only describes something else is no contact', () => {
  const conllu = `
# text = Berg met Rojas.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 . . PUNCT 2 punct

# text = The two leaders discussed the importance of support and next steps at the NATO Summit in Washington.
1 The the DET 3 det
2 two two NUM 3 nummod
3 leaders leader NOUN Number=Plur 4 nsubj
4 discussed discuss VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
5 the the DET 6 det
6 importance importance NOUN 4 obj
7 of of ADP 8 case
8 support support NOUN 6 nmod
9 and and CCONJ 11 cc
10 next next ADJ 11 amod
11 steps step NOUN Number=Plur 8 conj
12 at at ADP 15 case
13 the the DET 15 det
14 NATO NATO PROPN 15 compound
15 Summit Summit PROPN 11 nmod
16 in in ADP 17 case
17 Washington Washington PROPN 15 nmod
18 . . PUNCT 4 punct
`
  assert.deepEqual(
    told(conllu, {
      entities: [
        ['NATO Summit', 'ORG'],
        ['Washington', 'LOC'],
      ],
    }),
    ['meeting held: Anna Berg + Luis Rojas'],
  )
})
