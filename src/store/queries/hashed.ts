import { sql } from 'kysely'

/**
 * Keys as 32-bit numbers, with the dossier in them: the index compares numbers faster than words, and the candidates of
 * other dossiers stay out of the way. Two keys that fall together only bring a candidate too many.
 */
export const hashedKeys = (dossier: string, keys: readonly string[]): number[] => [
  ...new Set(keys.map(key => hash(`${dossier}\u0000${key}`))),
]

/** A list of numbers as one parameter, for both drivers. */
export const intsOf = (values: readonly number[]) => sql`${[...values]}::int[]`

/** FNV-1a over UTF-16 code units, as PostgreSQL's signed `int`. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value | 0
}
