import { overlaps } from '../../base/span.ts'
import {
  agentsOf,
  lemmaAt,
  oblique,
  patientsOf,
  predicateOf,
  prepositionOf,
  subjectsOf,
} from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { hostAt } from '../parts/nations.ts'
import type { Participant } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import { partiesAfter } from '../parts/surface.ts'
import type { Reading } from '../reading.ts'
import { goersOf } from './invited.ts'
import { leavingAfter, placesLeft } from './leaving.ts'
import { LIGHT_VERBS, MODE_WORDS, TRAVEL_VERBS } from './lexicon.ts'
import { isSeveral } from './several.ts'
import { trunkOf } from './trunk.ts'

/** Parties inside the noun's own phrase: between, with, of; whose; "Russian-US", "NATO-Russia". */
export function within(reading: Reading, noun: number): Participant[] {
  const { trees } = reading
  const heads = [
    ...owners(reading, noun),
    ...trees.dependents(noun, 'amod', 'compound', 'nmod:desc'),
    ...oblique(trees, noun, 'between', 'with', 'among', 'amongst', 'by', 'from'),
    ...withOf(reading, noun),
    ...takingPlace(reading, noun),
    ...(lemmaAt(reading.trees, noun) === 'call' ? oblique(trees, noun, 'on') : []),
    ...(isPhoneCall(trees, noun) ? oblique(trees, noun, 'to') : []),
    ...(isVisit(reading, noun) || isLetter(reading, noun) ? oblique(trees, noun, 'to') : []),
  ]
  const nested = heads.flatMap(head => [
    head,
    ...trees.dependents(head, 'amod', 'compound').filter(() => trees.hasRelation(head, 'amod', 'compound')),
  ])
  const hosts = isVisit(reading, noun) ? hostsOf(reading, noun) : []
  const found = nested.flatMap(head => partiesIn(reading, noun, head))
  const between = found.length === 1 ? secondBetween(reading, noun) : []
  const others =
    between.length > 0 || (oblique(trees, noun, 'between', 'with').length > 0 && found.length > 1)
  // "a visit for talks with B": with B are the talks.
  const surface = !others && !(isVisit(reading, noun) && oblique(trees, noun, 'for').length > 0)
  return [...found, ...between, ...hosts, ...(surface ? partiesAfter(reading, noun, 'between', 'with') : [])]
}

/** Whom a visit is to: "a visit to Lima", "left Lima after a visit", "is in Lima on a visit". */
function hostsOf(reading: Reading, noun: number): Participant[] {
  const { trees } = reading
  const above = trees.tokens[noun]?.head ?? -1
  const left = leavingAfter(trees, noun)
  const heads = [
    ...oblique(trees, noun, 'to', 'in'),
    ...oblique(trees, noun, 'of', 'by').flatMap(head => oblique(trees, head, 'to')),
    ...(left === undefined ? [] : placesLeft(trees, left).filter(head => head !== noun)),
    ...(isInPlace(reading, above) ? [above] : []),
  ]
  return heads.flatMap(head => hostAt(reading, head))
}

/** "between A, who leads the party, and B": the second, wherever the tree hangs a name that "and" begins. */
function secondBetween(reading: Reading, noun: number): Participant[] {
  const { trees, layers } = reading
  const [first] = oblique(trees, noun, 'between')
  const sentence = trees.tokens[noun]?.sentence
  if (first === undefined) return []
  const second = layers.entities.find(
    one =>
      one.first > first &&
      trees.tokens[one.first]?.sentence === sentence &&
      trees.tokens[one.first - 1]?.lemma.toLowerCase() === 'and' &&
      participantsOf(reading, trees.headOf(one)).length > 0,
  )
  return second ? participantsOf(reading, trees.headOf(second)) : []
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
    one => !(beside && (one.by === 'metonym' || isOfState(one))) && !(token && overlaps(one.span, token)),
  )
}

/** "A state visit": what kind it is, and nobody. */
const isOfState = (one: Participant): boolean => one.by === 'unnamed-group' && !/\s/.test(one.name)

