import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spanOfWords, type Written } from '../../../tests/layers.ts'
import { readingFrom } from '../../../tests/reading.ts'

/** Whom some words of a text mean, by name. */
const readerOf = (written: Written) => {
  const { reading } = readingFrom(written)
  const meant = (words: string): string[] =>
    reading.actors
      .resolve(spanOfWords(reading.layers.text, words))
      .map(one => `${one.actor.name} (${one.by})`)
  return { meant }
}

test('one article stands for both of two offices that are joined', () => {
  const { meant } = readerOf({
    conllu: `
# text = Egyptian Minister Sameh Rady called.
1 Egyptian Egyptian ADJ _ 2 amod
2 Minister Minister PROPN _ 3 nmod:desc
3 Sameh Sameh PROPN _ 5 nsubj
4 Rady Rady PROPN _ 3 flat
5 called call VERB Tense=Past|VerbForm=Fin 0 root
6 . . PUNCT _ 5 punct

# text = The secretary and foreign minister spoke.
1 The the DET _ 2 det
2 secretary secretary NOUN Number=Sing 6 nsubj
3 and and CCONJ _ 5 cc
4 foreign foreign ADJ _ 5 amod
5 minister minister NOUN Number=Sing 2 conj
6 spoke speak VERB Tense=Past|VerbForm=Fin 0 root
7 . . PUNCT _ 6 punct

# text = He thanked the minister.
1 He he PRON _ 2 nsubj
2 thanked thank VERB Tense=Past|VerbForm=Fin 0 root
3 the the DET _ 4 det
4 minister minister NOUN Number=Sing 2 obj
5 . . PUNCT _ 2 punct
`,
    entities: [['Sameh Rady', 'PER']],
  })
  assert.deepEqual(meant('foreign minister'), ['Sameh Rady (definite)'])
})

test('a counterpart holds the office of the other, and is one of “the two leaders”', () => {
  const { meant } = readerOf({
    conllu: `
# text = President Anna Berg and her Chilean counterpart Luis Rojas agreed.
1 President President PROPN _ 2 nmod:desc
2 Anna Anna PROPN _ 10 nsubj
3 Berg Berg PROPN _ 2 flat
4 and and CCONJ _ 8 cc
5 her her PRON PronType=Prs 7 nmod:poss
6 Chilean Chilean ADJ _ 7 amod
7 counterpart counterpart NOUN Number=Sing 8 nmod:desc
8 Luis Luis PROPN _ 2 conj
9 Rojas Rojas PROPN _ 8 flat
10 agreed agree VERB Tense=Past|VerbForm=Fin 0 root
11 . . PUNCT _ 10 punct

# text = The two leaders met.
1 The the DET _ 3 det
2 two two NUM _ 3 nummod
3 leaders leader NOUN Number=Plur 4 nsubj
4 met meet VERB Tense=Past|VerbForm=Fin 0 root
5 . . PUNCT _ 4 punct
`,
    entities: [
      ['Anna Berg', 'PER'],
      ['Luis Rojas', 'PER'],
    ],
  })
  assert.deepEqual(meant('The two leaders'), ['Anna Berg (plural)', 'Luis Rojas (plural)'])
})

test('the bloc is the organisation of states that the report names, the alliance one that is an alliance', () => {
  const { meant } = readerOf({
    conllu: `
# text = The European Union condemned the vote.
1 The the DET _ 3 det
2 European European ADJ _ 3 amod
3 Union Union PROPN _ 4 nsubj
4 condemned condemn VERB Tense=Past|VerbForm=Fin 0 root
5 the the DET _ 6 det
6 vote vote NOUN _ 4 obj
7 . . PUNCT _ 4 punct

# text = The bloc said that the alliance was silent.
1 The the DET _ 2 det
2 bloc bloc NOUN Number=Sing 3 nsubj
3 said say VERB Tense=Past|VerbForm=Fin 0 root
4 that that SCONJ _ 8 mark
5 the the DET _ 6 det
6 alliance alliance NOUN Number=Sing 8 nsubj
7 was be AUX Tense=Past|VerbForm=Fin 8 cop
8 silent silent ADJ _ 3 ccomp
9 . . PUNCT _ 3 punct
`,
    entities: [['European Union', 'ORG']],
  })
  assert.deepEqual(meant('The bloc'), ['European Union (definite)'])
  assert.deepEqual(meant('the alliance'), [])
})

test('what somebody was then is not what they are', () => {
  const { reading } = readingFrom({
    conllu: `
# text = Egyptian President Ann Berg, then army chief, led it.
1 Egyptian Egyptian ADJ _ 2 amod
2 President President PROPN _ 3 nmod:desc
3 Ann Ann PROPN _ 10 nsubj
4 Berg Berg PROPN _ 3 flat
5 , , PUNCT _ 8 punct
6 then then ADV _ 8 advmod
7 army army NOUN Number=Sing 8 compound
8 chief chief NOUN Number=Sing 3 appos
9 , , PUNCT _ 3 punct
10 led lead VERB Tense=Past|VerbForm=Fin 0 root
11 it it PRON _ 10 obj
12 . . PUNCT _ 10 punct
`,
    entities: [['Ann Berg', 'PER']],
  })
  assert.equal(reading.actors.all.find(one => one.name === 'Ann Berg')?.role, 'Egyptian President')
})

test('of three joined one to the next all are meant', () => {
  const { meant } = readerOf({
    conllu: `
# text = France, Italy and Spain left.
1 France France PROPN _ 6 nsubj
2 , , PUNCT _ 3 punct
3 Italy Italy PROPN _ 1 conj
4 and and CCONJ _ 5 cc
5 Spain Spain PROPN _ 3 conj
6 left leave VERB Tense=Past|VerbForm=Fin 0 root
7 . . PUNCT _ 6 punct
`,
    entities: [
      ['France', 'LOC'],
      ['Italy', 'LOC'],
      ['Spain', 'LOC'],
    ],
  })
  assert.deepEqual(meant('France, Italy and Spain'), ['France (name)', 'Italy (name)', 'Spain (name)'])
})

test('a counterpart is the minister of that country, and no envoy of it', () => {
  const { meant } = readerOf({
    conllu: `
# text = Ann Berg met her Peruvian counterpart, Luis Rojas.
1 Ann Ann PROPN _ 3 nsubj
2 Berg Berg PROPN _ 1 flat
3 met meet VERB Tense=Past|VerbForm=Fin 0 root
4 her her PRON Poss=Yes 6 nmod:poss
5 Peruvian Peruvian ADJ _ 6 amod
6 counterpart counterpart NOUN Number=Sing 3 obj
7 , , PUNCT _ 8 punct
8 Luis Luis PROPN _ 6 appos
9 Rojas Rojas PROPN _ 8 flat
10 . . PUNCT _ 3 punct

# text = The Peruvian minister saw the Peruvian chargé.
1 The the DET _ 3 det
2 Peruvian Peruvian ADJ _ 3 amod
3 minister minister NOUN Number=Sing 4 nsubj
4 saw see VERB Tense=Past|VerbForm=Fin 0 root
5 the the DET _ 7 det
6 Peruvian Peruvian ADJ _ 7 amod
7 chargé chargé NOUN Number=Sing 4 obj
8 . . PUNCT _ 4 punct
`,
    entities: [
      ['Ann Berg', 'PER'],
      ['Luis Rojas', 'PER'],
    ],
  })
  assert.deepEqual(meant('The Peruvian minister'), ['Luis Rojas (definite)'])
  assert.deepEqual(meant('the Peruvian chargé'), ['Peruvian chargé (description)'])
})
