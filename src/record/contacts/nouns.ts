import { countryOfCapital, organizationCode } from '../../base/geo/index.ts'
import { overlaps, slice, spanOf } from '../../base/span.ts'
import {
  agentsOf,
  isInfinitive,
  oblique,
  patientsOf,
  predicateOf,
  subjectsOf,
} from '../../language/clause.ts'
import type { Entity } from '../../language/types.ts'
import type { Found } from '../parts/found.ts'
import { hostAt } from '../parts/nations.ts'
import { type Participant, unique, withoutOwn } from '../parts/participant.ts'
import { participantsOf, pointsBack } from '../parts/participants.ts'
import { partiesAfter } from '../parts/surface.ts'
import type { Reading } from '../reading.ts'
import { APPEALING, BODIES, CONTACT_NOUNS, LIGHT_VERBS, NOT_A_CONTACT } from './lexicon.ts'
import type { Mode } from './types.ts'
import { isSeveral, modeOf } from './verbs.ts'

/** What a noun tells of a contact; without participants it may still refer back to one. */
export interface NounReading {
  readonly mode: Found<Mode>
  readonly participants: readonly Participant[]
  readonly body: boolean
  readonly definite: boolean
  readonly echo: boolean
}

/** Reads a noun as a contact; undefined where its words speak of something else ("news conference", "a call for"). */
export function nounReading(reading: Reading, noun: number): NounReading | undefined {
  const { trees } = reading
  const token = trees.tokens[noun]
  if (token?.upos !== 'NOUN' && token?.upos !== 'PROPN') return undefined
  const entry = CONTACT_NOUNS.get(token.lemma.toLowerCase())
  if (!entry || isOtherSense(reading, noun)) return undefined
  const mode = modeOf(reading, noun, isJointBriefing(reading, noun) ? 'meeting' : entry.mode)
  if (isCallAlone(reading, noun, mode)) return backTo(reading, noun, mode)
  const body = bodyAt(reading, noun)
  const others = withoutOwn(unique([...within(reading, noun), ...around(reading, noun)]))
  // A summit with a name of its own is whose it is only where nobody else is named.
  const participants =
    body && !(body.country === undefined && others.length > 0) ? unique([body, ...others]) : others
  const definite = isDefinite(reading, noun)
  const alone = participants.length === 1 && participants.every(one => isSeveral(reading, one))
  const told = participants.length > 1 || body || alone || definite || mode.by === 'mode-word'
  if (entry.weak && !told) return undefined
  const echo =
    participants.length === 0 && carrierSubjects(reading, noun).some(head => pointsBack(reading, head))
  return { mode, participants, body: body !== undefined || alone, definite, echo }
}

/** "The call" without "phone", "with" or "between" tells of no call by itself; it may refer back to one. */
const isCallAlone = (reading: Reading, noun: number, mode: Found<Mode>): boolean =>
  lemmaAt(reading, noun) === 'call' &&
  mode.by !== 'mode-word' &&
  oblique(reading.trees, noun, 'with', 'between', 'to', 'from').length === 0

const backTo = (reading: Reading, noun: number, mode: Found<Mode>): NounReading | undefined =>
  isDefinite(reading, noun) ? { mode, participants: [], body: false, definite: true, echo: false } : undefined

/** Those who hold, plan or agree to it. */
const carrierSubjects = (reading: Reading, noun: number): number[] =>
  reading.trees.hasRelation(noun, 'obj', 'obl')
    ? subjectsOf(reading.trees, predicateOf(reading.trees, noun))
    : []

function isOtherSense(reading: Reading, noun: number): boolean {
  const { trees } = reading
  const modifiers = trees.dependents(noun, 'compound', 'amod')
  const lemma = lemmaAt(reading, noun)
  if (modifiers.some(child => NOT_A_CONTACT.has(lemmaAt(reading, child))))
    return !isJointBriefing(reading, noun)
  if (lemma === 'call')
    return isAppeal(reading, noun) || modifiers.some(child => lemmaAt(reading, child) === 'emergency')
  return (trees.hasRelation(noun, 'compound') && lemma !== 'summit') || isMembership(reading, noun)
}

