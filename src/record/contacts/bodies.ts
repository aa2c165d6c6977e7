import { countryOfCapital, organizationCode } from '../../base/geo/index.ts'
import { overlaps, slice, spanOf } from '../../base/span.ts'
import { oblique } from '../../language/clause.ts'
import type { Entity } from '../../language/types.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import { BODIES } from './lexicon.ts'

/** A council, committee or summit by name: before the noun, after "of", or the noun itself inside the name. */
export function bodyAt(reading: Reading, noun: number): Participant | undefined {
  const { trees, layers } = reading
  const heads = [noun, ...oblique(trees, noun, 'of'), ...trees.dependents(noun, 'compound')]
  for (const head of heads) {
    const token = trees.tokens[head]
    const entity = token && layers.entities.find(one => overlaps(one, token))
    // "Episcopal Conference" is who acts; only an event's own name is a contact by itself.
    if (entity?.type === 'ORG' && head === noun) continue
    if (entity && isBody(reading, entity) && !isPlaceName(reading, entity)) return asBody(reading, entity)
  }
  return undefined
}

const isBody = (reading: Reading, entity: Entity): boolean =>
  ['ORG', 'EVENT', 'OTHER'].includes(entity.type) && BODIES.test(slice(reading.layers.text, entity))

/** "Cairo summit": named after where it was, not after whose it is. */
function isPlaceName(reading: Reading, entity: Entity): boolean {
  const words = slice(reading.layers.text, entity).split(/\s+/)
  if (!/^(?:summit|conference|meeting|talks)$/i.test(words.at(-1) ?? '')) return false
  const place = words.slice(0, -1).join(' ')
  return (
    countryOfCapital(place) !== undefined ||
    reading.actors.all.some(one => one.kind === 'place' && one.name === place)
  )
}

/** A body by its name; "the NATO summit" is NATO's. */
function asBody(reading: Reading, entity: Entity): Participant {
  const words = slice(reading.layers.text, entity)
  const host = hostOf(words)
  const actor = host === undefined ? reading.actors.resolve(entity)[0]?.actor : undefined
  const name = host ?? actor?.name ?? words
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

/** The organisation at the beginning of a summit's or meeting's name. */
function hostOf(words: string): string | undefined {
  const parts = words.split(/\s+/)
  if (!/^(?:summit|conference|meeting|talks)$/i.test(parts.at(-1) ?? '')) return undefined
  for (let last = parts.length - 1; last > 0; last--) {
    const name = parts.slice(0, last).join(' ')
    if (organizationCode(name) !== undefined) return name
  }
  return undefined
}
