import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { slice } from '../../base/span.ts'
import { splitPairs } from './pairs.ts'

const { text, tokens } = layersFrom({
  conllu: `
# text = Holm - Berg talks ended and Maria Holm left Kim Jo - un.
1 Holm Holm PROPN 4 compound
2 - - PUNCT 1 punct
3 Berg Berg PROPN 4 compound
4 talks talk NOUN 5 nsubj
5 ended end VERB 0 root
6 and and CCONJ 9 cc
7 Maria Maria PROPN 9 nsubj
8 Holm Holm PROPN 7 flat
9 left leave VERB 5 conj
10 Kim Kim PROPN 9 obj
11 Jo Jo PROPN 10 flat
12 - - PUNCT 10 punct
13 un un PROPN 10 flat
14 . . PUNCT 5 punct
`,
})
const person = (first: number, last: number) => ({
  first,
  last,
  start: tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
  type: 'PER' as const,
})

test('two persons joined by a hyphen are two where one is known; a name with a hyphen is one', () => {
  const found = splitPairs(text, tokens, [person(0, 3), person(6, 8), person(9, 13)])
  assert.deepEqual(
    found.map(one => slice(text, one)),
    ['Holm', 'Berg', 'Maria Holm', 'Kim Jo - un'],
  )
  assert.equal(splitPairs(text, tokens, [person(0, 3)]).length, 1)
})
