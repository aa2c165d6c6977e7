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

test('who was told by the verb above is not who adds something; behind a passive its agent does', () => {
  const adding = (rows: string, source: string): string[] => {
    const layers = layersFrom({
      conllu: rows,
      attributions: [{ source, cue: 'adding', content: 'talks ended' }],
    })
    const [one] = layers.attributions
    assert.ok(one)
    return settleSource(treesOf(layers), layers.sentences, one).source.map(span => slice(layers.text, span))
  }
  const told = `
# text = Officials told Reuters, adding talks ended.
1 Officials official NOUN 2 nsubj
2 told tell VERB 0 root
3 Reuters Reuters PROPN 2 obj
4 , , PUNCT 5 punct
5 adding add VERB VerbForm=Ger 2 advcl
6 talks talk NOUN 7 nsubj
7 ended end VERB 5 ccomp
8 . . PUNCT 2 punct
`
  assert.deepEqual(adding(told, 'Reuters'), ['Officials'])
  const passive = `
# text = Plans were praised by Berg, adding talks ended.
1 Plans plan NOUN 3 nsubj:pass
2 were be AUX 3 aux:pass
3 praised praise VERB VerbForm=Part 0 root
4 by by ADP 5 case
5 Berg Berg PROPN 3 obl:agent
6 , , PUNCT 7 punct
7 adding add VERB VerbForm=Ger 3 advcl
8 talks talk NOUN 9 nsubj
9 ended end VERB 7 ccomp
10 . . PUNCT 3 punct
`
  assert.deepEqual(adding(passive, 'Plans'), ['Berg'])
})
