import { floats, type ModelTables, type Scores } from '../../model/index.ts'
import { isPersonNoun } from '../mentions/lexicon.ts'
import type { Sentence, Token } from '../types.ts'
import { irregularLemma } from './irregular.ts'
import { applyScript, undoEnding } from './lemma.ts'
import { isPluralForm, singularOf } from './plural.ts'
import { bestTree } from './tree.ts'
import { best, type Word } from './words.ts'

/** What trees and tags are read from. */
export interface Tagging {
  readonly text: string
  readonly words: readonly Word[]
  readonly scores: Scores
  readonly tables: ModelTables
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
  tagging: Tagging,
  index: number,
  place: { sentence: number; first: number; head: number; label: Labeller },
): Token {
  const { text, words, scores, tables } = tagging
  const word = words[index] as Word
  const form = text.slice(word.start, word.end)
  const upos = tagOf(tagging, word.piece, form)
  const given = tables.feats[rowsOf(scores, 'feats').data[word.piece] ?? 0]
  const feats = upos === 'NOUN' && isPluralForm(form) ? given?.replace('Number=Sing', 'Number=Plur') : given
  const script = tables.lemma[rowsOf(scores, 'lemma').data[word.piece] ?? 0] ?? '='
  const known = tables.lemmaExceptions[`${upos} ${form.toLowerCase()}`]
  const made = applyScript(script, form)
  const head = place.head < 0 ? -1 : place.first + place.head
  const lemma = known ?? byRule(made, form, { upos, feats })
  const label = head < 0 ? 'root' : place.label(word.piece, words[head]?.piece ?? 0)
  const deprel = index < head ? leftOf(label, lemma) : label
  return {
    start: word.start,
    end: word.end,
    sentence: place.sentence,
    lemma,
    upos,
    ...(feats && { feats }),
    head,
    deprel,
  }
}

/** What the model makes of a form that training did not teach, where no rule knows better. */
function byRule(
  made: string,
  form: string,
  { upos, feats }: { upos: string; feats: string | undefined },
): string {
  if (upos === 'VERB') return irregularLemma(form, undoEnding(made.toLowerCase(), form))
  return (upos === 'NOUN' && feats?.includes('Number=Plur') ? singularOf(form) : undefined) ?? made
}

/** The best tag; a capitalised word that training saw as no pronoun is none ("Trump denied it", in a short line). */
function tagOf({ scores, tables }: Tagging, piece: number, form: string): string {
  const { data, width } = rowsOf(scores, 'upos')
  const tag = tables.upos[best(data, piece * width, width)] ?? 'X'
  const known = tag !== 'PRON' || `PRON ${form.toLowerCase()}` in tables.lemmaExceptions
  return known || !/^\p{Lu}\p{Ll}{2,}$/u.test(form) ? tag : 'PROPN'
}

/**
 * The relation of a word to one on its right: names are flat, and nouns modified, from left to right (UD), so that what
 * the model ties so to the left of a name is its title, or makes a compound with it.
 */
function leftOf(label: string, lemma: string): string {
  if (label !== 'flat' && label !== 'nmod') return label
  if (isPersonNoun(lemma)) return 'nmod:desc'
  return label === 'flat' ? 'compound' : label
}

function headsOf({ words, scores }: Tagging, first: number, last: number): Int32Array {
  const n = last - first
  const [dependent, head] = [rowsOf(scores, 'arcDep'), rowsOf(scores, 'arcHead')]
  const root = rowsOf(scores, 'arcRoot').data
  const { width } = dependent
  const table = new Float64Array(n * (n + 1))
  const rows = Int32Array.from({ length: n }, (_, i) => (words[first + i] as Word).piece)
  for (let i = 0; i < n; i++) {
    const row = rows[i] as number
    const at = i * (n + 1)
    table[at] = root[row] as number
    for (let j = 0; j < n; j++)
      table[at + j + 1] =
        i === j ? -1e4 : dot(dependent.data, row * width, head.data, (rows[j] as number) * width, width)
  }
  return bestTree(table, n)
}

const rowsOf = (scores: Scores, name: string): { data: Float32Array; width: number } =>
  scores.outputs[name] as { data: Float32Array; width: number }

/** Four sums at once, which keeps the processor busy; widths are multiples of four. */
function dot(a: Float32Array, from: number, b: Float32Array, to: number, width: number): number {
  let [s, t, u, v] = [0, 0, 0, 0]
  for (let k = 0; k < width; k += 4) {
    s += (a[from + k] as number) * (b[to + k] as number)
    t += (a[from + k + 1] as number) * (b[to + k + 1] as number)
    u += (a[from + k + 2] as number) * (b[to + k + 2] as number)
    v += (a[from + k + 3] as number) * (b[to + k + 3] as number)
  }
  return s + t + (u + v)
}

/** The relation between two pieces: `W · (dependent ⊙ head) + bias(dependent)`. */
function relationLabeller({ scores, tables }: Tagging): Labeller {
  const weights = floats(tables.rel.w)
  const [dependent, head, bias] = [
    rowsOf(scores, 'relDep'),
    rowsOf(scores, 'relHead'),
    rowsOf(scores, 'relBias'),
  ]
  const rootLabel = tables.deprel.indexOf('root')
  const labels = tables.deprel.length
  const { width } = dependent
  const product = new Float32Array(width)
  return (child, parent) => {
    for (let k = 0; k < width; k++)
      product[k] = (dependent.data[child * width + k] as number) * (head.data[parent * width + k] as number)
    let top = -1
    let topScore = Number.NEGATIVE_INFINITY
    for (let label = 0; label < labels; label++) {
      if (label === rootLabel) continue
      const score =
        (bias.data[child * bias.width + label] as number) + dot(weights, label * width, product, 0, width)
      if (score > topScore) {
        topScore = score
        top = label
      }
    }
    return tables.deprel[top] ?? 'dep'
  }
}
