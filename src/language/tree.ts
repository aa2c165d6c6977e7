import type { Span } from '../base/span.ts'
import type { AnnotatedText, Token } from './types.ts'

/** Ways through the dependency trees of a text. Built once per text; every answer is in text order. */
export interface Trees {
  readonly tokens: readonly Token[]
  /** Dependents of a token. */
  children(index: number): readonly number[]
  /** The dependents whose relation (subtype left off, unless asked for) is one of those given. */
  dependents(index: number, ...relations: string[]): number[]
  /** Whether a token bears a relation, subtype left off unless asked for. */
  hasRelation(index: number, ...relations: string[]): boolean
  /** All tokens below a token, itself included, in text order. */
  subtree(index: number): number[]
  /** From the characters of the first to those of the last token below a token. */
  subtreeSpan(index: number): Span
  /** The first token that ends after an offset; `tokens.length` past the end. */
  tokenAt(offset: number): number
  /** The tokens that overlap a span: `[first, last)`. */
  tokensIn(span: Span): { first: number; last: number }
  /** The token of a span whose head lies outside it (the first one, if there are several). */
  headOf(span: Span): number
}

/** Builds the ways through a text's trees. */
export function treesOf(text: Pick<AnnotatedText, 'tokens'>): Trees {
  const { tokens } = text
  const below: number[][] = tokens.map(() => [])
  tokens.forEach((token, index) => {
    if (token.head >= 0) below[token.head]?.push(index)
  })
  const children = (index: number): readonly number[] => below[index] ?? []
  const hasRelation = (index: number, ...relations: string[]): boolean => {
    const deprel = tokens[index]?.deprel ?? ''
    return relations.includes(deprel) || relations.includes(deprel.split(':')[0] ?? '')
  }
  const subtree = (index: number): number[] => {
    const found: number[] = []
    const open = [index]
    const seen = new Set<number>()
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (seen.has(next)) continue
      seen.add(next)
      found.push(next)
      open.push(...children(next))
    }
    return found.sort((a, b) => a - b)
  }
  const tokenAt = (offset: number): number => firstEndingAfter(tokens, offset)
  const tokensIn = (span: Span) => {
    const first = tokenAt(span.start)
    let last = first
    while (last < tokens.length && (tokens[last]?.start ?? 0) < span.end) last++
    return { first, last }
  }
  return {
    tokens,
    children,
    hasRelation,
    subtree,
    tokenAt,
    tokensIn,
    dependents: (index, ...relations) => children(index).filter(child => hasRelation(child, ...relations)),
    subtreeSpan: index => spanOfTokens(tokens, subtree(index)),
    headOf: span => headWithin(tokens, tokensIn(span)),
  }
}

function firstEndingAfter(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function spanOfTokens(tokens: readonly Token[], indices: readonly number[]): Span {
  const first = tokens[indices[0] ?? 0]
  const last = tokens[indices.at(-1) ?? 0]
  return { start: first?.start ?? 0, end: last?.end ?? 0 }
}

function headWithin(tokens: readonly Token[], range: { first: number; last: number }): number {
  let fallback = range.first
  for (let index = range.first; index < range.last; index++) {
    const token = tokens[index]
    if (!token) break
    const outside = token.head < range.first || token.head >= range.last
    if (outside && token.upos !== 'PUNCT') return index
    if (outside) fallback = index
  }
  return fallback
}
