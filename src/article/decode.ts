import { detect } from 'chardet'
import { looksLikeUtf16 } from '../source/sniff.ts'
import type { SourceItem } from '../source/types.ts'

/** Bytes to text: byte order mark, HTTP header, meta tag, valid UTF-8, then a detector. Line ends become `\n`. */
export function decodeText(item: SourceItem): string {
  const { bytes } = item
  for (const label of candidates(item)) {
    const text = attempt(label, bytes)
    if (text !== undefined) return text.replace(/\r\n?/g, '\n')
  }
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
}

function* candidates(item: SourceItem): Generator<string> {
  const { bytes } = item
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) yield 'utf-8'
  const wide = looksLikeUtf16(bytes)
  if (wide) yield wide
  // A label can be wrong where the bytes are valid UTF-8 beyond ASCII: two scripts rarely agree by chance.
  if (isUtf8(bytes)) yield 'utf-8'
  if (item.charset) yield item.charset
  const meta = metaCharset(bytes)
  if (meta) yield meta
  const found = detect(bytes)
  if (found) yield found
  yield 'windows-1252'
}

function attempt(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: /^utf-?8$/i.test(label) }).decode(bytes)
  } catch {
    return undefined
  }
}

const isUtf8 = (bytes: Uint8Array): boolean => attempt('utf-8', bytes) !== undefined

const META = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i

function metaCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const label = META.exec(head)?.[1]
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}
