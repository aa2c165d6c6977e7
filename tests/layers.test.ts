import assert from 'node:assert/strict'
import { test } from 'node:test'
import { slice } from '../src/base/span.ts'
import { layersFrom } from './layers.ts'

const CONLLU = `
# text = Biden didn't call.
1    Biden  Biden  PROPN  _  4  nsubj
2-3  didn't _      _      _  _  _
2    did    do     AUX    _  4  aux
3    n't    not    PART   _  4  advmod
4    call   call   VERB   VerbForm=Inf  0  root
5    .      .      PUNCT  _  4  punct

# newpar
# text = Biden will, he said.
1  Biden  Biden  PROPN  3  nsubj
2  will   will   AUX    0  root
3  ,      ,      PUNCT  2  punct
4  he     he     PRON   5  nsubj
5  said   say    VERB   2  parataxis
6  .      .      PUNCT  2  punct
`

test('words carry the characters of the text, sentence by sentence', () => {
  const { text, tokens, sentences, entities, attributions, times } = layersFrom({
    conllu: CONLLU,
    entities: [['Biden#2', 'PER']],
    attributions: [{ source: 'he', cue: 'said', content: 'Biden will' }],
    times: [],
  })
  assert.equal(text, "Biden didn't call.\n\nBiden will, he said.")
  assert.deepEqual(
    tokens.map(token => slice(text, token)),
    ['Biden', 'did', "n't", 'call', '.', 'Biden', 'will', ',', 'he', 'said', '.'],
  )
  assert.deepEqual(
    sentences.map(one => [one.first, one.last]),
    [
      [0, 5],
      [5, 11],
    ],
  )
  assert.equal(tokens[3]?.head, -1)
  assert.equal(tokens[8]?.head, 9)
  assert.equal(tokens[3]?.feats, 'VerbForm=Inf')
  assert.deepEqual(entities, [{ start: 20, end: 25, type: 'PER', first: 5, last: 6 }])
  assert.equal(slice(text, attributions[0]?.content[0] ?? { start: 0, end: 0 }), 'Biden will')
  assert.deepEqual(times, [])
})

test('words that are not there are an error', () => {
  assert.throws(() => layersFrom({ conllu: CONLLU, entities: [['Putin', 'PER']] }), /not in/)
})
