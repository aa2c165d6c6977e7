import { countryOfCode } from '../../base/geo/index.ts'
import { type Span, slice, spanOf } from '../../base/span.ts'
import { pointsBack } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'
import type { Contact, Party, Statement } from '../types.ts'

/** How many sentences after a contact its "sides" may speak. */
const REACH = 4

const SIDES =
  /^(?:(?:each|either|both|(?:both|each) of the|the(?: two)?|these(?: two)?) sides?|each of the two)$/i

/** Whether the words for a source mean the two parties of something, and name neither: "each side", "both sides". */
export const isSides = ({ layers }: Pick<Reading, 'layers'>, source: readonly Span[]): boolean =>
  isJust(layers.text, source, SIDES)

const isJust = (text: string, source: readonly Span[], words: RegExp): boolean =>
  source.length === 1 && source.every(span => words.test(slice(text, span)))

/** Those who have just met, taken up by a pronoun or by what they are. */
const THEY = /^(?:they|both|the two(?: (?:leaders|ministers|presidents|officials|diplomats|envoys))?)$/i

/** How many sentences after a contact "they" may be those who met. */
const NEAR = 1

/**
 * The statements with the two states, or else persons, of the contact told last behind "each side", and with those who
 * met behind "they" right after it; where no contact of two is near they stay open.
 */
export function withSides(
  reading: Reading,
  statements: readonly Statement[],
  contacts: readonly Contact[],
): Statement[] {
  return statements.map(one => {
    const they = isJust(reading.layers.text, one.source, THEY)
    const open = one.speaker.name === undefined || (they && isGuessedBody(reading, one))
    if (!open || !(they || isSides(reading, one.source))) return one
    const contact = lastBefore(reading, one, contacts, they ? nearOf(reading, one) : REACH)
    const parties = contact?.parties ?? []
    const name = they ? pairOf(parties) : namesOf(parties)
    if (!contact || name === undefined) return one
    const evidence = [...one.source, ...(contact.fields.parties?.evidence ?? [])].map(spanOf)
    return {
      ...one,
      speaker: { ...one.speaker, name },
      fields: { ...one.fields, speaker: { evidence, known: 'implied', by: 'sides' } },
    }
  })
}

/** "They" taken for a state or a body, which is one: two who have just met are likelier. */
const isGuessedBody = ({ actors }: Reading, { speaker, fields }: Statement): boolean =>
  fields.speaker?.by === 'pronoun' &&
  actors.all.some(one => one.name === speaker.name && BODIES.has(one.kind))

const BODIES = new Set(['country', 'organization', 'place'])

/** One sentence; two where "the leaders" who met have the one in between. */
function nearOf(reading: Reading, { source }: Statement): number {
  const { trees } = reading
  const here = trees.tokens[trees.tokenAt(source[0]?.start ?? 0)]?.sentence ?? 0
  const subject = trees.tokens.findIndex(
    (one, index) => one.sentence === here - 1 && trees.hasRelation(index, 'nsubj'),
  )
  return subject >= 0 && pointsBack(reading, subject) ? NEAR + 1 : NEAR
}

/** The contact whose words stand last before a statement's source, if they are near. */
function lastBefore(
  { trees }: Reading,
  { source }: Statement,
  contacts: readonly Contact[],
  reach: number,
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
  return best && sentenceAt(at) - sentenceAt(last) <= reach ? best : undefined
}

/** "Ann Berg and Luis Rojas": two who met. */
const pairOf = (parties: readonly Party[]): string | undefined =>
  parties.length === 2 ? parties.map(one => one.name).join(' and ') : undefined

/** "Norway and Chile": the two states that met; two persons where not both have a state. */
function namesOf(parties: readonly Party[]): string | undefined {
  const states = [...new Set(parties.map(one => countryOfCode(one.country ?? '')?.name))]
  if (parties.length === 2 && states.length === 1 && states[0] !== undefined) return undefined
  const names = states.includes(undefined) ? parties.map(one => one.name) : states
  return names.length === 2 ? names.join(' and ') : undefined
}
