import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom, type Written } from '../../../tests/layers.ts'
import { settleAppositions } from './appositions.ts'

const mended = (conllu: string, entities: NonNullable<Written['entities']>): string[] => {
  const layers = layersFrom({ conllu, entities })
  return settleAppositions(layers.tokens, layers.entities).map(({ head, deprel }) => `${head + 1} ${deprel}`)
}

const PRESIDENT = `
# text = The president of Peru, Ann Berg, left.
1 The the DET 2 det
2 president president NOUN Number=Sing 9 nsubj
3 of of ADP 4 case
4 Peru Peru PROPN 2 nmod
5 , , PUNCT 6 punct
6 Ann Ann PROPN 4 conj
7 Berg Berg PROPN 6 flat
8 , , PUNCT 2 punct
9 left leave VERB 0 root
10 . . PUNCT 9 punct
`

test('a name behind an office and its country stands for the office', () => {
  assert.equal(mended(PRESIDENT, [['Ann Berg', 'PER']])[5], '2 appos')
})

test('the place of a place, and who is joined by “and”, stay where they are', () => {
  assert.equal(mended(PRESIDENT, [['Ann Berg', 'LOC']])[5], '4 conj')
  const joined = PRESIDENT.replace('5 , , PUNCT 6 punct', '5 , and CCONJ 6 cc')
  assert.equal(mended(joined, [['Ann Berg', 'PER']])[5], '4 conj')
  const thing = PRESIDENT.replace('president president NOUN', 'president capital NOUN')
  assert.equal(mended(thing, [['Ann Berg', 'PER']])[5], '4 conj')
})

test('what a preposition introduces is no apposition', () => {
  const relations = mended(
    `
# text = A letter to Ann Berg arrived.
1 A a DET 2 det
2 letter letter NOUN 6 nsubj
3 to to ADP 4 case
4 Ann Ann PROPN 2 appos
5 Berg Berg PROPN 4 flat
6 arrived arrive VERB 0 root
7 . . PUNCT 6 punct
`,
    [['Ann Berg', 'PER']],
  )
  assert.equal(relations[3], '2 nmod')
})

test('names behind a plural stand for those it names', () => {
  const relations = mended(
    `
# text = The ministers of Peru and Chile, Ann Berg and Luis Rojas, left.
1 The the DET 2 det
2 ministers minister NOUN Number=Plur 13 nsubj
3 of of ADP 4 case
4 Peru Peru PROPN 2 nmod
5 and and CCONJ 6 cc
6 Chile Chile PROPN 4 conj
7 , , PUNCT 8 punct
8 Ann Ann PROPN 2 conj
9 Berg Berg PROPN 8 flat
10 and and CCONJ 11 cc
11 Luis Luis PROPN 8 conj
12 Rojas Rojas PROPN 11 flat
13 left leave VERB 0 root
14 . . PUNCT 13 punct
`,
    [
      ['Ann Berg', 'PER'],
      ['Luis Rojas', 'PER'],
    ],
  )
  assert.deepEqual([relations[7], relations[10]], ['2 appos', '8 conj'])
})

test('a name right behind an office and its place stands for the office, wherever it was hung', () => {
  const conllu = (head: number) => `
# text = Talks with President of Peru Ann Berg ended.
1 Talks talk NOUN 8 nsubj
2 with with ADP 3 case
3 President President PROPN 1 nmod
4 of of ADP 5 case
5 Peru Peru PROPN 3 nmod
6 Ann Ann PROPN ${head} nmod
7 Berg Berg PROPN 6 flat
8 ended end VERB 0 root
9 . . PUNCT 8 punct
`
  for (const head of [1, 5]) assert.equal(mended(conllu(head), [['Ann Berg', 'PER']])[5], '3 appos')
  const city = conllu(1).replaceAll('President', 'City')
  assert.equal(mended(city, [['Ann Berg', 'PER']])[5], '1 nmod')
})
