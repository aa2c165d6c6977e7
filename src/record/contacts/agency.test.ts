import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('what the words call a phone call to somebody is one, on the caller’s initiative', () => {
  const conllu = `
# text = Berg made a phone call to Rojas.
1 Berg Berg PROPN 2 nsubj
2 made make VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 5 det
4 phone phone NOUN 5 compound
5 call call NOUN 2 obj
6 to to ADP 7 case
7 Rojas Rojas PROPN 5 nmod
8 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['phone held: Luis Rojas + Anna Berg, by Anna Berg'])
})

test('who is invited to pay a visit is its guest, and an invitation accepted is agreed', () => {
  const conllu = `
# text = Berg invited Rojas to pay a visit to Norway.
1 Berg Berg PROPN 2 nsubj
2 invited invite VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 to to PART 5 mark
5 pay pay VERB VerbForm=Inf 2 xcomp
6 a a DET 7 det
7 visit visit NOUN 5 obj
8 to to ADP 9 case
9 Norway Norway PROPN 7 nmod
10 . . PUNCT 2 punct

# text = The invitation was accepted with thanks.
1 The the DET 2 det
2 invitation invitation NOUN 4 nsubj:pass
3 was be AUX Tense=Past|VerbForm=Fin 4 aux:pass
4 accepted accept VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
5 with with ADP 6 case
6 thanks thanks NOUN 4 obl
7 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu, { entities: [['Norway', 'LOC']] }), [
    'visit scheduled: Anna Berg + Luis Rojas, by Anna Berg',
  ])
})

test('what somebody else says of it takes no part', () => {
  const conllu = `
# text = Berg plans to hold talks with her counterpart Rojas, spokesman Ken Mori told reporters.
1 Berg Berg PROPN 2 nsubj
2 plans plan VERB Tense=Pres|VerbForm=Fin 14 ccomp
3 to to PART 4 mark
4 hold hold VERB VerbForm=Inf 2 xcomp
5 talks talk NOUN Number=Plur 4 obj
6 with with ADP 9 case
7 her her PRON Gender=Fem|Poss=Yes|PronType=Prs 8 nmod:poss
8 counterpart counterpart NOUN 9 nmod:desc
9 Rojas Rojas PROPN 5 nmod
10 , , PUNCT 14 punct
11 spokesman spokesman NOUN 12 nmod:desc
12 Ken Ken PROPN 14 nsubj
13 Mori Mori PROPN 12 flat
14 told tell VERB Tense=Past|VerbForm=Fin 0 root
15 reporters reporter NOUN Number=Plur 14 iobj
16 . . PUNCT 14 punct
`
  assert.deepEqual(told(conllu), ['unspecified scheduled: Luis Rojas + Anna Berg'])
})

test('reports that are refuted tell of nothing', () => {
  const conllu = `
# text = Mori refuted media reports that Berg had refused to receive Rojas.
1 Mori Mori PROPN 2 nsubj
2 refuted refute VERB Tense=Past|VerbForm=Fin 0 root
3 media media NOUN 4 compound
4 reports report NOUN Number=Plur 2 obj
5 that that SCONJ 8 mark
6 Berg Berg PROPN 8 nsubj
7 had have AUX Tense=Past|VerbForm=Fin 8 aux
8 refused refuse VERB Tense=Past|VerbForm=Part 4 acl
9 to to PART 10 mark
10 receive receive VERB VerbForm=Inf 8 xcomp
11 Rojas Rojas PROPN 10 obj
12 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), [])
})

test('a place that is only asked about is none', () => {
  const conllu = `
# text = Berg plans to hold talks with Rojas.
1 Berg Berg PROPN 2 nsubj
2 plans plan VERB Tense=Pres|VerbForm=Fin 0 root
3 to to PART 4 mark
4 hold hold VERB VerbForm=Inf 2 xcomp
5 talks talk NOUN Number=Plur 4 obj
6 with with ADP 7 case
7 Rojas Rojas PROPN 5 nmod
8 . . PUNCT 2 punct

# text = Mori declined to say whether the talks would take place in Oslo.
1 Mori Mori PROPN 2 nsubj
2 declined decline VERB Tense=Past|VerbForm=Fin 0 root
3 to to PART 4 mark
4 say say VERB VerbForm=Inf 2 xcomp
5 whether whether SCONJ 9 mark
6 the the DET 7 det
7 talks talk NOUN Number=Plur 9 nsubj
8 would would AUX VerbForm=Fin 9 aux
9 take take VERB VerbForm=Inf 4 ccomp
10 place place NOUN 9 obj
11 in in ADP 12 case
12 Oslo Oslo PROPN 9 obl
13 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Oslo', 'LOC']] }), [
    'unspecified scheduled: Luis Rojas + Anna Berg',
  ])
})
