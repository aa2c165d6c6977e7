import { NINJS } from '../json/ninjs.ts'
import type { SourceItem } from '../types.ts'
import type { FeedEntry } from './types.ts'

/** Whether a text begins as a feed or a sitemap does: the root of its XML, or the version of a JSON Feed. */
export function looksLikeFeed(text: string): boolean {
  const head = text.slice(0, 4000)
  return (
    /^\s*(?:<[?!][^>]*>\s*)*<(?:rss|feed|rdf:RDF|(?:\w+:)?(?:urlset|sitemapindex))[\s>]/i.test(head) ||
    (/^\s*\{/.test(head) && /"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\//.test(head))
  )
}

/** Fewer characters than this are a teaser, wherever a feed puts them. */
const WHOLE = 400

/** The report of an entry whose feed carries its words whole, as a ninjs item; undefined for one that only announces. */
export function reportInEntry(feed: string, entry: FeedEntry): SourceItem | undefined {
  const { id, url, title, author, publisher, published, updated, content = '' } = entry
  const isHtml = /<\/?[a-z][^<>]*>/i.test(content)
  const words = isHtml ? content.replace(/<[^<>]*>/g, '') : content
  if (words.trim().length < WHOLE) return undefined
  const item = {
    standard: { name: 'ninjs' },
    uri: url ?? id,
    headline: title,
    [isHtml ? 'body_html' : 'body_text']: content,
    by: author,
    firstcreated: published ?? updated,
    versioncreated: updated,
    infosources: publisher === undefined ? undefined : [{ name: publisher }],
  }
  return {
    origin: url ?? `${feed}#${id}`,
    ...(url !== undefined && { url }),
    mediaType: NINJS,
    bytes: Buffer.from(JSON.stringify(item)),
  }
}
