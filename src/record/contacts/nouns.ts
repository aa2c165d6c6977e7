import { overlaps } from '../../base/span.ts'
import { clauseTime, isInfinitive, lemmaAt, oblique, predicateOf, subjectsOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Found } from '../parts/found.ts'
import { type Participant, unique, withoutOwn } from '../parts/participant.ts'
import { participantsOf, pointsBack } from '../parts/participants.ts'
import { isTime } from '../parts/time.ts'
import type { Reading } from '../reading.ts'
import { bodyAt } from './bodies.ts'
import { APPEALING, CONTACT_NOUNS, NOT_A_CONTACT } from './lexicon.ts'
import { modeOf } from './modes.ts'
import { around, isOnlyHosted, isToldIn, within } from './noun-parties.ts'
import { pairNamed } from './pair-name.ts'
import { presiding } from './presiding.ts'
import { isSeveral } from './several.ts'
import { trunkOf } from './trunk.ts'
import type { Mode } from './types.ts'

/** What a noun tells of a contact; without participants it may still refer back to one. */
export interface NounReading {
  readonly mode: Found<Mode>
  readonly participants: readonly Participant[]
  readonly body: boolean
  readonly definite: boolean
  readonly echo: boolean
  /** The next of a series: of those who met before, as long as its own words name nobody and nothing. */
  readonly further?: boolean
  /** Who met whom one by one: "separate meetings with A and B". */
  readonly pairs?: readonly (readonly Participant[])[]
}

/** Reads a noun as a contact; undefined where its words speak of something else ("news conference", "a call for"). */
export function nounReading(reading: Reading, noun: number): NounReading | undefined {
  const { trees } = reading
  const token = trees.tokens[noun]
  if (token?.upos !== 'NOUN' && token?.upos !== 'PROPN') return undefined
  const entry = CONTACT_NOUNS.get(token.lemma.toLowerCase())
  if (!entry || isOtherSense(reading, noun)) return undefined
  const inPerson = isJointBriefing(reading, noun) || isPaid(reading, noun)
  const mode = modeOf(reading, noun, inPerson ? 'meeting' : entry.mode)
  if (isCallAlone(reading, noun, mode) || isOnlyHosted(reading, noun)) return backTo(reading, noun, mode)
  const named = pairNamed(reading, noun)
  const body = named.length > 0 ? undefined : partyBody(bodyAt(reading, noun))
  const inside = insteadOf(named, within(reading, noun))
  const others = guestsFirst(
    mode,
    withoutOwn(unique([...inside, ...around(reading, noun), ...presiding(reading, noun)])),
  ).filter(one => !body || one.key === body.key || !overlaps(one.span, body.span))
  // A summit with a name of its own is whose it is only where nobody else is named.
  const sitting = body && !(body.country === undefined && others.length > 0)
  const participants = sitting ? unique([body, ...others]) : withoutOwnName(withoutStates(mode, others))
  if (isRanked(reading, noun) && participants.every(isAnyone)) return backTo(reading, noun, mode)
  if (isOccasion(reading, noun) && participants.length < 2) return undefined
  const definite = isDefinite(reading, noun) || isDefinite(reading, trunkOf(reading.trees, noun))
  const alone =
    participants.length === 1 &&
    oblique(trees, noun, 'with').length === 0 &&
    participants.every(one => isSeveral(reading, one))
  const told = participants.length > 1 || body || alone || definite || mode.by === 'mode-word'
  if (entry.weak && !told) return undefined
  const bare = participants.length === 0
  const pointed = bare && carrierSubjects(reading, noun).some(head => pointsBack(reading, head))
  const further = bare && !pointed && isFurther(reading, noun)
  if (further && isOfItsOwn(reading, noun)) return undefined
  if (bare && !pointed && isContinued(reading, noun)) return undefined
  const echo = pointed || further
  const pairs = separate(reading, noun, participants, mode.value)
  const sits = body !== undefined || alone
  return { mode, participants, body: sits, definite, echo, further, ...(pairs && { pairs }) }
}

/** "a US-Russia summit between A and B" is of A and B; without them it is of the two states. */
function insteadOf(named: readonly Participant[], own: readonly Participant[]): readonly Participant[] {
  const people = own.filter(one => one.person)
  return named.length === 0 ? own : people.length > 1 ? people : named
}

