import type { Scene } from './scene.ts'

/** The tokens of a noun phrase without article, relative clause, further apposition and coordination with a verb. */
export function phraseRange(scene: Scene, noun: number): { first: number; last: number } {
  const { trees } = scene
  const out = new Set(
    trees
      .dependents(noun, 'acl:relcl', 'appos', 'parataxis', 'acl', 'advcl', 'cc', 'conj', 'case', 'mark')
      .flatMap(child => trees.subtree(child)),
  )
  const own = new Set(trees.subtree(noun).filter(index => !out.has(index)))
  let first = noun
  while (own.has(first - 1)) first--
  let last = noun + 1
  while (own.has(last)) last++
  while (first < noun && isLoose(scene, first) && !describesInside(scene, first, noun)) first++
  while (last > noun + 1 && ['PUNCT', 'PART'].includes(trees.tokens[last - 1]?.upos ?? '')) last--
  return { first, last }
}

/** "a highly placed source", "a 30-year-old student": a word that belongs to another before the noun. */
const describesInside = ({ trees }: Scene, index: number, noun: number): boolean => {
  const token = trees.tokens[index]
  return (
    /^(?:ADV|NUM)$/.test(token?.upos ?? '') && token !== undefined && index < token.head && token.head < noun
  )
}

const LOOSE = new Set(['ADP', 'DET', 'PUNCT', 'CCONJ', 'PART', 'ADV', 'PRON', 'NUM'])
/** A word that no phrase begins with: an article, a preposition, a mark. */
export const isLoose = (scene: Scene, index: number): boolean =>
  LOOSE.has(scene.layers.tokens[index]?.upos ?? '') && scene.entityAt[index] === -1
