import { countryOfCapital, organizationCode } from '../../base/geo/index.ts'
import { overlaps, slice, spanOf } from '../../base/span.ts'
import { oblique } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Entity } from '../../language/types.ts'
import type { Actor } from '../actors/types.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import { BODIES } from './lexicon.ts'

/** A council, committee or summit by name: before the noun, after "of", or the noun itself inside the name. */
export function bodyAt(reading: Reading, noun: number): Participant | undefined {
  const { trees, layers } = reading
  const heads = [
    noun,
    ...oblique(trees, noun, 'of'),
    ...trees.dependents(noun, 'compound'),
    ...beside(trees, noun),
  ]
  for (const head of heads) {
    const token = trees.tokens[head]
    const entity = token && layers.entities.find(one => overlaps(one, token))
    // "Episcopal Conference" is who acts; only an event's own name is a contact by itself.
    if (entity?.type === 'ORG' && head === noun) continue
    if (entity && isBody(reading, entity) && !isPlaceName(reading, entity)) return asBody(reading, entity)
  }
  return undefined
}

/** "an AU summit set for May": a tree may hang both nouns on the third. */
function beside(trees: Trees, noun: number): number[] {
  const before = trees.tokens[noun - 1]
  const shared = trees.hasRelation(noun, 'compound') && before?.head === trees.tokens[noun]?.head
  return shared && trees.hasRelation(noun - 1, 'compound') ? [noun - 1] : []
}

/** A body by the last word of its name, or an organisation of states that a place follows ("the NATO Lisbon summit"). */
function isBody(reading: Reading, entity: Entity): boolean {
  const words = slice(reading.layers.text, entity)
  if (!['ORG', 'EVENT', 'OTHER'].includes(entity.type)) return false
  return BODIES.test(words) || organizationCode(words) !== undefined || hostOf(reading, words) !== undefined
}

const SITTING_NAME = /^(?:summit|conference|meeting|talks)$/i

/** "Cairo summit": named after where it was, not after whose it is. */
function isPlaceName(reading: Reading, entity: Entity): boolean {
  const words = slice(reading.layers.text, entity).split(/\s+/)
  if (!SITTING_NAME.test(words.at(-1) ?? '')) return false
  const place = words.slice(0, -1).join(' ')
  return (
    countryOfCapital(place) !== undefined ||
    reading.actors.all.some(one => one.kind === 'place' && one.name === place)
  )
}

/** A body by its name; "the NATO summit" is NATO's. */
function asBody(reading: Reading, entity: Entity): Participant {
  const words = slice(reading.layers.text, entity)
  const host = hostOf(reading, words)
  const actor = host === undefined ? reading.actors.resolve(entity)[0]?.actor : organizationOf(reading, host)
  const name = actor?.name ?? host ?? words
  const country = actor?.country ?? organizationCode(name)
  return {
    key: actor?.id ?? `body:${name.toLowerCase()}`,
    name,
    ...(country !== undefined && { country }),
    person: false,
    span: spanOf(entity),
    known: 'stated',
    by: 'body-name',
  }
}

/** The organisation at the beginning of a summit's or meeting's name: a known one, or one that the report has named. */
function hostOf(reading: Reading, words: string): string | undefined {
  const parts = words.split(/\s+/)
  const last = parts.at(-1) ?? ''
  if (!SITTING_NAME.test(last) && countryOfCapital(last) === undefined) return undefined
  for (let end = parts.length - 1; end > 0; end--) {
    const name = parts.slice(0, end).join(' ')
    if (organizationCode(name) !== undefined || organizationOf(reading, name)) return name
  }
  return undefined
}

const organizationOf = ({ actors }: Reading, name: string): Actor | undefined =>
  actors.all.find(one => one.kind === 'organization' && (one.name === name || one.variants.includes(name)))
