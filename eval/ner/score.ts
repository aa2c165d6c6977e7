import { overlaps } from '../../src/base/span.ts'
import type { Counts } from '../record/counts.ts'
import type { Name, NamedText } from './gold.ts'

/**
 * Compares names by exact span and type (conlleval's micro count), over the types that the source marks. Countries
 * and buildings count as places, unless the source tells countries apart.
 */
export function scoreNames(gold: NamedText, predicted: readonly Name[], types: ReadonlySet<string>): Counts {
  const typeOf = (type: string): string =>
    !types.has('GPE') && (type === 'GPE' || type === 'FAC') ? 'LOC' : type === 'FAC' ? 'LOC' : type
  const keys = (names: readonly Name[]): Set<string> =>
    new Set(
      names
        .map(name => ({ ...name, type: typeOf(name.type) }))
        .filter(name => types.has(name.type) && !gold.unknown.some(span => overlaps(span, name)))
        .map(name => `${name.start}-${name.end}-${name.type}`),
    )
  const wanted = keys(gold.names)
  const found = keys(predicted)
  let right = 0
  for (const key of found) if (wanted.has(key)) right++
  return { right, false: found.size - right, missed: wanted.size - right }
}
