/** Spans as the gold files write them: `[start, end)` in UTF-16 code units. */
export type Pairs = readonly (readonly [number, number])[]

export interface GoldParty {
  readonly name: string
  readonly as?: Pairs
  readonly country?: string
}

export interface GoldContact {
  readonly mode: string
  readonly status: string
  readonly parties: readonly GoldParty[]
  readonly delegates?: readonly GoldParty[]
  readonly initiator?: string
  readonly start?: string
  readonly end?: string
  readonly duration?: string
  readonly place?: string
  readonly evidence: Pairs
  readonly doubtful?: boolean
}

export interface GoldStatement {
  readonly source: Pairs
  readonly speaker: string
  readonly cue: Pairs
  readonly content: Pairs
  readonly form: string
  readonly country?: string
  readonly doubtful?: boolean
}

export interface GoldMove {
  readonly type: string
  readonly actor: string | readonly string[]
  readonly recipient?: string | readonly string[]
  readonly trigger: Pairs
  readonly evidence: Pairs
  readonly doubtful?: boolean
}

/** A report with the record a careful desk editor made of it. */
export interface GoldReport {
  readonly id: string
  readonly kind?: string
  readonly published?: string
  readonly text: string
  readonly contacts: readonly GoldContact[]
  /** Absent where only contacts were annotated. */
  readonly statements?: readonly GoldStatement[]
  readonly moves?: readonly GoldMove[]
}
