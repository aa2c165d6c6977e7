import type { Block } from '../../article/types.ts'
import { contains, overlaps, type Span } from '../../base/span.ts'
import type { Quotation } from '../../language/quotations.ts'
import type { Draft } from './draft.ts'

/**
 * Cuts contents at the edges of paragraphs: a piece in another paragraph than the cue counts only where it is quoted.
 * Then widens them to the quotations that they cover for the most part.
 */
export function clip(
  draft: Draft,
  { blocks, sentences }: { blocks: readonly Block[]; sentences: readonly Span[] },
  quotations: readonly Quotation[],
): void {
  const cue = draft.cue[0] ?? draft.source[0]
  // What is told inside a quotation is not all of it.
  const around = quotations.filter(one => !cue || !overlaps(one, cue))
  const home = cue && blocks.find(block => overlaps(block, cue))
  const pieces = draft.content
    .flatMap(span => split(span, blocks))
    .map(piece => endWithQuotation(piece, draft.cue, sentences, quotations))
  const kept = pieces.filter(
    piece =>
      !home ||
      overlaps(home, piece) ||
      quotations.some(one => overlaps(one, piece) && !isHeading(blocks, piece)),
  )
  draft.content = joinTouching(besideCue(kept, cue, sentences, quotations).map(piece => widen(piece, around)))
}

/**
 * Where a piece stands in the cue's sentence, those of other sentences count only as quoted; so do all that stand before
 * it: "X suspects that … Tehran denies this" tells what X suspects.
 */
function besideCue(
  pieces: readonly Span[],
  cue: Span | undefined,
  sentences: readonly Span[],
  quotations: readonly Quotation[],
): readonly Span[] {
  const own = cue && sentences.find(sentence => overlaps(sentence, cue))
  if (!own) return pieces
  // Inside a quotation somebody else speaks: their cue reaches no further than their sentence.
  if (quotations.some(one => contains(one, cue)))
    return pieces.flatMap(piece => (overlaps(piece, own) ? [within(piece, own)] : []))
  const beside = pieces.some(piece => overlaps(piece, own))
  const isKept = (piece: Span): boolean =>
    beside ? isQuoted(piece, quotations) : isAfter(piece, own) || quotations.some(one => overlaps(one, piece))
  return pieces.filter(piece => overlaps(piece, own) || isKept(piece))
}

const within = (piece: Span, sentence: Span): Span => ({
  start: Math.max(piece.start, sentence.start),
  end: Math.min(piece.end, sentence.end),
})

const isAfter = (piece: Span, sentence: Span): boolean => piece.start >= sentence.end

/** Whether a piece begins with words in quotation marks, and most of it stands there. */
function isQuoted(piece: Span, quotations: readonly Quotation[]): boolean {
  const quoted = quotations
    .map(one => Math.min(one.end, piece.end) - Math.max(one.start, piece.start))
    .filter(length => length > 0)
  const opens = quotations.some(one => one.start <= piece.start + 1 && one.end > piece.start)
  return opens && 2 * quoted.reduce((sum, length) => sum + length, 0) > piece.end - piece.start
}

/** “Words.” The report goes on: what follows the closing mark as a sentence without a cue or marks is the report's. */
function endWithQuotation(
  piece: Span,
  cue: readonly Span[],
  sentences: readonly Span[],
  quotations: readonly Quotation[],
): Span {
  const last = quotations.findLast(one => overlaps(one, piece))
  if (!last || last.open || last.end >= piece.end) return piece
  const next = sentences.find(one => one.start >= last.end && one.start < piece.end)
  if (!next || cue.some(span => overlaps(span, next))) return piece
  return { start: piece.start, end: Math.min(piece.end, next.start) }
}

function split(span: Span, blocks: readonly Block[]): Span[] {
  const parts = blocks
    .filter(block => overlaps(block, span))
    .map(block => ({ start: Math.max(block.start, span.start), end: Math.min(block.end, span.end) }))
  return parts.length === 0 ? [span] : parts
}

const isHeading = (blocks: readonly Block[], span: Span): boolean =>
  blocks.some(
    block =>
      block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'quote' && overlaps(block, span),
  )

/** A content that covers the first words or half of a quotation covers all of it. */
function widen(span: Span, quotations: readonly Quotation[]): Span {
  let { start, end } = span
  for (const one of quotations) {
    if (!overlaps(one, span)) continue
    const shared = Math.min(end, one.end) - Math.max(start, one.start)
    const opens = start <= one.start + 1 && shared > 2
    if (!opens && shared * 2 < one.end - one.start) continue
    start = Math.min(start, one.start)
    end = Math.max(end, one.end)
  }
  return { start, end }
}

function joinTouching(spans: readonly Span[]): Span[] {
  const found: { start: number; end: number }[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else found.push({ ...span })
  }
  return found
}
