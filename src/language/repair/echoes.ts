import { countryOfCapital, countryOfName } from '../../base/geo/index.ts'
import { slice } from '../../base/span.ts'
import { isPersonNoun } from '../mentions/lexicon.ts'
import type { Entity, EntityType, Token } from '../types.ts'
import { isJoiningHyphen } from './hyphens.ts'

/** Shorter names are initials that mean many things. */
const LEAST = 4

/**
 * Marks names that the tagger knows in one place of a text and passes over in another, last names of persons whom the
 * text names in full, names behind a person's title, and those of states and capitals. Only what is a proper noun there, and no part of a longer one.
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
    while (
      (isFree(last) || isHyphen(text, tokens, last)) &&
      tokens[last]?.sentence === tokens[first]?.sentence
    )
      last++
    if (!isFree(last - 1)) last--
    const name = nameIn(text, tokens, first, last, known)
    if (name) found.push(name)
    first = last
  }
  return found.length === 0 ? [...entities] : [...entities, ...found].sort((a, b) => a.start - b.start)
}

/** The name that a run of proper nouns is, or ends with behind a person's title: "President Maria Holm". */
function nameIn(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  known: ReadonlyMap<string, EntityType>,
): Entity | undefined {
  const titled = afterTitle(tokens, first, last)
  const own = titled ?? first
  const [from, to] = [tokens[own], tokens[last - 1]]
  if (!from || !to || isHyphened(text, from.start, to.end)) return undefined
  const name = text.slice(from.start, to.end)
  const place = countryOfName(name) || countryOfCapital(name)
  const type = known.get(name) ?? (place ? 'LOC' : titled === undefined ? undefined : 'PER')
  const fits = name.length >= LEAST && /^\p{Lu}.*\p{Ll}/su.test(name)
  return type && fits ? { type, first: own, last, start: from.start, end: to.end } : undefined
}

/** Where a name begins behind the last title of a run, or behind one right before the run. */
function afterTitle(tokens: readonly Token[], first: number, last: number): number | undefined {
  for (let at = last - 2; at >= first - 1; at--) {
    const token = tokens[at]
    const head = token?.head ?? -1
    if (token?.deprel === 'nmod:desc' && head > at && head < last && isPersonNoun(token.lemma)) return at + 1
  }
  return undefined
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

/** The hyphen inside a name: "Kim Jong-un". */
const isHyphen = (text: string, tokens: readonly Token[], index: number): boolean =>
  tokens[index + 1]?.upos === 'PROPN' && isJoiningHyphen(text, tokens, index)

const isHyphened = (text: string, start: number, end: number): boolean =>
  /[-‐–\p{L}]/u.test(text.charAt(start - 1)) || /[-‐\p{L}]/u.test(text.charAt(end))
