import { countryOfCapital, countryOfName, organizationCode } from '../../base/geo/index.ts'
import { slice } from '../../base/span.ts'
import { isPersonNoun } from '../mentions/lexicon.ts'
import type { Entity, Token } from '../types.ts'
import { isJoiningHyphen } from './hyphens.ts'

const nameOf = (text: string, entity: Entity): string => slice(text, entity).replace(/\s+/g, ' ')

const formOf = (text: string, token: Token | undefined): string => (token ? slice(text, token) : '')

/** Tokens `[first, last)` of an entity as a name of its own. */
const piece = (tokens: readonly Token[], entity: Entity, first: number, last: number): Entity => ({
  ...entity,
  first,
  last,
  start: tokens[first]?.start ?? entity.start,
  end: tokens[last - 1]?.end ?? entity.end,
})

/** "Amy Berg of Ohio" is Amy Berg; with one word before the "of" the place is part of the name (Joan of Arc). */
export function withoutOrigin(text: string, tokens: readonly Token[], entity: Entity): Entity {
  if (entity.type !== 'PER') return entity
  for (let at = entity.first + 2; at < entity.last - 1; at++) {
    const isOf = /^(?:of|from)$/i.test(formOf(text, tokens[at]))
    if (isOf && !isPersonNoun(tokens[entity.first]?.lemma ?? ''))
      return piece(tokens, entity, entity.first, at)
  }
  return entity
}

/**
 * "Vermont Ann Berg" tagged as one body: a name that ends with a person's full name, known from elsewhere in the text,
 * is that person, and a place before.
 */
export function endingInPerson(
  text: string,
  tokens: readonly Token[],
  entities: readonly Entity[],
): Entity[] {
  const people = new Set(
    entities.filter(one => one.type === 'PER' && one.last - one.first > 1).map(one => nameOf(text, one)),
  )
  return entities.flatMap((entity): Entity[] => {
    if (entity.type === 'PER') return [entity]
    for (let at = entity.first + 1; at < entity.last - 1; at++) {
      const rest = piece(tokens, entity, at, entity.last)
      if (people.has(nameOf(text, rest)))
        return [
          { ...piece(tokens, entity, entity.first, at), type: 'LOC' },
          { ...rest, type: 'PER' },
        ]
    }
    return [entity]
  })
}

const LEAST_CAPITALS = 3

/**
 * In a headline in capitals every word looks like a name: there only what the rest of the text names too, or what is
 * known by name, is one. A text that is all capitals is left as it is.
 */
export function inCapitals(text: string, tokens: readonly Token[], entities: readonly Entity[]): Entity[] {
  const quiet = entities.filter(one => tokens[one.first]?.sentence !== 0)
  if (quiet.length === 0 || !isShouted(text, tokens)) return [...entities]
  const known = new Set(quiet.flatMap(one => wordsOf(nameOf(text, one))))
  return entities.filter(
    one =>
      tokens[one.first]?.sentence !== 0 ||
      wordsOf(nameOf(text, one)).every(word => known.has(word)) ||
      isKnown(nameOf(text, one)),
  )
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(' ')

/** "FRANCE", "NATO", "PARIS". */
function isKnown(name: string): boolean {
  const cased = name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, letter => letter.toUpperCase())
  return (
    (countryOfName(name) ?? countryOfName(cased) ?? countryOfCapital(cased)) !== undefined ||
    organizationCode(name) !== undefined
  )
}

/** Whether the first sentence, and only it, stands in capitals. */
function isShouted(text: string, tokens: readonly Token[]): boolean {
  const words = tokens.filter(token => /\p{L}{2}/u.test(formOf(text, token)))
  const own = words.filter(token => token.sentence === 0)
  const isLoud = (token: Token): boolean => !/\p{Ll}/u.test(formOf(text, token))
  return own.length >= LEAST_CAPITALS && own.every(isLoud) && !words.every(isLoud)
}

/** What joins the halves of Arabic and Persian names by a hyphen. */
const ARTICLES = /^(?:al|el|ul|ad|an|ar|as|at|ash|az|ez|bin|ibn|abu|oul)$/i
export const isArticle = (word: string): boolean => ARTICLES.test(word)

/** "Abdel Fattah al" and "Burhan", parted at the hyphen of "al-Burhan", are one name, whether or not the second is tagged. */
export function joinedHalves(text: string, tokens: readonly Token[], entities: readonly Entity[]): Entity[] {
  const found: Entity[] = []
  for (const entity of entities.map(one => withSecondHalf(text, tokens, one)))
    if (!found.some(one => one.first <= entity.first && entity.last <= one.last)) found.push(entity)
  return found
}

function withSecondHalf(text: string, tokens: readonly Token[], entity: Entity): Entity {
  const second = tokens[entity.last + 1]
  const open = entity.type === 'PER' && isArticle(formOf(text, tokens[entity.last - 1]))
  const joined = open && isJoiningHyphen(text, tokens, entity.last) && /^\p{Lu}/u.test(formOf(text, second))
  return joined && second ? { ...entity, last: entity.last + 2, end: second.end } : entity
}
