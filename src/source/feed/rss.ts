import { entriesOf } from './entry.ts'
import type { AnyFeed } from './parts.ts'
import type { Feed, Fetched } from './types.ts'

type Rss = Extract<AnyFeed, { format: 'rss' }>['feed']
type Rdf = Extract<AnyFeed, { format: 'rdf' }>['feed']

/** RSS 0.9 to 2.0 and RDF. */
export function adaptRss(kind: 'rss' | 'rdf', feed: Rss | Rdf, fetched: Fetched): Feed {
  const ttl = 'ttl' in feed ? feed.ttl : undefined
  const items = (feed.items ?? []) as NonNullable<Rss['items']>
  const entries = items.map(item => ({
    id: item.guid?.value ?? item.link,
    url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    title: item.title,
    author:
      item.dc?.creators?.join(', ') ??
      item.authors
        ?.map(author => (typeof author === 'string' ? author : (author.name ?? author.email)))
        .join(', '),
    publisher: item.source?.title ?? feed.title,
    published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0],
    updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
    content: item.content?.encoded,
  }))
  return {
    kind,
    entries: entriesOf(entries, fetched),
    sitemaps: [],
    ...(feed.title !== undefined && { title: feed.title }),
    ...(ttl !== undefined && ttl > 0 && { ttl }),
  }
}
