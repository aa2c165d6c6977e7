import { InputError } from '../../base/problem.ts'
import { askAgain, type FeedRow, feedsOf, followFeed } from '../../store/queries/feeds.ts'
import type { Office } from '../dossier/desk.ts'
import { inOrder } from '../in-order.ts'
import { type Checked, checkFeed } from './check.ts'
import { isStopped } from './hosts.ts'
import { politely } from './polite.ts'
import { type Taken, takeEntries } from './take.ts'
import { isoOf, type Watching } from './watching.ts'
import type { World } from './world.ts'

export { realWorld } from './world.ts'

/** What comes of watching, and what ends it. */
export interface Watcher {
  /** Ends watching: what is being read is finished first. */
  readonly signal: AbortSignal
  /** Told of every look at a feed. */
  told(look: Look): void | Promise<void>
  /** Told of reports that cannot be fetched or read, and of faults; watching goes on. */
  problem(error: unknown): void
  /** Milliseconds between two requests at one host. */
  readonly pause?: number
}

export interface WatchOptions extends Watcher {
  readonly dossier: string
  /** Addresses of feeds, asked at once; all that the dossier follows, each when it is due, where there are none. */
  readonly feeds: readonly string[]
  /** Minutes between two looks at a feed; unless said, a feed keeps its own, and a new one has 30. */
  readonly every?: number
  /** Addresses inside this machine are allowed: what failed because they were not is asked at once. */
  readonly allowPrivate?: boolean
  /** Looks at every feed once, fetches what it announces, and ends. */
  readonly once?: boolean
  /** Told how many feeds are followed. */
  begun?(count: number): void
}

/** One look at a feed. */
export interface Look extends Partial<Checked>, Taken {
  readonly feed: string
  /** ISO 8601 in UTC. */
  readonly at: string
  /** When it is asked next. */
  readonly next: string
}

/** Feeds that are looked at beside each other. */
const IN_FLIGHT = 4
/** The list of feeds is read again at least so often: others may have asked for a look now. */
const LONGEST_SLEEP = 20_000
const SHORTEST_SLEEP = 1000

/**
 * Follows feeds: looks at each when it is due, fetches what it announces, adds it to the dossier; until the signal, or
 * once. Throws InputError for an address that is none, and where there is nothing to follow.
 */
export async function watchFeeds(office: Office, world: World, options: WatchOptions): Promise<void> {
  const { dossier, feeds, once } = options
  await followAll(office, world, options)
  const chosen = async (): Promise<FeedRow[]> => {
    const all = await feedsOf(office.store.db, dossier)
    return feeds.length === 0 ? all : all.filter(one => feeds.includes(one.url))
  }
  const all = await chosen()
  if (all.length === 0)
    throw new InputError(
      'no-feeds',
      dossier,
      `The dossier ${dossier} follows no feeds. Give their addresses, or a list of them with --opml.`,
    )
  options.begun?.(all.length)
  const watching = watchingOf(office, world, options)
  return once ? lookOnce(watching, all, options) : lookOn(watching, chosen, options)
}

/** Follows the feeds of all dossiers, also those that come later, until the signal. */
export const watchAll = (office: Office, world: World, watcher: Watcher): Promise<void> =>
  lookOn(watchingOf(office, world, watcher), () => feedsOf(office.store.db), watcher)

const watchingOf = (office: Office, world: World, { signal, pause, problem }: Watcher): Watching => ({
  office,
  world,
  signal,
  polite: politely(world, signal, pause),
  problem,
})

async function lookOn(watching: Watching, feeds: () => Promise<FeedRow[]>, watcher: Watcher): Promise<void> {
  const { world, signal } = watching
  while (!signal.aborted) {
    const pause = await lookAround(watching, feeds, watcher).catch(error => {
      watcher.problem(error)
      return LONGEST_SLEEP
    })
    if (!signal.aborted) await world.sleep(pause, signal)
  }
}

/** Looks at what is due; returns for how long there is nothing to do. */
async function lookAround(
  watching: Watching,
  feeds: () => Promise<FeedRow[]>,
  watcher: Watcher,
): Promise<number> {
  const { world } = watching
  const now = isoOf(world.now())
  await round(watching, await feeds(), watcher, feed => feed.due <= now)
  const due = (await feeds()).map(one => Date.parse(one.due) - world.now())
  return Math.min(Math.max(Math.min(...due), SHORTEST_SLEEP), LONGEST_SLEEP)
}

/** Looks at every feed that is not to be left alone, and takes all that they have announced. */
async function lookOnce(watching: Watching, feeds: readonly FeedRow[], options: Watcher): Promise<void> {
  const at = isoOf(watching.world.now())
  const rests = ({ failures, due }: FeedRow): boolean => failures > 0 && due > at
  for (const { url, due } of feeds.filter(rests))
    await options.told({
      feed: url,
      at,
      next: due,
      result: 'waiting',
      waiting: 0,
      added: 0,
      versions: 0,
      known: 0,
      failed: 0,
    })
  let looks = await round(watching, feeds, options, feed => !rests(feed))
  while (looks > 0 && !watching.signal.aborted) looks = await round(watching, feeds, options, () => false)
}

async function followAll(
  { store }: Office,
  world: World,
  { dossier, feeds, every, allowPrivate }: WatchOptions,
): Promise<void> {
  for (const url of feeds)
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
      throw new InputError(
        'bad-url',
        url,
        `${url} is no address of a feed: it must begin with https:// or http://.`,
      )
  const due = isoOf(world.now())
  for (const url of feeds)
    await followFeed(store.db, { dossier, url, due, ...(every !== undefined && { every }) })
  if (allowPrivate) await askAgain(store.db, dossier, { code: 'private-address', due })
}

/** Looks at the feeds that are due, and takes what any of them has announced. One that fails stops no other. */
async function round(
  watching: Watching,
  feeds: readonly FeedRow[],
  { told, problem }: Watcher,
  isDue: (feed: FeedRow) => boolean,
): Promise<number> {
  const { polite, world } = watching
  for (const { url, rests } of feeds)
    if (rests !== null && Date.parse(rests) > world.now()) polite.leaveAlone(url, Date.parse(rests))
  let looks = 0
  for await (const { value, error } of inOrder(feeds, IN_FLIGHT, feed => look(watching, feed, isDue(feed)))) {
    if (error !== undefined && !isStopped(error)) problem(error)
    if (!value) continue
    looks++
    await told(value)
  }
  return looks
}

/** Nothing where nothing was done. */
async function look(watching: Watching, feed: FeedRow, isDue: boolean): Promise<Look | undefined> {
  if (watching.signal.aborted) return undefined
  const checked = isDue ? await checkFeed(watching, feed) : undefined
  const taken = await takeEntries(watching, feed)
  if (!checked && taken.added + taken.known + taken.failed + taken.waiting === 0) return undefined
  const at = isoOf(watching.world.now())
  return { feed: feed.url, at, next: feed.due, ...checked, ...taken }
}
