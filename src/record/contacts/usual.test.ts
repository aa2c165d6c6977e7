import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('what two discuss by phone is a call, and what a border is with is no party', () => {
  const conllu = `
# text = Berg and Rojas discussed the situation at the border with Peru in a telephone conversation.
1 Berg Berg PROPN 4 nsubj
2 and and CCONJ 3 cc
3 Rojas Rojas PROPN 1 conj
4 discussed discuss VERB Tense=Past|VerbForm=Fin 0 root
5 the the DET 6 det
6 situation situation NOUN 4 obj
7 at at ADP 9 case
8 the the DET 9 det
9 border border NOUN 6 nmod
10 with with ADP 11 case
11 Peru Peru PROPN 9 nmod
12 in in ADP 15 case
13 a a DET 15 det
14 telephone telephone NOUN 15 compound
15 conversation conversation NOUN 4 obl
16 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu, { entities: [['Peru', 'LOC']] }), ['phone held: Anna Berg + Luis Rojas'])
})

test('views are exchanged in a contact', () => {
  const conllu = `
# text = Berg exchanged views with Rojas on the pact.
1 Berg Berg PROPN 2 nsubj
2 exchanged exchange VERB Tense=Past|VerbForm=Fin 0 root
3 views view NOUN Number=Plur 2 obj
4 with with ADP 5 case
5 Rojas Rojas PROPN 2 obl
6 on on ADP 8 case
7 the the DET 8 det
8 pact pact NOUN 2 obl
9 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['unspecified held: Anna Berg + Luis Rojas'])
})

test('fire that is exchanged is no contact', () => {
  const conllu = `
# text = Norwegian and Chilean troops exchanged fire.
1 Norwegian Norwegian ADJ 4 amod
2 and and CCONJ 3 cc
3 Chilean Chilean ADJ 1 conj
4 troops troop NOUN Number=Plur 5 nsubj
5 exchanged exchange VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
6 fire fire NOUN 5 obj
7 . . PUNCT 5 punct
`
  assert.deepEqual(told(conllu), [])
})

test('a meeting that is denied did not take place', () => {
  const conllu = `
# text = A spokesman denied reports that Berg had held a meeting with Rojas.
1 A a DET 2 det
2 spokesman spokesman NOUN 3 nsubj
3 denied deny VERB Tense=Past|VerbForm=Fin 0 root
4 reports report NOUN Number=Plur 3 obj
5 that that SCONJ 8 mark
6 Berg Berg PROPN 8 nsubj
7 had have AUX Tense=Past|VerbForm=Fin 8 aux
8 held hold VERB Tense=Past|VerbForm=Part 4 acl
9 a a DET 10 det
10 meeting meeting NOUN 8 obj
11 with with ADP 12 case
12 Rojas Rojas PROPN 10 nmod
13 . . PUNCT 3 punct
`
  assert.deepEqual(told(conllu), [])
})

test('no meeting is none', () => {
  const conllu = `
# text = No meeting between Berg and Rojas is planned.
1 No no DET 2 det
2 meeting meeting NOUN 8 nsubj:pass
3 between between ADP 4 case
4 Berg Berg PROPN 2 nmod
5 and and CCONJ 6 cc
6 Rojas Rojas PROPN 4 conj
7 is be AUX Tense=Pres|VerbForm=Fin 8 aux:pass
8 planned plan VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
9 . . PUNCT 8 punct
`
  assert.deepEqual(told(conllu), [])
})

test('a planned trip that is cancelled is cancelled', () => {
  const conllu = `
# text = Berg cancelled a planned trip to Chile.
1 Berg Berg PROPN 2 nsubj
2 cancelled cancel VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 5 det
4 planned plan VERB Tense=Past|VerbForm=Part|Voice=Pass 5 amod
5 trip trip NOUN 2 obj
6 to to ADP 7 case
7 Chile Chile PROPN 5 nmod
8 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Chile#2', 'LOC']] }), ['visit cancelled: Anna Berg + Chile'])
})

test('what is not ruled out is open', () => {
  const conllu = `
# text = A spokesman did not rule out a meeting between Berg and Rojas.
1 A a DET 2 det
2 spokesman spokesman NOUN 5 nsubj
3 did do AUX Tense=Past|VerbForm=Fin 5 aux
4 not not PART 5 advmod
5 rule rule VERB VerbForm=Inf 0 root
6 out out ADP 5 compound:prt
7 a a DET 8 det
8 meeting meeting NOUN 5 obj
9 between between ADP 10 case
10 Berg Berg PROPN 8 nmod
11 and and CCONJ 12 cc
12 Rojas Rojas PROPN 10 conj
13 . . PUNCT 5 punct
`
  assert.deepEqual(told(conllu), ['meeting proposed: Anna Berg + Luis Rojas'])
})

test('a town tells the country of a visit', () => {
  const conllu = `
# text = Berg visited Istanbul.
1 Berg Berg PROPN 2 nsubj
2 visited visit VERB Tense=Past|VerbForm=Fin 0 root
3 Istanbul Istanbul PROPN 2 obj
4 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Istanbul', 'LOC']] }), [
    'visit held: Anna Berg + Turkey, in Istanbul',
  ])
})