/** "The ministers of A and B, X and Y, hold their talks": those who are named go for their states, which are no more parties. */
function withoutStates(mode: Found<Mode>, all: readonly Participant[]): readonly Participant[] {
  const people = all.filter(one => one.person)
  const covered = (one: Participant): boolean => people.some(who => who.country === one.country)
  const states = all.filter(one => one.key.startsWith('country:'))
  return mode.value === 'visit' || people.length < 2 || !states.every(covered)
    ? all
    : all.filter(one => !states.includes(one))
}

/** "the Norway-Chile Leaders' Meeting" of two who are named: what belongs to its name is no third. */
function withoutOwnName(all: readonly Participant[]): readonly Participant[] {
  const people = all.filter(one => one.person)
  return people.length < 2
    ? all
    : all.filter(one => one.person || !/(?:^|\s)(?:Leaders|Ministers|Presidents)$/.test(one.name))
}

/** Who goes on a visit before the country that it is to, wherever the words for them stand. */
const guestsFirst = (mode: Found<Mode>, all: readonly Participant[]): readonly Participant[] =>
  mode.value === 'visit' ? [...all.filter(one => one.person), ...all.filter(one => !one.person)] : all

/** "The call" without "phone", "with" or "between" tells of no call by itself; it may refer back to one. */
const isCallAlone = (reading: Reading, noun: number, mode: Found<Mode>): boolean =>
  lemmaAt(reading.trees, noun) === 'call' &&
  mode.by !== 'mode-word' &&
  !isPaid(reading, noun) &&
  !isToldIn(reading, noun) &&
  oblique(reading.trees, noun, 'with', 'between', 'to', 'from').length === 0

const isSaidOf = (trees: Trees, noun: number): boolean =>
  trees.dependents(noun, 'cop').length > 0 &&
  trees.dependents(noun, 'nsubj').some(subject => trees.tokens[subject]?.upos === 'PRON')

/** "They spoke on Friday, the first conversation between …": beside the clause that tells of the contact. */
const isBesideClause = (trees: Trees, noun: number): boolean =>
  trees.hasRelation(noun, 'parataxis', 'appos', 'obl') &&
  trees.dependents(noun, 'case').length === 0 &&
  trees.tokens[trees.tokens[noun]?.head ?? -1]?.upos === 'VERB'

/** "It was the first conversation between a president of A and one of B": how rare the contact told before was. */
const isRanked = ({ trees }: Reading, noun: number): boolean =>
  (isSaidOf(trees, noun) || isBesideClause(trees, noun)) &&
  trees.dependents(noun, 'amod').some(child => /^(?:first|last)$/.test(trees.tokens[child]?.lemma ?? ''))

/** Holders of an office or the people of a state, whoever they were. */
const isAnyone = (one: Participant): boolean => !one.person

/** "met on the sidelines of a gathering of the union": where they met, of which nothing else is told. */
const isOccasion = ({ trees }: Reading, noun: number): boolean =>
  trees.hasRelation(noun, 'nmod') &&
  /^(?:sidelines?|margins?)$/.test(trees.tokens[trees.tokens[noun]?.head ?? -1]?.lemma.toLowerCase() ?? '')

const backTo = (reading: Reading, noun: number, mode: Found<Mode>): NounReading | undefined =>
  isDefinite(reading, noun) ? { mode, participants: [], body: false, definite: true, echo: false } : undefined

/** "the Harvest 2031 summit" names an event, and nobody who takes part. */
const partyBody = (body: Participant | undefined): Participant | undefined =>
  body && body.country === undefined && /\d{4}/.test(body.name) ? undefined : body

/** "A held separate meetings with B and C", "phone calls with B and C": A with each of those after "with". */
function separate(
  reading: Reading,
  noun: number,
  participants: readonly Participant[],
  mode: Mode,
): NounReading['pairs'] {
  const { trees } = reading
  const calls = mode === 'phone' && /^(?:call|conversation)$/.test(lemmaAt(trees, noun))
  const apart = trees
    .dependents(noun, 'amod')
    .some(child => /^(?:separate|bilateral)$/.test(lemmaAt(reading.trees, child)))
  if (!(apart || calls) || !trees.tokens[noun]?.feats?.includes('Number=Plur')) return undefined
  const carrier = predicateOf(trees, noun)
  const others = unique(
    [noun, carrier]
      .flatMap(index => oblique(trees, index, 'with'))
      .flatMap(head => participantsOf(reading, head)),
  )
  const own = participants.filter(one => !others.some(other => other.key === one.key))
  return own.length === 1 && others.length > 1 ? others.map(one => [...own, one]) : undefined
}