const lemmaAt = (reading: Reading, index: number): string =>
  reading.trees.tokens[index]?.lemma.toLowerCase() ?? ''

/** "At a news conference with A, B said": those who face the press together have met. */
const isJointBriefing = (reading: Reading, noun: number): boolean =>
  lemmaAt(reading, noun) === 'conference' &&
  oblique(reading.trees, noun, 'with').some(head => participantsOf(reading, head).some(one => one.person))

/** "a call for talks", "calls by officials asking …": no call by phone. */
function isAppeal(reading: Reading, noun: number): boolean {
  const { trees } = reading
  if (oblique(trees, noun, 'for', 'on').length > 0) return true
  const clauses = trees.dependents(noun, 'acl').filter(child => !trees.hasRelation(child, 'acl:relcl'))
  return clauses.some(child => APPEALING.has(lemmaAt(reading, child)) || isInfinitive(trees, child))
}

/** "members of the summit": who belongs to it. */
const isMembership = (reading: Reading, noun: number): boolean => {
  const { trees } = reading
  return trees.hasRelation(noun, 'nmod') && lemmaAt(reading, trees.tokens[noun]?.head ?? -1) === 'member'
}

/** Parties inside the noun's own phrase: between, with, of; whose; "Russian-US", "NATO-Russia". */
function within(reading: Reading, noun: number): Participant[] {
  const { trees } = reading
  const heads = [
    ...owners(reading, noun),
    ...trees.dependents(noun, 'amod', 'compound', 'nmod:desc'),
    ...oblique(trees, noun, 'between', 'with', 'among', 'amongst', 'by', 'from'),
    ...withOf(reading, noun),
    ...(isVisit(reading, noun) ? oblique(trees, noun, 'to') : []),
  ]
  const nested = heads.flatMap(head => [
    head,
    ...trees.dependents(head, 'amod', 'compound').filter(() => trees.hasRelation(head, 'amod', 'compound')),
  ])
  const hosts = isVisit(reading, noun)
    ? oblique(trees, noun, 'to', 'in').flatMap(head => hostAt(reading, head))
    : []
  const found = nested.flatMap(head => partiesIn(reading, noun, head))
  const others = oblique(trees, noun, 'between', 'with').length > 0 && found.length > 1
  return [...found, ...hosts, ...(others ? [] : partiesAfter(reading, noun, 'between', 'with'))]
}

/** Whose it is; "after his call with B, A left": a pronoun before the subject is the subject. */
function owners({ trees }: Reading, noun: number): number[] {
  const own = trees.dependents(noun, 'nmod:poss')
  const [first] = own
  const predicate = predicateOf(trees, noun)
  if (first === undefined || trees.tokens[first]?.upos !== 'PRON' || predicate < noun) return own
  const after = trees.dependents(predicate, 'nsubj').filter(subject => subject > noun)
  return after.length === 1 && trees.tokens[after[0] ?? 0]?.upos !== 'PRON' ? after : own
}

/** "the Madrid summit" is held in Madrid and not by Spain. */
function partiesIn(reading: Reading, noun: number, head: number): Participant[] {
  const { trees } = reading
  const token = trees.tokens[noun]
  const beside = trees.hasRelation(head, 'compound') && trees.tokens[head]?.head === noun
  return participantsOf(reading, head).filter(
    one => !(beside && one.by === 'metonym') && !(token && overlaps(one.span, token)),
  )
}

const isVisit = (reading: Reading, noun: number): boolean =>
  ['visit', 'trip'].includes(reading.trees.tokens[noun]?.lemma.toLowerCase() ?? '')

/** "meeting of the foreign ministers" has parties after "of"; "talks of peace" has a topic. */
const withOf = (reading: Reading, noun: number): number[] =>
  oblique(reading.trees, noun, 'of').filter(head => participantsOf(reading, head).length > 0)

