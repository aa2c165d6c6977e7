import { prepositionOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'

/** What measures or counts a contact that follows after "of". */
const MEASURES = new Set(
  'round series set bout day hour minute week month start beginning opening end close conclusion'.split(' '),
)

/** "a new round of talks", "five days of negotiations": the word that carries a contact noun in its clause. */
export function trunkOf(trees: Trees, noun: number): number {
  const above = trees.tokens[noun]?.head ?? -1
  const measures = MEASURES.has(trees.tokens[above]?.lemma.toLowerCase() ?? '')
  return measures && trees.hasRelation(noun, 'nmod') && prepositionOf(trees, noun) === 'of' ? above : noun
}
