import type { Span } from '../../base/span.ts'

export type ActorKind = 'person' | 'office' | 'organization' | 'country' | 'group' | 'place' | 'unknown'

/** Somebody who acts in a report, with all the report says about who they are. */
export interface Actor {
  /** Same within one report means the same actor. */
  readonly id: string
  readonly kind: ActorKind
  /**
   * The fullest name that the report gives. A government, and a capital that acts, goes by its country's short name;
   * a seat of power (the Kremlin, the White House) by its own, with the country behind it.
   */
  readonly name: string
  readonly variants: readonly string[]
  /** ISO 3166 alpha-3, or the usual abbreviation of an international organisation. */
  readonly country?: string
  readonly role?: string
  readonly organization?: string
  /** Where the report names the actor, in text order. */
  readonly mentions: readonly Span[]
  /** The words that give role, organisation and country (apposition, title before the name …). */
  readonly evidence: { readonly role?: Span; readonly organization?: Span; readonly country?: Span }
}

/** An actor that a phrase stands for, and how sure that is. */
export interface Reference {
  readonly actor: Actor
  readonly span: Span
  readonly known: 'stated' | 'implied' | 'inferred'
  /** How it was found: `name`, `apposition`, `pronoun`, `metonym`, `definite`, `plural` … */
  readonly by: string
}

/** Who is who in one report. */
export interface Actors {
  readonly all: readonly Actor[]
  /**
   * The actors a phrase stands for: a name gives one, "Biden and Putin" two, "the two leaders" the two meant,
   * a pronoun its antecedent. Empty when it is nobody, or not sure.
   */
  resolve(span: Span): readonly Reference[]
  /** As `resolve`, for the phrase headed by a token (its subtree without relative clauses). */
  resolveToken(index: number): readonly Reference[]
  /** Who wrote or gave what a phrase names: "the ministry's letter", "a tweet by Mike Pompeo", then "the letter". */
  authorOf(span: Span): readonly Reference[]
}
