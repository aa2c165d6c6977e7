import type { Article } from '../../article/index.ts'
import { InputError } from '../../base/problem.ts'
import { type FeedEntry, reportInEntry } from '../../source/feed/index.ts'
import { pageIn } from '../../source/http/index.ts'
import { refuseBinary } from '../../source/sniff.ts'
import {
  countReport,
  dueEntries,
  type EntryRow,
  type FeedRow,
  isRemoved,
  noteEntry,
  reportsAt,
} from '../../store/queries/feeds.ts'
import { keepProblem } from '../../store/queries/find.ts'
import { isFiled } from '../../store/queries/reports.ts'
import { addReport } from '../dossier/ingest.ts'
import { articleFrom, type Received } from '../dossier/inputs.ts'
import { told } from '../queue/attempt.ts'
import { ask } from './ask.ts'
import { isStopped, LeftAlone } from './hosts.ts'
import { Refusal } from './refusal.ts'
import { planRetry } from './schedule.ts'
import { hashOf } from './sift.ts'
import { isoOf, type Watching } from './watching.ts'

type Db = Watching['office']['store']['db']

/** What became of the reports that a feed has announced. */
export interface Taken {
  readonly added: number
  /** Of those added: new versions of a report that was there. */
  readonly versions: number
  /** There already: from another feed, or with the same words as before. */
  readonly known: number
  readonly failed: number
  /** Left for later: their site wants to be left alone. */
  readonly waiting: number
}

/** Reports of one feed that are fetched before other feeds have their turn again. */
const MOST = 50

/**
 * Fetches the reports that a feed has announced and adds them to its dossier. One that cannot be fetched is tried again
 * later; what the feed carries of its words is taken where its page may not be read.
 */
export async function takeEntries(watching: Watching, feed: FeedRow): Promise<Taken> {
  const { office, world, signal } = watching
  const taken = { added: 0, versions: 0, known: 0, failed: 0, waiting: 0 }
  for (const row of await dueEntries(office.store.db, feed, isoOf(world.now()), MOST)) {
    if (signal.aborted) break
    try {
      const came = await takeEntry(watching, feed, row)
      taken[came === 'known' ? 'known' : 'added']++
      if (came === 'version') taken.versions++
    } catch (error) {
      if (isStopped(error)) break
      if (error instanceof LeftAlone) {
        taken.waiting++
        await noteEntry(office.store.db, row, { due: isoOf(error.until) })
        continue
      }
      taken.failed++
      await failed(watching, row, error)
    }
  }
  return taken
}

async function takeEntry(
  watching: Watching,
  feed: FeedRow,
  row: EntryRow,
): Promise<'added' | 'version' | 'known'> {
  const { db } = watching.office.store
  const before = await reportsAt(db, row)
  // Another feed has brought it, and this one tells of it for the first time; or a person has taken it out of the store.
  if (row.article === null) {
    const [other] = before
    if (other && before.every(one => one.feed !== row.feed)) return settle(db, row, other)
  } else if (await isRemoved(db, row.article)) return settle(db, row, row)
  const received = await receive(watching, feed, row)
  const article = articleFrom(received)
  const words = hashOf(article.text)
  const same = before.find(one => one.words === words)
  if (same?.article && (await isFiled(db, feed.dossier, same.article))) return settle(db, row, same)
  await noteEntry(db, row, { article: article.id, words })
  const came = await addReport(watching.office, feed.dossier, received)
  await noteEntry(db, row, { due: null })
  if (came === 'known') return 'known'
  const isVersion = row.article !== null || before.length > 0
  await countReport(db, feed, isVersion ? 'versions' : 'reports')
  return isVersion ? 'version' : 'added'
}

/** The words of an entry are in the dossier already. */
async function settle(
  db: Db,
  row: EntryRow,
  { article, words }: Pick<EntryRow, 'article' | 'words'>,
): Promise<'known'> {
  await noteEntry(db, row, { due: null, article, words })
  return 'known'
}

/** The page that an entry leads to, else the words that the feed carries. Throws InputError. */
async function receive(watching: Watching, feed: FeedRow, row: EntryRow): Promise<Received> {
  const entry = row.told ?? { id: row.id }
  const carried = reportInEntry(feed.url, entry)
  if (row.url === null) return carried ?? nothing(feed, entry)
  try {
    const headers = row.words === null ? {} : { 'cache-control': 'no-cache' }
    const page = pageIn(row.url, await ask(watching, row.url, headers))
    refuseBinary(page)
    return dated(page, entry, articleFrom(page))
  } catch (error) {
    if (carried && !isStopped(error) && !(error instanceof LeftAlone)) return carried
    throw error
  }
}

/** A page that does not tell its own day has that of the feed. */
const dated = (page: Received, { published }: FeedEntry, article: Article): Received =>
  published !== undefined && (article.published === undefined || article.publishedFrom === 'inferred')
    ? { ...page, published }
    : page

function nothing({ url }: FeedRow, { title, id }: FeedEntry): never {
  throw new InputError(
    'no-text',
    url,
    `${url} announces “${(title ?? id).slice(0, 120)}” without an address or its words: there is nothing to read.`,
  )
}

/** What will be as it is however often it is tried. */
const FINAL = new Set([
  'robots',
  'no-text',
  'not-text',
  'too-long',
  'too-large',
  'bad-url',
  'private-address',
])

async function failed({ office, world, problem }: Watching, row: EntryRow, error: unknown): Promise<void> {
  problem(error)
  const now = world.now()
  const { retryAfter = 0, status = 0 } = error instanceof Refusal ? error : {}
  const { code, reason } = told(error)
  const isFinal = FINAL.has(code) || status === 404 || status === 410
  const retry = isFinal ? undefined : planRetry(row.tries, now, world.random())
  const due = retry === undefined ? null : isoOf(Math.max(retry, now + retryAfter * 1000))
  await noteEntry(office.store.db, row, { due, tries: row.tries + 1 })
  if (due === null)
    await keepProblem(office.store.db, {
      at: office.now(),
      dossier: row.dossier,
      where_from: row.url ?? row.feed,
      code,
      message: reason,
    })
}
