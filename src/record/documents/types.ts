import type { Found } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'

/** One place in the text that names a document. */
export interface DocumentMention {
  /** The noun. */
  readonly head: number
  readonly sentence: number
  readonly kind: string
  /** Whether its words say which document it is: a title, parties, a subject. */
  readonly named: boolean
  readonly title: Found<string>
  /** The kind's own words in quotation marks, where it has them. */
  readonly quoted: boolean
  readonly parties: readonly Participant[]
  readonly authors: readonly Participant[]
  readonly addressees: readonly Participant[]
  readonly date?: Found<string>
}

export type AnswerKind = 'accepted' | 'rejected' | 'partly' | 'pending'

/** What somebody answered to a document, and to which mention of it. */
export interface GivenAnswer {
  readonly to: number
  readonly by: readonly Participant[]
  readonly answer: Found<AnswerKind>
}
