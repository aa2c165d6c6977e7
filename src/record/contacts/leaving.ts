import { lemmaAt, oblique, prepositionOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'

const VISITS = new Set(['visit', 'trip', 'tour', 'stay'])
export const isVisitNoun = (trees: Trees, index: number): boolean => VISITS.has(lemmaAt(trees, index))

const ENDING = new Set(['wrap', 'end', 'conclude', 'complete', 'finish'])
const LEAVING = new Set(['leave', 'depart', 'return'])

/**
 * "left Lima on Friday after a three-day visit", "returned from a visit", "left after wrapping up a visit": the verb that
 * tells that the visit is over.
 */
export function leavingAfter(trees: Trees, noun: number): number | undefined {
  if (!isVisitNoun(trees, noun)) return undefined
  const above = trees.tokens[noun]?.head ?? -1
  const over = ['after', 'following', 'from'].includes(prepositionOf(trees, noun))
  const ended = trees.hasRelation(noun, 'obj') && ENDING.has(lemmaAt(trees, above))
  const verb = ended && trees.hasRelation(above, 'advcl') ? (trees.tokens[above]?.head ?? -1) : above
  const leaves = LEAVING.has(lemmaAt(trees, verb))
  return leaves && (ended || (over && trees.hasRelation(noun, 'obl'))) ? verb : undefined
}

/** Where those who leave were: "left Lima", "departed from Lima". */
export const placesLeft = (trees: Trees, verb: number): number[] =>
  lemmaAt(trees, verb) === 'leave' ? trees.dependents(verb, 'obj') : oblique(trees, verb, 'from')
