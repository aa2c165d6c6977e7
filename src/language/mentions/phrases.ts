import type { Span } from '../../base/span.ts'
import type { Trees } from '../tree.ts'
import type { Entity } from '../types.ts'

/** A noun phrase as a mention: its head and all its words, relative clauses and appositions too. */
export interface Phrase extends Span {
  readonly head: number
}

/** Relations in which a noun is a part of another one's name or number, or no noun phrase at all. */
const INNER = [
  'flat',
  'fixed',
  'goeswith',
  'amod',
  'nummod',
  'advmod',
  'case',
  'cc',
  'mark',
  'det',
  'nmod:desc',
]
/** Parts of a phrase that are not its own words: what introduces it, and what is joined to it. */
const OUTSIDE = [
  'case',
  'cc',
  'conj',
  'punct',
  'parataxis',
  'mark',
  'cop',
  'nsubj',
  'aux',
  'dep',
  'discourse',
  'orphan',
]

/**
 * The noun phrases of a text in the order of their heads; pronouns and possessives are phrases of one word. A name is a
 * phrase wherever it stands, another noun only where it is not part of one.
 */
export function phrasesOf(trees: Trees, entities: readonly Entity[]): Phrase[] {
  const heads = new Map(entities.map(entity => [trees.headOf(entity), entity]))
  const inName = new Set(entities.flatMap(({ first, last }) => range(first, last)))
  return trees.tokens.flatMap((token, head) => {
    const entity = heads.get(head)
    if (!entity && inName.has(head)) return []
    if (entity && trees.hasRelation(head, 'compound', 'amod', 'nmod:desc', 'flat'))
      return [{ head, start: entity.start, end: entity.end }]
    if (!NOMINAL.includes(token.upos) && !entity) return []
    if (trees.hasRelation(head, ...INNER)) return []
    const phrase = phraseAt(trees, head)
    return phrase ? [phrase] : []
  })
}

const NOMINAL = ['NOUN', 'PROPN', 'PRON']
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first }, (_, at) => first + at)

/** The phrase that a token heads. */
export function phraseAt(trees: Trees, head: number): Phrase | undefined {
  const predicate = trees.dependents(head, 'cop').length > 0
  const out = new Set(
    trees
      .dependents(head, ...OUTSIDE, ...(predicate ? ['advmod', 'obl', 'advcl', 'nsubj', 'expl'] : []))
      .filter(child => !isPossessiveMark(trees, child))
      .flatMap(child => trees.subtree(child)),
  )
  const own = trees.subtree(head).filter(index => !out.has(index))
  const run = runAround(own, head, trees)
  const [first, last] = [trees.tokens[run.first], trees.tokens[run.last]]
  return first && last ? { head, start: first.start, end: last.end } : undefined
}

const isPossessiveMark = (trees: Trees, index: number): boolean =>
  /^['’]s?$/.test(trees.tokens[index]?.lemma ?? '')

/** The stretch of a phrase's words around its head; a punctuation mark may be missing in it. */
function runAround(own: readonly number[], head: number, trees: Trees): { first: number; last: number } {
  const set = new Set(own)
  const isMark = (index: number): boolean => trees.tokens[index]?.upos === 'PUNCT'
  let first = head
  while (set.has(first - 1) || (isMark(first - 1) && set.has(first - 2))) first--
  let last = head
  while (set.has(last + 1) || (isMark(last + 1) && set.has(last + 2))) last++
  while (last > head && isMark(last)) last--
  while (first < head && isMark(first)) first++
  return { first, last }
}
