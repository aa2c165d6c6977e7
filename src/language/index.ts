import type { Model, Pieces, Scores } from '../model/index.ts'
import { afterDatelines, withoutDatelines } from './datelines.ts'
import { type Decoded, decode } from './decode/index.ts'
import { decodeWords, type Word } from './decode/words.ts'
import { type GivenWords, piecesOfWords } from './given.ts'
import { caselessLines, linesInLower, recased } from './legible/case.ts'
import { legible } from './legible/index.ts'
import { sentenceOpeners } from './openers.ts'
import { layersOf } from './pipeline.ts'
import { joinStretches, stretchesOf } from './stretches.ts'
import type { AnnotatedText, AnnotationInput } from './types.ts'

export type { AnnotationInput } from './types.ts'

/** Reads texts: words, sentences, trees, names, attributions, times, who is meant. */
export interface Annotator {
  annotate(input: AnnotationInput): Promise<AnnotatedText>
  /** Keeps words and sentences that are given, and reads the rest. */
  annotateWords(input: GivenWords): Promise<AnnotatedText>
}

/** An annotator over a model that is loaded once. */
export function createAnnotator(model: Model): Annotator {
  const decoded = async (
    text: string,
    pieces: Pieces,
    wordsOf: (pieces: Pieces, scores: Scores) => Word[],
  ) => {
    const [scores] = await model.score([{ text, pieces }])
    if (!scores) throw new Error('a text without scores')
    return decode(text, wordsOf(pieces, scores), { pieces, scores, tables: model.tables })
  }
  const read = async (input: AnnotationInput): Promise<Decoded> => {
    const told = afterDatelines(input.text)
    const starts = startsOf(input, told)
    const parts: Decoded[] = []
    const pieces = withoutDatelines(told, model.wordPiece.encode(input.text))
    for (const stretch of stretchesOf(pieces).filter(({ length }) => length > 0))
      parts.push(await decoded(input.text, stretch, (pieces, scores) => decodeWords(pieces, scores, starts)))
    return joinStretches(parts)
  }
  const isWord = (word: string): boolean => model.wordPiece.encode(word).length === 1
  /** Lines whose capitals say nothing are read twice: once to find their names, then with capitals on these. */
  const withCase = async (input: AnnotationInput): Promise<AnnotationInput> => {
    const lines = caselessLines(input.text)
    if (lines.length === 0) return input
    const { tokens } = await read({ ...input, text: linesInLower(input.text, lines) })
    return { ...input, text: recased(input.text, lines, tokens) }
  }
  return {
    annotate: async input => {
      const { input: clean, restore } = legible(input, isWord)
      const cased = await withCase(clean)
      return restore(layersOf(cased, await read(cased)))
    },
    annotateWords: async input => {
      const { pieces, words } = piecesOfWords(model.wordPiece, input)
      return layersOf(input, await decoded(input.text, pieces, () => words))
    },
  }
}

/** Offsets at which a sentence starts for certain: blocks, what follows one, what follows a dateline, plain openers. */
function startsOf(input: AnnotationInput, told: readonly number[]): Set<number> {
  const starts = new Set<number>([...sentenceOpeners(input.text), ...told])
  for (const block of input.blocks ?? []) starts.add(block.start)
  for (const match of input.text.matchAll(/\n[^\S\n]*\n\s*(?=\S)/g)) starts.add(match.index + match[0].length)
  return starts
}
