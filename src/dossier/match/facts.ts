import type { Contact } from '../../record/types.ts'
import type { ActorFacts } from '../actors.ts'
import type { When } from '../when.ts'

/** The typed facts of a contact. */
export interface ContactFacts {
  readonly article: string
  readonly mode: Contact['mode']
  readonly status: Contact['status']
  readonly parties: readonly ActorFacts[]
  readonly delegates: readonly ActorFacts[]
  readonly when: When
  readonly clock?: string
  readonly duration?: string
  readonly place?: string
  readonly published?: string
}
