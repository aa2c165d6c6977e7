import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { settleSubjects } from './subjects.ts'

const mended = (conllu: string): string[] =>
  settleSubjects(layersFrom({ conllu }).tokens).map(({ head, deprel }) => `${head + 1} ${deprel}`)

test('an apposition of the subject behind a verb without an object is its object', () => {
  const relations = mended(`
# text = Berg received in Oslo Minister Rojas.
1 Berg Berg PROPN 2 nsubj
2 received receive VERB Tense=Past|VerbForm=Fin 0 root
3 in in ADP 4 case
4 Oslo Oslo PROPN 2 obl
5 Minister Minister PROPN 6 nmod:desc
6 Rojas Rojas PROPN 1 appos
7 . . PUNCT 2 punct
`)
  assert.equal(relations[5], '2 obj')
})

test('who reports a plan behind a comma is no second subject of it', () => {
  const relations = mended(`
# text = Berg will hold talks, the government announced.
1 Berg Berg PROPN 3 nsubj
2 will will AUX 3 aux
3 hold hold VERB VerbForm=Inf 0 root
4 talks talk NOUN 3 obj
5 , , PUNCT 7 punct
6 the the DET 7 det
7 government government NOUN 3 nsubj
8 announced announce VERB Tense=Past|VerbForm=Fin 7 acl
9 . . PUNCT 3 punct
`)
  assert.deepEqual([relations[2], relations[6], relations[7]], ['8 ccomp', '8 nsubj', '0 root'])
})

test('who stands right before a verb of saying speaks, though a tree takes the name for a part of another', () => {
  const relations = mended(`
# text = Norway will join it, Anna Berg said.
1 Norway Norway PROPN 3 nsubj
2 will will AUX 3 aux
3 join join VERB VerbForm=Inf 8 ccomp
4 it it PRON 3 obj
5 , , PUNCT 8 punct
6 Anna Anna PROPN 1 flat
7 Berg Berg PROPN 6 flat
8 said say VERB Tense=Past|VerbForm=Fin 0 root
9 . . PUNCT 8 punct
`)
  assert.deepEqual(relations.slice(5, 7), ['8 nsubj', '6 flat'])
})

test('what stands behind a verb of saying is its own', () => {
  const relations = mended(`
# text = Berg will leave, Norway said on Friday.
1 Berg Berg PROPN 3 nsubj
2 will will AUX 3 aux
3 leave leave VERB VerbForm=Inf 6 ccomp
4 , , PUNCT 6 punct
5 Norway Norway PROPN 6 nsubj
6 said say VERB Tense=Past|VerbForm=Fin 0 root
7 on on ADP 8 case
8 Friday Friday PROPN 3 obl
9 . . PUNCT 6 punct
`)
  assert.equal(relations[7], '6 obl')
})

test('a verb of saying gives the clause before it its subject back', () => {
  const relations = mended(`
# text = Norway will meet Chile, Berg announced.
1 Norway Norway PROPN 7 nsubj
2 will will AUX 3 aux
3 meet meet VERB VerbForm=Inf 7 ccomp
4 Chile Chile PROPN 3 obj
5 , , PUNCT 7 punct
6 Berg Berg PROPN 7 nsubj
7 announced announce VERB Tense=Past|VerbForm=Fin 0 root
8 . . PUNCT 7 punct
`)
  assert.equal(relations[0], '3 nsubj')
  assert.equal(relations[5], '7 nsubj')
})

test('what an aside parts from its verb is the subject, where an object follows', () => {
  const relations = mended(`
# text = Berg, he added, phoned Rojas.
1 Berg Berg PROPN 6 obj
2 , , PUNCT 4 punct
3 he he PRON 4 nsubj
4 added add VERB Tense=Past|VerbForm=Fin 6 parataxis
5 , , PUNCT 4 punct
6 phoned phone VERB Tense=Past|VerbForm=Fin 0 root
7 Rojas Rojas PROPN 6 obj
8 . . PUNCT 6 punct
`)
  assert.equal(relations[0], '6 nsubj')
  assert.equal(relations[6], '6 obj')
})

