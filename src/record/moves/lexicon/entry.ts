import type { MoveType } from '../../types.ts'
import type { Sense } from '../types.ts'

/** A word and one of its senses. */
export type Entry = readonly [lemma: string, sense: Sense]

type Options = Partial<Omit<Sense, 'type' | 'recipient'>> & { readonly to?: string }

/**
 * The senses of several words at once. A word is a lemma, with its particle after an underscore (`call_off`). `to`
 * lists where the other side stands, best first; `hides` goes with the types that speak of acts still to come.
 */
export function senses(type: MoveType, words: string, options: Options = {}): Entry[] {
  const { to = 'obj', ...rest } = options
  return words
    .trim()
    .split(/\s+/)
    .map(word => {
      const [lemma = '', particle] = word.split('_')
      const sense: Sense = {
        type,
        recipient: to === '' ? [] : to.split(' '),
        ...rest,
        ...(particle !== undefined && { particle }),
      }
      return [lemma, sense] as const
    })
}

/** Words with their senses, the special before the general, as listed. */
export function byLemma(entries: readonly Entry[]): ReadonlyMap<string, readonly Sense[]> {
  const map = new Map<string, Sense[]>()
  for (const [lemma, sense] of entries) {
    const list = map.get(lemma)
    if (list) list.push(sense)
    else map.set(lemma, [sense])
  }
  return map
}