/** "A conversation took place between A and B", "the call held on Monday between A and B": those whom the verb names. */
function takingPlace({ trees }: Reading, noun: number): number[] {
  const held = trees.dependents(noun, 'acl').flatMap(clause => oblique(trees, clause, 'between', 'among'))
  if (held.length > 0) return held
  const verb = trees.tokens[trunkOf(trees, noun)]?.head ?? -1
  if (!trees.hasRelation(trunkOf(trees, noun), 'nsubj') || trees.tokens[verb]?.upos !== 'VERB') return []
  return [verb, ...trees.dependents(verb, 'obj')].flatMap(head => oblique(trees, head, 'between', 'among'))
}

const isVisit = (reading: Reading, noun: number): boolean =>
  ['visit', 'trip'].includes(reading.trees.tokens[noun]?.lemma.toLowerCase() ?? '')

/** "a phone call to B": one that is put through, and no appeal. */
const isPhoneCall = (trees: Trees, noun: number): boolean =>
  lemmaAt(trees, noun) === 'call' &&
  trees.dependents(noun, 'compound', 'amod').some(child => MODE_WORDS.get(lemmaAt(trees, child)) === 'phone')

const isLetter = (reading: Reading, noun: number): boolean => lemmaAt(reading.trees, noun) === 'letter'

/** "meeting of the foreign ministers" has parties after "of"; "talks of peace" has a topic. */
const withOf = (reading: Reading, noun: number): number[] =>
  oblique(reading.trees, noun, 'of').filter(head => participantsOf(reading, head).length > 0)

/** Parties outside: the subject of the verb that carries the noun, of its relative clause, of "after talks with". */
export function around(reading: Reading, noun: number): Participant[] {
  const { trees } = reading
  const heads: number[] = []
  for (const clause of trees.dependents(noun, 'acl')) {
    const lemma = trees.tokens[clause]?.lemma.toLowerCase() ?? ''
    if (lemma === 'attend' || lemma === 'involve')
      heads.push(...oblique(trees, clause, 'by'), ...trees.dependents(clause, 'obj'))
    else if (LIGHT_VERBS.has(lemma)) heads.push(...carriers(reading, clause, noun))
  }
  const carrier = predicateOf(trees, noun)
  if (carrier !== noun) heads.push(...carriedBy(reading, carrier, trunkOf(trees, noun)))
  if (isVisit(reading, noun) && isTravelled(reading, noun)) heads.push(...travellers(reading, noun))
  const governor = trees.tokens[noun]?.head ?? -1
  if (
    GUESTS.has(lemmaAt(reading.trees, governor)) &&
    oblique(trees, governor, 'in', 'at', 'of').includes(noun)
  )
    heads.push(...subjectsOf(trees, governor))
  return heads.filter(head => head !== noun).flatMap(head => participantsOf(reading, head))
}

/** "on a visit"; "left after a visit", "arrived after a visit". */
const isTravelled = ({ trees }: Reading, noun: number): boolean =>
  prepositionOf(trees, noun) === 'on' || leavingAfter(trees, noun) !== undefined

/** "A, on a visit to Lima, said", "A is on a visit": whom the phrase is said of. */
function travellers({ trees }: Reading, noun: number): number[] {
  const above = trees.tokens[noun]?.head ?? -1
  if (trees.dependents(noun, 'cop').length > 0) return subjectsOf(trees, noun)
  if (trees.hasRelation(noun, 'obl')) return agentsOf(trees, above)
  return trees.hasRelation(noun, 'nmod') ? [above] : []
}

/** Those who hold it; who arranges a meeting between others takes no part in it. */
function carriers(reading: Reading, verb: number, noun: number): number[] {
  const { trees } = reading
  if (oblique(trees, noun, 'between').length > 0 || isOfOther(reading, verb, noun)) return []
  const from = lemmaAt(reading.trees, noun) === 'call' ? oblique(trees, verb, 'from') : []
  const to = lemmaAt(trees, noun) === 'call' && /^(?:make|place)$/.test(lemmaAt(trees, verb)) ? ['to'] : []
  return [...goersOf(trees, verb), ...oblique(trees, verb, 'with', ...to), ...from].filter(
    head => head !== noun,
  )
}

