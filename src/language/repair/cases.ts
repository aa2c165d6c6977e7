import { treesOf } from '../tree.ts'
import type { Token } from '../types.ts'
import { changeToken } from './change.ts'

/** "the President of Russia's visit": a preposition hung on the word before it introduces the noun behind it. */
export function settleCases(tokens: readonly Token[]): Token[] {
  const late = tokens.flatMap((token, index) => (isLate(token, index) ? [{ token, index }] : []))
  if (late.length === 0) return [...tokens]
  const trees = treesOf({ tokens })
  const mended = [...tokens]
  for (const { token, index } of late) {
    const noun = trees
      .children(token.head)
      .find(child => child > index && trees.hasRelation(child, 'nmod', 'obl', 'compound', 'appos'))
    const between = noun === undefined ? [] : tokens.slice(index + 1, noun)
    const near = noun !== undefined && between.every(one => /^(?:DET|ADJ|PROPN|NUM)$/.test(one.upos))
    if (!near || trees.dependents(noun, 'case').some(mark => mark < noun)) continue
    changeToken(mended, index, { head: noun })
    changeToken(mended, noun, { deprel: tokens[token.head]?.upos === 'VERB' ? 'obl' : 'nmod' })
  }
  return mended
}

const isLate = ({ upos, deprel, head }: Token, index: number): boolean =>
  upos === 'ADP' && deprel === 'case' && head >= 0 && head < index