/** "The next meeting", "another round of talks": of those who met before. */
const isFurther = (reading: Reading, noun: number): boolean =>
  [noun, trunkOf(reading.trees, noun)].some(index =>
    reading.trees.dependents(index, 'amod', 'det').some(child => FURTHER.has(lemmaAt(reading.trees, child))),
  )

/** "The talks will be continued in May": of a series, and no word says of which. */
function isContinued(reading: Reading, noun: number): boolean {
  const { trees } = reading
  const trunk = trunkOf(trees, noun)
  const verb = trees.tokens[trunk]?.head ?? -1
  return (
    trees.hasRelation(trunk, 'nsubj', 'obj') &&
    CONTINUING.has(lemmaAt(reading.trees, verb)) &&
    clauseTime(trees, verb).tense === 'future'
  )
}

const CONTINUING = new Set(['continue', 'resume', 'restart'])

/** "The next talks on the border", "between the powers": its words say which ones, and of whom the rules do not know. */
const isOfItsOwn = ({ trees, ...rest }: Reading, noun: number): boolean =>
  [noun, trunkOf(trees, noun)]
    .flatMap(index => oblique(trees, index, 'on', 'about', 'over', 'between', 'with', 'among', 'of'))
    .some(head => head !== noun && !isTime({ trees, ...rest }, head))

const FURTHER = new Set(['next', 'another', 'further', 'second', 'follow-up'])

/** Those who hold, plan or agree to it. */
const carrierSubjects = (reading: Reading, noun: number): number[] =>
  reading.trees.hasRelation(noun, 'obj', 'obl')
    ? subjectsOf(reading.trees, predicateOf(reading.trees, noun))
    : []

function isOtherSense(reading: Reading, noun: number): boolean {
  const { trees } = reading
  const modifiers = trees.dependents(noun, 'compound', 'amod')
  const lemma = lemmaAt(reading.trees, noun)
  if (modifiers.some(child => NOT_A_CONTACT.has(lemmaAt(reading.trees, child))))
    return !isJointBriefing(reading, noun)
  if (lemma === 'call')
    return (
      !isPaid(reading, noun) &&
      (isAppeal(reading, noun) || modifiers.some(child => lemmaAt(reading.trees, child) === 'emergency'))
    )
  return (trees.hasRelation(noun, 'compound') && lemma !== 'summit') || isMembership(reading, noun)
}

/** "At a news conference with A, B said": those who face the press together have met. */
const isJointBriefing = (reading: Reading, noun: number): boolean =>
  lemmaAt(reading.trees, noun) === 'conference' &&
  oblique(reading.trees, noun, 'with').some(head => participantsOf(reading, head).some(one => one.person))

/** "paid a courtesy call on": a visit to somebody, and no call by phone. */
const isPaid = (reading: Reading, noun: number): boolean =>
  lemmaAt(reading.trees, noun) === 'call' &&
  lemmaAt(reading.trees, reading.trees.tokens[noun]?.head ?? -1) === 'pay'

/** "a call for talks", "calls by officials asking …": no call by phone. */
function isAppeal(reading: Reading, noun: number): boolean {
  const { trees } = reading
  if (oblique(trees, noun, 'for', 'on').some(head => !isTime(reading, head))) return true
  const clauses = trees.dependents(noun, 'acl').filter(child => !trees.hasRelation(child, 'acl:relcl'))
  return clauses.some(child => APPEALING.has(lemmaAt(reading.trees, child)) || isInfinitive(trees, child))
}

/** "members of the summit": who belongs to it. */
const isMembership = (reading: Reading, noun: number): boolean => {
  const { trees } = reading
  return (
    trees.hasRelation(noun, 'nmod') && lemmaAt(reading.trees, trees.tokens[noun]?.head ?? -1) === 'member'
  )
}

function isDefinite(reading: Reading, noun: number): boolean {
  const { trees } = reading
  if (trees.dependents(noun, 'nmod:poss').length > 0 || isOwned(reading, noun)) return true
  return trees.dependents(noun, 'det').some(child => DEFINITE.has(lemmaAt(reading.trees, child)))
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those'])

/** "Thursday's call", whatever the tree makes of the possessive. */
function isOwned({ trees }: Reading, noun: number): boolean {
  const near = [noun, ...trees.dependents(noun, 'compound', 'nmod')]
  return near
    .flatMap(index => trees.dependents(index, 'case'))
    .some(mark => mark < noun && /^['’]s?$/.test(trees.tokens[mark]?.lemma ?? ''))
}
