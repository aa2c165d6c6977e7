import { slice } from '../../base/span.ts'
import type { Entity, Token } from '../types.ts'
import { isArticle } from './name-edges.ts'

/** "The Obama-Xi talks": two persons, where the text knows one of them by that name alone. */
export function splitPairs(text: string, tokens: readonly Token[], entities: readonly Entity[]): Entity[] {
  const persons = entities.filter(one => one.type === 'PER').map(one => slice(text, one))
  const known = new Set(
    persons.filter(name => !/[-‐–]/.test(name)).flatMap(name => [name, name.split(/\s/).at(-1) ?? '']),
  )
  return entities.flatMap(entity => {
    const hyphen = entity.type === 'PER' ? hyphenIn(text, tokens, entity) : -1
    if (hyphen < 0) return [entity]
    const sides = [
      { ...entity, last: hyphen, end: tokens[hyphen - 1]?.end ?? entity.end },
      { ...entity, first: hyphen + 1, start: tokens[hyphen + 1]?.start ?? entity.start },
    ]
    const names = sides.map(side => slice(text, side))
    return names.some(name => known.has(name)) && names.every(name => /^\p{Lu}/u.test(name))
      ? sides
      : [entity]
  })
}

/** The first hyphen inside a name; -1 for none. */
function hyphenIn(text: string, tokens: readonly Token[], { first, last }: Entity): number {
  for (let index = first + 1; index < last - 1; index++) {
    const token = tokens[index]
    const before = tokens[index - 1]
    // The hyphen of "al-Burhan" joins one name.
    if (before && isArticle(slice(text, before))) continue
    if (token && /^[-‐–]$/.test(slice(text, token))) return index
  }
  return -1
}
