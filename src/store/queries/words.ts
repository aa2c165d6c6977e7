import { type RawBuilder, sql } from 'kysely'

/** How words are cut, stemmed and rid of accents (see the migration `folding`). */
export const ENGLISH = sql`'readout_english'::regconfig`

/** Endings of one Slavic name in as many spellings: Zelensky, Zelenskyy, Zelenskiy. */
const ENDING = /sk(?:yy|iy|yi|ii|ij|yj)(?![\p{L}\p{N}_])/giu

/** What a person looks for, as a question to the index: `"in quotes"`, `or`, `-not`. */
export const queryFor = (words: string): RawBuilder<unknown> =>
  sql`websearch_to_tsquery(${ENGLISH}, ${words.replace(ENDING, 'sky')}::text)`

/** The same for marking words in a text, where each stands in the spelling that it has. */
export function markingFor(words: string): RawBuilder<unknown> {
  const folded = words.replace(ENDING, 'sky')
  const names = folded.match(/[\p{L}-]+sky(?![\p{L}\p{N}_])/giu) ?? []
  const spelled = names.flatMap(name => ['yy', 'iy', 'yi', 'ii'].map(end => `${name.slice(0, -1)}${end}`))
  return sql`websearch_to_tsquery(${ENGLISH}, ${[folded, ...spelled].join(' or ')}::text)`
}
