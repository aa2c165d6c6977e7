import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movesTold } from '../../../tests/moves.ts'

test('what somebody says they would not do is refused', () => {
  const conllu = `
# text = Norway said it would not sign the treaty.
1 Norway Norway PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 it it PRON PronType=Prs 6 nsubj
4 would would AUX VerbForm=Fin 6 aux
5 not not PART Polarity=Neg 6 advmod
6 sign sign VERB VerbForm=Inf 2 ccomp
7 the the DET 8 det
8 treaty treaty NOUN 6 obj
9 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['REJECT: Norway >  [would not sign]'])
})

test('what somebody says they would do lies ahead', () => {
  const conllu = `
# text = Norway said it would sign the treaty.
1 Norway Norway PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 it it PRON PronType=Prs 5 nsubj
4 would would AUX VerbForm=Fin 5 aux
5 sign sign VERB VerbForm=Inf 2 ccomp
6 the the DET 7 det
7 treaty treaty NOUN 5 obj
8 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['AGREE: Norway >  [would sign]'])
})

test('what is not tolerated is not told as done', () => {
  const conllu = `
# text = Norway will not tolerate the deployment of Peru's troops.
1 Norway Norway PROPN 4 nsubj
2 will will AUX VerbForm=Fin 4 aux
3 not not PART Polarity=Neg 4 advmod
4 tolerate tolerate VERB VerbForm=Inf 0 root
5 the the DET 6 det
6 deployment deployment NOUN 4 obj
7 of of ADP 10 case
8 Peru Peru PROPN 10 nmod:poss
9 's 's PART 8 case
10 troops troop NOUN Number=Plur 6 nmod
11 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(conllu), [])
})

test('diplomats who are expelled are of the country that it is done to', () => {
  const conllu = `
# text = Norway expelled two Lithuanian diplomats.
1 Norway Norway PROPN 2 nsubj
2 expelled expel VERB Tense=Past|VerbForm=Fin 0 root
3 two two NUM 5 nummod
4 Lithuanian Lithuanian ADJ 5 amod
5 diplomats diplomat NOUN Number=Plur 2 obj
6 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['SANCTION: Norway > Lithuania [expelled]'])
})

test('an envoy is recalled from the country that it is done to', () => {
  const conllu = `
# text = Norway recalled its ambassador from Chile.
1 Norway Norway PROPN 2 nsubj
2 recalled recall VERB Tense=Past|VerbForm=Fin 0 root
3 its its PRON Poss=Yes|PronType=Prs 4 nmod:poss
4 ambassador ambassador NOUN 2 obj
5 from from ADP 6 case
6 Chile Chile PROPN 4 nmod
7 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['SANCTION: Norway > Chile [recalled]'])
})

test('calling somebody on a day asks for nothing', () => {
  const conllu = `
# text = Norway called Chile on Friday to discuss the pact.
1 Norway Norway PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 Chile Chile PROPN 2 obj
4 on on ADP 5 case
5 Friday Friday PROPN 2 obl
6 to to PART 7 mark
7 discuss discuss VERB VerbForm=Inf 2 advcl
8 the the DET 9 det
9 pact pact NOUN 7 obj
10 . . PUNCT 2 punct
`
  const times = [{ words: 'Friday', type: 'DATE', value: '2022-05-06' }] as const
  assert.deepEqual(movesTold(conllu, times), [])
})

test('calling on somebody asks', () => {
  const conllu = `
# text = Norway called on Chile to sign the pact.
1 Norway Norway PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 on on ADP 4 case
4 Chile Chile PROPN 2 obl
5 to to PART 6 mark
6 sign sign VERB VerbForm=Inf 2 advcl
7 the the DET 8 det
8 pact pact NOUN 6 obj
9 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['REQUEST: Norway > Chile [called]'])
})
