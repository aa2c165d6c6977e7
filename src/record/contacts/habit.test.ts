import assert from 'node:assert/strict'
import { test } from 'node:test'
import { told } from '../../../tests/told.ts'

test('what has long been going on is no contact on a day; a long talk is one', () => {
  const long = `
# text = Berg has long been talking with Rojas.
1 Berg Berg PROPN 5 nsubj
2 has have AUX Tense=Pres|VerbForm=Fin 5 aux
3 long long ADV 5 advmod
4 been be AUX Tense=Past|VerbForm=Part 5 aux
5 talking talk VERB Tense=Pres|VerbForm=Part 0 root
6 with with ADP 7 case
7 Rojas Rojas PROPN 5 obl
8 . . PUNCT 5 punct
`
  const talk = `
# text = Berg talked long with Rojas.
1 Berg Berg PROPN 2 nsubj
2 talked talk VERB Tense=Past|VerbForm=Fin 0 root
3 long long ADV 2 advmod
4 with with ADP 5 case
5 Rojas Rojas PROPN 2 obl
6 . . PUNCT 2 punct
`
  assert.deepEqual(told(long), [])
  assert.equal(told(talk).length, 1)
})
