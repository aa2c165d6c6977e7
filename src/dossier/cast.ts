import { isPersonNoun } from '../language/mentions/lexicon.ts'
import { type ActorFacts, actorFacts, actorKeys, fitOfActors, stateName } from './actors.ts'

/** A name as the entries of a dossier write it, and the entries (ids) that do. */
export interface NamedIn {
  readonly name: string
  readonly country: string | null
  readonly ids: readonly string[]
}

/** One actor of a dossier under all its names, the first of which tells most. */
export interface CastMember {
  readonly name: string
  readonly country?: string
  readonly names: readonly string[]
  readonly ids: ReadonlySet<string>
}

interface Group {
  readonly facts: ActorFacts
  readonly all: NamedIn[]
}

/**
 * The actors behind the names of a dossier, those of most entries first. Spellings of one person join, and a last name
 * that only one person of the dossier has; a state's names are one. "X and Y" counts for both. What names nobody
 * ("each side", "a member of the delegation") is left out.
 */
export function castOf(named: readonly NamedIn[]): CastMember[] {
  const groups: Group[] = []
  const rows = named.filter(one => isActor(one.name)).map(one => ({ one, facts: factsOf(one) }))
  const parts = ({ facts }: { readonly facts: ActorFacts }): number => facts.tokens.tokens.length
  rows.sort((a, b) => parts(b) - parts(a) || b.one.ids.length - a.one.ids.length)
  const byKey = new Map<string, Group[]>()
  for (const { one, facts } of rows) {
    const near = new Set(keysOf(facts).flatMap(key => byKey.get(key) ?? []))
    const [only, more] = [...near].filter(group => fitOfActors(group.facts, facts) === 'same')
    // Two persons of one last name: a last name alone is neither.
    if (only && !more) {
      only.all.push(one)
      continue
    }
    const group = { facts, all: [one] }
    groups.push(group)
    for (const key of keysOf(facts)) byKey.set(key, [...(byKey.get(key) ?? []), group])
  }
  const joint = named.filter(one => / and /.test(one.name) && !isActor(one.name))
  return groups
    .map(group => memberOf(group, joint))
    .sort((a, b) => b.ids.size - a.ids.size || (a.name < b.name ? -1 : 1))
}

/** Those that fit share one: without a country where the name alone may lead there. */
const keysOf = (facts: ActorFacts): string[] => {
  const keys = actorKeys(facts).map(key => `${facts.kind} ${key}`)
  return facts.kind === 'person' || facts.kind === 'body'
    ? keys.filter(key => !key.endsWith(` ${facts.country}`))
    : keys
}

const factsOf = ({ name, country }: NamedIn): ActorFacts =>
  actorFacts({ name, ...(country !== null && { country }) })

function memberOf({ facts, all }: Group, joint: readonly NamedIn[]): CastMember {
  const length = (one: NamedIn): number => (facts.kind === 'person' ? factsOf(one).tokens.tokens.length : 0)
  const ranked = [...all].sort((a, b) => length(b) - length(a) || b.ids.length - a.ids.length)
  const own = ranked[0]?.name ?? ''
  const isState = facts.kind === 'state' && facts.country !== undefined
  const country = facts.country ?? all.find(one => one.country !== null)?.country ?? undefined
  const names = all.map(one => one.name)
  const shared = joint.filter(one => one.name.split(/, | and /).some(part => names.includes(part)))
  return {
    name: isState ? stateName(facts.country ?? own) : own,
    ...(country !== undefined && { country }),
    names,
    ids: new Set([...all, ...shared].flatMap(one => one.ids)),
  }
}

const NOT_NAMED =
  /^(?:a|an|each|both|all|some|many|several|most|other|others|another|either|neither|their|his|her|its|our|my|your|these|those|this|that|two|three)\b|\b(?:who|whom|which|that|whose)\b| and /i

/** Whether words name somebody: a person, state or body by name, or the one who holds an office. */
function isActor(name: string): boolean {
  if (!/\p{Lu}/u.test(name)) return false
  const facts = actorFacts({ name })
  if (facts.kind === 'state') return true
  if (NOT_NAMED.test(name))
    return facts.kind === 'body' && /^\p{Lu}.* and \p{Lu}/u.test(name) && BODY.test(name)
  if (facts.kind === 'office') return facts.country !== undefined
  if (facts.kind === 'body' && /^\p{Ll}/u.test(name)) return false
  return !name.split(/\s+/).some(word => /^\p{L}\p{Ll}*s?$/u.test(word) && isSomebody(word, facts))
}

const BODY = /\b(?:Ministry|Department|Council|Committee|Commission|Agency|Office|Union|Party)\b/

/** "European diplomat", "U.S. officials", "Presidents of the USA": people of whom there are more. */
function isSomebody(word: string, facts: ActorFacts): boolean {
  const low = word.toLowerCase()
  const many = low.endsWith('s') && isPersonNoun(low.slice(0, -1))
  return many || (facts.office === undefined && word === low && isPersonNoun(low))
}
