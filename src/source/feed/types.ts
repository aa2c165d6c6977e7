/** One report that a feed announces. */
export interface FeedEntry {
  /** What the feed itself calls it; the address where it has no name for it. */
  readonly id: string
  /** Absolute, http or https. */
  readonly url?: string
  readonly title?: string
  readonly author?: string
  /** The outlet, where the feed names one for the entry or for all. */
  readonly publisher?: string
  /** ISO 8601 date, or date-time with offset where the feed gives one. */
  readonly published?: string
  readonly updated?: string
  /** Why a date of the entry was cut down or left out: its clock has no zone, or it lies ahead of the fetching. */
  readonly doubt?: 'no-zone' | 'future'
  /** The report's own words where the feed carries them whole, as HTML or text; summaries are left out. */
  readonly content?: string
}

/** What a feed or a sitemap holds, newest or first as it stands there. */
export interface Feed {
  readonly kind: 'rss' | 'atom' | 'rdf' | 'json' | 'sitemap' | 'sitemap-index'
  readonly title?: string
  readonly entries: readonly FeedEntry[]
  /** Further sitemaps that an index names, the latest change first. */
  readonly sitemaps: readonly string[]
  /** How long the feed asks to be left alone, in minutes. */
  readonly ttl?: number
}

/** Where and when a feed was fetched: relative addresses and dates ahead of time are judged by it. */
export interface Fetched {
  readonly url: string
  /** ISO 8601 instant. */
  readonly at: string
}
