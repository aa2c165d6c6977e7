import { createHash } from 'node:crypto'
import { compare } from '../../base/compare.ts'
import type { Feed, FeedEntry } from '../../source/feed/index.ts'

/** An entry with the names under which it is known. */
export interface Named {
  /** The hash of what the feed calls it. */
  readonly id: string
  /** The hash of what the feed says of it: another one means that the entry has changed. */
  readonly fingerprint: string
  readonly entry: FeedEntry
}

/** Of a list of all pages of a site only the news is taken: what it has dated within so many days. */
const NEWS_DAYS = 7

/**
 * The entries of a feed that are new or have changed since they were last seen, newest first. What is no longer in the
 * feed is nobody's business: reports stay. Pure: `now` is an ISO instant.
 */
export function sift(
  { kind, entries }: Pick<Feed, 'kind' | 'entries'>,
  known: ReadonlyMap<string, string>,
  now: string,
): Named[] {
  const since = Temporal.Instant.from(now)
    .subtract({ hours: 24 * NEWS_DAYS })
    .toString()
  return entries
    .filter(one => kind !== 'sitemap' || (one.updated ?? one.published ?? '') >= since.slice(0, 10))
    .map(named)
    .filter(({ id, fingerprint }) => known.get(id) !== fingerprint)
    .sort((a, b) => compare(b.entry.published ?? '', a.entry.published ?? ''))
}

export const named = (entry: FeedEntry): Named => {
  const { id, url, title, published, updated, content } = entry
  return {
    id: hashOf(id),
    fingerprint: hashOf(JSON.stringify([url, title, published, updated, content?.replace(/\s+/g, ' ')])),
    entry,
  }
}

/** A short name for any words. */
export const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 32)
