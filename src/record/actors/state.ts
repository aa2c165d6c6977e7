import type { Attribution } from '../../language/types.ts'
import type { Cast } from './cast.ts'
import type { Known } from './roster.ts'
import type { Scene } from './scene.ts'
import type { Reference } from './types.ts'

/** Who each phrase means, by its head token, found in one walk from the first word to the last. */
export interface Walk {
  readonly cast: Cast
  readonly found: Map<number, readonly Reference[]>
}

/** What the walk knows at a token. */
export interface State extends Walk {
  readonly scene: Scene
  readonly byEntity: ReadonlyMap<number, Known>
  /** The entity that a title or name phrase carries, by its head. */
  readonly carried: ReadonlyMap<number, number>
  readonly stretches: Int32Array
  readonly told: readonly number[]
  readonly attributions: ReadonlyMap<number, Attribution>
  readonly joined: Map<number, number>
  /** The persons with full names by their last names. */
  readonly lastNames: ReadonlyMap<string, readonly Known[]>
  speaker?: { readonly key: string; readonly sentence: number }
}
