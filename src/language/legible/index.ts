import { leftoverEdits } from '../../article/index.ts'
import { applyEdits, type Edit } from '../../base/edits.ts'
import { type Span, slice } from '../../base/span.ts'
import type { AnnotatedText, AnnotationInput, Token } from '../types.ts'
import { type IsWord, misreadEdits } from './scan.ts'

/** A text as it can be read, and the way back to the text as it came. */
export interface Legible {
  readonly input: AnnotationInput
  /** The layers over the text as it came. */
  restore(layers: AnnotatedText): AnnotatedText
}

/**
 * Mends what pages and scans leave in a text (entities, tags, broken and misread words, lines that a column ended) for reading
 * only: all spans come back over the text as it is. A text with nothing to mend is read as it stands.
 */
export function legible(input: AnnotationInput, isWord: IsWord): Legible {
  const { text: raw } = input
  const edits = inOrder([...leftoverEdits(raw), ...lineEdits(input), ...misreadEdits(raw, isWord)])
  if (edits.length === 0) return { input, restore: layers => ({ ...layers, text: input.text }) }
  const { text, carry } = applyEdits(input.text, edits)
  const { carry: back } = applyEdits(text, inverse(input.text, edits))
  const blocks = input.blocks?.map(block => ({ ...block, ...carry(block) }))
  return {
    input: { ...input, text, ...(blocks && { blocks }) },
    restore: layers => restored(layers, { text, original: input.text, back }),
  }
}

/** Ends of lines within a paragraph of plain text: the column's, not the writer's. */
const lineEdits = ({ text, blocks = [] }: AnnotationInput): Edit[] =>
  blocks
    .filter(block => block.path === undefined)
    .flatMap(block =>
      Array.from(slice(text, block).matchAll(/[^\S\n]*\n[^\S\n]*/g), ({ 0: gap, index }) => ({
        start: block.start + index,
        end: block.start + index + gap.length,
        text: ' ',
      })),
    )

function inOrder(edits: readonly Edit[]): Edit[] {
  let end = 0
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .filter(edit => {
      if (edit.start < end) return false
      end = edit.end
      return true
    })
}

/** The edits that make the old text of the new one. */
function inverse(original: string, edits: readonly Edit[]): Edit[] {
  let shift = 0
  return edits.map(edit => {
    const start = edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
    return { start, end: start + edit.text.length, text: slice(original, edit) }
  })
}

interface Way {
  readonly text: string
  readonly original: string
  readonly back: (span: Span) => Span
}

function restored(layers: AnnotatedText, { text, original, back }: Way): AnnotatedText {
  const moved = <T extends Span>(one: T): T => ({ ...one, ...back(one) })
  const token = (one: Token): Token => {
    const own = moved(one)
    const form = slice(text, one)
    return one.form === undefined && slice(original, own) !== form ? { ...own, form } : own
  }
  return {
    ...layers,
    text: original,
    tokens: layers.tokens.map(token),
    sentences: layers.sentences.map(moved),
    entities: layers.entities.map(moved),
    times: layers.times.map(moved),
    mentions: layers.mentions.map(moved),
    attributions: layers.attributions.map(one => ({
      ...one,
      source: one.source.map(back),
      cue: one.cue.map(back),
      content: one.content.map(back),
    })),
  }
}
