import './base/temporal.ts'
import type { Article, ArticleOptions } from './article/index.ts'
import { articleFromHtml, articleFromText, isHtml, isPublishedDate, toArticle } from './article/index.ts'
import { InputError } from './base/problem.ts'
import type { ArticleRecord } from './record/types.ts'
import { openRoad, type RoadOptions } from './work/road.ts'

export { InputError } from './base/problem.ts'
export type { Span } from './base/span.ts'
export { articleRecordSchema } from './record/schema/record.ts'
export type {
  ArticleRecord,
  Contact,
  DocumentItem,
  Field,
  Known,
  Move,
  MoveType,
  Party,
  Speaker,
  Statement,
} from './record/types.ts'

/** What is known about a report beside its words. */
export interface ReadArticleOptions {
  /** When it was published: ISO 8601 date, or date-time with offset. */
  readonly published?: string
  readonly url?: string
}

/** The published date, the folder of relative paths, limits, whether private addresses may be fetched. */
export type ReadReportOptions = RoadOptions

// The model is opened at the first report and kept for the next.
const road = openRoad()

/**
 * Reads one report: a web page's HTML, a plain text, or the bytes of either.
 * Throws InputError when the published date is none or the model is missing.
 */
export async function readArticle(
  input: string | Uint8Array,
  options: ReadArticleOptions = {},
): Promise<ArticleRecord> {
  checkDate(options.published)
  const { record } = await road.record(articleOf(input, options))
  return record
}

/** Reads the report in a file or at a web address. Throws InputError, which says what, where and what to do. */
export async function readReport(where: string, options: ReadReportOptions = {}): Promise<ArticleRecord> {
  checkDate(options.published)
  const { record } = await road.read(where, options)
  return record
}

function checkDate(published: string | undefined): void {
  if (published === undefined || isPublishedDate(published)) return
  throw new InputError(
    'bad-date',
    published,
    `${published} is no date. Write it as 2021-12-31, or with the clock as 2021-12-31T09:30+01:00.`,
  )
}

function articleOf(input: string | Uint8Array, options: ArticleOptions): Article {
  if (typeof input !== 'string') return toArticle({ origin: 'bytes', bytes: input }, options)
  return isHtml(input) ? articleFromHtml(input, options) : articleFromText(input, options)
}
