import { oblique } from '../../language/clause.ts'
import { hostAt } from '../parts/nations.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'

const ENVOYS = new Set(['ambassador', 'envoy', 'consul', 'chargé'])

/** "We raised it with the ambassador to Chile": whom an envoy is sent to is the country, where the speaker names none. */
export function receiving(
  reading: Reading,
  others: readonly number[],
  speakers: readonly Participant[],
): Participant[] {
  const { trees } = reading
  const [host] = others
    .filter(head => ENVOYS.has(trees.tokens[head]?.lemma.toLowerCase() ?? ''))
    .flatMap(head => oblique(trees, head, 'to', 'in'))
    .flatMap(head => hostAt(reading, head))
  return speakers.map(one =>
    host && one.by === 'first-person' && one.country === undefined
      ? { ...host, span: one.span, known: 'implied', by: 'first-person' }
      : one,
  )
}
