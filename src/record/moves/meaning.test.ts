import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movesTold } from '../../../tests/moves.ts'

test('to attack somebody by name, or a plan, is to reproach', () => {
  const case1 = `
# text = President Anna Berg attacked Foreign Minister Luis Rojas for his silence.
1 President President PROPN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 attacked attack VERB Tense=Past|VerbForm=Fin 0 root
5 Foreign foreign ADJ 6 amod
6 Minister Minister PROPN 7 nmod:desc
7 Luis Luis PROPN 4 obj
8 Rojas Rojas PROPN 7 flat
9 for for ADP 11 case
10 his his PRON Poss=Yes 11 nmod:poss
11 silence silence NOUN 4 obl
12 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case1), ['ACCUSE: Anna Berg > Luis Rojas [attacked]'])
  const case2 = `
# text = Norway attacked the plan of Chile.
1 Norway Norway PROPN 2 nsubj
2 attacked attack VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 plan plan NOUN 2 obj
5 of of ADP 6 case
6 Chile Chile PROPN 4 nmod
7 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case2), ['ACCUSE: Norway > Chile [attacked]'])
  const case3 = `
# text = Norway attacked Chile.
1 Norway Norway PROPN 2 nsubj
2 attacked attack VERB Tense=Past|VerbForm=Fin 0 root
3 Chile Chile PROPN 2 obj
4 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case3), ['ASSAULT: Norway > Chile [attacked]'])
})

test('between persons a mounted attack is words', () => {
  const case1 = `
# text = President Anna Berg mounted an attack on Foreign Minister Luis Rojas.
1 President President PROPN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 mounted mount VERB Tense=Past|VerbForm=Fin 0 root
5 an a DET 6 det
6 attack attack NOUN 4 obj
7 on on ADP 10 case
8 Foreign foreign ADJ 9 amod
9 Minister Minister PROPN 10 nmod:desc
10 Luis Luis PROPN 6 nmod
11 Rojas Rojas PROPN 10 flat
12 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case1), [])
})

test('what one does to one’s own things is no act towards others', () => {
  const case1 = `
# text = Norway destroyed its missiles.
1 Norway Norway PROPN 2 nsubj
2 destroyed destroy VERB Tense=Past|VerbForm=Fin 0 root
3 its its PRON Poss=Yes 4 nmod:poss
4 missiles missile NOUN Number=Plur 2 obj
5 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case1), [])
  const case2 = `
# text = Norway destroyed the missiles of Chile.
1 Norway Norway PROPN 2 nsubj
2 destroyed destroy VERB Number=Plur|Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 missiles missile NOUN Number=Plur 2 obj
5 of of ADP 6 case
6 Chile Chile PROPN 4 nmod
7 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case2), ['ASSAULT: Norway > Chile [destroyed]'])
  const case3 = `
# text = President Anna Berg defended her record.
1 President President PROPN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 defended defend VERB Tense=Past|VerbForm=Fin 0 root
5 her her PRON Poss=Yes 6 nmod:poss
6 record record NOUN 4 obj
7 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case3), [])
})

test('the attack for which something is done to somebody is theirs', () => {
  const case1 = `
# text = Norway tightened the sanctions imposed on Chile after its invasion of Peru.
1 Norway Norway PROPN 2 nsubj
2 tightened tighten VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 sanctions sanction NOUN Number=Plur 2 obj
5 imposed impose VERB Tense=Past|VerbForm=Part|Voice=Pass 4 acl
6 on on ADP 7 case
7 Chile Chile PROPN 5 obl
8 after after ADP 10 case
9 its its PRON Poss=Yes 10 nmod:poss
10 invasion invasion NOUN 5 obl
11 of of ADP 12 case
12 Peru Peru PROPN 10 nmod
13 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case1), ['SANCTION: Norway >  [tightened]', 'ASSAULT: Chile > Peru [invasion]'])
})

