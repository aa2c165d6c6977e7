import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movesTold } from '../../../tests/moves.ts'

test('what one calls for is asked for and not done', () => {
  const case1 = `
# text = Norway called for Chile to withdraw its troops.
1 Norway Norway PROPN 2 nsubj
2 called call VERB Tense=Past|VerbForm=Fin 0 root
3 for for SCONJ 4 case
4 Chile Chile PROPN 2 obj
5 to to PART 6 mark
6 withdraw withdraw VERB VerbForm=Inf 2 xcomp
7 its its PRON Poss=Yes 8 nmod:poss
8 troops troops NOUN Number=Plur 6 obj
9 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case1), ['REQUEST: Norway > Chile [called]'])
})

test('what is waited for has not been done', () => {
  const case1 = `
# text = Norway will keep the sanctions until Chile complies with the treaty.
1 Norway Norway PROPN 3 nsubj
2 will will AUX VerbForm=Fin 3 aux
3 keep keep VERB VerbForm=Inf 0 root
4 the the DET 5 det
5 sanctions sanction NOUN Number=Plur 3 obj
6 until until SCONJ 8 mark
7 Chile Chile PROPN 8 nsubj
8 complies complie VERB Tense=Pres|VerbForm=Fin 3 advcl
9 with with ADP 11 case
10 the the DET 11 det
11 treaty treaty NOUN 8 obl
12 . . PUNCT 3 punct
`
  assert.deepEqual(movesTold(case1), [])
  const case2 = `
# text = Norway will not lift the sanctions until Chile agrees.
1 Norway Norway PROPN 4 nsubj
2 will will AUX VerbForm=Fin 4 aux
3 not not PART Polarity=Neg 4 advmod
4 lift lift VERB VerbForm=Inf 0 root
5 the the DET 6 det
6 sanctions sanction NOUN Number=Plur 4 obj
7 until until SCONJ 9 mark
8 Chile Chile PROPN 9 nsubj
9 agrees agree VERB Tense=Pres|VerbForm=Fin 4 advcl
10 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case2), ['REJECT: Norway >  [will not lift]'])
})

test('"would" of what somebody feels is no promise', () => {
  const case1 = `
# text = Norway is ashamed that Peru would endorse the plan.
1 Norway Norway PROPN 3 nsubj
2 is be AUX Tense=Pres|VerbForm=Fin 3 cop
3 ashamed ashamed ADJ 0 root
4 that that SCONJ 7 mark
5 Peru Peru PROPN 7 nsubj
6 would would AUX VerbForm=Fin 7 aux
7 endorse endorse VERB VerbForm=Inf 3 ccomp
8 the the DET 9 det
9 plan plan NOUN 7 obj
10 . . PUNCT 3 punct
`
  assert.deepEqual(movesTold(case1), [])
})

test('what would follow if something succeeds is no act', () => {
  const case1 = `
# text = If Norway succeeds in seizing the ships, Chile will wait.
1 If if SCONJ 3 mark
2 Norway Norway PROPN 3 nsubj
3 succeeds succeed VERB Tense=Pres|VerbForm=Fin 11 advcl
4 in in SCONJ 5 mark
5 seizing seize VERB Tense=Pres|VerbForm=Part 3 advcl
6 the the DET 7 det
7 ships ship NOUN Number=Plur 5 obj
8 , , PUNCT 3 punct
9 Chile Chile PROPN 11 nsubj
10 will will AUX VerbForm=Fin 11 aux
11 wait wait VERB VerbForm=Inf 0 root
12 . . PUNCT 11 punct
`
  assert.deepEqual(movesTold(case1), [])
})

