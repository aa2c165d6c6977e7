import type { Entity, EntityType, Token } from '../types.ts'
import type { WordSpan } from './spans.ts'

const KINDS: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'OTHER']
const FREE = new Set(['the', 'a', 'an'])
const POSSESSIVE = new Set(["'s", '’s', "'", '’'])

/**
 * Name runs as entities: without leading article, possessive 's and punctuation at the ends; a run without a
 * capital letter or digit, or of pronouns, is no name.
 */
export function decodeNames(
  text: string,
  tokens: readonly Token[],
  runs: readonly (WordSpan & { readonly kind: number })[],
): Entity[] {
  return runs.flatMap(run => {
    let { first, last } = run
    while (first < last && (FREE.has(form(text, tokens, first)) || isPunctuation(tokens, first))) first++
    while (last > first && (POSSESSIVE.has(form(text, tokens, last - 1)) || isLoose(text, tokens, last - 1)))
      last--
    const [from, to] = [tokens[first], tokens[last - 1]]
    if (first >= last || !from || !to || !isName(text.slice(from.start, to.end), tokens, first, last))
      return []
    return [{ start: from.start, end: to.end, type: KINDS[run.kind] ?? 'OTHER', first, last }]
  })
}

const form = (text: string, tokens: readonly Token[], index: number): string => {
  const token = tokens[index]
  return token ? text.slice(token.start, token.end).toLowerCase() : ''
}

const isPunctuation = (tokens: readonly Token[], index: number): boolean => tokens[index]?.upos === 'PUNCT'

/** Punctuation at the end, but not the full stop of an abbreviation or a closing bracket of the name. */
const isLoose = (text: string, tokens: readonly Token[], index: number): boolean =>
  isPunctuation(tokens, index) && form(text, tokens, index) !== ')'

function isName(words: string, tokens: readonly Token[], first: number, last: number): boolean {
  if (!/\p{Lu}|\d/u.test(words)) return false
  for (let index = first; index < last; index++) if (tokens[index]?.upos !== 'PRON') return true
  return false
}
