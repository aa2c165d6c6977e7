import type { ArticleRecord, Contact, DocumentItem, Known, Move, Statement } from '../record/types.ts'

export type ItemKind = 'contact' | 'statement' | 'move' | 'document'
export type AnyItem = Contact | Statement | Move | DocumentItem

/** What identifies one item of one report. */
export interface ItemRef {
  readonly article: string
  readonly id: string
}

/** What merging needs to know of a report beside its items. */
export interface ReportFacts {
  readonly article: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  readonly published?: string
  /** The article that this one repeats or updates, however far back the chain leads: what counts as one voice. */
  readonly voice: string
}

interface Held<K extends ItemKind, I extends AnyItem> extends ItemRef {
  readonly kind: K
  readonly item: I
  readonly published?: string
  /** The words of a statement, the sentence of a move, the title of a document; empty for contacts. */
  readonly words: string
  /** On whose word the item rests, where the report says so: the speaker of the statement it comes from. */
  readonly onWordOf?: string
}

/** An item of a record on its own, with all that comparing it needs. */
export type Item =
  | Held<'contact', Contact>
  | Held<'statement', Statement>
  | Held<'move', Move>
  | Held<'document', DocumentItem>
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>

/**
 * How well two items fit: points for being the same, and whether the pair leans on a third report. Neighbouring local
 * days are one event if a report knows the hour; a plan and its later date, if one says that it was put off. Such a
 * report `gives` the bridge; the pair that `needs` it counts for nothing where it is given, and against where not.
 */
export interface Fit {
  readonly points: number
  readonly gives?: Bridge
  readonly needs?: Bridge
}
export type Bridge = 'hour' | 'move'

/** What one report holds for a field, and how it knows. */
export interface Reading {
  readonly ref: ItemRef & { readonly accordingTo?: string }
  readonly value: unknown
  readonly known: Known
  /** The report's voice (see `ReportFacts`), publication and outlet. */
  readonly voice: string
  readonly published?: string
}

/** One of several values that reports give for a field. */
export interface Account {
  readonly field: string
  readonly value: unknown
  readonly members: readonly (ItemRef & { readonly accordingTo?: string })[]
  /** How many reports that do not repeat one another give it. */
  readonly independent: number
  readonly known: Known
  readonly firstSeen?: string
  readonly lastSeen?: string
}

/** A status that an entry has had, in the order of the reports. */
export interface Step {
  readonly field: 'status' | 'start'
  readonly value: string
  readonly since?: string
}

/** What a person has done to an entry. */
export interface Correction {
  readonly edit: string
  readonly who: string
  readonly at: string
  readonly why?: string
  readonly did: 'set' | 'add' | 'hide' | 'confirm'
  readonly field?: string
  readonly value?: unknown
}

/** One contact, statement, move or document of the dossier, over all reports. */
export interface Entry {
  readonly id: string
  readonly kind: ItemKind
  /** The agreed values, named as in a record. */
  readonly values: Readonly<Record<string, unknown>>
  readonly members: readonly ItemRef[]
  readonly independent: number
  readonly accounts: readonly Account[]
  readonly history: readonly Step[]
  /** A person has confirmed or added it. */
  readonly reviewed?: boolean
  /** A person does not want to see it. */
  readonly hidden?: boolean
  readonly corrections?: readonly Correction[]
}

export type { ArticleRecord }
