import type { Span } from '../../base/span.ts'
import type { Trees } from '../../language/tree.ts'

/** Words attributed to somebody, before anybody knows to whom: where they stand. Spans in text order. */
export interface Draft {
  source: readonly Span[]
  cue: readonly Span[]
  content: readonly Span[]
  /** The draft whose content holds this one. */
  within?: Draft
  /** The head of the model or the rule that found it. */
  readonly by:
    | 'attribution-head'
    | 'quotation-mark'
    | 'quotation-dash'
    | 'speech-verb'
    | 'speech-act'
    | 'speech-noun'
    | 'according-to'
}

/** The tokens under some spans. */
export function tokensUnder(trees: Trees, spans: readonly Span[]): Set<number> {
  const found = new Set<number>()
  for (const span of spans) {
    const { first, last } = trees.tokensIn(span)
    for (let index = first; index < last; index++) found.add(index)
  }
  return found
}

/** A span without a part at its end, at its start, or in it. */
export const without = (span: Span, part: Span): Span[] =>
  [
    { start: span.start, end: Math.min(span.end, part.start) },
    { start: Math.max(span.start, part.end), end: span.end },
  ].filter(left => left.end - left.start > 2)

export const startOf = (draft: Draft): number =>
  Math.min(...[...draft.source, ...draft.cue, ...draft.content].map(span => span.start))
