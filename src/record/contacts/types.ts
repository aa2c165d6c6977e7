import type { TimeExpression } from '../../language/types.ts'
import type { Found } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import type { Contact } from '../types.ts'

export type Mode = Contact['mode']
export type Status = Contact['status']

/** One place in the text that tells of a contact. */
export interface ContactMention {
  /** The word that tells of it: the verb or the noun. */
  readonly trigger: number
  readonly sentence: number
  readonly mode: Found<Mode>
  readonly status?: Found<Status>
  readonly participants: readonly Participant[]
  /** Refers back: "the call", "these talks", "it". */
  readonly definite: boolean
  /** A council, committee or summit that is a contact by itself, without further parties. */
  readonly body: boolean
  /** Those who take part are the ones of the contact told before ("the ministers agreed to meet again"). */
  readonly echo: boolean
  /** The next of a series ("the next talks"): of the same kind as the one told before. */
  readonly further: boolean
  /** It is told of "the two". */
  readonly two: boolean
  readonly time?: Found<TimeExpression>
  /** The time is that of its end. */
  readonly ends: boolean
  readonly duration?: Found<TimeExpression>
  readonly place?: Found<string>
  readonly initiator?: Found<Participant>
  readonly delegates: readonly Participant[]
}
