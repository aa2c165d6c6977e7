import { countryOfCapital, countryOfName } from '../../base/geo/index.ts'
import { slice } from '../../base/span.ts'
import { genderOfFirstName } from '../mentions/features.ts'
import { isPersonNoun } from '../mentions/lexicon.ts'
import type { Entity, EntityType, Token } from '../types.ts'
import { withEchoes } from './echoes.ts'
import { isJoiningHyphen } from './hyphens.ts'
import { isKnownBody, knownType } from './known.ts'
import { endingInPerson, inCapitals, joinedHalves, withoutOrigin } from './name-edges.ts'
import { splitPairs } from './pairs.ts'

/**
 * Mends names: none runs over the end of a sentence, none takes in a title or where somebody is from; one name has one type, the one it is given most often (a person,
 * when even); a single word that ends a person's full name is that person; states, bodies and seats of power that
 * are known by name are no persons.
 */
export function settleNames(text: string, tokens: readonly Token[], entities: readonly Entity[]): Entity[] {
  const parts = entities
    .flatMap(entity => splitAtSentences(tokens, entity))
    .map(entity => withoutTitle(text, tokens, withHyphened(text, tokens, entity)))
    .map(entity => withoutOrigin(text, tokens, entity))
  const joined = joinedHalves(text, tokens, parts)
  const whole = withEchoes(
    text,
    tokens,
    splitPairs(text, tokens, inCapitals(text, tokens, endingInPerson(text, tokens, joined))),
  )
  const words = whole.map(entity => slice(text, entity).replace(/\s+/g, ' '))
  const types = votedTypes(words, whole)
  const lastNames = new Set(
    [...types]
      .filter(([name, type]) => type === 'PER' && name.includes(' '))
      .map(([name]) => name.split(' ').at(-1) ?? '')
      .flatMap(name => [name, name.toUpperCase()]),
  )
  return whole.map((entity, index) => {
    const name = words[index] ?? ''
    const voted = lastNames.has(name) ? 'PER' : (types.get(name) ?? entity.type)
    const type = settledType(name, voted, lastNames)
    return type === entity.type ? entity : { ...entity, type }
  })
}

function splitAtSentences(tokens: readonly Token[], entity: Entity): Entity[] {
  const parts: { first: number; last: number }[] = []
  for (let at = entity.first; at < entity.last; at++) {
    const open = parts.at(-1)
    if (open && tokens[at]?.sentence === tokens[at - 1]?.sentence) open.last = at + 1
    else parts.push({ first: at, last: at + 1 })
  }
  if (parts.length < 2) return [entity]
  return parts.map(({ first, last }) => ({
    ...entity,
    first,
    last,
    start: tokens[first]?.start ?? entity.start,
    end: tokens[last - 1]?.end ?? entity.end,
  }))
}

/** Two or three capitalised words of which the first is a known first name. */
const isFullName = (form: (index: number) => string, first: number, last: number): boolean =>
  last - first >= 2 &&
  last - first <= 3 &&
  genderOfFirstName(form(first)) !== undefined &&
  /^\p{Lu}/u.test(form(last - 1))

/** Takes in what a hyphen joins to the start or the end of a name: "Jean-|Noël Barrot", "al|-Amr". */
function withHyphened(text: string, tokens: readonly Token[], given: Entity): Entity {
  const entity = withFirstHalf(text, tokens, given)
  const next = tokens[entity.last]
  const joined = next?.start === entity.end && /^[-‐]\p{L}/u.test(text.slice(next.start, next.end))
  return joined && next ? { ...entity, last: entity.last + 1, end: next.end } : entity
}

/** A person's name that begins behind a hyphen begins with the capitalised word before that. */
function withFirstHalf(text: string, tokens: readonly Token[], entity: Entity): Entity {
  const half = tokens[entity.first - 2]
  const open = entity.type === 'PER' && isJoiningHyphen(text, tokens, entity.first - 1)
  return open && half && /^\p{Lu}\p{Ll}+$/u.test(slice(text, half))
    ? { ...entity, first: entity.first - 2, start: half.start }
    : entity
}

/** Abbreviated titles; the others are nouns for people. */
const SHORT_TITLE = /^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|Amb|Adm|Maj|Sir|Dame)\.?$/
/** With these a single name is whole: Queen Elizabeth, Pope Francis. */
const ROYAL = /^(?:king|queen|prince|princess|pope|lady|lord|saint|duke|duchess|emperor|sheikh|sultan)$/i

/** A person's name without the titles before it and the bracket after it: "House Speaker Paul Ryan (R-Wis." */
function withoutTitle(text: string, tokens: readonly Token[], entity: Entity): Entity {
  const person = entity.type === 'PER'
  const form = (index: number): string => {
    const token = tokens[index]
    return token ? slice(text, token) : ''
  }
  let { first, last } = entity
  for (let at = first; at < last; at++) if (form(at) === '(' && at > first) last = at
  for (let at = last - 2; at >= first; at--) {
    const royal = ROYAL.test(form(at)) && at === last - 2
    if (royal || !(SHORT_TITLE.test(form(at)) || isPersonNoun(tokens[at]?.lemma ?? ''))) continue
    first = form(at + 1) === ',' ? at + 2 : at + 1
    break
  }
  first = afterPlace(form, first, last, form(entity.first - 1))
  const [from, to] = [tokens[first], tokens[last - 1]]
  if (!from || !to || !/^\p{Lu}/u.test(form(first))) return entity
  if (!person && !(first > entity.first && isFullName(form, first, last))) return entity
  return { ...entity, type: 'PER', first, last, start: from.start, end: to.end }
}

const OF = /^(?:of|for)$/i

/** "Secretary of State John Smith", "President of Ukraine John Smith": the name is what follows the title's place. */
function afterPlace(form: (index: number) => string, first: number, last: number, before: string): number {
  const from = OF.test(form(first)) ? first + 1 : OF.test(before) ? first : -1
  if (from < 0) return first
  for (let at = from + 1; at <= last - 2; at++) {
    const place = Array.from({ length: at - from }, (_, step) => form(from + step)).join(' ')
    if (/^state$/i.test(place) || countryOfName(place) || countryOfCapital(place)) return at
  }
  return first
}

function votedTypes(words: readonly string[], entities: readonly Entity[]): Map<string, EntityType> {
  const votes = new Map<string, Map<EntityType, number>>()
  entities.forEach(({ type }, index) => {
    const name = words[index] ?? ''
    const counts = votes.get(name) ?? new Map<EntityType, number>()
    counts.set(type, (counts.get(type) ?? 0) + (type === 'PER' ? 1.1 : 1))
    votes.set(name, counts)
  })
  return new Map([...votes].map(([name, counts]) => [name, mostOf(counts)]))
}

const mostOf = (counts: ReadonlyMap<EntityType, number>): EntityType =>
  [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'OTHER'

/** What is known by name is no person; a body that is known is no place either. */
function settledType(name: string, voted: EntityType, lastNames: ReadonlySet<string>): EntityType {
  if (voted === 'LOC') return isKnownBody(name) ? 'ORG' : voted
  if (voted !== 'PER') return voted
  return knownType(name) ?? (isShort(name, lastNames) ? 'ORG' : voted)
}

/** Initials of a body, and not a last name in a line of capitals. */
const isShort = (name: string, lastNames: ReadonlySet<string>): boolean =>
  /^[A-Z]{3,6}$/.test(name) && !lastNames.has(name)