/** "hosted the talks": of talks told before, who only gives the room for them takes no part. */
export function isOnlyHosted({ trees }: Reading, noun: number): boolean {
  const verb = trees.tokens[noun]?.head ?? -1
  return (
    trees.hasRelation(noun, 'obj') &&
    /^(?:host|organi[sz]e|arrange|convene)$/.test(lemmaAt(trees, verb)) &&
    /^(?:talks?|negotiation)$/.test(lemmaAt(trees, noun)) &&
    trees.dependents(noun, 'det').some(det => /^(?:the|these|those)$/.test(lemmaAt(trees, det))) &&
    oblique(trees, noun, 'between', 'among').length === 0
  )
}

/** "cancelled a trip of his minister": who calls off what another was to make. */
const isOfOther = (reading: Reading, verb: number, noun: number): boolean =>
  isVisit(reading, noun) &&
  /^(?:cancel|postpone|plan|schedule|arrange|organi[sz]e)$/.test(lemmaAt(reading.trees, verb)) &&
  oblique(reading.trees, noun, 'of', 'by').some(head => participantsOf(reading, head).some(one => one.person))

const SENDING = new Set('write address deliver hand forward dispatch pen'.split(' '))

/** "A wrote B a letter", "in a letter to B, A said". */
function correspondents(
  reading: Reading,
  verb: number,
  { noun, argument }: { readonly noun: number; readonly argument: boolean },
): number[] {
  const { trees } = reading
  if (argument && SENDING.has(lemmaAt(reading.trees, verb)))
    return [...agentsOf(trees, verb), ...trees.dependents(verb, 'iobj'), ...oblique(trees, verb, 'to')]
  const inside = trees.hasRelation(noun, 'obl') && ['in', 'by'].includes(prepositionOf(trees, noun))
  return inside && oblique(trees, noun, 'to').length > 0 ? agentsOf(trees, verb) : []
}

const GUESTS = new Set(['participant', 'guest', 'attendee', 'speaker'])
const PART = new Set(['part', 'participate', 'attend', 'engage', 'invite'])

function carriedBy(reading: Reading, verb: number, noun: number): number[] {
  const { trees } = reading
  const lemma = trees.tokens[verb]?.lemma.toLowerCase() ?? ''
  const argument = trees.tokens[noun]?.head === verb && trees.hasRelation(noun, 'obj')
  if (argument && LIGHT_VERBS.has(lemma)) return carriers(reading, verb, noun)
  if (isLetter(reading, noun)) return correspondents(reading, verb, { noun, argument })
  const prepositions = trees
    .dependents(noun, 'case')
    .map(child => trees.tokens[child]?.lemma.toLowerCase() ?? '')
  const takesPart =
    prepositions.includes('in') &&
    (PART.has(lemma) ||
      trees.dependents(verb, 'obj').some(object => PART.has(trees.tokens[object]?.lemma ?? '')))
  if (takesPart) return subjectsOf(trees, verb)
  // "After a meeting at his home with B, A said": the tree may hang the other on the home.
  const withOther = oblique(trees, noun, 'with').length > 0 || partiesAfter(reading, noun, 'with').length > 0
  if (lemma === 'join' && prepositions.some(word => ['for', 'in', 'at'].includes(word)))
    return [...agentsOf(trees, verb), ...patientsOf(trees, verb)]
  const isThere = TRAVEL_VERBS.has(lemma) || isInPlace(reading, verb) || makesVisit(reading, verb)
  if (withOther && prepositions.includes('for') && isThere) return subjectsOf(trees, verb)
  if (!withOther && !isVisit(reading, noun) && isAgreedIn(reading, verb, { noun, prepositions }))
    return agentsOf(trees, verb)
  if (lemma === 'invite' && prepositions.some(word => word === 'to' || word === 'for'))
    return [...agentsOf(trees, verb), ...patientsOf(trees, verb)]
  if (lemmaAt(reading.trees, noun) === 'summit' && prepositions.includes('at'))
    return subjectsOf(trees, verb).filter(head =>
      participantsOf(reading, head).some(one => isSeveral(reading, one)),
    )
  const beside = prepositions.some(word =>
    ['after', 'during', 'in', 'following', 'at', 'before', 'by', 'ahead'].includes(word),
  )
  if (talksIn(reading, verb, noun, prepositions)) return [...agentsOf(trees, verb), ...hearers(reading, verb)]
  const bare = prepositions.length === 0 && trees.hasRelation(noun, 'obl')
  return withOther && (beside || bare || trees.hasRelation(noun, 'obj')) ? subjectsOf(trees, verb) : []
}

