import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { InputError } from '../../base/problem.ts'
import type { Line } from '../../store/journal/lines.ts'
import { type FeedLine, feedLines, inputLines, keepFeedLine } from '../../store/queries/dump.ts'
import type { Office } from './desk.ts'
import { mergeWaiting, type Told } from './keep.ts'

/** Writes all inputs, corrections and entry ids, and the feeds with their state, to a gzipped JSON Lines file. */
export async function backup(office: Office, path: string): Promise<number> {
  let count = 0
  async function* text(): AsyncGenerator<string> {
    for (const lines of [inputLines(office.store.db), feedLines(office.store.db)])
      for await (const line of lines) {
        count++
        yield `${JSON.stringify(line)}\n`
      }
  }
  const part = `${path}.part`
  try {
    await pipeline(Readable.from(text()), createGzip(), createWriteStream(part))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw new InputError('backup', path, `${path} cannot be written: ${(error as Error).message}.`)
  }
  return count
}

/**
 * Puts back what a backup holds, and reads it. What the store has already stays as it is; reports that were removed, here
 * or there, do not come back.
 */
export async function restore(office: Office, path: string, told?: Told): Promise<number> {
  const removed = new Set(
    (await office.store.db.selectFrom('removed').select('article').execute()).map(one => one.article),
  )
  for await (const line of linesIn(path)) if (line.t === 'removed') removed.add(line.article)
  let count = 0
  let batch: (Line | FeedLine)[] = []
  const flush = async (): Promise<void> => {
    await office.store.write(async (tx, log) => {
      // Feeds are no inputs: they do not go through the journal.
      for (const line of batch) await (isOfFeed(line) ? keepFeedLine(tx, line) : log(line))
    })
    count += batch.length
    batch = []
  }
  for await (const line of linesIn(path)) {
    if ((line.t === 'report' || line.t === 'filed') && removed.has(line.article)) continue
    batch.push(line)
    if (batch.length >= BATCH) await flush()
  }
  await flush()
  await mergeWaiting(office, told)
  return count
}

const BATCH = 200

const isOfFeed = (line: Line | FeedLine): line is FeedLine => line.t === 'feed' || line.t === 'feed-entry'

async function* linesIn(path: string): AsyncGenerator<Line | FeedLine> {
  const unpacked = createGunzip()
  const source = createReadStream(path).on('error', error => unpacked.destroy(error))
  try {
    let rest = ''
    for await (const part of source.pipe(unpacked).setEncoding('utf8')) {
      const lines = (rest + part).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as Line | FeedLine
    }
  } catch (error) {
    throw new InputError(
      'backup',
      path,
      `${path} is no whole backup of Readout: ${(error as Error).message}.`,
    )
  }
}
