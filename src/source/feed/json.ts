import { entriesOf } from './entry.ts'
import type { AnyFeed } from './parts.ts'
import type { Feed, Fetched } from './types.ts'

type JsonFeed = Extract<AnyFeed, { format: 'json' }>['feed']

/** JSON Feed 1.0 and 1.1. */
export function adaptJson(feed: JsonFeed, fetched: Fetched): Feed {
  const entries = (feed.items ?? []).map(item => ({
    id: item.id,
    url: item.url ?? item.external_url,
    title: item.title,
    author: (item.authors ?? feed.authors)?.flatMap(author => author.name ?? []).join(', '),
    publisher: feed.title,
    published: item.date_published,
    updated: item.date_modified,
    content: item.content_html ?? item.content_text,
  }))
  return {
    kind: 'json',
    entries: entriesOf(entries, fetched),
    sitemaps: [],
    ...(feed.title !== undefined && { title: feed.title }),
  }
}
