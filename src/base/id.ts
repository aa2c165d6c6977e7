import { createHash } from 'node:crypto'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 16

/** A short name for some content: the same content gives the same name, on any machine. 80 bits of SHA-256. */
export function contentId(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\u0000')
  const bytes = hash.digest()
  let id = ''
  for (let index = 0; index < LENGTH; index++) id += ALPHABET[(bytes[index] ?? 0) & 31]
  return id
}

/** The id of an article: of its input and the date it was published, nothing else. */
export const articleId = (input: string | Uint8Array, published?: string): string =>
  `a-${contentId(input, published ?? '')}`

/** The id of an item: of the article, the kind and the words it is anchored to; never of Readout's version. */
export const itemId = (article: string, kind: string, anchor: string): string =>
  `${kind.charAt(0)}-${contentId(article, kind, anchor)}`
