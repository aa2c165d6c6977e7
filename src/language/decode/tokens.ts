import { floats, type ModelTables, type Scores } from '../../model/index.ts'
import type { Sentence, Token } from '../types.ts'
import { applyScript } from './lemma.ts'
import { bestTree } from './tree.ts'
import { best, type Word } from './words.ts'

/** What trees and tags are read from. */
export interface Tagging {
  readonly text: string
  readonly words: readonly Word[]
  readonly scores: Scores
  readonly tables: ModelTables
}

interface Matrix {
  readonly data: Float32Array | Int32Array
  readonly width: number
}

/** Sentences and tokens with tags, lemmas and trees. */
export function decodeTokens(tagging: Tagging): { tokens: Token[]; sentences: Sentence[] } {
  const { words } = tagging
  const sentences: Sentence[] = []
  const tokens: Token[] = []
  const label = relationLabeller(tagging)
  for (let first = 0; first < words.length; ) {
    let last = first + 1
    while (last < words.length && !words[last]?.opens) last++
    const heads = headsOf(tagging, first, last)
    for (let index = first; index < last; index++)
      tokens.push(
        tokenAt(tagging, index, {
          sentence: sentences.length,
          first,
          head: heads[index - first] as number,
          label,
        }),
      )
    sentences.push({ start: words[first]?.start ?? 0, end: words[last - 1]?.end ?? 0, first, last })
    first = last
  }
  return { tokens, sentences }
}

type Labeller = (dependent: number, head: number) => string

function tokenAt(
  { text, words, scores, tables }: Tagging,
  index: number,
  place: { sentence: number; first: number; head: number; label: Labeller },
): Token {
  const word = words[index] as Word
  const form = text.slice(word.start, word.end)
  const upos = tables.upos[best((scores.outputs.upos as Matrix).data, word.piece * 17, 17)] ?? 'X'
  const feats = tables.feats[(scores.outputs.feats as Matrix).data[word.piece] ?? 0]
  const script = tables.lemma[(scores.outputs.lemma as Matrix).data[word.piece] ?? 0] ?? '='
  const known = tables.lemmaExceptions[`${upos} ${form.toLowerCase()}`]
  const head = place.head < 0 ? -1 : place.first + place.head
  const deprel = head < 0 ? 'root' : place.label(word.piece, words[head]?.piece ?? 0)
  return {
    start: word.start,
    end: word.end,
    sentence: place.sentence,
    lemma: known ?? applyScript(script, form),
    upos,
    ...(feats && { feats }),
    head,
    deprel,
  }
}

function headsOf({ words, scores }: Tagging, first: number, last: number): Int32Array {
  const n = last - first
  const dependent = scores.outputs.arcDep as Matrix
  const head = scores.outputs.arcHead as Matrix
  const root = scores.outputs.arcRoot as Matrix
  const table = new Float64Array(n * (n + 1))
  for (let i = 0; i < n; i++) {
    const a = (words[first + i] as Word).piece
    table[i * (n + 1)] = root.data[a] as number
    for (let j = 0; j < n; j++)
      table[i * (n + 1) + j + 1] = i === j ? -1e4 : dot(dependent, a, head, (words[first + j] as Word).piece)
  }
  return bestTree(table, n)
}

function dot(a: Matrix, row: number, b: Matrix, other: number): number {
  const { width } = a
  const from = row * width
  const to = other * width
  let sum = 0
  for (let k = 0; k < width; k++) sum += (a.data[from + k] as number) * (b.data[to + k] as number)
  return sum
}

/** The relation between two pieces: `W · (dependent ⊙ head) + bias(dependent)`. */
function relationLabeller({ scores, tables }: Tagging): Labeller {
  const weights = floats(tables.rel.w)
  const dependent = scores.outputs.relDep as Matrix
  const head = scores.outputs.relHead as Matrix
  const bias = scores.outputs.relBias as Matrix
  const rootLabel = tables.deprel.indexOf('root')
  const { width } = dependent
  const product = new Float64Array(width)
  return (child, parent) => {
    for (let k = 0; k < width; k++)
      product[k] = (dependent.data[child * width + k] as number) * (head.data[parent * width + k] as number)
    let top = -1
    let topScore = Number.NEGATIVE_INFINITY
    for (let label = 0; label < tables.deprel.length; label++) {
      if (label === rootLabel) continue
      let score = bias.data[child * bias.width + label] as number
      for (let k = 0; k < width; k++) score += (weights[label * width + k] as number) * (product[k] as number)
      if (score > topScore) {
        topScore = score
        top = label
      }
    }
    return tables.deprel[top] ?? 'dep'
  }
}
