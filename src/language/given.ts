import type { Span } from '../base/span.ts'
import { type Pieces, type PreToken, pretokens, type WordPiece } from '../model/index.ts'
import type { Word } from './decode/words.ts'

/** A text whose words and sentences are known; words are in text order, none overlaps another or is empty. */
export interface GivenWords {
  readonly text: string
  /** `opens` marks the first word of a sentence. */
  readonly words: readonly (Span & { readonly opens: boolean })[]
}

/** The pieces of given words, and the words with the first of their pieces: no piece belongs to two of them. */
export function piecesOfWords(
  wordPiece: WordPiece,
  { text, words }: GivenWords,
): { pieces: Pieces; words: Word[] } {
  const pieces = wordPiece.encodePreTokens(text, tokensOf(text, words))
  let piece = 0
  return {
    pieces,
    words: words.map(word => {
      while (piece < pieces.length && (pieces.starts[piece] as number) < word.start) piece++
      return { start: word.start, end: word.end, opens: word.opens, piece }
    }),
  }
}

/** The text's own pre-tokens, cut at the words' edges; a word without any letter or sign of its own is one by itself. */
function tokensOf(text: string, words: GivenWords['words']): PreToken[] {
  const found: PreToken[] = []
  const all = pretokens(text)
  let index = 0
  for (const word of words) {
    while (index < all.length && (all[index] as PreToken).end <= word.start) index++
    const before = found.length
    for (let at = index; at < all.length && (all[at] as PreToken).start < word.end; at++) {
      const { start, end, gap } = all[at] as PreToken
      found.push({
        start: Math.max(start, word.start),
        end: Math.min(end, word.end),
        gap: start < word.start ? 0 : gap,
      })
    }
    if (found.length === before) found.push({ start: word.start, end: word.end, gap: 1 })
  }
  return found
}
