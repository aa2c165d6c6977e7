import type { IncomingMessage } from 'node:http'
import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { readAll, TooLargeError } from '../read-all.ts'

/** A content encoding that nobody offered to read. */
export class EncodingError extends Error {
  override readonly name = 'EncodingError'
}

/** What `accept-encoding` may promise. */
export const ENCODINGS = 'gzip, br, deflate'

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}
/** Encodings on top of each other: a page has one, a bomb has many. */
const MOST_LAYERS = 2

/** Reads an answer's body whole, unpacked. Throws TooLargeError beyond `most` bytes, EncodingError. */
export async function readBody(message: IncomingMessage, most: number): Promise<Uint8Array> {
  try {
    if (Number(message.headers['content-length'] ?? 0) > most) throw new TooLargeError()
    return await readAll(unpacked(message), most)
  } finally {
    message.destroy()
  }
}

function unpacked(message: IncomingMessage): Readable {
  const layers = (message.headers['content-encoding'] ?? '')
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(name => name !== '' && name !== 'identity')
  if (layers.length > MOST_LAYERS) throw new EncodingError(layers.join(', '))
  // The last encoding was put on last and comes off first.
  return layers.reverse().reduce<Readable>((stream, name) => {
    const make = UNPACK[name]
    if (!make) throw new EncodingError(name)
    const step = make()
    stream.on('error', error => step.destroy(error))
    return stream.pipe(step)
  }, message)
}
