import type { Span } from '../../base/span.ts'

/** Words attributed to somebody, before anybody knows to whom: where they stand. Spans in text order. */
export interface Draft {
  source: readonly Span[]
  cue: readonly Span[]
  content: readonly Span[]
  /** The draft whose content holds this one. */
  within?: Draft
  /** How sure the link from cue to source is, 0 to 1. */
  readonly score?: number
  /** The head of the model or the rule that found it. */
  readonly by:
    | 'attribution-head'
    | 'quotation-mark'
    | 'quotation-dash'
    | 'speech-verb'
    | 'speech-act'
    | 'according-to'
}

export const startOf = (draft: Draft): number =>
  Math.min(...[...draft.source, ...draft.cue, ...draft.content].map(span => span.start))
