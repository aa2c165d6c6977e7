import { IGNORED, kindOf } from './characters.ts'
import { type PreToken, pretokens } from './pretokens.ts'

/** The pieces of a text as parallel arrays: vocabulary id, shape id, UTF-16 offsets. */
export interface Pieces {
  readonly length: number
  readonly ids: Int32Array
  readonly shapes: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

export interface WordPiece {
  /** All pieces of a text. */
  encode(text: string): Pieces
  /** The pieces of pre-tokens that are given (words of a treebank). */
  encodePreTokens(text: string, tokens: readonly PreToken[]): Pieces
  readonly cls: number
  readonly sep: number
}

/** Ids and, relative to the pre-token, ends of its pieces. */
interface Split {
  readonly ids: readonly number[]
  readonly starts: readonly number[]
  readonly case: number
}

const LONGEST = 100
const CACHE_LIMIT = 100_000
const MARK = /\p{Mn}/u

/** WordPiece over a BERT vocabulary (one entry a line), lower-cased and without accents; offsets are kept. */
export function createWordPiece(vocabulary: string): WordPiece {
  const ids = new Map<string, number>()
  vocabulary.split('\n').forEach((entry, index) => {
    if (entry !== '') ids.set(entry.replace(/\r$/, ''), index)
  })
  const unknown = ids.get('[UNK]') ?? 0
  const cache = new Map<string, Split>()
  const split = (word: string): Split => {
    const known = cache.get(word)
    if (known) return known
    const fresh = splitWord(word, ids, unknown)
    if (cache.size >= CACHE_LIMIT) cache.clear()
    cache.set(word, fresh)
    return fresh
  }
  const encodePreTokens = (text: string, tokens: readonly PreToken[]): Pieces => collect(text, tokens, split)
  return {
    encode: text => encodePreTokens(text, pretokens(text)),
    encodePreTokens,
    cls: ids.get('[CLS]') ?? 0,
    sep: ids.get('[SEP]') ?? 0,
  }
}

function collect(text: string, tokens: readonly PreToken[], split: (word: string) => Split): Pieces {
  const splits = tokens.map(token => split(text.slice(token.start, token.end)))
  const length = splits.reduce((sum, one) => sum + one.ids.length, 0)
  const arrays = [0, 1, 2, 3].map(() => new Int32Array(length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const [ids, shapes, starts, ends] = arrays
  let at = 0
  tokens.forEach((token, index) => {
    const parts = splits[index] as Split
    for (let k = 0; k < parts.ids.length; k++, at++) {
      ids[at] = parts.ids[k] as number
      shapes[at] = parts.case * 4 + (k === 0 ? token.gap : 0)
      starts[at] = token.start + (parts.starts[k] as number)
      const next = parts.starts[k + 1]
      ends[at] = next === undefined ? token.end : Math.max(token.start + next, (starts[at] as number) + 1)
    }
  })
  return { length, ids, shapes, starts, ends }
}

function splitWord(word: string, vocabulary: ReadonlyMap<string, number>, unknown: number): Split {
  const shape = caseOf(word)
  const whole: Split = { ids: [unknown], starts: [0], case: shape }
  if ([...word].length > LONGEST) return whole
  const { text, origins } = normalise(word)
  if (text.length === 0) return whole
  const ids: number[] = []
  const starts: number[] = []
  for (let start = 0; start < text.length; ) {
    const piece = longest(text, start, vocabulary)
    if (!piece) return whole
    ids.push(piece.id)
    starts.push(start === 0 ? 0 : (origins[start] ?? 0))
    start = piece.end
  }
  return { ids, starts, case: shape }
}

function longest(text: string, start: number, vocabulary: ReadonlyMap<string, number>) {
  for (let end = text.length; end > start; end--) {
    const id = vocabulary.get((start > 0 ? '##' : '') + text.slice(start, end))
    if (id !== undefined) return { id, end }
  }
  return undefined
}

/** Lower case, no accents; each normalised code unit with the offset it came from. */
function normalise(word: string): { text: string; origins: number[] } {
  let text = ''
  const origins: number[] = []
  let at = 0
  for (const character of word) {
    if (kindOf(character.codePointAt(0) ?? 0) !== IGNORED)
      for (const part of character.normalize('NFD').toLowerCase()) {
        if (MARK.test(part)) continue
        text += part
        for (let unit = 0; unit < part.length; unit++) origins.push(at)
      }
    at += character.length
  }
  return { text, origins }
}

const LETTER = /\p{L}/u
const UPPER = /\p{Lu}/u

/** 0 no capital, 1 a capital first, 2 capitals only (two letters or more), 3 otherwise mixed. */
function caseOf(word: string): number {
  if (word === word.toLowerCase()) return 0
  const letters = [...word].filter(character => LETTER.test(character))
  const capitals = letters.filter(character => UPPER.test(character))
  if (capitals.length === 0) return 0
  if (capitals.length === letters.length) return letters.length >= 2 ? 2 : 1
  return UPPER.test(letters[0] ?? '') ? 1 : 3
}
