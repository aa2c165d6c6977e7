import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { slice } from '../../base/span.ts'
import { withEchoes } from './echoes.ts'

const { text, tokens } = layersFrom({
  conllu: `
# text = Maria Holm met Obama Lenk.
1 Maria Maria PROPN 3 nsubj
2 Holm Holm PROPN 1 flat
3 met meet VERB 0 root
4 Obama Obama PROPN 3 obj
5 Lenk Lenk PROPN 4 flat
6 . . PUNCT 3 punct

# newpar
# text = Moscow told Holm and Holm Bank that Lenk may not.
1 Moscow Moscow PROPN 2 nsubj
2 told tell VERB 0 root
3 Holm Holm PROPN 2 obj
4 and and CCONJ 6 cc
5 Holm Holm PROPN 6 compound
6 Bank Bank PROPN 3 conj
7 that that SCONJ 10 mark
8 Lenk lenk VERB 10 nsubj
9 may may AUX 10 aux
10 not not PART 2 ccomp
11 . . PUNCT 2 punct
`,
})
const at = (first: number, last: number) => ({
  first,
  last,
  start: tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
})

test('a name that stands alone elsewhere is marked there too; part of a longer one or another word is not', () => {
  const entities = [
    { ...at(0, 2), type: 'PER' as const },
    { ...at(3, 5), type: 'PER' as const },
  ]
  const found = withEchoes(text, tokens, entities)
  assert.deepEqual(
    found.map(one => [slice(text, one), one.type]),
    [
      ['Maria Holm', 'PER'],
      ['Obama Lenk', 'PER'],
      ['Moscow', 'LOC'],
      ['Holm', 'PER'],
    ],
  )
})

test('what is marked stays as it is', () => {
  const all = [
    { ...at(6, 7), type: 'ORG' as const },
    { ...at(8, 9), type: 'ORG' as const },
  ]
  assert.deepEqual(
    withEchoes(text, tokens, all).filter(one => one.type === 'ORG'),
    all,
  )
})
