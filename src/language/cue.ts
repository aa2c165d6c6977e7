import { contains, type Span } from '../base/span.ts'
import type { Trees } from './tree.ts'
import type { Attribution } from './types.ts'

type Said = Pick<Attribution, 'cue' | 'content'>

/** The word that a cue turns on: its last verb, else its head; of a broken cue in the part beside the words. -1 for none. */
export function cueHead(trees: Trees, { cue, content }: Said): number {
  const [part] = [...cue].sort((a, b) => distance(a, content) - distance(b, content))
  if (!part) return -1
  const { first, last } = trees.tokensIn(part)
  for (let at = last - 1; at >= first; at--)
    if (trees.tokens[at]?.upos === 'VERB' && !trees.hasRelation(at, 'amod', 'case')) return at
  return trees.headOf(part)
}

const distance = (cue: Span, content: readonly Span[]): number =>
  Math.min(...content.map(span => Math.max(span.start - cue.end, cue.start - span.end, 0)))

const NOT_OWN = ['acl:relcl', 'parataxis', 'ccomp', 'case', 'cc', 'mark', 'cop']

/** A noun phrase without preposition, relative clause and what is said. */
export function phraseOutside(trees: Trees, head: number, content: readonly Span[]): Span {
  const out = new Set(
    trees
      .dependents(head, ...NOT_OWN)
      .filter(child => !/^['’]s?$/.test(trees.tokens[child]?.lemma ?? ''))
      .flatMap(child => trees.subtree(child)),
  )
  const own = new Set(
    trees.subtree(head).filter(index => !out.has(index) && isOutside(trees, index, content)),
  )
  const isMark = (index: number): boolean => trees.tokens[index]?.upos === 'PUNCT'
  let first = head
  while (own.has(first - 1)) first--
  let last = head
  while (own.has(last + 1)) last++
  while (last > head && isMark(last)) last--
  while (first < head && (isMark(first) || trees.tokens[first]?.upos === 'ADP')) first++
  return { start: trees.tokens[first]?.start ?? 0, end: trees.tokens[last]?.end ?? 0 }
}

/** Whether a token stands outside some spans. */
export const isOutside = (trees: Trees, index: number, spans: readonly Span[]): boolean => {
  const token = trees.tokens[index]
  return token !== undefined && !spans.some(span => contains(span, token))
}
