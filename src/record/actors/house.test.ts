import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom, spanOfWords, type Written } from '../../../tests/layers.ts'
import { type Article, articleFromText } from '../../article/index.ts'
import { treesOf } from '../../language/tree.ts'
import { houseOf } from './house.ts'
import { actorsOf } from './index.ts'

const plain = articleFromText('A text.')
const headed = (...words: string[]): Article => ({
  ...plain,
  aside: words.map(text => ({ kind: 'byline', text })),
})

test('an office above the text tells whose text it is; an outlet and a reporter do not', () => {
  assert.equal(houseOf(headed('The White House', 'Office of the Press Secretary')), 'USA')
  assert.equal(houseOf(headed('Ministry of Foreign Affairs of Japan')), 'JPN')
  assert.equal(houseOf(headed('Norwegian Ministry of Foreign Affairs')), 'NOR')
  assert.equal(houseOf(headed('Norwegian Foreign Ministry')), 'NOR')
  assert.equal(houseOf({ ...plain, publisher: 'The Kremlin' }), 'RUS')
  for (const words of [
    'By Ann Berg, White House correspondent',
    'The Oslo Post',
    'Press office of the President',
  ])
    assert.equal(houseOf(headed(words)), undefined, words)
})

const TWO: Written = {
  conllu: `
# text = President Berg called President Ruto of Kenya.
1 President president PROPN _ 2 nmod:desc
2 Berg Berg PROPN _ 3 nsubj
3 called call VERB Tense=Past|VerbForm=Fin 0 root
4 President president PROPN _ 5 nmod:desc
5 Ruto Ruto PROPN _ 3 obj
6 of of ADP _ 7 case
7 Kenya Kenya PROPN _ 5 nmod
8 . . PUNCT _ 3 punct

# text = The President thanked President Ruto.
1 The the DET _ 2 det
2 President president PROPN _ 3 nsubj
3 thanked thank VERB Tense=Past|VerbForm=Fin 0 root
4 President president PROPN _ 5 nmod:desc
5 Ruto Ruto PROPN _ 3 obj
6 . . PUNCT _ 3 punct

# text = The President left.
1 The the DET _ 2 det
2 President president PROPN _ 3 nsubj
3 left leave VERB Tense=Past|VerbForm=Fin 0 root
4 . . PUNCT _ 3 punct
`,
  entities: [
    ['Berg', 'PER'],
    ['Ruto', 'PER'],
    ['Kenya', 'LOC'],
    ['Ruto#2', 'PER'],
  ],
}

test('of two presidents the one is meant with whom the sentence does not deal; else only the publisher tells', () => {
  const layers = layersFrom(TWO)
  const meant = (article: Article, words: string): string[] =>
    actorsOf(article, layers, treesOf(layers))
      .resolve(spanOfWords(layers.text, words))
      .map(one => one.actor.name)
  assert.deepEqual(meant(plain, 'The President'), ['Berg'])
  assert.deepEqual(meant(plain, 'The President#2'), [])
  assert.deepEqual(meant(headed('The White House'), 'The President#2'), ['Berg'])
})
