import type { Span } from '../../base/span.ts'
import type { Token } from '../../language/types.ts'
import type { Reading } from '../reading.ts'

const ENDS = new Set(['VERB', 'AUX', 'SCONJ'])

/** The noun phrase that starts at a token: up to a comma, a verb or the end of its head's words. */
export function phraseFrom({ trees }: Reading, first: number): Span | undefined {
  const { tokens } = trees
  const sentence = tokens[first]?.sentence
  let last = first
  while (tokens[last]?.sentence === sentence && !endsPhrase(tokens[last])) last++
  const head = tokens.findIndex(
    (token, index) =>
      index >= first &&
      index < last &&
      ['NOUN', 'PROPN', 'PRON'].includes(token.upos) &&
      (token.head < first || token.head >= last),
  )
  const [from, to] = [tokens[first], tokens[last - 1]]
  return head < 0 || !from || !to ? undefined : { start: from.start, end: to.end }
}

const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined ||
  token.lemma === ',' ||
  token.lemma === '.' ||
  token.lemma === ';' ||
  ENDS.has(token.upos)
