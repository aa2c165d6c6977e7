import assert from 'node:assert/strict'
import { test } from 'node:test'
import { layersFrom } from '../../../tests/layers.ts'
import type { Scores } from '../../model/index.ts'
import { linkAttributions } from './attributions.ts'

const output = (...data: number[]) => ({ data: Float32Array.from(data), width: 1 })

/** Norway (0) cue (1) content (2) and (3) a second cue (4): each piece a word, the content linked to the first cue. */
function cuesOf(second: string): number {
  const { tokens } = layersFrom({
    conllu: `
# text = Norway condemned it and ${second.split(' ')[0]}
1 Norway Norway PROPN 2 nsubj
2 condemned condemn VERB Tense=Past|VerbForm=Fin 0 root
3 it it PRON 2 obj
4 and and CCONJ 5 cc
5 ${second}
`,
  })
  const scores = {
    window: Int32Array.from([0, 0, 0, 0, 0]),
    outputs: {
      linkCueSrc: output(0, 1, 0, 0, 1),
      linkSrc: output(1, 0, 0, 0, 0),
      linkNoSrc: output(0, 0, 0, 0, 0),
      linkCueCon: output(0, 1, 0, 0, 0),
      linkCon: output(0, 0, 1, 0, 0),
    },
  } as unknown as Scores
  const at = (index: number) => ({
    start: tokens[index]?.start ?? 0,
    end: tokens[index]?.end ?? 0,
    first: index,
    last: index + 1,
    piece: index,
  })
  const roles = { source: [at(0)], cue: [at(1), at(4)], content: [at(2)] }
  const found = linkAttributions(tokens, roles, scores)
  assert.equal(found.length, 1)
  return found[0]?.cue.length ?? 0
}

test('a second verb that is joined to the cue is no part of it; a phrase in another place is', () => {
  assert.equal(cuesOf('demanded demand VERB Tense=Past|VerbForm=Fin 2 conj'), 1)
  assert.equal(cuesOf('statement statement NOUN 2 obl'), 2)
})
