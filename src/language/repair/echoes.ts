import { countryOfCapital, countryOfName } from '../../base/geo/index.ts'
import { slice } from '../../base/span.ts'
import type { Entity, EntityType, Token } from '../types.ts'

/** Shorter names are initials that mean many things. */
const LEAST = 4

/**
 * Marks names that the tagger knows in one place of a text and passes over in another, last names of persons whom the
 * text names in full, and names of states and capitals. Only what is a proper noun there, and no part of a longer one.
 */
export function withEchoes(text: string, tokens: readonly Token[], entities: readonly Entity[]): Entity[] {
  const known = knownNames(text, entities)
  const taken = new Set(
    entities.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, at) => first + at)),
  )
  const isFree = (index: number): boolean => tokens[index]?.upos === 'PROPN' && !taken.has(index)
  const found: Entity[] = []
  for (let first = 0; first < tokens.length; first++) {
    if (!isFree(first) || isFree(first - 1)) continue
    let last = first
    while (isFree(last) && tokens[last]?.sentence === tokens[first]?.sentence) last++
    const [from, to] = [tokens[first], tokens[last - 1]]
    if (!from || !to) continue
    const name = text.slice(from.start, to.end)
    const type = known.get(name) ?? (countryOfName(name) || countryOfCapital(name) ? 'LOC' : undefined)
    if (type && name.length >= LEAST && !isHyphened(text, from.start, to.end))
      found.push({ type, first, last, start: from.start, end: to.end })
    first = last
  }
  return found.length === 0 ? [...entities] : [...entities, ...found].sort((a, b) => a.start - b.start)
}

/** Names in mixed letters with their types; a person's last name stands for the person. */
function knownNames(text: string, entities: readonly Entity[]): Map<string, EntityType> {
  const known = new Map<string, EntityType>()
  for (const entity of entities) {
    const name = slice(text, entity)
    if (!/^\p{Lu}.*\p{Ll}/su.test(name)) continue
    if (!known.has(name)) known.set(name, entity.type)
    const own = entity.type === 'PER' && entity.last - entity.first > 1 ? name.split(/\s/).at(-1) : undefined
    if (own && /^\p{Lu}/u.test(own)) known.set(own, 'PER')
  }
  return known
}

const isHyphened = (text: string, start: number, end: number): boolean =>
  /[-‐–\p{L}]/u.test(text.charAt(start - 1)) || /[-‐\p{L}]/u.test(text.charAt(end))
