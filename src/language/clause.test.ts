import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom, spanOfWords } from '../../tests/layers.ts'
import {
  agentsOf,
  clauseTime,
  isPassive,
  oblique,
  ownSubject,
  patientsOf,
  prepositionOf,
  subjectsOf,
} from './clause.ts'
import { type Trees, treesOf } from './tree.ts'

const read = (
  conllu: string,
): { trees: Trees; at: (words: string) => number; words: (indices: number[]) => string[] } => {
  const layers = layersFrom({ conllu })
  const trees = treesOf(layers)
  return {
    trees,
    at: words => trees.tokenAt(spanOfWords(layers.text, words).start),
    words: indices =>
      indices.map(index => layers.text.slice(trees.tokens[index]?.start, trees.tokens[index]?.end)),
  }
}

test('tense, modality and denial of a clause', () => {
  const { trees, at } = read(`
# text = They will not meet, but she might have called.
1 They they PRON 4 nsubj
2 will will AUX VerbForm=Fin 4 aux
3 not not PART Polarity=Neg 4 advmod
4 meet meet VERB VerbForm=Inf 0 root
5 , , PUNCT 10 punct
6 but but CCONJ 10 cc
7 she she PRON 10 nsubj
8 might might AUX VerbForm=Fin 10 aux
9 have have AUX VerbForm=Inf 10 aux
10 called call VERB Tense=Past|VerbForm=Part 4 conj
11 . . PUNCT 4 punct
`)
  assert.deepEqual(clauseTime(trees, at('meet')), {
    tense: 'future',
    progressive: false,
    perfect: false,
    negated: true,
  })
  const called = clauseTime(trees, at('called'))
  assert.equal(called.modal, 'might')
  assert.ok(called.perfect && !called.negated)
})

test('the passive turns agent and patient round', () => {
  const { trees, at, words } = read(`
# text = The plan was rejected by the senate.
1 The the DET 2 det
2 plan plan NOUN 4 nsubj:pass
3 was be AUX Tense=Past|VerbForm=Fin 4 aux:pass
4 rejected reject VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root
5 by by ADP 7 case
6 the the DET 7 det
7 senate senate NOUN 4 obl:agent
8 . . PUNCT 4 punct
`)
  const verb = at('rejected')
  assert.ok(isPassive(trees, verb))
  assert.deepEqual(words(agentsOf(trees, verb)), ['senate'])
  assert.deepEqual(words(patientsOf(trees, verb)), ['plan'])
  assert.equal(prepositionOf(trees, at('senate')), 'by')
  assert.deepEqual(oblique(trees, verb, 'to'), [])
})

test('subjects over control, conjunction and relative clauses', () => {
  const { trees, at, words } = read(`
# text = The envoy, who asked Italy to help, left and promised to return.
1 The the DET 2 det
2 envoy envoy NOUN 10 nsubj
3 , , PUNCT 5 punct
4 who who PRON PronType=Rel 5 nsubj
5 asked ask VERB Tense=Past|VerbForm=Fin 2 acl:relcl
6 Italy Italy PROPN 5 obj
7 to to PART 8 mark
8 help help VERB VerbForm=Inf 5 xcomp
9 , , PUNCT 5 punct
10 left leave VERB Tense=Past|VerbForm=Fin 0 root
11 and and CCONJ 12 cc
12 promised promise VERB Tense=Past|VerbForm=Fin 10 conj
13 to to PART 14 mark
14 return return VERB VerbForm=Inf 12 xcomp
15 . . PUNCT 10 punct
`)
  assert.deepEqual(words(subjectsOf(trees, at('asked'))), ['envoy'])
  assert.deepEqual(words(subjectsOf(trees, at('help'))), ['Italy'])
  assert.deepEqual(words(subjectsOf(trees, at('promised'))), ['envoy'])
  assert.deepEqual(words(subjectsOf(trees, at('return'))), ['envoy'])
})

test('a bare participle is passive: nobody is named who promises', () => {
  const { trees, at } = read(`
# text = He left as promised.
1 He he PRON 2 nsubj
2 left leave VERB Tense=Past|VerbForm=Fin 0 root
3 as as SCONJ 4 mark
4 promised promise VERB Tense=Past|VerbForm=Part 2 advcl
5 . . PUNCT 2 punct
`)
  assert.deepEqual(agentsOf(trees, at('promised')), [])
})

test('of two subjects on one verb the nearer one is its own', () => {
  const { trees, at } = read(`
# text = Among them Anna Berg, an official said.
1 Among among ADP 2 case
2 them they PRON 7 obl
3 Anna Anna PROPN 8 nsubj
4 Berg Berg PROPN 3 flat
5 , , PUNCT 8 punct
6 an a DET 7 det
7 official official NOUN 8 nsubj
8 said say VERB Tense=Past|VerbForm=Fin 0 root
9 . . PUNCT 8 punct
`)
  assert.equal(ownSubject(trees, at('said')), at('official'))
  assert.equal(ownSubject(trees, at('official')), undefined)
})
