import { crc32, deflateRawSync, gzipSync } from 'node:zlib'

/** A WARC record as its bytes. */
export function warcRecord(head: Readonly<Record<string, string>>, body: Uint8Array | string): Buffer {
  const lines = Object.entries({ ...head, 'Content-Length': String(Buffer.byteLength(body)) })
  const text = `WARC/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
  return Buffer.concat([Buffer.from(text), Buffer.from(body), Buffer.from('\r\n\r\n')])
}

/** A response record: a status line, headers, a body. */
export function response(
  url: string,
  body: Uint8Array | string,
  { status = '200 OK', headers = {} }: { status?: string; headers?: Readonly<Record<string, string>> } = {},
): Buffer {
  const all = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headers })
  const http = `HTTP/1.1 ${status}\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
  return warcRecord(
    { 'WARC-Type': 'response', 'WARC-Target-URI': url },
    Buffer.concat([Buffer.from(http), Buffer.from(body)]),
  )
}

/** Records gzipped one by one, as crawlers do. */
export const gzipped = (records: readonly Buffer[]): Buffer =>
  Buffer.concat(records.map(record => gzipSync(record)))

/** A zip file with the named contents, deflated or stored. */
export function zipOf(files: Readonly<Record<string, Buffer>>, deflate = false): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflate ? deflateRawSync(content) : content
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(deflate ? 8 : 0, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(name.length, 22)
    locals.push(Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, place, Buffer.from(name))
    offset += 4 + common.length + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
