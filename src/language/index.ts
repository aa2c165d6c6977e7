import type { Model } from '../model/index.ts'
import { decode } from './decode/index.ts'
import { decodeWords } from './decode/words.ts'
import { type GivenWords, piecesOfWords } from './given.ts'
import { layersOf } from './pipeline.ts'
import type { AnnotatedText, AnnotationInput } from './types.ts'

export type { AnnotationInput } from './types.ts'

/** Reads texts: words, sentences, trees, names, attributions, times, who is meant. */
export interface Annotator {
  annotate(input: AnnotationInput): Promise<AnnotatedText>
  /** Several texts at once: their windows share batches, which is faster. */
  annotateMany(inputs: readonly AnnotationInput[]): Promise<AnnotatedText[]>
  /** Keeps words and sentences that are given, and reads the rest. */
  annotateWords(input: GivenWords): Promise<AnnotatedText>
}

/** An annotator over a model that is loaded once. */
export function createAnnotator(model: Model): Annotator {
  const annotateMany = async (inputs: readonly AnnotationInput[]): Promise<AnnotatedText[]> => {
    const texts = inputs.map(({ text }) => ({ text, pieces: model.wordPiece.encode(text) }))
    const scores = await model.score(texts)
    return inputs.map((input, index) => {
      const pieces = texts[index]?.pieces
      const own = scores[index]
      if (!pieces || !own) throw new Error('a text without scores')
      const words = decodeWords(pieces, own, startsOf(input))
      return layersOf(input, decode(input.text, words, { pieces, scores: own, tables: model.tables }))
    })
  }
  return {
    annotateMany,
    annotateWords: async input => {
      const { pieces, words } = piecesOfWords(model.wordPiece, input)
      const [scores] = await model.score([{ text: input.text, pieces }])
      if (!scores) throw new Error('a text without scores')
      return layersOf(input, decode(input.text, words, { pieces, scores, tables: model.tables }))
    },
    annotate: async input => {
      const [first] = await annotateMany([input])
      if (!first) throw new Error('nothing was annotated')
      return first
    },
  }
}

/** Offsets at which a sentence starts for certain: blocks, and what follows one. */
function startsOf(input: AnnotationInput): Set<number> {
  const starts = new Set<number>()
  for (const block of input.blocks ?? []) starts.add(block.start)
  for (const match of input.text.matchAll(/\n[^\S\n]*\n\s*(?=\S)/g)) starts.add(match.index + match[0].length)
  return starts
}
