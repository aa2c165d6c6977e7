import type { Block } from '../article/types.ts'
import type { Span } from '../base/span.ts'

/** A text to annotate; blocks (paragraphs, headings) tell where sentences must start. */
export interface AnnotationInput {
  readonly text: string
  readonly blocks?: readonly Block[]
  readonly published?: string
  readonly language?: string
  /** Where the report was written. */
  readonly place?: string
}

/** A UD word over its own characters. `head` indexes `tokens`; -1 is a root. */
export interface Token extends Span {
  readonly sentence: number
  /** The word's form where it does not spell its characters. */
  readonly form?: string
  readonly lemma: string
  readonly upos: string
  /** CoNLL-U FEATS, absent when empty. */
  readonly feats?: string
  readonly head: number
  readonly deprel: string
}

/** A sentence and its tokens `[first, last)`. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
}

export type EntityType = 'PER' | 'ORG' | 'GPE' | 'LOC' | 'FAC' | 'EVENT' | 'OTHER'

/** A name, without leading article and possessive 's; tokens `[first, last)`. */
export interface Entity extends Span {
  readonly type: EntityType
  readonly first: number
  readonly last: number
}

/** Who said what (PARC, PolNeAR): spans in text order; quotation marks belong to the content. */
export interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Index of the attribution whose content holds this one. */
  readonly within?: number
  /** The model's confidence in the link from cue to source, 0 to 1. */
  readonly score?: number
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET'

/** A time expression as TIMEX3 writes it. */
export interface TimeExpression extends Span {
  readonly type: TimexType
  readonly value?: string
  /** Where a range starts ("January 9–10"): the value of its last day. */
  readonly until?: string
  readonly mod?: string
  readonly quant?: string
  readonly freq?: string
  /** ISO 8601 date-time with offset, where day, clock time and zone are all known. */
  readonly instant?: string
  /** IANA zone name, or an offset such as `+05:30`, where the report names a zone. */
  readonly zone?: string
  /** Further zones that the words allow (IST: Asia/Kolkata or Asia/Jerusalem). */
  readonly zoneCandidates?: readonly string[]
  /** How `value` is known: the words alone, or with the published date, or by a guess that needs a reader. */
  readonly known?: 'stated' | 'implied' | 'inferred'
  /** A bare clock time whose day is not known: `21:35`. */
  readonly clock?: string
  /** Flags for the reader: `zone-season` (EET in July), `zone-ambiguous`, `year-open`, `day-open`, `direction-open` … */
  readonly flags?: readonly string[]
}

/** A mention of somebody or something; mentions of one cluster mean the same. */
export interface Mention extends Span {
  readonly cluster: number
  /** Index of the head token. */
  readonly head: number
}

/** A text with its layers: spans over one string, nothing copied. */
export interface AnnotatedText {
  readonly text: string
  readonly published?: string
  readonly language: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  readonly entities: readonly Entity[]
  readonly attributions: readonly Attribution[]
  readonly times: readonly TimeExpression[]
  readonly mentions: readonly Mention[]
}
