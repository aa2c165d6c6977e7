import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingFrom } from '../../../tests/reading.ts'
import { slice } from '../../base/span.ts'

const CONLLU = `
# text = Berg answered a question.
1 Berg Berg PROPN 2 nsubj
2 answered answer VERB Tense=Past|VerbForm=Fin 0 root
3 a a DET 4 det
4 question question NOUN 2 obj
5 . . PUNCT 2 punct

# text = Rojas declined to say where they met.
1 Rojas Rojas PROPN 2 nsubj
2 declined decline VERB Tense=Past|VerbForm=Fin 0 root
3 to to PART 4 mark
4 say say VERB VerbForm=Inf 2 xcomp
5 where where ADV 7 advmod
6 they they PRON 7 nsubj
7 met meet VERB Tense=Past|VerbForm=Fin 4 ccomp
8 . . PUNCT 2 punct
`
const said = (content: string): string[] => {
  const { reading, statements } = readingFrom({
    conllu: CONLLU,
    entities: [
      ['Berg', 'PER'],
      ['Rojas', 'PER'],
    ],
    attributions: [{ source: 'Berg', cue: 'answered', content }],
  })
  return statements.flatMap(one => one.content.map(span => slice(reading.layers.text, span)))
}

test('what begins in the middle of another sentence was not said here', () => {
  assert.deepEqual(said('to say where they met'), [])
})

test('a whole other sentence may have been', () => {
  assert.deepEqual(said('Rojas declined to say where they met'), ['Rojas declined to say where they met'])
})
