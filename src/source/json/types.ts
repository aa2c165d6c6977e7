/** A report that came as data: its words, and what the sender says beside them. */
export interface DataReport {
  readonly body: string
  /** Whether the body is HTML. */
  readonly html: boolean
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  readonly byline?: string
  /** ISO 8601 date or date-time with offset, as the sender wrote it. */
  readonly published?: string
  readonly modified?: string
}