test('what is refrained from, or spoken of, is not done', () => {
  const case1 = `
# text = Norway refrained from bombing Chile.
1 Norway Norway PROPN 2 nsubj
2 refrained refrain VERB Tense=Past|VerbForm=Fin 0 root
3 from from SCONJ 4 mark
4 bombing bomb VERB Tense=Pres|VerbForm=Part 2 advcl
5 Chile Chile PROPN 4 obj
6 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case1), ['CONCEDE: Norway >  [refrained]'])
  const case2 = `
# text = Norway staked the campaign on invading Chile.
1 Norway Norway PROPN 2 nsubj
2 staked stake VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 4 det
4 campaign campaign NOUN 2 obj
5 on on SCONJ 6 mark
6 invading invad VERB VerbForm=Ger 4 acl
7 Chile Chile PROPN 6 obj
8 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case2), [])
})

test('what one never did is no refusal', () => {
  const case1 = `
# text = Norway never supported the plan.
1 Norway Norway PROPN 3 nsubj
2 never never ADV 3 advmod
3 supported support VERB Tense=Past|VerbForm=Fin 0 root
4 the the DET 5 det
5 plan plan NOUN 3 obj
6 . . PUNCT 3 punct
`
  assert.deepEqual(movesTold(case1), [])
  const case2 = `
# text = Norway will never accept the plan.
1 Norway Norway PROPN 4 nsubj
2 will will AUX VerbForm=Fin 4 aux
3 never never ADV 4 advmod
4 accept accept VERB VerbForm=Inf 0 root
5 the the DET 6 det
6 plan plan NOUN 4 obj
7 . . PUNCT 4 punct
`
  assert.deepEqual(movesTold(case2), ['REJECT: Norway >  [will never accept]'])
})

test('what an act is said not to be is none', () => {
  const case1 = `
# text = The letter does not constitute an endorsement by Norway.
1 The the DET 2 det
2 letter letter NOUN 5 nsubj
3 does do AUX Tense=Pres|VerbForm=Fin 5 aux
4 not not PART Polarity=Neg 5 advmod
5 constitute constitute VERB VerbForm=Inf 0 root
6 an a DET 7 det
7 endorsement endorsement NOUN 5 obj
8 by by ADP 9 case
9 Norway Norway PROPN 7 nmod
10 . . PUNCT 5 punct
`
  assert.deepEqual(movesTold(case1), [])
})

test('a rule with a condition is no concession', () => {
  const case1 = `
# text = Norway yields nothing if Chile waits.
1 Norway Norway PROPN 2 nsubj
2 yields yield VERB Tense=Pres|VerbForm=Fin 0 root
3 nothing nothing PRON 2 obj
4 if if SCONJ 6 mark
5 Chile Chile PROPN 6 nsubj
6 waits wait VERB Tense=Pres|VerbForm=Fin 2 advcl
7 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case1), [])
})

test('opinions are neither agreements nor demands', () => {
  const case1 = `
# text = Norway agrees that the raid was a mistake.
1 Norway Norway PROPN 2 nsubj
2 agrees agree VERB Tense=Pres|VerbForm=Fin 0 root
3 that that SCONJ 8 mark
4 the the DET 5 det
5 raid raid NOUN 8 nsubj
6 was be AUX Tense=Past|VerbForm=Fin 8 cop
7 a a DET 8 det
8 mistake mistake NOUN 2 ccomp
9 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case1), [])
  const case2 = `
# text = Norway insisted that the talks had failed.
1 Norway Norway PROPN 2 nsubj
2 insisted insist VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ 7 mark
4 the the DET 5 det
5 talks talk NOUN Number=Plur 7 nsubj
6 had have AUX Number=Plur|Tense=Past|VerbForm=Fin 7 aux
7 failed fail VERB Tense=Past|VerbForm=Part 2 ccomp
8 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case2), [])
  const case3 = `
# text = Norway insisted that Chile withdraw.
1 Norway Norway PROPN 2 nsubj
2 insisted insist VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ 5 mark
4 Chile Chile PROPN 5 nsubj
5 withdraw withdraw VERB VerbForm=Inf 2 ccomp
6 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(case3), ['REQUEST: Norway > Chile [insisted]'])
})
