import type { Edit } from '../../src/base/edits.ts'

/** What a script may ask while it makes bad text of good. */
export interface Means {
  /** Numbers in [0, 1), the same for the same text. */
  readonly random: () => number
  /** Whether the words between two offsets may change places: no gold span begins or ends among them. */
  readonly free: (start: number, end: number) => boolean
}

/** Edits in text order that make a variant of a text. */
export type Script = (text: string, means: Means) => Edit[]
