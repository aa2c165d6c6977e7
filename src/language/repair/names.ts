import { countryOfCapital, countryOfName } from '../../base/geo/index.ts'
import { slice } from '../../base/span.ts'
import type { Entity, EntityType } from '../types.ts'

/**
 * One name, one type: a name that is tagged in two ways gets the one it has most often (a person, when even), and a
 * single word that ends a person's full name is that person.
 */
export function settleTypes(text: string, entities: readonly Entity[]): Entity[] {
  const words = entities.map(entity => slice(text, entity).replace(/\s+/g, ' '))
  const votes = new Map<string, Map<EntityType, number>>()
  entities.forEach((entity, index) => {
    const counts = votes.get(words[index] ?? '') ?? new Map<EntityType, number>()
    counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1)
    votes.set(words[index] ?? '', counts)
  })
  const types = new Map([...votes].map(([name, counts]) => [name, winner(counts)]))
  const lastNames = new Set(
    [...types]
      .filter(([name, type]) => type === 'PER' && name.includes(' '))
      .map(([name]) => name.split(' ').at(-1)),
  )
  return entities.map((entity, index) => {
    const name = words[index] ?? ''
    const place = countryOfName(name) ?? countryOfCapital(name)
    const type = !place && lastNames.has(name) ? 'PER' : (types.get(name) ?? entity.type)
    return type === entity.type ? entity : { ...entity, type }
  })
}

function winner(counts: ReadonlyMap<EntityType, number>): EntityType | undefined {
  const rank = (type: EntityType, count: number): number => count + (type === 'PER' ? 0.5 : 0)
  return [...counts].sort((a, b) => rank(b[0], b[1]) - rank(a[0], a[1]))[0]?.[0]
}