/** Parties outside: the subject of the verb that carries the noun, of its relative clause, of "after talks with". */
function around(reading: Reading, noun: number): Participant[] {
  const { trees } = reading
  const heads: number[] = []
  for (const clause of trees.dependents(noun, 'acl')) {
    const lemma = trees.tokens[clause]?.lemma.toLowerCase() ?? ''
    if (lemma === 'attend' || lemma === 'involve')
      heads.push(...oblique(trees, clause, 'by'), ...trees.dependents(clause, 'obj'))
    else if (LIGHT_VERBS.has(lemma)) heads.push(...carriers(reading, clause, noun))
  }
  const carrier = predicateOf(trees, noun)
  if (carrier !== noun) heads.push(...carriedBy(reading, carrier, noun))
  const governor = trees.tokens[noun]?.head ?? -1
  if (GUESTS.has(lemmaAt(reading, governor)) && oblique(trees, governor, 'in', 'at', 'of').includes(noun))
    heads.push(...subjectsOf(trees, governor))
  return heads.filter(head => head !== noun).flatMap(head => participantsOf(reading, head))
}

/** Those who hold it; who arranges a meeting between others takes no part in it. */
function carriers(reading: Reading, verb: number, noun: number): number[] {
  const { trees } = reading
  if (oblique(trees, noun, 'between').length > 0) return []
  return [...agentsOf(trees, verb), ...oblique(trees, verb, 'with')].filter(head => head !== noun)
}

const GUESTS = new Set(['participant', 'guest', 'attendee', 'speaker'])
const PART = new Set(['part', 'participate', 'attend', 'engage', 'invite'])

function carriedBy(reading: Reading, verb: number, noun: number): number[] {
  const { trees } = reading
  const lemma = trees.tokens[verb]?.lemma.toLowerCase() ?? ''
  const argument = trees.tokens[noun]?.head === verb && trees.hasRelation(noun, 'obj')
  if (argument && LIGHT_VERBS.has(lemma)) return carriers(reading, verb, noun)
  const prepositions = trees
    .dependents(noun, 'case')
    .map(child => trees.tokens[child]?.lemma.toLowerCase() ?? '')
  const takesPart =
    prepositions.includes('in') &&
    (PART.has(lemma) ||
      trees.dependents(verb, 'obj').some(object => PART.has(trees.tokens[object]?.lemma ?? '')))
  if (takesPart) return subjectsOf(trees, verb)
  if (lemma === 'invite' && prepositions.some(word => word === 'to' || word === 'for'))
    return [...agentsOf(trees, verb), ...patientsOf(trees, verb)]
  if (lemmaAt(reading, noun) === 'summit' && prepositions.includes('at'))
    return subjectsOf(trees, verb).filter(head =>
      participantsOf(reading, head).some(one => isSeveral(reading, one)),
    )
  const withOther = oblique(trees, noun, 'with').length > 0
  const beside = prepositions.some(word =>
    ['after', 'during', 'in', 'following', 'at', 'before', 'by', 'ahead'].includes(word),
  )
  const bare = prepositions.length === 0 && trees.hasRelation(noun, 'obl')
  return withOther && (beside || bare || trees.hasRelation(noun, 'obj')) ? subjectsOf(trees, verb) : []
}

/** A council, committee or summit by name: before the noun, after "of", or the noun itself inside the name. */
function bodyAt(reading: Reading, noun: number): Participant | undefined {
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

function isDefinite(reading: Reading, noun: number): boolean {
  const { trees } = reading
  if (trees.dependents(noun, 'nmod:poss').length > 0 || isOwned(reading, noun)) return true
  return trees.dependents(noun, 'det').some(child => DEFINITE.has(lemmaAt(reading, child)))
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/** "Thursday's call", whatever the tree makes of the possessive. */
function isOwned({ trees }: Reading, noun: number): boolean {
  const near = [noun, ...trees.dependents(noun, 'compound', 'nmod')]
  return near
    .flatMap(index => trees.dependents(index, 'case'))
    .some(mark => mark < noun && /^['’]s?$/.test(trees.tokens[mark]?.lemma ?? ''))
}