/** "will make a visit to Japan for talks with B". */
const makesVisit = (reading: Reading, verb: number): boolean =>
  LIGHT_VERBS.has(lemmaAt(reading.trees, verb)) &&
  reading.trees.dependents(verb, 'obj').some(object => isVisit(reading, object))

/** "is in Lima". */
const isInPlace = ({ trees }: Reading, word: number): boolean =>
  trees.dependents(word, 'cop').length > 0 && ['in', 'at'].includes(prepositionOf(trees, word))

const AGREEING = new Set(
  'agree agreement deal accord pact compromise truce ceasefire statement communique declaration'.split(' '),
)
const REACHING = new Set('reach sign strike conclude make clinch seal announce fail issue adopt'.split(' '))

/** "A and B reached an agreement in talks": those who agree in it are those who talk. */
function isAgreedIn(
  reading: Reading,
  verb: number,
  { noun, prepositions }: { readonly noun: number; readonly prepositions: readonly string[] },
): boolean {
  const { trees } = reading
  if (!prepositions.some(word => ['in', 'at', 'during', 'after'].includes(word))) return false
  if (oblique(trees, noun, 'between', 'of').length > 0) return false
  const objects = trees.dependents(verb, 'obj', 'xcomp').map(head => lemmaAt(reading.trees, head))
  const above = trees.hasRelation(verb, 'xcomp') ? (trees.tokens[verb]?.head ?? verb) : verb
  const agreed =
    [verb, above].some(index => ['agree', 'pledge', 'vow'].includes(lemmaAt(reading.trees, index))) ||
    (REACHING.has(lemmaAt(reading.trees, verb)) && objects.some(word => AGREEING.has(word)))
  return agreed && agentsOf(trees, verb).flatMap(head => participantsOf(reading, head)).length > 1
}

const TELLING = new Set(
  'tell inform assure urge ask encourage warn press thank congratulate advise brief pressure invite'.split(
    ' ',
  ),
)

/** What goes from one to another; in a meeting or at a conference one may urge those who are not there. */
const BETWEEN_TWO = new Set(['call', 'phonecall', 'conversation', 'letter'])
/** Who is told, thanked or assured of something in a meeting is there. */
const FACING = new Set('tell inform assure thank congratulate brief'.split(' '))

/** "In a call, A told B …", "in their talks, A told B …": the two who talk are those of the verb. */
function talksIn(reading: Reading, verb: number, noun: number, prepositions: readonly string[]): boolean {
  const { trees } = reading
  if (!TELLING.has(lemmaAt(trees, verb)) || oblique(trees, noun, 'with', 'between', 'to', 'from').length > 0)
    return false
  const facing = lemmaAt(trees, noun) === 'meeting' && FACING.has(lemmaAt(trees, verb))
  const both = BETWEEN_TWO.has(lemmaAt(trees, noun)) || isTheirs(reading, noun)
  const inside = prepositions.some(word => ['in', 'during', 'by', 'at'].includes(word))
  return inside && (both || (facing && hearers(reading, verb).some(head => isPerson(reading, head))))
}

const isPerson = (reading: Reading, head: number): boolean =>
  participantsOf(reading, head).some(one => one.person)

/** "told B in a call": between those whom the verb names, whatever kind of call it was. */
export function isToldIn(reading: Reading, noun: number): boolean {
  const { trees } = reading
  const verb = predicateOf(trees, noun)
  const inside = trees.hasRelation(noun, 'obl') && trees.tokens[noun]?.head === verb
  return inside && talksIn(reading, verb, noun, [prepositionOf(trees, noun)]) && isHeard(reading, verb)
}

const isHeard = (reading: Reading, verb: number): boolean =>
  hearers(reading, verb).some(head => participantsOf(reading, head).length > 0)

const isTheirs = (reading: Reading, noun: number): boolean =>
  reading.trees.dependents(noun, 'nmod:poss').some(own => /^their$|^they$/.test(lemmaAt(reading.trees, own)))

/** Those told; a tree may give them to what they are to do ("urged B to sign"). */
function hearers({ trees }: Reading, verb: number): number[] {
  const own = patientsOf(trees, verb)
  if (own.length > 0) return own
  return trees
    .dependents(verb, 'xcomp')
    .flatMap(below => trees.dependents(below, 'obj').filter(object => verb < object && object < below))
}
