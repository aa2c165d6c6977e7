import type { Decoded } from '../decode/index.ts'
import { treesOf } from '../tree.ts'
import type { Attribution } from '../types.ts'
import { balanceQuotes } from './quotes.ts'
import { settleSource } from './sources.ts'
import { wholeQuotations } from './whole-quotes.ts'

export { settleAppositions } from './appositions.ts'
export { settleCases } from './cases.ts'
export { settleEnvoys } from './envoys.ts'
export { settleNames } from './names.ts'
export { settleSubjects } from './subjects.ts'
export { settleVisiting } from './visiting.ts'
export { wholeNames } from './whole-names.ts'

/** Mends what the tagger breaks at the edges of contents, and the links that the trees contradict. */
export function repairAttributions(text: string, decoded: Decoded): Attribution[] {
  const trees = treesOf(decoded)
  const balanced = decoded.attributions.map(one => ({
    ...one,
    content: one.content.map(span => balanceQuotes(text, span)),
  }))
  return wholeQuotations(text, balanced).map(one => settleSource(trees, decoded.sentences, one))
}
