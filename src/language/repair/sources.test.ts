import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom, type WrittenAttribution } from '../../../tests/layers.ts'
import { slice } from '../../base/span.ts'
import { treesOf } from '../tree.ts'
import { settleSource } from './sources.ts'

const CONLLU = `
# text = Paris agreed.
1 Paris Paris PROPN 2 nsubj
2 agreed agree VERB 0 root
3 . . PUNCT 2 punct

# text = The ministry's spokesman told Reuters that talks go on.
1 The the DET 2 det
2 ministry ministry NOUN 4 nmod:poss
3 's 's PART 2 case
4 spokesman spokesman NOUN 5 nsubj
5 told tell VERB 0 root
6 Reuters Reuters PROPN 5 iobj
7 that that SCONJ 9 mark
8 talks talk NOUN 9 nsubj
9 go go VERB 5 ccomp
10 on on ADP 9 compound:prt
11 . . PUNCT 5 punct
`

/** The source of one attribution after mending. */
function settled(attribution: WrittenAttribution): string[] {
  const layers = layersFrom({ conllu: CONLLU, attributions: [attribution] })
  const [one] = layers.attributions
  assert.ok(one)
  return settleSource(treesOf(layers), layers.sentences, one).source.map(span => slice(layers.text, span))
}

const said = { cue: 'told', content: 'that talks go on' }

test('the subject speaks, not the listener, another sentence or the owner', () => {
  const subject = ["The ministry's spokesman"]
  assert.deepEqual(settled({ ...said, source: 'Reuters' }), subject)
  assert.deepEqual(settled({ ...said, source: 'Paris' }), subject)
  assert.deepEqual(settled({ ...said, source: 'ministry' }), subject)
  assert.deepEqual(settled(said), subject)
})

test('a source that holds the subject stays as it is; a cue without a verb changes nothing', () => {
  assert.deepEqual(settled({ ...said, source: 'spokesman' }), ['spokesman'])
  assert.deepEqual(settled({ cue: 'Reuters', content: 'that talks go on' }), [])
})

test('who issued a statement says what it says', () => {
  const layers = layersFrom({
    conllu: `
# text = Paris released a statement saying talks ended.
1 Paris Paris PROPN 2 nsubj
2 released release VERB 0 root
3 a a DET 4 det
4 statement statement NOUN 2 obj
5 saying say VERB 4 acl
6 talks talk NOUN 7 nsubj
7 ended end VERB 5 ccomp
8 . . PUNCT 2 punct
`,
    attributions: [{ cue: 'released a statement saying', content: 'talks ended' }],
  })
  const [one] = layers.attributions
  assert.ok(one)
  const { source } = settleSource(treesOf(layers), layers.sentences, one)
  assert.deepEqual(
    source.map(span => slice(layers.text, span)),
    ['Paris'],
  )
})

test('a network behind "on" is where it was said: the subject before speaks', () => {
  const layers = layersFrom({
    conllu: `
# text = Berg left and on Twitter called it wrong.
1 Berg Berg PROPN 2 nsubj
2 left leave VERB 0 root
3 and and CCONJ 6 cc
4 on on ADP 5 case
5 Twitter Twitter PROPN 6 nsubj
6 called call VERB 2 conj
7 it it PRON 6 obj
8 wrong wrong ADJ 6 xcomp
9 . . PUNCT 2 punct
`,
    attributions: [{ source: 'Twitter', cue: 'called', content: 'it wrong' }],
  })
  const [one] = layers.attributions
  assert.ok(one)
  const { source } = settleSource(treesOf(layers), layers.sentences, one)
  assert.deepEqual(
    source.map(span => slice(layers.text, span)),
    ['Berg'],
  )
})
