import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import { slice } from '../../base/span.ts'
import { settleNames } from './names.ts'

const { text, tokens } = layersFrom({
  conllu: `
# text = Talks with European leaders
1 Talks talk NOUN 0 root
2 with with ADP 4 case
3 European European ADJ 4 amod
4 leaders leader NOUN 1 nmod

# newpar
# text = Security Council adviser Joe Horn and Horn of the Kremlin met Joe Horn.
1 Security Security PROPN 2 compound
2 Council Council PROPN 3 compound
3 adviser adviser NOUN 4 nmod:desc
4 Joe Joe PROPN 11 nsubj
5 Horn Horn PROPN 4 flat
6 and and CCONJ 7 cc
7 Horn Horn PROPN 4 conj
8 of of ADP 10 case
9 the the DET 10 det
10 Kremlin Kremlin PROPN 7 nmod
11 met meet VERB 0 root
12 Joe Joe PROPN 11 obj
13 Horn Horn PROPN 12 flat
14 . . PUNCT 11 punct
`,
})
const at = (first: number, last: number) => ({
  first,
  last,
  start: tokens[first]?.start ?? 0,
  end: tokens[last - 1]?.end ?? 0,
})

test('no name runs over a sentence, and one name has one type', () => {
  const settled = settleNames(text, tokens, [
    { ...at(2, 6), type: 'ORG' },
    { ...at(7, 9), type: 'PER' },
    { ...at(10, 11), type: 'LOC' },
    { ...at(13, 14), type: 'PER' },
    { ...at(15, 17), type: 'LOC' },
  ])
  assert.deepEqual(
    settled.map(one => [one.type, slice(text, one)]),
    [
      ['ORG', 'European leaders'],
      ['ORG', 'Security Council'],
      ['PER', 'Joe Horn'],
      ['PER', 'Horn'],
      ['ORG', 'Kremlin'],
      ['PER', 'Joe Horn'],
    ],
  )
})

test('the place of an office is no part of the name behind it', () => {
  const layers = layersFrom({
    conllu: `
# text = Secretary of State John Adams met the leader of Norway Maria Berg.
1 Secretary secretary PROPN 5 nsubj
2 of of ADP 3 case
3 State State PROPN 1 nmod
4 John John PROPN 1 flat
5 Adams Adams PROPN 4 flat
6 met meet VERB 0 root
7 the the DET 8 det
8 leader leader NOUN 6 obj
9 of of ADP 12 case
10 Norway Norway PROPN 12 compound
11 Maria Maria PROPN 12 compound
12 Berg Berg PROPN 8 nmod
13 . . PUNCT 6 punct
`,
  })
  const name = (first: number, last: number) => ({
    first,
    last,
    start: layers.tokens[first]?.start ?? 0,
    end: layers.tokens[last - 1]?.end ?? 0,
    type: 'PER' as const,
  })
  assert.deepEqual(
    settleNames(layers.text, layers.tokens, [name(0, 5), name(9, 12)]).map(one => slice(layers.text, one)),
    ['John Adams', 'Norway', 'Maria Berg'],
  )
})

test('a first name with a hyphen is whole', () => {
  const layers = layersFrom({
    conllu: `
# text = Jean-Noël Berg met Jean - Noël.
1 Jean Jean PROPN 5 nsubj
2 - - PUNCT 3 punct
3 Noël Noël PROPN 1 flat
4 Berg Berg PROPN 1 flat
5 met meet VERB 0 root
6 Jean Jean PROPN 5 obj
7 - - PUNCT 8 punct
8 Noël Noël PROPN 6 appos
9 . . PUNCT 5 punct
`,
  })
  const span = (first: number, last: number) => ({
    first,
    last,
    start: layers.tokens[first]?.start ?? 0,
    end: layers.tokens[last - 1]?.end ?? 0,
    type: 'PER' as const,
  })
  const settled = settleNames(layers.text, layers.tokens, [span(2, 4), span(7, 8)])
  assert.deepEqual(
    settled.map(one => slice(layers.text, one)),
    ['Jean-Noël Berg', 'Noël'],
  )
})
