import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { InputError } from '../../base/problem.ts'
import type { SourceItem } from '../types.ts'
import { warcPages } from './warc.ts'

/** Web archives are packed already: what shrinks more than this on the way into the zip file is a bomb. */
const MOST_RATIO = 50
const LEAST_BOMB = 64 * 1024 * 1024

/**
 * The pages in a packed web archive (WACZ: a zip file with WARC files under `archive/`). Nothing is written to disk; the
 * names inside only choose what is read.
 */
export async function* waczPages(
  where: string,
  path: string,
  maxBytes: number,
): AsyncGenerator<SourceItem | InputError> {
  const zip = await openPromise(path).catch(error => notReadable(where, error))
  if (zip instanceof InputError) return yield zip
  try {
    let count = 0
    for await (const entry of zip.eachEntry()) {
      if (!/^archive\/[^/]+\.warc(?:\.gz)?$/i.test(entry.fileName)) continue
      count++
      yield* entryPages(`${where}!${entry.fileName}`, { zip, entry }, maxBytes)
    }
    if (count === 0)
      yield new InputError(
        'bad-archive',
        where,
        `${where} holds no web archive: there are no WARC files under archive/ in it.`,
      )
  } catch (error) {
    yield notReadable(where, error)
  } finally {
    zip.close()
  }
}

async function* entryPages(
  where: string,
  { zip, entry }: { zip: ZipFile; entry: Entry },
  maxBytes: number,
): AsyncGenerator<SourceItem | InputError> {
  const { compressedSize, uncompressedSize } = entry
  if (uncompressedSize > LEAST_BOMB && uncompressedSize > MOST_RATIO * compressedSize)
    return yield new InputError(
      'bad-archive',
      where,
      `${where} unpacks to more than any archive would, and was left out.`,
    )
  if (entry.isEncrypted())
    return yield new InputError(
      'bad-archive',
      where,
      `${where} is encrypted. Unpack it with its password and read that.`,
    )
  yield* warcPages(where, await zip.openReadStreamPromise(entry), maxBytes)
}

const notReadable = (where: string, error: unknown): InputError =>
  new InputError(
    'bad-archive',
    where,
    `${where} is no zip file that can be read (${error instanceof Error ? error.message : String(error)}).`,
  )
