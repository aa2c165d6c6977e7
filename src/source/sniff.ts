import { InputError } from '../base/problem.ts'
import type { SourceItem } from './types.ts'

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a zip archive or office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
]

/** Throws InputError `not-text` for what is no text: by its first bytes, or by zero bytes that no encoding explains. */
export function refuseBinary(item: SourceItem): void {
  const { bytes, origin } = item
  for (const [what, signature] of SIGNATURES)
    if (signature.every((byte, index) => bytes[index] === byte)) throw notText(origin, what)
  if (isRiff(bytes)) throw notText(origin, 'an image or a recording')
  if (bytes.subarray(0, 4096).some(byte => byte === 0) && !looksLikeUtf16(bytes))
    throw notText(origin, 'binary data')
}

const isRiff = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'RIFF'

/** UTF-16 of mostly Latin text: a byte order mark, or zeros in every other byte. */
export function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 2000)
  let even = 0
  let odd = 0
  for (let index = 0; index < sample.length; index++)
    if (sample[index] === 0) index % 2 === 0 ? even++ : odd++
  const half = sample.length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  return undefined
}

const notText = (where: string, what: string): InputError =>
  new InputError(
    'not-text',
    where,
    `${where} is ${what}, not a report in HTML or text. Save its text and read that.`,
  )

/** The error for an input beyond the size limit. */
export const tooLarge = (where: string, limit: number): InputError =>
  new InputError(
    'too-large',
    where,
    `${where} is larger than ${Math.round(limit / 1024 / 1024)} MB. Cut it into single reports.`,
  )
