import type { Span } from '../../base/span.ts'
import type { TimeExpression } from '../../language/types.ts'
import type { Reference } from '../actors/types.ts'
import type { Contact, Known } from '../types.ts'

export type Mode = Contact['mode']
export type Status = Contact['status']

/** A value with the words it was read from. */
export interface Found<T> {
  readonly value: T
  readonly evidence: readonly Span[]
  readonly known: Known
  readonly by: string
}

/** Somebody at a contact: an actor of the report, or a group that only this phrase names ("European leaders"). */
export interface Participant {
  /** The same for the same actor within one report. */
  readonly key: string
  readonly name: string
  readonly country?: string
  readonly role?: string
  readonly person: boolean
  readonly span: Span
  readonly known: Known
  readonly by: string
}

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
  readonly time?: Found<TimeExpression>
  readonly duration?: Found<TimeExpression>
  readonly place?: Found<string>
  readonly initiator?: Found<Participant>
  readonly delegates: readonly Participant[]
}

export type { Reference }
