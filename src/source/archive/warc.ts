import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { InputError } from '../../base/problem.ts'
import { TooLargeError } from '../read-all.ts'
import { tooLarge } from '../sniff.ts'
import type { SourceItem } from '../types.ts'
import { type ByteReader, byteReader } from './bytes.ts'
import { headerOf, readHttpMessage } from './http-message.ts'

/** Longest line of a record's head, in bytes. */
const LINE = 64 * 1024
/** Nothing that people write packs so well: unpacked bytes for each packed one, once there are many. */
const BOMB = { ratio: 300, least: 256 * 1024 * 1024 }

/**
 * The pages in a web archive (WARC, plain or gzipped): responses and resources that are HTML, text or JSON. A record that
 * cannot be read is a problem; where the archive is cut or broken, what came before is whole and the last problem says so.
 */
export async function* warcPages(
  where: string,
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<SourceItem | InputError> {
  let count = 0
  let told = 0
  try {
    const reader = byteReader(await unpacked(stream))
    for (let head = await readHead(reader); head; head = await readHead(reader)) {
      const found = await readRecord(where, reader, { head, maxBytes })
      count++
      if (!found) continue
      told++
      yield found
    }
    if (told === 0) yield new InputError('empty', where, `${where} is an archive without a page to read.`)
  } catch (error) {
    yield cannotGoOn(where, count, error)
  }
}

type Head = ReadonlyMap<string, string>

/** The head of the next record; undefined at the end of the archive. */
async function readHead(reader: ByteReader): Promise<Head | undefined> {
  let line = await reader.line(LINE)
  while (line === '') line = await reader.line(LINE)
  if (line === undefined) return undefined
  if (!/^WARC\/\d/.test(line)) throw new Error('no WARC record where one should begin')
  const head = new Map<string, string>()
  for (let next = await reader.line(LINE); next !== ''; next = await reader.line(LINE)) {
    if (next === undefined) throw new Error('a record without an end to its head')
    const [name, value] = headerOf(next)
    head.set(name, value)
  }
  if (!/^\d{1,15}$/.test(head.get('content-length') ?? '')) throw new Error('a record without its length')
  return head
}

async function readRecord(
  where: string,
  reader: ByteReader,
  { head, maxBytes }: { head: Head; maxBytes: number },
): Promise<SourceItem | InputError | undefined> {
  const length = Number(head.get('content-length'))
  const type = head.get('warc-type')
  const wanted = type === 'response' || (type === 'resource' && isText(head.get('content-type')))
  const origin = `${where}#${addressOf(head) ?? ''}`
  if (!wanted || length > maxBytes + LINE) {
    await reader.skip(length)
    return wanted ? tooLarge(origin, maxBytes) : undefined
  }
  const bytes = await reader.take(length)
  try {
    return type === 'resource'
      ? itemOf(origin, head, { type: head.get('content-type'), bytes })
      : responseOf(origin, head, { bytes, maxBytes })
  } catch (error) {
    if (error instanceof TooLargeError) return tooLarge(origin, maxBytes)
    throw error
  }
}

/** A response is a page when it answered 200 with text; others are what the crawl ran into. */
function responseOf(
  origin: string,
  head: Head,
  { bytes, maxBytes }: { bytes: Uint8Array; maxBytes: number },
): SourceItem | undefined {
  const message = readHttpMessage(bytes, maxBytes)
  const type = message?.headers.get('content-type')
  if (message?.status !== 200 || !isText(type) || message.body.length === 0) return undefined
  return itemOf(origin, head, { type, bytes: message.body })
}

function itemOf(
  origin: string,
  head: Head,
  { type = '', bytes }: { type: string | undefined; bytes: Uint8Array },
): SourceItem {
  const url = addressOf(head)
  const charset = /charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1]
  return {
    origin,
    bytes,
    mediaType: type.split(';')[0]?.trim().toLowerCase() ?? '',
    ...(url !== undefined && { url }),
    ...(charset !== undefined && { charset }),
  }
}

/** The web address of a record, from the angle brackets of old writers; what has another scheme is none. */
function addressOf(head: Head): string | undefined {
  const uri = head.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? ''
  return /^https?:\/\//i.test(uri) ? uri.replace(/^https?/i, scheme => scheme.toLowerCase()) : undefined
}

const isText = (type = ''): boolean =>
  /^\s*(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|json|vnd\.iptc\.ninjs\+json))\b/i.test(type)

/** The bytes of an archive, unpacked where it is gzipped: as one piece or record by record. */
async function unpacked(stream: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const source = stream[Symbol.asyncIterator]()
  let start: Uint8Array = new Uint8Array()
  for (let next = await source.next(); !next.done; next = await source.next()) {
    start = Buffer.concat([start, next.value])
    if (start.length >= 2) break
  }
  const counts = { packed: start.length }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield start
    for (let next = await source.next(); !next.done; next = await source.next()) {
      counts.packed += next.value.length
      yield next.value
    }
  }
  if (start[0] !== 0x1f || start[1] !== 0x8b) return all()
  const packed = Readable.from(all())
  const gunzip = createGunzip()
  packed.on('error', error => gunzip.destroy(error))
  return guarded(packed.pipe(gunzip), counts)
}

async function* guarded(
  stream: AsyncIterable<Uint8Array>,
  counts: { packed: number },
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > BOMB.least && size > BOMB.ratio * counts.packed)
      throw new Error('it unpacks to more than any archive would')
    yield chunk
  }
}

function cannotGoOn(where: string, count: number, error: unknown): InputError {
  const reason = error instanceof Error ? error.message : String(error)
  if (count === 0)
    return new InputError('bad-archive', where, `${where} is no web archive that can be read (${reason}).`)
  return new InputError(
    'truncated',
    where,
    `${where} cannot be read past record ${count} (${reason}). The pages before it are whole; get the archive again for the rest.`,
  )
}
