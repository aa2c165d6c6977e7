import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom, spanOfWords, type Written } from '../../../tests/layers.ts'
import { articleFromText } from '../../article/index.ts'
import { treesOf } from '../../language/tree.ts'
import { actorsOf } from './index.ts'

const written = (name: string, last: string): Written => ({
  conllu: `
# text = The ${name} ${last} told of it.
1 The the DET 3 det
2 ${name} ${name} PROPN 3 compound
3 ${last} ${last} PROPN 4 nsubj
4 told tell VERB Tense=Past|VerbForm=Fin 0 root
5 of of ADP 6 case
6 it it PRON 4 obl
7 . . PUNCT 4 punct

# text = The newspaper said no more.
1 The the DET Definite=Def 2 det
2 newspaper newspaper NOUN Number=Sing 3 nsubj
3 said say VERB Tense=Past|VerbForm=Fin 0 root
4 no no DET 5 det
5 more more NOUN 3 obj
6 . . PUNCT 3 punct
`,
  entities: [[`${name} ${last}`, 'ORG']],
})

function meant(words: string, from: Written): string[] {
  const layers = layersFrom(from)
  const actors = actorsOf(articleFromText(layers.text), layers, treesOf(layers))
  return actors.resolve(spanOfWords(layers.text, words)).map(one => one.actor.name)
}

test('"the newspaper" is the paper that was named', () => {
  assert.deepEqual(meant('The newspaper', written('Lima', 'Times')), ['Lima Times'])
})

test('a ministry is no newspaper', () => {
  assert.deepEqual(
    meant('The newspaper', written('Interior', 'Ministry')).includes('Interior Ministry'),
    false,
  )
})
