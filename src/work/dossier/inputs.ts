import { decodeText } from '../../article/decode.ts'
import { type Article, toArticle } from '../../article/index.ts'
import { InputError } from '../../base/problem.ts'
import { looksLikeFeed, readFeed, reportInEntry } from '../../source/feed/index.ts'
import type { ReadOptions } from '../../source/index.ts'
import { readInput } from '../../source/many.ts'
import type { SourceItem } from '../../source/types.ts'
import { withText } from '../text.ts'

/** One report before it is read: its bytes, with what is known beside them. Kept in the store as it is. */
export interface Received extends SourceItem {
  readonly published?: string
}

export interface ReceiveOptions extends ReadOptions {
  /** Goes for all reports of the input. */
  readonly published?: string
  /** When they come in: ISO 8601 in UTC. */
  readonly at: string
  /** What the input is called, where not by its address. */
  readonly named?: string
}

/**
 * The reports of one input that is no folder: one, the pages of a web archive, the rows of JSON Lines, or the entries of
 * a feed that carry their words. What cannot be read comes as the InputError that says so, and the rest goes on.
 */
export async function* receive(
  where: string,
  { published, at, named, ...reading }: ReceiveOptions,
): AsyncGenerator<Received | InputError> {
  for await (const item of readInput(where, reading, named))
    for (const one of item instanceof InputError ? [item] : reportsIn(item, at))
      yield one instanceof InputError || published === undefined ? one : { ...one, published }
}

/** The article of a report, whether it has just come in or was kept. Throws InputError where there is no text. */
export function articleFrom(received: Received): Article {
  const { published } = received
  return withText(received.origin, toArticle(received, published === undefined ? {} : { published }))
}

/** The reports in a feed; any other item is the one report that it is. */
function* reportsIn(item: SourceItem, at: string): Generator<SourceItem | InputError> {
  if (!looksLikeFeed(Buffer.from(item.bytes.subarray(0, 4000)).toString('latin1'))) return yield item
  try {
    const { entries, sitemaps } = readFeed(decodeText(item), { url: item.url ?? item.origin, at })
    const reports = entries.flatMap(entry => reportInEntry(item.origin, entry) ?? [])
    yield* reports
    if (reports.length < entries.length || sitemaps.length > 0 || entries.length === 0)
      yield announced(item.origin, entries.length - reports.length)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    yield error
  }
}

const announced = (where: string, count: number): InputError =>
  new InputError(
    'announced',
    where,
    `${where} is a feed${count === 0 ? '' : `, and ${count} of its entries only announce a report`}. To fetch what it announces: readout watch --once with the feed’s address.`,
  )
