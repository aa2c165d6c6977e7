import type { Article } from '../../article/types.ts'
import type { ArticleRecord } from '../../record/types.ts'

/** What reads a report: threads with the model, or in tests something simpler. */
export interface Reader {
  /** Readout's version with the model's hash: a record is derived again when it changes. */
  version(): Promise<string>
  record(article: Article): Promise<ArticleRecord>
  /** How many it reads at a time; one unless said. */
  readonly jobs?: number
  /** Ends its threads, where it has some. */
  close?(): Promise<void>
}
