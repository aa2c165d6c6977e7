import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { TooLargeError } from '../read-all.ts'

/** An HTTP response as an archive keeps it, its body unpacked. */
export interface HttpMessage {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

const BLANK = Buffer.from('\r\n\r\n')
const UNPACK: Readonly<
  Record<string, (body: Uint8Array, options: { maxOutputLength: number }) => Uint8Array>
> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  deflate: inflateSync,
}

/** Reads the bytes of a response. Undefined for what is none; throws TooLargeError for a body beyond `most` bytes. */
export function readHttpMessage(bytes: Uint8Array, most: number): HttpMessage | undefined {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(BLANK)
  if (end === -1) return undefined
  const [first = '', ...lines] = Buffer.from(bytes.subarray(0, end)).toString('latin1').split('\r\n')
  const status = /^HTTP\/\S+ (\d{3})/.exec(first)?.[1]
  if (status === undefined) return undefined
  const headers = new Map(lines.map(headerOf))
  const packed = bytes.subarray(end + BLANK.length)
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? joinChunks(packed) : packed
  return { status: Number(status), headers, body: unpack(whole, headers.get('content-encoding') ?? '', most) }
}

/** `Name: value` as a pair, the name in small letters. */
export function headerOf(line: string): [string, string] {
  const colon = line.indexOf(':')
  return colon === -1
    ? [line.trim().toLowerCase(), '']
    : [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
}

/** Bodies in chunks are joined; an archive that joined them already, and left the header, keeps its bytes. */
function joinChunks(bytes: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at)
    const size =
      end === -1
        ? undefined
        : /^([\da-f]{1,8})\s*(?:;.*)?\r?$/i.exec(Buffer.from(bytes.subarray(at, end)).toString('latin1'))?.[1]
    if (size === undefined) return parts.length === 0 ? bytes : new Uint8Array(Buffer.concat(parts))
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    parts.push(bytes.subarray(end + 1, end + 1 + length))
    at = end + 1 + length + 2
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** What is said to be packed and is not is taken as it is: archives keep headers that no longer hold. */
function unpack(body: Uint8Array, encoding: string, most: number): Uint8Array {
  const step = UNPACK[encoding.trim().toLowerCase()]
  if (!step) return body
  try {
    return new Uint8Array(step(body, { maxOutputLength: most }))
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLargeError()
    return body
  }
}
