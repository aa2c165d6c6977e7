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
  const wide = looksLikeUtf16(bytes)
  if (wide) yield wide
  // A label can be wrong where the bytes are UTF-8 beyond ASCII: two scripts rarely agree by chance.
  if (isUtf8(bytes)) yield 'utf-8'
  if (item.charset) yield item.charset
  const stated = statedCharset(bytes)
  if (stated) yield stated
  const found = detect(bytes.subarray(0, DETECTED))
  if (found) yield found
  yield 'windows-1252'
}

/** The detector sees so many bytes: it costs by the length. */
const DETECTED = 256 * 1024

function attempt(label: string, bytes: Uint8Array): string | undefined {
  // Said to be UTF-8 and yet not: whoever says so is wrong.
  if (/^utf-?8$/i.test(label) && !isUtf8(bytes)) return undefined
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-8, also with a few broken bytes: pages are cut and glued by programs that know no characters. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  if (broken === 0) return true
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return broken <= sound * BROKEN
}

/** Most broken characters for each sound one beyond ASCII. */
const BROKEN = 0.1

const STATED = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i

/** The character set that a page names itself; one that could be read is none of two bytes a character. */
function statedCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  const match = STATED.exec(head)
  const label = match?.[1] ?? match?.[2]
  return label && /^utf-?16/i.test(label) ? 'utf-8' : label
}
