import type { Span } from '../../src/base/span.ts'

/** A UD word of a training text; `head` counts the words of the text, -1 is a root. */
export interface TrainWord {
  readonly span: Span
  readonly upos: string
  readonly feats: string
  readonly lemma: string
  readonly head: number
  readonly deprel: string
  readonly opens: boolean
}

export interface TrainAttribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** A span with the index of its kind (names: PER ORG LOC OTHER; times: DATE TIME DURATION SET). */
export interface KindSpan extends Span {
  readonly kind: number
}

/** A text with the layers that its corpus annotates; a layer that is absent is not known. */
export interface TrainText {
  readonly set: 'ud' | 'names' | 'times' | 'attributions'
  readonly id: string
  readonly text: string
  readonly words?: readonly TrainWord[]
  readonly names?: {
    readonly spans: readonly KindSpan[]
    /** Stretches whose names nobody marked. */
    readonly unknown: readonly Span[]
    /** Whether names of the kind OTHER are marked. */
    readonly other: boolean
  }
  readonly times?: readonly KindSpan[]
  readonly attributions?: readonly TrainAttribution[]
}
