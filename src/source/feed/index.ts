import { parseFeed } from 'feedsmith'
import { InputError } from '../../base/problem.ts'
import { adaptAtom } from './atom.ts'
import { adaptJson } from './json.ts'
import type { AnyFeed } from './parts.ts'
import { adaptRss } from './rss.ts'
import { isSitemap, readSitemap } from './sitemap.ts'
import type { Feed, Fetched } from './types.ts'

export { looksLikeFeed, reportInEntry } from './report.ts'
export type { Feed, FeedEntry, Fetched } from './types.ts'

/**
 * Reads RSS, Atom, RDF, JSON Feed, a news sitemap or an index of sitemaps. Throws InputError `bad-feed` for anything else.
 * Pure: when it was fetched is told by the caller.
 */
export function readFeed(text: string, fetched: Fetched): Feed {
  if (isSitemap(text)) return readSitemap(text, fetched)
  const parsed = parse(text, fetched.url)
  switch (parsed.format) {
    case 'atom':
      return adaptAtom(parsed.feed, fetched)
    case 'json':
      return adaptJson(parsed.feed, fetched)
    case 'rss':
      return adaptRss('rss', parsed.feed, fetched)
    case 'rdf':
      return adaptRss('rdf', parsed.feed, fetched)
  }
}

function parse(text: string, where: string): AnyFeed {
  try {
    return parseFeed<string>(text)
  } catch {
    const page = /<html[\s>]/i.test(text.slice(0, 2000))
    throw new InputError(
      'bad-feed',
      where,
      `${where} is no feed${page ? ' but a page' : ''}: RSS, Atom, JSON Feed and news sitemaps are read.${page ? ' Look for the address of its feed in the source of the page.' : ''}`,
    )
  }
}
