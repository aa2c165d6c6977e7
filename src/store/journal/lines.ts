import type { Anchor } from '../../dossier/identity.ts'
import type { ItemKind } from '../../dossier/types.ts'

/** A report as it was received. `at` is the time of arrival, ISO 8601 in UTC, in every line. */
export interface ReportLine {
  readonly t: 'report'
  readonly at: string
  readonly article: string
  readonly origin: string
  readonly url?: string
  readonly mediaType?: string
  readonly charset?: string
  /** As given with the input, not as found in it. */
  readonly published?: string
  readonly title?: string
  /** Base64. */
  readonly bytes: string
}

/** A report put into a dossier. */
export interface FiledLine {
  readonly t: 'filed'
  readonly at: string
  readonly dossier: string
  readonly article: string
}

/** A report taken out wholly: the tombstone. */
export interface RemovedLine {
  readonly t: 'removed'
  readonly at: string
  readonly article: string
}

/** A correction by a person. Its body is for `dossier` to read. */
export interface EditLine {
  readonly t: 'edit'
  readonly at: string
  readonly id: string
  readonly dossier: string
  readonly who: string
  readonly why?: string
  readonly body: unknown
}

/** Ids of entries as they were given. */
export interface GivenLine {
  readonly t: 'given'
  readonly at: string
  readonly dossier: string
  readonly entries: readonly GivenEntry[]
}

/** An entry's id, the items that have come to it, or what has become of it. */
export interface GivenEntry {
  readonly id: string
  readonly kind: ItemKind
  /** Items that were not part of it before. */
  readonly anchors: readonly Anchor[]
  /** The entry that this one has become part of. */
  readonly leadsTo?: string
  /** The entry that this one was split from. */
  readonly from?: string
}

/** All that cannot be derived: everything else in the store can be dropped and rebuilt from these lines. */
export type Line = ReportLine | FiledLine | RemovedLine | EditLine | GivenLine
