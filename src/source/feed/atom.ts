import { entriesOf } from './entry.ts'
import type { AnyFeed } from './parts.ts'
import type { Feed, Fetched } from './types.ts'

type Atom = Extract<AnyFeed, { format: 'atom' }>['feed']

/** Atom 1.0. */
export function adaptAtom(feed: Atom, fetched: Fetched): Feed {
  const title = feed.title?.value
  const entries = (feed.entries ?? []).map(entry => ({
    id: entry.id,
    url: (entry.links?.find(link => (link.rel ?? 'alternate') === 'alternate') ?? entry.links?.[0])?.href,
    title: entry.title?.value,
    author: (entry.authors ?? feed.authors)?.flatMap(author => author.name ?? []).join(', '),
    publisher: entry.source?.title?.value ?? title,
    published: entry.published,
    updated: entry.updated,
    content: entry.content?.value,
  }))
  return {
    kind: 'atom',
    entries: entriesOf(entries, fetched),
    sitemaps: [],
    ...(title !== undefined && { title }),
  }
}
