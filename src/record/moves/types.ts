import type { Participant } from '../parts/participant.ts'
import type { MoveType, Statement } from '../types.ts'
import type { ObjectClass } from './lexicon/objects.ts'

/** What a word means as a political act, and where those concerned stand. */
export interface Sense {
  readonly type: MoveType
  /** `off` in "call off". */
  readonly particle?: string
  /** It means this only with one of these things as its object (or after its preposition). */
  readonly object?: readonly ObjectClass[]
  /** It means this only with one of these prepositions; what follows counts as its object. */
  readonly preposition?: readonly string[]
  /** It means this only with a clause as complement; `inf`: with an infinitive; `gerund`: after “from”; `for`: “for B to”; `leave`: “to leave”. */
  readonly clause?: 'inf' | 'gerund' | 'for' | 'leave' | 'any'
  /** Where the other side stands: `obj`, `clause` (the subject of the complement), prepositions. */
  readonly recipient: readonly string[]
  /** It means this only where the other side is somebody. */
  readonly toSomebody?: true
  /** It means this only where the other side is a state, or speaks for one. */
  readonly toState?: true
  /** It means this only where the other side is a state itself. */
  readonly toNation?: true
  /** It means this only where it is still to come: "will retaliate". */
  readonly onlyAhead?: true
  /** What it governs is not told as an act of its own ("demanded that … withdraw"). */
  readonly hides?: true
  /** Only with such an actor: armed people, people in the street, or somebody by name, who has nothing but words. */
  readonly by?: 'force' | 'crowd' | 'person'
  /** The type where the act is still to come, if not the usual one. */
  readonly ahead?: MoveType
  /** In the passive the subject acts: "was put on alert". */
  readonly middle?: true
}

/** A place in the text that may tell of a move. */
export interface Candidate {
  /** The token that tells of it. */
  readonly trigger: number
  /** The verb that carries it: of a noun its light verb, else the trigger. */
  readonly carrier: number
  readonly sense: Sense
  readonly kind: 'verb' | 'noun' | 'adjective'
  /** Who says it, where only a statement makes it a move ("X must …", "it is an outrage"). */
  readonly speaker?: Statement
}

/** How firmly the text tells of an act. */
export type Standing = 'told' | 'ahead' | 'denied' | 'unreal'

/** One place that tells of a move, with who does it to whom. */
export interface MoveMention {
  readonly trigger: number
  readonly carrier: number
  readonly sentence: number
  /** The lemma that tells of it. */
  readonly word?: string
  /** The lemmas of what it is done to. */
  readonly objects?: readonly string[]
  readonly type: MoveType
  readonly by: string
  /** PLOVER's mode, where the words make one plain. */
  readonly mode?: string
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
}
