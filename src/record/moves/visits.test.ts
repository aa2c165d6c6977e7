import assert from 'node:assert/strict'
import { test } from 'node:test'
import { movesTold } from '../../../tests/moves.ts'

test('to call on somebody who is asked for nothing is no request', () => {
  const conllu = `
# text = Anna Berg of Norway called on Luis Rojas of Chile on Thursday.
1 Anna Anna PROPN 5 nsubj
2 Berg Berg PROPN 1 flat
3 of of ADP 4 case
4 Norway Norway PROPN 1 nmod
5 called call VERB Tense=Past|VerbForm=Fin 0 root
6 on on ADP 7 case
7 Luis Luis PROPN 5 obl
8 Rojas Rojas PROPN 7 flat
9 of of ADP 10 case
10 Chile Chile PROPN 7 nmod
11 on on ADP 12 case
12 Thursday Thursday PROPN 5 obl
13 . . PUNCT 5 punct
`
  const times = [{ words: 'Thursday', type: 'DATE', value: '2022-05-12' }] as const
  assert.deepEqual(movesTold(conllu, times), [])
  const asked = conllu.replace(
    '11 on on ADP 12 case\n12 Thursday Thursday PROPN 5 obl',
    '11 for for ADP 12 case\n12 help help NOUN 5 obl',
  )
  assert.deepEqual(movesTold(asked.replace('on Thursday', 'for help')), [
    'REQUEST: Anna Berg > Luis Rojas [called]',
  ])
})

test('an exemption from sanctions is none', () => {
  const conllu = `
# text = Norway granted Chile an exemption from Peru sanctions.
1 Norway Norway PROPN 2 nsubj
2 granted grant VERB Tense=Past|VerbForm=Fin 0 root
3 Chile Chile PROPN 2 obj
4 an a DET 5 det
5 exemption exemption NOUN 2 obj
6 from from ADP 8 case
7 Peru Peru PROPN 8 compound
8 sanctions sanction NOUN Number=Plur 5 nmod
9 . . PUNCT 2 punct
`
  assert.deepEqual(movesTold(conllu), [])
})
