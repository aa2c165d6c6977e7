import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movesTold } from '../../../tests/moves.ts'

test('who orders diplomats to leave expels them', () => {
  const conllu = `
# text = Chile ordered two Norwegian diplomats to leave the country.
1 Chile Chile PROPN 2 nsubj
2 ordered order VERB Tense=Past|VerbForm=Fin 0 root
3 two two NUM 5 nummod
4 Norwegian Norwegian ADJ 5 amod
5 diplomats diplomat NOUN Number=Plur 2 obj
6 to to PART 7 mark
7 leave leave VERB VerbForm=Inf 5 acl
8 the the DET 9 det
9 country country NOUN 7 obj
10 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['SANCTION: Chile > Norwegian diplomats [ordered]'])
})

test('who gives an ambassador hours to leave expels him', () => {
  const conllu = `
# text = Chile gave the Norwegian ambassador 48 hours to leave the country.
1 Chile Chile PROPN 2 nsubj
2 gave give VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 5 det
4 Norwegian Norwegian ADJ 5 amod
5 ambassador ambassador NOUN 2 iobj
6 48 48 NUM 7 nummod
7 hours hour NOUN Number=Plur 2 obl:unmarked
8 to to PART 9 mark
9 leave leave VERB VerbForm=Inf 2 advcl
10 the the DET 11 det
11 country country NOUN 9 obj
12 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['SANCTION: Chile > Norwegian ambassador [gave]'])
})

test('who orders forces to leave asks for it', () => {
  const conllu = `
# text = Chile ordered the Norwegian company to leave the country.
1 Chile Chile PROPN 2 nsubj
2 ordered order VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET 5 det
4 Norwegian Norwegian ADJ 5 amod
5 company company NOUN 2 obj
6 to to PART 7 mark
7 leave leave VERB VerbForm=Inf 2 xcomp
8 the the DET 9 det
9 country country NOUN 7 obj
10 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), ['REQUEST: Chile > Norwegian company [ordered]'])
})
