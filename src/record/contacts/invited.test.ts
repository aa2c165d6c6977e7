import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

/** "Berg met Rojas and invited him to visit Oslo." */
const INVITED = `
# text = Berg met Rojas and invited Rojas to visit Oslo.
1 Berg Berg PROPN 2 nsubj
2 met meet VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 and and CCONJ 5 cc
5 invited invite VERB Tense=Past|VerbForm=Fin 2 conj
6 Rojas Rojas PROPN 5 obj
7 to to PART 8 mark
8 visit visit VERB VerbForm=Inf 5 xcomp
9 Oslo Oslo PROPN 8 obj
10 . . PUNCT 2 punct
`
const PLACES = { entities: [['Oslo', 'GPE']] } as const

const answer = (verb: string, lemma: string): string => `
# text = Rojas ${verb} the invitation.
1 Rojas Rojas PROPN 2 nsubj
2 ${verb} ${lemma} VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 invitation invitation NOUN 2 obj
5 . . PUNCT 2 punct
`

const MET = 'meeting held: Anna Berg + Luis Rojas'

test('an invitation to a visit is an entry of its own beside the meeting at which it is given', () => {
  assert.deepEqual(told(INVITED, PLACES), [MET, 'visit proposed: Luis Rojas + Norway, in Oslo, by Anna Berg'])
})

test('an answer goes to the invitation and not to the meeting told beside it', () => {
  assert.deepEqual(told(INVITED + answer('accepted', 'accept'), PLACES), [
    MET,
    'visit scheduled: Luis Rojas + Norway, in Oslo, by Anna Berg',
  ])
  assert.deepEqual(told(INVITED + answer('declined', 'decline'), PLACES), [
    MET,
    'visit refused: Luis Rojas + Norway, in Oslo, by Anna Berg',
  ])
})

test('of an extended invitation those go to whom it is extended', () => {
  assert.deepEqual(
    told(
      `
# text = Berg extended an invitation to Rojas to visit Oslo.
1 Berg Berg PROPN 2 nsubj
2 extended extend VERB Tense=Past|VerbForm=Fin 0 root
3 an a DET 4 det
4 invitation invitation NOUN 2 obj
5 to to ADP 6 case
6 Rojas Rojas PROPN 4 nmod
7 to to PART 8 mark
8 visit visit VERB VerbForm=Inf 2 advcl
9 Oslo Oslo PROPN 8 obj
10 . . PUNCT 2 punct
`,
      PLACES,
    ),
    ['visit proposed: Luis Rojas + Norway, in Oslo, by Anna Berg'],
  )
})

const CALLED = `
# text = Berg phoned Rojas.
1 Berg Berg PROPN 2 nsubj
2 phoned phone VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 obj
4 . . PUNCT 2 punct
`

const cleft = (name: string): string => `
# text = It was ${name} who had called.
1 It it PRON 3 nsubj
2 was be AUX Tense=Past|VerbForm=Fin 3 cop
3 ${name} ${name} PROPN 0 root
4 who who PRON PronType=Rel 6 nsubj
5 had have AUX Tense=Past|VerbForm=Fin 6 aux
6 called call VERB Tense=Past|VerbForm=Part 3 acl:relcl
7 . . PUNCT 3 punct
`

test('of a call that two are said to have made nobody is the one who asked', () => {
  assert.deepEqual(told(CALLED + cleft('Berg')), ['phone held: Anna Berg + Luis Rojas, by Anna Berg'])
  assert.deepEqual(told(CALLED + cleft('Rojas')), ['phone held: Anna Berg + Luis Rojas'])
})

test('a visit that is put off is told of although its host is not', () => {
  const visit = (verb: string, lemma: string): string => `
# text = Berg ${verb} her visit.
1 Berg Berg PROPN 2 nsubj
2 ${verb} ${lemma} VERB Tense=Past|VerbForm=Fin 0 root
3 her her PRON 4 nmod:poss
4 visit visit NOUN Number=Sing 2 obj
5 . . PUNCT 2 punct
`
  assert.deepEqual(told(visit('postponed', 'postpone')), ['visit postponed: Anna Berg'])
  assert.deepEqual(told(visit('ended', 'end')), [])
})

test('a state visit is of nobody called state', () => {
  assert.deepEqual(
    told(
      `
# text = Berg paid a state visit to Lima.
1 Berg Berg PROPN 2 nsubj
2 paid pay VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 5 det
4 state state NOUN Number=Sing 5 compound
5 visit visit NOUN Number=Sing 2 obj
6 to to ADP 7 case
7 Lima Lima PROPN 5 nmod
8 . . PUNCT 2 punct
`,
      { entities: [['Lima', 'GPE']] },
    ),
    ['visit held: Anna Berg + Peru, in Lima'],
  )
})

test('who is invited to visit goes, also where the tree hangs the visit loosely on the invitation', () => {
  assert.deepEqual(told(INVITED.replace('VerbForm=Inf 5 xcomp', 'VerbForm=Inf 5 advcl'), PLACES), [
    MET,
    'visit proposed: Luis Rojas + Norway, in Oslo, by Anna Berg',
  ])
})

test('a visit that others wait for is ahead; what is done now and then is none', () => {
  assert.deepEqual(
    told(
      `
# text = Rojas waits until Berg visits Lima.
1 Rojas Rojas PROPN 2 nsubj
2 waits wait VERB Tense=Pres|VerbForm=Fin 0 root
3 until until SCONJ 5 mark
4 Berg Berg PROPN 5 nsubj
5 visits visit VERB Tense=Pres|VerbForm=Fin 2 advcl
6 Lima Lima PROPN 5 obj
7 . . PUNCT 2 punct
`,
      { entities: [['Lima', 'GPE']] },
    ),
    ['visit scheduled: Anna Berg + Peru, in Lima'],
  )
  assert.deepEqual(
    told(`
# text = Berg sometimes meets Rojas.
1 Berg Berg PROPN 3 nsubj
2 sometimes sometimes ADV 3 advmod
3 meets meet VERB Tense=Pres|VerbForm=Fin 0 root
4 Rojas Rojas PROPN 3 obj
5 . . PUNCT 3 punct
`),
    [],
  )
})

test('a meeting that was asked for and took place was held', () => {
  const asked = (verb: string, feats: string): string => `
# text = Berg requested a meeting with Rojas, which ${verb} place.
1 Berg Berg PROPN 2 nsubj
2 requested request VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 meeting meeting NOUN Number=Sing 2 obj
5 with with ADP 6 case
6 Rojas Rojas PROPN 4 nmod
7 , , PUNCT 9 punct
8 which which PRON PronType=Rel 9 nsubj
9 ${verb} take VERB ${feats} 4 acl:relcl
10 place place NOUN Number=Sing 9 obj
11 . . PUNCT 2 punct
`
  const [held] = told(asked('took', 'Tense=Past|VerbForm=Fin'))
  assert.match(held ?? '', /^meeting held: /)
  const [open] = told(asked('takes', 'Tense=Pres|VerbForm=Fin'))
  assert.match(open ?? '', /^meeting (?:proposed|scheduled): /)
})
