import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ModelTables, Scores } from '../../model/index.ts'
import { decodeTokens } from './tokens.ts'

const zeros = (rows: number, width: number) => ({ data: new Float32Array(rows * width), width })
const tables = {
  upos: ['PRON', 'VERB'],
  feats: [''],
  lemma: ['='],
  deprel: ['root', 'nsubj'],
  rel: { w: '' },
  lemmaExceptions: { 'PRON everybody': 'everybody' },
} as unknown as ModelTables

/** The tags of the words of a line, each scored as a pronoun. */
function tagsOf(text: string): string[] {
  const words = [...text.matchAll(/\S+/g)].map((match, piece) => ({
    start: match.index,
    end: match.index + match[0].length,
    piece,
    opens: piece === 0,
  }))
  const rows = words.length
  const upos = { data: Float32Array.from(words.flatMap(() => [1, 0])), width: 2 }
  const flat = Object.fromEntries(
    ['arcDep', 'arcHead', 'relDep', 'relHead'].map(name => [name, zeros(rows, 4)]),
  )
  const rest = {
    arcRoot: zeros(rows, 1),
    relBias: zeros(rows, 2),
    feats: zeros(rows, 1),
    lemma: zeros(rows, 1),
  }
  const scores = { length: rows, outputs: { upos, ...flat, ...rest }, window: new Int32Array(rows) }
  return decodeTokens({ text, words, scores: scores as unknown as Scores, tables }).tokens.map(
    one => one.upos,
  )
}

test('a name is no pronoun; what may be one stays one', () => {
  assert.deepEqual(tagsOf('Brandt everybody Everybody ye IT Ya'), [
    'PROPN',
    'PRON',
    'PRON',
    'PRON',
    'PRON',
    'PRON',
  ])
})