test('a verb with one object before it keeps it', () => {
  const relations = mended(`
# text = What Berg wants
1 What what PRON 3 obj
2 Berg Berg PROPN 3 nsubj
3 wants want VERB Tense=Pres|VerbForm=Fin 0 root
`)
  assert.deepEqual(relations, ['3 obj', '3 nsubj', '0 root'])
})

test('the clause behind a verb of saying gets the subject back that stands before it', () => {
  const relations = mended(`
# text = Berg said Rojas had proposed talks.
1 Berg Berg PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 Rojas Rojas PROPN 2 nsubj
4 had have AUX Tense=Past|VerbForm=Fin 5 aux
5 proposed propose VERB Tense=Past|VerbForm=Part 2 ccomp
6 talks talk NOUN 5 obj
7 . . PUNCT 2 punct
`)
  assert.equal(relations[0], '2 nsubj')
  assert.equal(relations[2], '5 nsubj')
})

test('a clause that has a subject keeps it, and two names before a verb are left alone', () => {
  const relations = mended(`
# text = Berg said, Rojas, that talks failed.
1 Berg Berg PROPN 2 nsubj
2 said say VERB Tense=Past|VerbForm=Fin 0 root
3 , , PUNCT 4 punct
4 Rojas Rojas PROPN 2 nsubj
5 , , PUNCT 4 punct
6 that that SCONJ 8 mark
7 talks talk NOUN 8 nsubj
8 failed fail VERB Tense=Past|VerbForm=Fin 2 ccomp
9 . . PUNCT 2 punct
`)
  assert.equal(relations[3], '2 nsubj')
})

test('who stands before a verb is its subject, and hangs on no object behind it', () => {
  const relations = mended(`
# text = Anna Berg told Luis Rojas in Oslo.
1 Anna Anna PROPN 4 compound
2 Berg Berg PROPN 1 flat
3 told tell VERB Tense=Past|VerbForm=Fin 0 root
4 Luis Luis PROPN 3 iobj
5 Rojas Rojas PROPN 4 flat
6 in in ADP 7 case
7 Oslo Oslo PROPN 3 obl
8 . . PUNCT 3 punct
`)
  assert.equal(relations[0], '3 nsubj')
  assert.equal(relations[1], '1 flat')
})

test('what a relative clause is about stays outside of it', () => {
  const relations = mended(`
# text = the minister that told the press is here.
1 the the DET 2 det
2 minister minister NOUN 8 nsubj
3 that that PRON 6 nmod
4 told tell VERB Tense=Past|VerbForm=Fin 2 acl:relcl
5 the the DET 6 det
6 press press NOUN 4 obj
7 is be AUX 8 cop
8 here here ADV 0 root
9 . . PUNCT 8 punct
`)
  assert.equal(relations[2], '6 nmod')
})

test('what stands before the word that opens a clause is the object of the verb above it', () => {
  const relations = mended(`
# text = Norway accused Chile of wanting war.
1 Norway Norway PROPN 2 nsubj
2 accused accuse VERB Tense=Past|VerbForm=Fin 0 root
3 Chile Chile PROPN 5 obj
4 of of SCONJ 5 mark
5 wanting want VERB VerbForm=Ger 2 ccomp
6 war war NOUN 5 obj
7 . . PUNCT 2 punct
`)
  assert.deepEqual([relations[2], relations[5]], ['2 obj', '5 obj'])
})

test('a second subject behind a verb of receiving is its object; behind another verb it stays', () => {
  const received = (verb: string, lemma: string) =>
    mended(`
# text = The minister ${verb} today the envoy.
1 The the DET 2 det
2 minister minister NOUN 3 nsubj
3 ${verb} ${lemma} VERB Tense=Past|VerbForm=Fin 0 root
4 today today NOUN 3 obl:unmarked
5 the the DET 6 det
6 envoy envoy NOUN 3 nsubj
7 . . PUNCT 3 punct
`)
  assert.equal(received('received', 'receive')[5], '3 obj')
  assert.equal(received('rose', 'rise')[5], '3 nsubj')
})
