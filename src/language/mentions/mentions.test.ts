import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { slice } from '../../base/span.ts'
import { genderOfFirstName } from './features.ts'
import { readMentions } from './index.ts'

const VISIT = `
# text = President Macron met Angela Merkel in Berlin.
1 President President PROPN 2 nmod:desc
2 Macron Macron PROPN 3 nsubj
3 met meet VERB 0 root
4 Angela Angela PROPN 3 obj
5 Merkel Merkel PROPN 4 flat
6 in in ADP 7 case
7 Berlin Berlin PROPN 3 obl
8 . . PUNCT 3 punct

# text = She called the visit a success.
1 She she PRON 2 nsubj
2 called call VERB 0 root
3 the the DET 4 det
4 visit visit NOUN 2 obj
5 a a DET 6 det
6 success success NOUN 2 xcomp
7 . . PUNCT 2 punct

# text = It is late, Macron said.
1 It it PRON 3 expl
2 is be AUX 3 cop
3 late late ADJ 6 ccomp
4 , , PUNCT 3 punct
5 Macron Macron PROPN 6 nsubj
6 said say VERB 0 root
7 . . PUNCT 6 punct
`

test('names and pronouns of one bearer are one cluster; what is named once is none', () => {
  const layers = layersFrom({
    conllu: VISIT,
    entities: [
      ['Macron', 'PER'],
      ['Angela Merkel', 'PER'],
      ['Berlin', 'LOC'],
      ['Macron#2', 'PER'],
    ],
  })
  const mentions = readMentions(layers)
  assert.deepEqual(
    mentions.map(one => [one.cluster, slice(layers.text, one)]),
    [
      [0, 'President Macron'],
      [1, 'Angela Merkel'],
      [1, 'She'],
      [0, 'Macron'],
    ],
  )
  assert.deepEqual(readMentions(layers), mentions)
})

test('a first name on which the lists disagree tells no gender', () => {
  assert.equal(genderOfFirstName('Angela'), 'feminine')
  assert.equal(genderOfFirstName('Vladimir'), 'masculine')
  assert.equal(genderOfFirstName('Andrea'), undefined)
  assert.equal(genderOfFirstName('Qwx'), undefined)
})
