import type { Token } from '../types.ts'
import { changeToken } from './change.ts'

const OFFICE = /^charg[eé]s?\s+d['’]\s?affaires/iu

/** "the charge d'affaires": without its accent the envoy is taken for what one is charged with. */
export function settleEnvoys(text: string, tokens: readonly Token[]): Token[] {
  const mended = [...tokens]
  tokens.forEach(({ start, lemma }, index) => {
    if (/^charg/i.test(lemma) && OFFICE.test(text.slice(start, start + 24)))
      changeToken(mended, index, { lemma: 'chargé', upos: 'NOUN' })
  })
  return mended
}
