import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

const CALL = `
# text = Berg had a phone call with Rojas.
1 Berg Berg PROPN 2 nsubj
2 had have VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 5 det
4 phone phone NOUN 5 compound
5 call call NOUN 2 obj
6 with with ADP 7 case
7 Rojas Rojas PROPN 5 nmod
8 . . PUNCT 2 punct
`

const MEETING = `
# text = Berg met Rojas.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 . . PUNCT 2 punct
`

const NEXT = `
# text = The next meeting will take place in Lima.
1 The the DET 3 det
2 next next ADJ 3 amod
3 meeting meeting NOUN 5 nsubj
4 will will AUX 5 aux
5 take take VERB VerbForm=Inf 0 root
6 place place NOUN 5 obj
7 in in ADP 8 case
8 Lima Lima PROPN 5 obl
9 . . PUNCT 5 punct
`

const NEXT_ON = `
# text = The next talks on fish will take place in Lima.
1 The the DET 3 det
2 next next ADJ 3 amod
3 talks talk NOUN Number=Plur 7 nsubj
4 on on ADP 5 case
5 fish fish NOUN 3 nmod
6 will will AUX 7 aux
7 take take VERB VerbForm=Inf 0 root
8 place place NOUN 7 obj
9 in in ADP 10 case
10 Lima Lima PROPN 7 obl
11 . . PUNCT 7 punct
`

const at = { entities: [['Lima', 'GPE']] } as const

test('the next of a series is of those who met right before', () => {
  assert.deepEqual(told(`${MEETING}${NEXT}`, at), [
    'meeting held: Anna Berg + Luis Rojas',
    'meeting scheduled: Anna Berg + Luis Rojas, in Lima',
  ])
})

test('a call is no first of a series of meetings, and talks on something are of those in them', () => {
  assert.deepEqual(told(`${CALL}${NEXT}`, at), ['phone held: Luis Rojas + Anna Berg'])
  assert.deepEqual(told(`${MEETING}${NEXT_ON}`, at), ['meeting held: Anna Berg + Luis Rojas'])
})

test('what a relative clause tells of its length', () => {
  const conllu = `${MEETING}
# text = The meeting, which lasted 40 minutes, was in Lima.
1 The the DET 2 det
2 meeting meeting NOUN 11 nsubj
3 , , PUNCT 5 punct
4 which which PRON PronType=Rel 5 nsubj
5 lasted last VERB Tense=Past|VerbForm=Fin 2 acl:relcl
6 40 40 NUM 7 nummod
7 minutes minute NOUN Number=Plur 5 obl
8 , , PUNCT 5 punct
9 was be AUX Tense=Past|VerbForm=Fin 11 cop
10 in in ADP 11 case
11 Lima Lima PROPN 0 root
12 . . PUNCT 11 punct
`
  const times = [{ words: '40 minutes', type: 'DURATION', value: 'PT40M' }] as const
  assert.deepEqual(told(conllu, { ...at, times }), ['meeting held: Anna Berg + Luis Rojas, PT40M'])
})

test('an invitation without a reply, wherever the tree hangs the clause', () => {
  for (const clause of ['3 acl:relcl', '2 advcl:relcl'])
    assert.deepEqual(
      told(`
# text = Berg invited Rojas, who has not replied.
1 Berg Berg PROPN 2 nsubj
2 invited invite VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 , , PUNCT 8 punct
5 who who PRON PronType=Rel 8 nsubj
6 has have AUX Tense=Pres|VerbForm=Fin 8 aux
7 not not PART Polarity=Neg 8 advmod
8 replied reply VERB Tense=Past|VerbForm=Part ${clause}
9 . . PUNCT 2 punct
`),
      ['unspecified proposed: Anna Berg + Luis Rojas, by Anna Berg'],
      clause,
    )
})

test('the day before "when" is that of the meeting, and the gathering beside it is none', () => {
  const conllu = `
# text = It was calm since January 17, when Berg met Rojas on the sidelines of a gathering in Lima.
1 It it PRON 3 nsubj
2 was be AUX Tense=Past|VerbForm=Fin 3 cop
3 calm calm ADJ 0 root
4 since since ADP 6 case
5 January January PROPN 6 compound
6 17 17 NUM 3 obl
7 , , PUNCT 10 punct
8 when when ADV 10 advmod
9 Berg Berg PROPN 10 nsubj
10 met meet VERB Tense=Past|VerbForm=Fin 3 advcl
11 Rojas Rojas PROPN 10 obj
12 on on ADP 14 case
13 the the DET 14 det
14 sidelines sideline NOUN 10 obl
15 of of ADP 17 case
16 a a DET 17 det
17 gathering gathering NOUN 14 nmod
18 in in ADP 19 case
19 Lima Lima PROPN 17 nmod
20 . . PUNCT 3 punct
`
  const times = [{ words: 'January 17', type: 'DATE', value: '2022-01-17' }] as const
  assert.deepEqual(told(conllu, { ...at, times }), [
    'meeting held: Anna Berg + Luis Rojas, 2022-01-17, in Lima',
  ])
})

test('how rare a contact was, said beside its clause, is no second one', () => {
  const conllu = `
# text = Berg phoned Rojas, the first conversation between Norway and Chile.
1 Berg Berg PROPN 2 nsubj
2 phoned phone VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 , , PUNCT 7 punct
5 the the DET 7 det
6 first first ADJ 7 amod
7 conversation conversation NOUN 2 parataxis
8 between between ADP 9 case
9 Norway Norway PROPN 7 nmod
10 and and CCONJ 11 cc
11 Chile Chile PROPN 9 conj
12 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['phone held: Anna Berg + Luis Rojas, by Anna Berg'])
})
