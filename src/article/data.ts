import { isoDate } from '../base/dates.ts'
import type { DataReport } from '../source/json/index.ts'
import { articleFromHtml } from './html/index.ts'
import { articleFromText } from './text/index.ts'
import type { Article, ArticleOptions } from './types.ts'

/** A report that came as data: its body like any other, its title first, and what the sender says beside it. */
export function articleFromData(data: DataReport, options: ArticleOptions = {}): Article {
  const url = options.url ?? data.url
  const own: ArticleOptions = { ...options, ...(url !== undefined && { url }) }
  const article = data.html ? articleFromHtml(withHeadline(data), own) : articleFromText(withTitle(data), own)
  const published = options.published ?? (data.published && isoDate(data.published))
  const modified = data.modified && isoDate(data.modified)
  return {
    ...article,
    ...(data.publisher !== undefined && { publisher: data.publisher }),
    ...(data.byline !== undefined && { byline: data.byline }),
    ...(modified && { modified }),
    ...(published && { published, publishedFrom: options.published === undefined ? 'page' : 'given' }),
  }
}

const withTitle = ({ title, body }: DataReport): string =>
  title === undefined || body.startsWith(title) ? body : `${title}\n\n${body}`

/** The body of a feed or an agency has no head of its own. */
function withHeadline({ title, body }: DataReport): string {
  if (title === undefined || /<h1[\s>]/i.test(body)) return body
  const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<!doctype html><html><head><title>${escaped}</title></head><body><h1>${escaped}</h1>${body}</body></html>`
}
