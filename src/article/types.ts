import type { Problem } from '../base/problem.ts'
import type { Span } from '../base/span.ts'

export type BlockKind = 'title' | 'heading' | 'paragraph' | 'item' | 'quote' | 'caption'

/** A paragraph, heading or list item of the text. Blocks are in text order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Where the block stands in the HTML it came from (XPath); absent for plain text. */
  readonly path?: string
  /** When the block itself is dated (an entry of a live blog): ISO 8601. */
  readonly published?: string
}

/** What was kept out of the text, by kind: image-credit, author-bio, share-bar, section-links, read-also, notice … */
export interface Aside {
  readonly kind: string
  readonly text: string
}

/** How the published date is known. */
export type PublishedFrom = 'given' | 'page' | 'text' | 'inferred'

/** One report: an immutable text (the title first, where there is one) and what the page says about it. */
export interface Article {
  readonly id: string
  readonly url?: string
  readonly title?: string
  readonly publisher?: string
  readonly byline?: string
  /** ISO 8601 date, or date-time with offset. */
  readonly published?: string
  readonly publishedFrom?: PublishedFrom
  readonly modified?: string
  /** BCP 47, as detected from the text. */
  readonly language: string
  readonly text: string
  readonly blocks: readonly Block[]
  readonly aside: readonly Aside[]
  readonly problems: readonly Problem[]
}

/** What a caller knows about a report beside its words. */
export interface ArticleOptions {
  /** ISO 8601 date or date-time with offset. */
  readonly published?: string
  readonly url?: string
  readonly publisher?: string
  /** Plain text stays whole: nothing is cut out of it, so that offsets into the input hold. */
  readonly whole?: boolean
}
