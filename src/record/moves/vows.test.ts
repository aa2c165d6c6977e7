import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movesTold } from '../../../tests/moves.ts'

test('a warning of measures to come threatens those on whom it depends', () => {
  const conllu = `
# text = Norway warned that more sanctions would follow if Chile attacked the port.
1 Norway Norway PROPN 2 nsubj
2 warned warn VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ 7 mark
4 more more ADJ 5 amod
5 sanctions sanction NOUN Number=Plur 7 nsubj
6 would would AUX VerbForm=Fin 7 aux
7 follow follow VERB VerbForm=Inf 2 ccomp
8 if if SCONJ 10 mark
9 Chile Chile PROPN 10 nsubj
10 attacked attack VERB Tense=Past|VerbForm=Fin 7 advcl
11 the the DET 12 det
12 port port NOUN 10 obj
13 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['THREATEN: Norway > Chile [warned]'])
})

test('a warning of what one will do oneself threatens those on whom it depends', () => {
  const conllu = `
# text = Norway warned that it would respond if Chile deployed missiles.
1 Norway Norway PROPN 2 nsubj
2 warned warn VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ 6 mark
4 it it PRON PronType=Prs 6 nsubj
5 would would AUX VerbForm=Fin 6 aux
6 respond respond VERB VerbForm=Inf 2 ccomp
7 if if SCONJ 9 mark
8 Chile Chile PROPN 9 nsubj
9 deployed deploy VERB Tense=Past|VerbForm=Fin 6 advcl
10 missiles missile NOUN Number=Plur 9 obj
11 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['THREATEN: Norway > Chile [warned]'])
})

test('a warning that something fails threatens nobody', () => {
  const conllu = `
# text = Norway warned that the talks would fail if Chile did not come.
1 Norway Norway PROPN 2 nsubj
2 warned warn VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ 7 mark
4 the the DET 5 det
5 talks talk NOUN Number=Plur 7 nsubj
6 would would AUX VerbForm=Fin 7 aux
7 fail fail VERB VerbForm=Inf 2 ccomp
8 if if SCONJ 12 mark
9 Chile Chile PROPN 12 nsubj
10 did do AUX Number=Plur|Tense=Past|VerbForm=Fin 12 aux
11 not not PART Polarity=Neg 12 advmod
12 come come VERB VerbForm=Inf 7 advcl
13 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), [])
})

test('a warning of how things are threatens nobody', () => {
  const conllu = `
# text = Norway warned that Chilean independence posed a risk.
1 Norway Norway PROPN 2 nsubj
2 warned warn VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ 6 mark
4 Chilean Chilean ADJ 5 amod
5 independence independence NOUN 6 nsubj
6 posed pose VERB Tense=Past|VerbForm=Fin 2 ccomp
7 a a DET 8 det
8 risk risk NOUN 6 obj
9 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), [])
})
