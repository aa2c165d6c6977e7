import { overlaps } from '../../base/span.ts'
import { isPassive, lemmaAt, oblique, patientsOf, subjectsOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { calledOn } from '../parts/courtesy.ts'
import type { Found } from '../parts/found.ts'
import { AUDIENCES } from '../parts/groups.ts'
import { isMediaName } from '../parts/media.ts'
import { hostAt } from '../parts/nations.ts'
import { isPair } from '../parts/pair.ts'
import { type Participant, unique, withoutOwn } from '../parts/participant.ts'
import { participantsOf, pointsBack } from '../parts/participants.ts'
import { partiesAfter, partiesBefore } from '../parts/surface.ts'
import { isTime } from '../parts/time.ts'
import type { Reading } from '../reading.ts'
import { cleftOf } from './cleft.ts'
import { receiving } from './envoys.ts'
import { goersOf, invitationFor } from './invited.ts'
import { CONTACT_NOUNS, CONTACT_VERBS, SITTING, TRAVEL_VERBS, type VerbFrame } from './lexicon.ts'
import { modeOf } from './modes.ts'
import { calledFor, purposeOf } from './purpose.ts'
import { isSeveral } from './several.ts'
import type { Mode } from './types.ts'

/** Who meets whom by a verb, and how. */
export interface Encounter {
  readonly mode: Found<Mode>
  readonly participants: readonly Participant[]
  readonly initiator?: Participant
  /** The one participant stands for several: "the Council met", "foreign ministers gathered". */
  readonly body: boolean
  /** Those who meet are named before: "the ministers met", "they spoke". */
  readonly echo: boolean
  /** Those who meet are "the two", told before. */
  readonly two?: boolean
  /** They met one by one: "separately", "one after the other". */
  readonly pairs?: readonly (readonly Participant[])[]
}

/** Reads a verb as a contact; undefined where the words do not carry one. */
export function verbEncounter(reading: Reading, verb: number): Encounter | undefined {
  const { trees } = reading
  const token = trees.tokens[verb]
  if (token?.upos !== 'VERB') return undefined
  const lemma = token.lemma.toLowerCase()
  const goal = TRAVEL_VERBS.get(lemma)
  if (goal) return journey(reading, verb, goal)
  const paid = calledOn(reading, verb)
  if (paid.length > 0) return courtesyCall(reading, verb, paid)
  const frame = CONTACT_VERBS.get(lemma)
  if (!frame || isOtherSense(reading, verb, lemma, frame) || speaksToAudience(reading, verb, frame))
    return undefined
  const agents = summonersOf(trees, verb, lemma) ?? goersOf(trees, verb)
  const others = oblique(trees, verb, ...frame.other)
  // Who gives an invitation does not go, whoever stands before the verb: "handed over an invitation from A to visit".
  const given = agents.length === 0 && invitationFor(trees, verb) !== undefined
  const first = given ? [] : receiving(reading, others, firstOf(reading, verb, agents))
  // Nobody meets himself: a pronoun taken for the subject is somebody else.
  const second = secondOf(reading, verb, frame).filter(
    one => one.by !== 'pronoun' || !first.some(other => other.key === one.key),
  )
  const mode = modeOf(reading, verb, frame.mode)
  const means = mode.by === 'mode-word' || isLasting(reading, verb)
  const alone = frame.reciprocal === true || (frame.reciprocal === 'by-means' && means)
  const participants = withoutOwn(unique(withoutVagueStates([...first, ...second])))
  if (isInterview(reading, lemma, participants) || (frame.byMeans && mode.by !== 'mode-word'))
    return undefined
  // "It was A who had called" is of a contact told before.
  const asked = frame.initiates === true && first.length === 1 && cleftOf(trees, verb) !== undefined
  const again = first.length > 0 && second.length === 0 && (asked || othersPoint(reading, verb, frame))
  const echo = again || (alone && first.length === 0 && agents.some(head => pointsBack(reading, head)))
  const body =
    SITTING.has(lemma) &&
    oblique(trees, verb, 'with').length === 0 &&
    participants.length === 1 &&
    participants.every(one => isSeveral(reading, one))
  if (body && (isForSitting(reading, verb) || participants.every(isPeople))) return undefined
  const met = first.length > 0 && (second.length > 0 || alone)
  if (!met && !echo) return undefined
  const initiator = frame.initiates ? first[0] : undefined
  const two = echo && agents.some(head => isPair(reading, head))
  const pairs = pairsOf(reading, verb, { first, second, echo })
  return { mode, participants, body, echo, two, ...(initiator && { initiator }), ...(pairs && { pairs }) }
}

/** "The ministers of the two countries, A and B, met": with two by name, the states that "the two" are take no part besides. */
function withoutVagueStates(all: readonly Participant[]): readonly Participant[] {
  const people = all.filter(one => one.person && one.by !== 'pronoun')
  return people.length < 2 ? all : all.filter(one => one.person || !/^(?:pair|plural)$/.test(one.by))
}

/** "A called on B": A goes to B. */
function courtesyCall(reading: Reading, verb: number, paid: readonly number[]): Encounter | undefined {
  const first = firstOf(reading, verb, goersOf(reading.trees, verb))
  const participants = unique([...first, ...paid.flatMap(head => participantsOf(reading, head))])
  const [initiator] = first
  if (!initiator || participants.length < 2) return undefined
  return { mode: modeOf(reading, verb, 'meeting'), participants, body: false, echo: false, initiator }
}

/** "The envoy was summoned to the ministry": to whom one is summoned is who summons. */
function summonersOf(trees: Trees, verb: number, lemma: string): number[] | undefined {
  const to = lemma === 'summon' && isPassive(trees, verb) ? oblique(trees, verb, 'to') : []
  return to.length > 0 ? to : undefined
}

/** "spoke for 40 minutes": words without another side that last are a conversation. */
const isLasting = (reading: Reading, verb: number): boolean =>
  oblique(reading.trees, verb, 'for').some(head => isTime(reading, head))

/** "will meet him again": the other side is a pronoun whose meaning the contact told before gives. */
const othersPoint = ({ trees }: Reading, verb: number, frame: VerbFrame): boolean =>
  [
    ...(frame.object === 'party' ? trees.dependents(verb, 'obj') : []),
    ...oblique(trees, verb, ...frame.other),
  ].some(head => /^(?:he|she|they)$/.test(trees.tokens[head]?.lemma.toLowerCase() ?? ''))

type Sides = Pick<Encounter, 'echo'> & {
  readonly first: readonly Participant[]
  readonly second: readonly Participant[]
}

/** Those who met one by one, as far as the words say so. */
function pairsOf(reading: Reading, verb: number, { first, second, echo }: Sides): Encounter['pairs'] {
  if (echo) return undefined
  if (first.length > 1 && second.length > 0 && isApart(reading, verb))
    return first.map(one => [one, ...second])
  if (first.length === 1 && second.length > 1 && (isApart(reading, verb) || isAddedLater(reading, verb)))
    return second.map(one => [...first, one])
  return undefined
}

/** "met A on Tuesday, and B", "met A in Lima and B": what is added after the rest of the clause is another contact. */
function isAddedLater({ trees }: Reading, verb: number): boolean {
  const [object] = trees.dependents(verb, 'obj')
  const others = object === undefined ? [] : trees.dependents(object, 'conj')
  const [other] = others
  if (object === undefined || other === undefined || others.length > 1) return false
  const [and] = trees.dependents(other, 'cc')
  return and !== undefined && trees.children(verb).some(child => object < child && child < other)
}

/** "Americans gather": people, and nobody of state. */
const isPeople = (one: Participant): boolean => one.by === 'group' && !/\s/.test(one.name)

/** "Leaders of the Union met for a summit of it": the noun tells of it. */
const isForSitting = ({ trees }: Reading, verb: number): boolean =>
  oblique(trees, verb, 'for', 'at').some(
    head => CONTACT_NOUNS.get(trees.tokens[head]?.lemma.toLowerCase() ?? '')?.mode === 'multilateral',
  )

const isApart = ({ trees }: Reading, verb: number): boolean =>
  trees
    .dependents(verb, 'advmod')
    .some(child => ['separately', 'individually'].includes(trees.tokens[child]?.lemma.toLowerCase() ?? ''))

/** "arrived in Vienna", "flew to Vienna": a visit where the traveller is of another country than the place. */
function journey(reading: Reading, verb: number, goal: readonly string[]): Encounter | undefined {
  const { trees } = reading
  const travellers = unique(goersOf(trees, verb).flatMap(head => participantsOf(reading, head))).filter(
    one => (one.person || isMission(one)) && (one.role !== undefined || one.country !== undefined),
  )
  const goals = oblique(trees, verb, ...goal)
  const hosts = unique(
    goals.flatMap(head => [head, ...trees.dependents(head, 'conj')]).flatMap(head => hostAt(reading, head)),
  )
  const [host] = hosts
  if (!host || travellers.length === 0 || travellers.some(one => one.country === host.country))
    return undefined
  const token = trees.tokens[verb]
  const evidence = token ? [{ start: token.start, end: token.end }] : []
  return {
    mode: { value: 'visit', evidence, known: 'implied', by: 'travel-verb' },
    participants: [...travellers, ...hosts],
    body: false,
    echo: false,
  }
}

/** "A Chilean delegation". */
const isMission = (one: Participant): boolean => /\b(?:delegation|mission|team)\b/i.test(one.name)

/** "The paper spoke with the author": talking to a medium or a firm is no contact of state. */
function isInterview(reading: Reading, lemma: string, participants: readonly Participant[]): boolean {
  if (!['speak', 'talk', 'discuss', 'tell', 'inform'].includes(lemma)) return false
  return participants.some(one => {
    const actor = reading.actors.all.find(other => other.id === one.key)
    return (actor?.kind === 'organization' && actor.country === undefined) || isMediaName(one.name)
  })
}

/** The subject by the tree, else by the words right before an active verb; where these join several, all of them. */
function firstOf(reading: Reading, verb: number, agents: readonly number[]): Participant[] {
  const found = unique(agents.flatMap(head => participantsOf(reading, head)))
  if (isPassive(reading.trees, verb)) return found
  const before = partiesBefore(reading, verb).filter(one => !isObjectBefore(reading, verb, one))
  if (found.length === 0) return before
  const more = before.length > found.length || (found.length < 2 && before.length > 0)
  return more && isJoined(reading, verb) ? unique([...found, ...before]) : found
}

/** "exchanged ambassadors, and their ministers met": the object of a verb before is no subject of the next. */
function isObjectBefore({ trees }: Reading, verb: number, { span }: Participant): boolean {
  const head = trees.headOf(span)
  const above = trees.tokens[head]?.head ?? -1
  return (
    trees.hasRelation(head, 'obj') && above !== verb && above < head && trees.tokens[above]?.upos === 'VERB'
  )
}

/** Words before a verb among which its last two subjects are joined. */
const JOINT = 12

/** Whether "and" stands among the few words before a verb. */
const isJoined = ({ trees }: Reading, verb: number): boolean =>
  Array.from({ length: JOINT }, (_, back) => trees.tokens[verb - back - 1]).some(one => one?.upos === 'CCONJ')

/** The other side by the tree, else by the words right after the verb and its preposition. */
function secondOf(reading: Reading, verb: number, frame: VerbFrame): Participant[] {
  const found = unique(othersOf(reading, verb, frame))
  // "discussed the situation at the border with B": what B belongs to is the topic.
  const surface = frame.other.length > 0 && frame.object !== 'topic'
  return found.length > 0 || !surface ? found : partiesAfter(reading, verb, ...frame.other)
}

function othersOf(reading: Reading, verb: number, frame: VerbFrame): Participant[] {
  const { trees } = reading
  const heads = oblique(trees, verb, ...frame.other)
  // "shook hands with B": a tree may hang the other side on the object.
  if (frame.object === 'none' && heads.length === 0)
    heads.push(...trees.dependents(verb, 'obj').flatMap(head => oblique(trees, head, ...frame.other)))
  if (frame.object === 'party' || frame.object === 'host') heads.push(...patientsOf(trees, verb))
  if (frame.object !== 'none' && isPassive(trees, verb)) heads.push(...subjectsOf(trees, verb))
  if (frame.initiates && heads.length === 0) heads.push(...calledFor(reading, verb))
  return [...new Set(heads.map(head => whomMeans(trees, head)))].flatMap(head => {
    const found = participantsOf(reading, head)
    return found.length === 0 && frame.object === 'host' ? hostAt(reading, head) : found
  })
}

/** "B, with whom A met": the word that the relative clause is about. */
function whomMeans(trees: Trees, head: number): number {
  if (trees.tokens[head]?.lemma.toLowerCase() !== 'whom' && !isRelative(trees, head)) return head
  let clause = trees.tokens[head]?.head ?? -1
  while (trees.hasRelation(clause, 'conj', 'xcomp')) clause = trees.tokens[clause]?.head ?? -1
  return trees.hasRelation(clause, 'acl') ? (trees.tokens[clause]?.head ?? head) : head
}

const isRelative = (trees: Trees, head: number): boolean =>
  trees.tokens[head]?.feats?.includes('PronType=Rel') ?? false

/** "called on", "called him a liar", "met the deadline", "raised taxes": the same word, no contact. */
function isOtherSense(reading: Reading, verb: number, lemma: string, frame: VerbFrame): boolean {
  const { trees } = reading
  const particles = trees
    .dependents(verb, 'compound:prt', 'advmod')
    .map(child => lemmaAt(reading.trees, child))
  if (lemma === 'sit') return !particles.includes('down') && !isFaceToFace(reading, verb)
  if (lemma === 'spend') return !isTimeTogether(reading, verb)
  if (lemma === 'shake') return !patientsOf(trees, verb).some(head => lemmaAt(reading.trees, head) === 'hand')
  if (lemma === 'exchange') return !isOfWords(reading, verb)
  if (trees.dependents(verb, 'compound:prt').length > 0 && !(lemma === 'meet' && particles.includes('up')))
    return true
  if (frame.object === 'party' && meetsThings(reading, verb)) return true
  if (lemma === 'talk' && oblique(trees, verb, 'past').length > 0) return true
  if (lemma === 'call')
    return (
      isNaming(reading, verb) ||
      (trees.dependents(verb, 'xcomp', 'ccomp').length > 0 && purposeOf(reading, verb) === undefined) ||
      oblique(trees, verb, 'on', 'for', 'upon').some(head => !isTime(reading, head)) ||
      ['on', 'for', 'upon'].includes(trees.tokens[verb + 1]?.lemma.toLowerCase() ?? '') ||
      trees.dependents(verb, 'obj').length > 1
    )
  if (lemma === 'welcome' || lemma === 'receive' || lemma === 'host')
    return patientsOf(trees, verb).every(head => !namesPerson(reading, head))
  return false
}

/** "called him a liar", "called the plan 'a mistake'": after the name comes what it is called. */
function isNaming({ trees, layers }: Reading, verb: number): boolean {
  const [object] = trees.dependents(verb, 'obj')
  const token = trees.tokens[object ?? -1]
  if (object === undefined || !token) return false
  const name = layers.entities.find(one => overlaps(one, token))
  const next = trees.tokens[name?.last ?? object + 1]
  return /^(?:an?|the|``|["“'‘])$/i.test(next?.lemma ?? '') || next?.upos === 'ADJ'
}

/** "exchanged views", and no fire, gifts or prisoners. */
const isOfWords = (reading: Reading, verb: number): boolean =>
  patientsOf(reading.trees, verb).some(head =>
    /^(?:view|opinion|idea|assessment)$/.test(lemmaAt(reading.trees, head)),
  )

/** "sat face to face with". */
const isFaceToFace = ({ trees }: Reading, verb: number): boolean =>
  [1, 2].some(step => trees.tokens[verb + step]?.lemma.toLowerCase() === 'face')

/** "spent two hours together", "spent an hour with". */
function isTimeTogether(reading: Reading, verb: number): boolean {
  const { trees, layers } = reading
  const objects = trees.dependents(verb, 'obj')
  const time = layers.times.some(one => one.type === 'DURATION' && objects.includes(trees.headOf(one)))
  const together = trees
    .dependents(verb, 'advmod')
    .some(child => lemmaAt(reading.trees, child) === 'together')
  return time && (together || oblique(trees, verb, 'with').length > 0)
}

/** "They met, the first contact in years": what follows a comma is no object, whatever the tree says. */
const isLoose = (trees: Trees, head: number): boolean => {
  const [first = head] = trees.subtree(head)
  return [first - 1, first].some(index => trees.tokens[index]?.lemma === ',')
}

/** "met the standards": an object that is nobody, no pronoun and no time ("meet each other", "met Monday"). */
function meetsThings(reading: Reading, verb: number): boolean {
  const { trees } = reading
  const things = trees.dependents(verb, 'obj').filter(head => {
    const upos = trees.tokens[head]?.upos
    return (upos === 'NOUN' || upos === 'ADJ') && !isTime(reading, head) && !isLoose(trees, head)
  })
  return things.some(head => participantsOf(reading, head).length === 0)
}

/** A person, the holder of an office, or several people of state. */
const namesPerson = (reading: Reading, head: number): boolean =>
  participantsOf(reading, head).some(one => one.person || isSeveral(reading, one) || isOffice(reading, one))

const isOffice = ({ actors }: Reading, who: Participant): boolean =>
  actors.all.some(one => one.id === who.key && one.kind === 'office')

function speaksToAudience(reading: Reading, verb: number, frame: VerbFrame): boolean {
  const { trees } = reading
  return oblique(trees, verb, ...frame.other).some(head =>
    AUDIENCES.has(trees.tokens[head]?.lemma.toLowerCase() ?? ''),
  )
}
