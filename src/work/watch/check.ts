import { decodeText } from '../../article/decode.ts'
import { InputError } from '../../base/problem.ts'
import { type Feed, readFeed } from '../../source/feed/index.ts'
import { type Answer, pageIn } from '../../source/http/index.ts'
import { announceEntries, type FeedRow, fingerprintsOf, noteFeed } from '../../store/queries/feeds.ts'
import { ask } from './ask.ts'
import { isStopped, LeftAlone } from './hosts.ts'
import { Refusal } from './refusal.ts'
import { type Outcome, planNext } from './schedule.ts'
import { sift } from './sift.ts'
import { isoOf, type Watching } from './watching.ts'

/** What asking a feed came to. */
export interface Checked {
  readonly result: 'read' | 'unchanged' | 'failed' | 'waiting'
  /** Entries that are new or have changed. */
  readonly fresh: number
  /** ISO 8601 in UTC: when it is asked next. */
  readonly next: string
  readonly problem?: InputError
}

type Got =
  | { readonly changed: false }
  | { readonly changed: true; readonly feed: Feed; readonly answer: Answer }

/**
 * Asks a feed whether it has changed, and writes down what is new in it together with what the server said, in one
 * transaction: what a feed has announced is never lost, whatever happens before its reports are fetched.
 */
export async function checkFeed(watching: Watching, feed: FeedRow): Promise<Checked> {
  const { world, office } = watching
  try {
    const got = await getFeed(watching, feed)
    const now = world.now()
    const ttl = got.changed ? got.feed.ttl : undefined
    const plan = planned(watching, feed, { ok: true, ...(ttl !== undefined && { ttl }) })
    const known = await fingerprintsOf(office.store.db, feed.dossier, feed.url)
    const fresh = got.changed ? sift(got.feed, known, isoOf(now)) : []
    await office.store.write(async tx => {
      const isFollowed = await noteFeed(tx, feed, {
        ...plan,
        checked: isoOf(now),
        succeeded: isoOf(now),
        rests: null,
        ...(got.changed && described(got.feed, got.answer)),
      })
      // The newest is fetched first.
      const due = fresh.map((one, index) => ({ ...one, due: isoOf(now - fresh.length + index) }))
      if (isFollowed) await announceEntries(tx, feed, due)
    })
    return { result: got.changed ? 'read' : 'unchanged', fresh: fresh.length, next: plan.due }
  } catch (error) {
    if (!(error instanceof InputError) || isStopped(error)) throw error
    if (error instanceof LeftAlone) return waiting(watching, feed, error)
    return failed(watching, feed, error)
  }
}

/** Its host has asked, at another address, to be left alone: nothing has failed. */
async function waiting({ office }: Watching, feed: FeedRow, { until }: LeftAlone): Promise<Checked> {
  const next = isoOf(until)
  await noteFeed(office.store.db, feed, { due: next })
  return { result: 'waiting', fresh: 0, next }
}

async function failed(watching: Watching, feed: FeedRow, problem: InputError): Promise<Checked> {
  const { world, office } = watching
  const now = world.now()
  const { retryAfter, gone } = problem instanceof Refusal ? problem : {}
  const plan = planned(watching, feed, {
    ok: false,
    ...(retryAfter !== undefined && { retryAfter }),
    ...(gone && { gone }),
  })
  await noteFeed(office.store.db, feed, {
    ...plan,
    checked: isoOf(now),
    failed: isoOf(now),
    rests: retryAfter === undefined ? null : isoOf(now + retryAfter * 1000),
    code: problem.code,
    message: problem.message,
  })
  return { result: 'failed', fresh: 0, next: plan.due, problem }
}

function planned(
  { world }: Watching,
  { every, failures }: FeedRow,
  outcome: Outcome,
): { due: string; failures: number } {
  const plan = planNext({ every, failures, now: world.now(), random: world.random() }, outcome)
  return { due: isoOf(plan.due), failures: plan.failures }
}

const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5'

async function getFeed(watching: Watching, { url, etag, modified }: FeedRow): Promise<Got> {
  const answer = await ask(watching, url, {
    accept: ACCEPT,
    ...(etag !== null && { 'if-none-match': etag }),
    ...(modified !== null && { 'if-modified-since': modified }),
  })
  if (answer.status === 304) return { changed: false }
  const feed = feedIn(url, answer, watching.world.now())
  return { changed: true, answer, feed: await withSitemaps(feed, watching) }
}

const feedIn = (where: string, answer: Answer, now: number): Feed =>
  readFeed(decodeText(pageIn(where, answer)), { url: answer.url, at: isoOf(now) })

/** An index can name thousands. */
const MOST_SITEMAPS = 10

/**
 * An index of sitemaps with the entries of the sitemaps that it names. One that cannot be read is told and left for next
 * time. Throws why the first could not be read where none could.
 */
async function withSitemaps(feed: Feed, watching: Watching): Promise<Feed> {
  if (feed.kind !== 'sitemap-index') return feed
  const entries = new Map<string, Feed['entries'][number]>()
  const chosen = newsFirst(feed.sitemaps).slice(0, MOST_SITEMAPS)
  const failures: InputError[] = []
  for (const url of chosen) {
    try {
      for (const entry of await entriesAt(url, watching)) entries.set(entry.id, entry)
    } catch (error) {
      if (!(error instanceof InputError) || isStopped(error)) throw error
      failures.push(error)
    }
  }
  const [first] = failures
  if (first && failures.length === chosen.length) throw first
  for (const one of failures) if (!(one instanceof LeftAlone)) watching.problem(one)
  return { ...feed, kind: 'sitemap', entries: [...entries.values()] }
}

async function entriesAt(url: string, watching: Watching): Promise<Feed['entries']> {
  const answer = await ask(watching, url, { accept: ACCEPT })
  return feedIn(url, answer, watching.world.now()).entries
}

/** Those named after news, then the rest in the order of the index: the latest change first. */
const newsFirst = (urls: readonly string[]): string[] =>
  [...urls].sort((a, b) => Number(/news/i.test(b)) - Number(/news/i.test(a)))

const described = (feed: Feed, { headers }: Answer) => ({
  kind: feed.kind,
  ...(feed.title !== undefined && { title: feed.title.slice(0, 300).replaceAll('\0', '') }),
  // Only one request is conditional: an index may stay the same while its sitemaps change.
  etag: feed.kind === 'sitemap' ? null : (headers.etag ?? null),
  modified: feed.kind === 'sitemap' ? null : (headers['last-modified'] ?? null),
})
