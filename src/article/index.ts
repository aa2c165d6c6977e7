import { dataReport } from '../source/json/index.ts'
import type { SourceItem } from '../source/types.ts'
import { articleFromData } from './data.ts'
import { decodeText } from './decode.ts'
import { articleFromHtml } from './html/index.ts'
import { articleFromText } from './text/index.ts'
import type { Article, ArticleOptions } from './types.ts'

export { isPublishedDate } from '../base/dates.ts'
export { articleFromHtml } from './html/index.ts'
export { articleFromText } from './text/index.ts'
export { leftoverEdits } from './text/leftovers.ts'
export type { Article, ArticleOptions, Aside, Block } from './types.ts'

/** Makes an article of bytes: HTML, plain text and reports that come as JSON are told apart by content. */
export function toArticle(item: SourceItem, options: ArticleOptions = {}): Article {
  const text = decodeText(item)
  const own = item.url === undefined ? options : { url: item.url, ...options }
  const data = dataReport(item, text)
  if (data) return articleFromData(data, own)
  return isHtml(text) ? articleFromHtml(text, own) : articleFromText(text, own)
}

/** HTML by content: a document's head, or several tags of a page's body. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 2000)
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(head))
    return true
  const first = /^\s*<(p|div|article|section|main|h[1-6]|span|ul|ol|table|blockquote)\b[^<>]*>/i.exec(
    head,
  )?.[1]
  if (first === undefined) return false
  const tags = text.slice(0, 20_000).match(TAG)
  return (tags?.length ?? 0) >= 3 || new RegExp(`</${first}>\\s*$`, 'i').test(text.slice(-100))
}

const TAG = /<\/?(?:p|div|article|section|h[1-6]|span|br|ul|li|a|body|html|table)\b[^<>]*>/gi
