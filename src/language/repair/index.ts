import type { Decoded } from '../decode/index.ts'
import type { Attribution } from '../types.ts'
import { balanceQuotes } from './quotes.ts'

export { settleNames } from './names.ts'

/** Mends what the tagger breaks at the edges of contents. */
export function repairAttributions(text: string, decoded: Decoded): Attribution[] {
  return decoded.attributions.map(one => ({
    ...one,
    content: one.content.map(span => balanceQuotes(text, span)),
  }))
}