test('somebody on a visit is on it', () => {
  const conllu = `
# text = Berg, on a visit to Santiago, announced a new pact.
1 Berg Berg PROPN 9 nsubj
2 , , PUNCT 1 punct
3 on on ADP 5 case
4 a a DET 5 det
5 visit visit NOUN 9 obl
6 to to ADP 7 case
7 Santiago Santiago PROPN 5 nmod
8 , , PUNCT 1 punct
9 announced announce VERB Tense=Past|VerbForm=Fin 0 root
10 a a DET 12 det
11 new new ADJ 12 amod
12 pact pact NOUN 9 obj
13 . . PUNCT 9 punct
`
  assert.deepEqual(told(conllu, { entities: [['Santiago', 'LOC']] }), [
    'visit held: Anna Berg + Chile, in Santiago',
  ])
})

test('somebody is in a place for talks', () => {
  const conllu = `
# text = Berg is in Santiago for talks with Rojas.
1 Berg Berg PROPN 4 nsubj
2 is be AUX Tense=Pres|VerbForm=Fin 4 cop
3 in in ADP 4 case
4 Santiago Santiago PROPN 0 root
5 for for ADP 6 case
6 talks talk NOUN Number=Plur 4 obl
7 with with ADP 8 case
8 Rojas Rojas PROPN 6 nmod
9 . . PUNCT 4 punct
`
  assert.deepEqual(told(conllu, { entities: [['Santiago', 'LOC']] }), [
    'unspecified held: Luis Rojas + Anna Berg, in Santiago',
  ])
})

test('meals are meetings', () => {
  const conllu = `
# text = Berg had lunch with Rojas in Oslo.
1 Berg Berg PROPN 2 nsubj
2 had have VERB Tense=Past|VerbForm=Fin 0 root
3 lunch lunch NOUN 2 obj
4 with with ADP 5 case
5 Rojas Rojas PROPN 3 nmod
6 in in ADP 7 case
7 Oslo Oslo PROPN 2 obl
8 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Oslo', 'LOC']] }), [
    'meeting held: Luis Rojas + Anna Berg, in Oslo',
  ])
})

test('a courtesy call is made in person', () => {
  const conllu = `
# text = Berg paid a courtesy call on Rojas.
1 Berg Berg PROPN 2 nsubj
2 paid pay VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 5 det
4 courtesy courtesy NOUN 5 compound
5 call call NOUN 2 obj
6 on on ADP 7 case
7 Rojas Rojas PROPN 5 nmod
8 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['meeting held: Luis Rojas + Anna Berg'])
})

test('a letter goes from one to another', () => {
  const conllu = `
# text = In a letter to Rojas, Berg proposed a summit.
1 In in ADP 3 case
2 a a DET 3 det
3 letter letter NOUN 8 obl
4 to to ADP 5 case
5 Rojas Rojas PROPN 3 nmod
6 , , PUNCT 3 punct
7 Berg Berg PROPN 8 nsubj
8 proposed propose VERB Tense=Past|VerbForm=Fin 0 root
9 a a DET 10 det
10 summit summit NOUN 8 obj
11 . . PUNCT 8 punct
`
  assert.deepEqual(told(conllu), ['letter held: Luis Rojas + Anna Berg, by Anna Berg'])
})

test('a letter that asks for something was written', () => {
  const conllu = `
# text = Berg wrote a letter to Rojas asking for help.
1 Berg Berg PROPN 2 nsubj
2 wrote write VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 letter letter NOUN 2 obj
5 to to ADP 6 case
6 Rojas Rojas PROPN 2 obl
7 asking ask VERB VerbForm=Ger 4 acl
8 for for ADP 9 case
9 help help NOUN 7 obl
10 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu), ['letter held: Anna Berg + Luis Rojas, by Anna Berg'])
})

test('an envoy who is summoned meets those who summon', () => {
  const conllu = `
# text = The Chilean ambassador was summoned to the Norwegian Foreign Ministry.
1 The the DET 3 det
2 Chilean Chilean ADJ 3 amod
3 ambassador ambassador NOUN 5 nsubj:pass
4 was be AUX Tense=Past|VerbForm=Fin 5 aux:pass
5 summoned summon VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
6 to to ADP 10 case
7 the the DET 10 det
8 Norwegian Norwegian ADJ 10 amod
9 Foreign foreign ADJ 10 amod
10 Ministry Ministry PROPN 5 obl
11 . . PUNCT 5 punct
`
  assert.deepEqual(told(conllu, { entities: [['Norwegian Foreign Ministry', 'ORG']] }), [
    'meeting held: Norwegian Foreign Ministry + Chilean ambassador, by Norwegian Foreign Ministry',
  ])
})

test('the country after a name is no party of its own', () => {
  const conllu = `
# text = Berg held talks with Rojas of Chile.
1 Berg Berg PROPN 2 nsubj
2 held hold VERB Tense=Past|VerbForm=Fin 0 root
3 talks talk NOUN Number=Plur 2 obj
4 with with ADP 5 case
5 Rojas Rojas PROPN 3 nmod
6 of of ADP 7 case
7 Chile Chile PROPN 5 nmod
8 . . PUNCT 2 punct
`
  assert.deepEqual(told(conllu, { entities: [['Chile#2', 'LOC']] }), [
    'unspecified held: Luis Rojas + Anna Berg',
  ])
})
