import { countryOfCode } from '../../base/geo/index.ts'
import { type Span, slice, spanOf } from '../../base/span.ts'
import type { Reading } from '../reading.ts'
import type { Contact, Party, Statement } from '../types.ts'

/** How many sentences after a contact its "sides" may speak. */
const REACH = 4

const SIDES =
  /^(?:(?:each|either|both|(?:both|each) of the|the(?: two)?|these(?: two)?) sides?|each of the two)$/i

/** Whether the words for a source mean the two parties of something, and name neither: "each side", "both sides". */
export const isSides = ({ layers }: Pick<Reading, 'layers'>, source: readonly Span[]): boolean =>
  source.length === 1 && source.every(span => SIDES.test(slice(layers.text, span)))

/**
 * The statements with the two states, or else persons, of the contact told last behind "each side"; where no contact
 * of two is near they stay open.
 */
export function withSides(
  reading: Reading,
  statements: readonly Statement[],
  contacts: readonly Contact[],
): Statement[] {
  return statements.map(one => {
    if (one.speaker.name !== undefined || !isSides(reading, one.source)) return one
    const contact = lastBefore(reading, one, contacts)
    const name = contact && namesOf(contact.parties)
    if (!contact || name === undefined) return one
    const evidence = [...one.source, ...(contact.fields.parties?.evidence ?? [])].map(spanOf)
    return {
      ...one,
      speaker: { ...one.speaker, name },
      fields: { ...one.fields, speaker: { evidence, known: 'implied', by: 'sides' } },
    }
  })
}

/** The contact whose words stand last before a statement's source, if they are near. */
function lastBefore(
  { trees }: Reading,
  { source }: Statement,
  contacts: readonly Contact[],
): Contact | undefined {
  const at = source[0]?.start ?? 0
  const sentenceAt = (offset: number): number => trees.tokens[trees.tokenAt(offset)]?.sentence ?? 0
  let best: Contact | undefined
  let last = -1
  for (const contact of contacts)
    for (const { start } of contact.evidence) {
      if (start > at || start < last) continue
      best = contact
      last = start
    }
  return best && sentenceAt(at) - sentenceAt(last) <= REACH ? best : undefined
}

/** "Norway and Chile": the two states that met; two persons where not both have a state. */
function namesOf(parties: readonly Party[]): string | undefined {
  const states = [...new Set(parties.map(one => countryOfCode(one.country ?? '')?.name))]
  if (parties.length === 2 && states.length === 1 && states[0] !== undefined) return undefined
  const names = states.includes(undefined) ? parties.map(one => one.name) : states
  return names.length === 2 ? names.join(' and ') : undefined
}
