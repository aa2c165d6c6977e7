import { isoDate } from '../../base/dates.ts'
import type { FeedEntry, Fetched } from './types.ts'

/** An entry as any of the formats has it, before it is judged. */
export interface RawEntry {
  readonly id?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly author?: string | undefined
  readonly publisher?: string | undefined
  readonly published?: string | undefined
  readonly updated?: string | undefined
  readonly content?: string | undefined
}

/** Clocks of servers differ; what is further ahead than this is wrong. */
const AHEAD = { minutes: 15 }

/** An entry with absolute address and sound dates; undefined for one that neither has a name nor leads anywhere. */
export function entryOf(raw: RawEntry, fetched: Fetched): FeedEntry | undefined {
  const url = absolute(raw.url, fetched.url) ?? absolute(raw.id, undefined)
  const id = words(raw.id) ?? url
  if (id === undefined) return undefined
  const published = dateOf(raw.published ?? raw.updated, fetched)
  const updated = dateOf(raw.updated, fetched)
  const doubt = published.doubt ?? updated.doubt
  const facts = {
    url,
    title: words(raw.title === undefined ? undefined : withoutTags(raw.title)),
    author: words(raw.author),
    publisher: words(raw.publisher),
    published: published.date,
    updated: raw.published === undefined ? undefined : updated.date,
    doubt,
    content: raw.content?.trim() || undefined,
  }
  return { id, ...definedOnly(facts) }
}

/** All that can be read, each name once: feeds repeat entries. */
export function entriesOf(raws: readonly RawEntry[], fetched: Fetched): FeedEntry[] {
  const entries = raws.flatMap(raw => entryOf(raw, fetched) ?? [])
  return [...new Map(entries.toReversed().map(entry => [entry.id, entry])).values()].reverse()
}

/** An http or https address made absolute; undefined for any other. */
export function absolute(url: string | undefined, base: string | undefined): string | undefined {
  const parsed = url === undefined ? undefined : URL.parse(url.trim(), base)
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.href : undefined
}

interface Dated {
  readonly date?: string
  readonly doubt?: 'no-zone' | 'future'
}

function dateOf(value: string | undefined, { at }: Fetched): Dated {
  const date = value === undefined ? undefined : isoDate(value)
  if (date === undefined) return {}
  if (!date.includes('T')) {
    // A day that has begun nowhere on earth yet is wrong; its clock, if it had one, had no zone.
    const doubt = /\d{1,2}:\d{2}/.test(value ?? '') ? ({ doubt: 'no-zone' } as const) : {}
    return date > dayAhead(at) ? { doubt: 'future' } : { date, ...doubt }
  }
  const limit = Temporal.Instant.from(at).add(AHEAD)
  return Temporal.Instant.compare(Temporal.Instant.from(date), limit) > 0 ? { doubt: 'future' } : { date }
}

/** The latest day that is anywhere at an instant. */
const dayAhead = (at: string): string => Temporal.Instant.from(at).add({ hours: 14 }).toString().slice(0, 10)

const words = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim() || undefined

/** Titles are words; some feeds put markup into them. */
const withoutTags = (title: string): string => title.replace(/<\/?[a-z][^<>]*>/gi, '')

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

function definedOnly<T extends object>(facts: T): Defined<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Defined<T>
}
