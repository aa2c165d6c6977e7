import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { readingFrom } from '../../../tests/reading.ts'
import { slice } from '../../base/span.ts'
import { treesOf } from '../../language/tree.ts'
import { cueBeside } from './besides.ts'

const CONFIRMED = `
# text = Berg confirmed that they had been freed but declined to name them.
1 Berg Berg PROPN 2 nsubj
2 confirmed confirm VERB Tense=Past|VerbForm=Fin 0 root
3 that that SCONJ 7 mark
4 they they PRON PronType=Prs 7 nsubj:pass
5 had have AUX Tense=Past|VerbForm=Fin 7 aux
6 been be AUX Tense=Past|VerbForm=Part 7 aux:pass
7 freed free VERB Tense=Past|VerbForm=Part 2 ccomp
8 but but CCONJ 9 cc
9 declined decline VERB Tense=Past|VerbForm=Fin 7 conj
10 to to PART 11 mark
11 name name VERB VerbForm=Inf 9 xcomp
12 them they PRON PronType=Prs 11 obj
13 . . PUNCT 2 punct
`

const ATTACKED = `
# text = Berg said they had left the town and burned it.
1 Berg Berg PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 they they PRON PronType=Prs 5 nsubj
4 had have AUX Tense=Past|VerbForm=Fin 5 aux
5 left leave VERB Tense=Past|VerbForm=Part 2 ccomp
6 the the DET 7 det
7 town town NOUN 5 obj
8 and and CCONJ 9 cc
9 burned burn VERB Tense=Past|VerbForm=Part 5 conj
10 it it PRON 9 obj
11 . . PUNCT 2 punct
`

const CLEAR = `
# text = Berg made clear that talks had failed and called for peace.
1 Berg Berg PROPN 2 nsubj
2 made make VERB Tense=Past|VerbForm=Fin 0 root
3 clear clear ADJ 2 xcomp
4 that that SCONJ 7 mark
5 talks talk NOUN Number=Plur 7 nsubj
6 had have AUX Tense=Past|VerbForm=Fin 7 aux
7 failed fail VERB Tense=Past|VerbForm=Part 3 ccomp
8 and and CCONJ 9 cc
9 called call VERB Tense=Past|VerbForm=Fin 7 conj
10 for for ADP 11 case
11 peace peace NOUN 9 obl
12 . . PUNCT 2 punct
`

const lemmaOver = (conllu: string, verb: number): string | undefined => {
  const trees = treesOf(layersFrom({ conllu }))
  return trees.tokens[cueBeside(trees, verb) ?? -1]?.lemma
}

test('a verb in the tense of the report, joined to what is said, has the subject of the verb of saying', () => {
  assert.equal(lemmaOver(CONFIRMED, 8), 'confirm')
  assert.equal(lemmaOver(CLEAR, 8), 'make')
})

test('what goes on in the tense of what is said stays a part of it', () => {
  assert.equal(lemmaOver(ATTACKED, 8), undefined)
  assert.equal(lemmaOver(CONFIRMED, 6), undefined)
})

test('a content ends before what its source does besides', () => {
  const { reading, statements } = readingFrom({
    conllu: CONFIRMED,
    entities: [['Berg', 'PER']],
    attributions: [
      { source: 'Berg', cue: 'confirmed', content: 'that they had been freed but declined to name them' },
    ],
  })
  const said = statements.map(one => one.content.map(span => slice(reading.layers.text, span)).join(' | '))
  assert.deepEqual(said, ['they had been freed'])
})

test('what the source had done itself goes on behind “and”, but for what it would not say', () => {
  const own = (verb: string): string =>
    ATTACKED.replaceAll('they', 'he')
      .replaceAll('burned', verb)
      .replace('burn VERB', `${verb.slice(0, -1)} VERB`)
  const beside = (conllu: string) => cueBeside(treesOf(layersFrom({ conllu })), 8)
  const finite = (conllu: string): string => conllu.replace('VerbForm=Part 5 conj', 'VerbForm=Fin 5 conj')
  assert.equal(beside(finite(own('urged'))), undefined)
  assert.equal(beside(finite(own('declined'))), 1)
  assert.equal(beside(finite(own('urged').replaceAll('he', 'they'))), 1)
})