test('an endorsement that is won is for the one who wins it', () => {
  const case1 = `
# text = President Anna Berg won the endorsement of Foreign Minister Luis Rojas.
1 President President PROPN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 won win VERB Tense=Past|VerbForm=Fin 0 root
5 the the DET 6 det
6 endorsement endorsement NOUN 4 obj
7 of of ADP 10 case
8 Foreign foreign ADJ 9 amod
9 Minister Minister PROPN 10 nmod:desc
10 Luis Luis PROPN 6 nmod
11 Rojas Rojas PROPN 10 flat
12 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case1), ['SUPPORT: Luis Rojas > Anna Berg [endorsement]'])
})

test('requests for an interview are none of state', () => {
  const case1 = `
# text = President Anna Berg declined an interview request from Chile.
1 President President PROPN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 declined decline VERB Tense=Past|VerbForm=Fin 0 root
5 an a DET 7 det
6 interview interview NOUN 7 compound
7 request request NOUN 4 obj
8 from from ADP 9 case
9 Chile Chile PROPN 7 nmod
10 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case1), [])
})

test('money given in aid is aid', () => {
  const case1 = `
# text = Norway gave 3 million dollars in aid to Chile.
1 Norway Norway PROPN 2 nsubj
2 gave give VERB Tense=Past|VerbForm=Fin 0 root
3 3 3 NUM 4 compound
4 million million NUM 5 nummod
5 dollars dollar NOUN Number=Plur 2 obj
6 in in ADP 7 case
7 aid aid NOUN 2 obl
8 to to ADP 9 case
9 Chile Chile PROPN 7 nmod
10 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case1), ['AID: Norway >  [gave]'])
})

test('what happens in a country is not done by it', () => {
  const case1 = `
# text = Norwegian imports are exploding.
1 Norwegian Norwegian ADJ 2 amod
2 imports import NOUN Number=Plur 4 nsubj
3 are be AUX Number=Plur|Tense=Pres|VerbForm=Fin 4 aux
4 exploding explode VERB Tense=Pres|VerbForm=Part 0 root
5 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case1), [])
  const case2 = `
# text = A Norwegian airstrike killed three soldiers.
1 A a DET 3 det
2 Norwegian Norwegian ADJ 3 amod
3 airstrike airstrike NOUN 4 nsubj
4 killed kill VERB Tense=Past|VerbForm=Fin 0 root
5 three three NUM 6 nummod
6 soldiers soldier NOUN Number=Plur 4 obj
7 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case2), ['ASSAULT: Norway > three soldiers [airstrike | killed]'])
})

test('it is asked of nobody in particular', () => {
  const case1 = `
# text = President Anna Berg said the whole nation needs to work together.
1 President President PROPN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 said say VERB Tense=Past|VerbForm=Fin 0 root
5 the the DET 7 det
6 whole whole ADJ 7 amod
7 nation nation NOUN 8 nsubj
8 needs need VERB Tense=Pres|VerbForm=Fin 4 ccomp
9 to to PART 10 mark
10 work work VERB VerbForm=Inf 8 xcomp
11 together together ADV 10 advmod
12 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case1), [])
})

test('"it was wrong to" reproaches whoever did it', () => {
  const case1 = `
# text = President Anna Berg said it was inappropriate for Chile to raise the matter.
1 President President PROPN 2 nmod:desc
2 Anna Anna PROPN 4 nsubj
3 Berg Berg PROPN 2 flat
4 said say VERB Tense=Past|VerbForm=Fin 0 root
5 it it PRON 7 nsubj
6 was be AUX Tense=Past|VerbForm=Fin 7 cop
7 inappropriate inappropriate ADJ 4 ccomp
8 for for SCONJ 11 mark
9 Chile Chile PROPN 11 nsubj
10 to to PART 11 mark
11 raise raise VERB VerbForm=Inf 7 csubj
12 the the DET 13 det
13 matter matter NOUN 11 obj
14 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case1), ['ACCUSE: Anna Berg > Chile [was inappropriate]'])
})

test('who has a calling and no office acts only towards others', () => {
  const case1 = `
# text = Professor Luis Rojas resigned.
1 Professor Professor PROPN 2 nmod:desc
2 Luis Luis PROPN 4 nsubj
3 Rojas Rojas PROPN 2 flat
4 resigned resign VERB Tense=Past|VerbForm=Fin 0 root
5 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case1), [])
})
