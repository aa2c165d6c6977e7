import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movesTold } from '../../../tests/moves.ts'

test('an answer in kind that is still to come is a threat', () => {
  const conllu = `
# text = Norway said it would respond in kind.
1 Norway Norway PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 it it PRON PronType=Prs 5 nsubj
4 would would AUX VerbForm=Fin 5 aux
5 respond respond VERB VerbForm=Inf 2 ccomp
6 in in ADP 7 case
7 kind kind NOUN 5 obl
8 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['THREATEN: Norway >  [would respond]'])
})

test('an answer in kind that was given is none', () => {
  const conllu = `
# text = Norway responded in kind.
1 Norway Norway PROPN 2 nsubj
2 responded respond VERB Tense=Past|VerbForm=Fin 0 root
3 in in ADP 4 case
4 kind kind NOUN 2 obl
5 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), [])
})

test('warnings against doing something are threats to those who are warned', () => {
  const conllu = `
# text = Norway had warned Chile against joining the pact.
1 Norway Norway PROPN 3 nsubj
2 had have AUX Tense=Past|VerbForm=Fin 3 aux
3 warned warn VERB Tense=Past|VerbForm=Part 0 root
4 Chile Chile PROPN 3 iobj
5 against against SCONJ 6 mark
6 joining join VERB Tense=Pres|VerbForm=Part 3 advcl
7 the the DET 8 det
8 pact pact NOUN 6 obj
9 . . PUNCT 3 punct
`
  assert.deepEqual(movesTold(conllu), ['THREATEN: Norway > Chile [had warned]'])
})

test('who warns of what it will do itself threatens, whoever is told', () => {
  const conllu = `
# text = Norway warned it would retaliate.
1 Norway Norway PROPN 2 nsubj
2 warned warn VERB Tense=Past|VerbForm=Fin 0 root
3 it it PRON PronType=Prs 5 nsubj
4 would would AUX VerbForm=Fin 5 aux
5 retaliate retaliate VERB VerbForm=Inf 2 ccomp
6 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['THREATEN: Norway >  [warned]'])
})

test('a deadline with what is to be done is a threat', () => {
  const conllu = `
# text = Norway gave Chile until Friday to withdraw its troops.
1 Norway Norway PROPN 2 nsubj
2 gave give VERB Tense=Past|VerbForm=Fin 0 root
3 Chile Chile PROPN 2 obj
4 until until ADP 5 case
5 Friday Friday PROPN 2 obl
6 to to PART 7 mark
7 withdraw withdraw VERB VerbForm=Inf 2 advcl
8 its its PRON Poss=Yes|PronType=Prs 9 nmod:poss
9 troops troop NOUN Number=Plur 7 obj
10 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['THREATEN: Norway > Chile [gave]'])
})

test('a state that protests to another accuses', () => {
  const conllu = `
# text = Norway protested to Chile over the visit.
1 Norway Norway PROPN 2 nsubj
2 protested protest VERB Tense=Past|VerbForm=Fin 0 root
3 to to ADP 4 case
4 Chile Chile PROPN 2 obl
5 over over ADP 7 case
6 the the DET 7 det
7 visit visit NOUN 2 obl
8 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['ACCUSE: Norway > Chile [protested]'])
})

test('a state is suspended, a minister is not sanctioned', () => {
  const conllu = `
# text = Chile was suspended by Norway after the coup.
1 Chile Chile PROPN 3 nsubj:pass
2 was be AUX Tense=Past|VerbForm=Fin 3 aux:pass
3 suspended suspend VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
4 by by ADP 5 case
5 Norway Norway PROPN 3 obl:agent
6 after after ADP 8 case
7 the the DET 8 det
8 coup coup NOUN 3 obl
9 . . PUNCT 3 punct
`
  assert.deepEqual(movesTold(conllu), ['SANCTION: Norway > Chile [was suspended]'])
})

test('an accusation that is dismissed is refused', () => {
  const conllu = `
# text = Norway dismissed the accusation by Chile.
1 Norway Norway PROPN 2 nsubj
2 dismissed dismiss VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 accusation accusation NOUN 2 obj
5 by by ADP 6 case
6 Chile Chile PROPN 4 nmod
7 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['REJECT: Norway > Chile [dismissed]', 'ACCUSE: Chile >  [accusation]'])
})

test('duties on the goods of a state are towards that state', () => {
  const conllu = `
# text = Norway imposed duties of ten percent on Chilean steel.
1 Norway Norway PROPN 2 nsubj
2 imposed impose VERB Tense=Past|VerbForm=Fin 0 root
3 duties duty NOUN Number=Plur 2 obj
4 of of ADP 6 case
5 ten ten NUM 6 nummod
6 percent percent NOUN 3 nmod
7 on on ADP 9 case
8 Chilean Chilean ADJ 9 amod
9 steel steel NOUN 6 nmod
10 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['SANCTION: Norway > Chile [imposed]'])
})

test('what is fired into the sea is a show of arms', () => {
  const conllu = `
# text = Norway fired two missiles into the sea.
1 Norway Norway PROPN 2 nsubj
2 fired fire VERB Tense=Past|VerbForm=Fin 0 root
3 two two NUM 4 nummod
4 missiles missile NOUN Number=Plur 2 obj
5 into into ADP 7 case
6 the the DET 7 det
7 sea sea NOUN 2 obl
8 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['MOBILIZE: Norway >  [fired]'])
})

test('a meeting put off is no sanction', () => {
  const conllu = `
# text = Norway postponed a meeting with Chile.
1 Norway Norway PROPN 2 nsubj
2 postponed postpone VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 meeting meeting NOUN 2 obj
5 with with ADP 6 case
6 Chile Chile PROPN 4 nmod
7 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), [])
})

test('who retaliates by other means does not attack', () => {
  const conllu = `
# text = Norway retaliated by expelling two Chilean diplomats.
1 Norway Norway PROPN 2 nsubj
2 retaliated retaliat VERB Tense=Past|VerbForm=Fin 0 root
3 by by SCONJ 4 mark
4 expelling expel VERB Tense=Pres|VerbForm=Part 2 advcl
5 two two NUM 7 nummod
6 Chilean Chilean ADJ 7 amod
7 diplomats diplomat NOUN Number=Plur 4 obj
8 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['SANCTION: Norway > Chile [expelling]'])
})
