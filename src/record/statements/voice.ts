import type { Field, Speaker } from '../types.ts'

/** Who speaks, as far as it is sure, with the words it rests on. */
export interface Voice {
  readonly speaker: Speaker
  readonly fields: Record<string, Field>
}
