import {
  clauseTime,
  isInfinitive,
  isPredicate,
  isWaitedFor,
  lemmaAt,
  predicateOf,
  prepositionOf,
} from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { type Found, verbSpan } from '../parts/found.ts'
import { isDeniedReport } from '../parts/hearsay.ts'
import { isVisitNoun } from './leaving.ts'
import { HABITUAL } from './lexicon.ts'
import { isPhrasal, statusOfWord } from './status-words.ts'
import { trunkOf } from './trunk.ts'
import type { Status } from './types.ts'

/** `none`: denied or only supposed, so there is no contact to enter. */
export type StatusReading = Found<Status> | 'none'

const SUPPOSED = new Set(['if', 'unless', 'whether'])
/** "may have told him in a call": what is guessed of lies in the past. */
const GUESS = new Set(['could', 'may', 'might', 'must'])
const DOUBT = new Set(['could', 'may', 'might', 'would', 'should', 'can'])

/**
 * How far a contact has come, read from outside in: a word that governs it ("agreed to meet", "cancelled the
 * talks"), a word that describes it ("planned talks"), then tense and modality of its own clause.
 */
export function statusOf(trees: Trees, trigger: number): StatusReading | undefined {
  const predicate = predicateOf(trees, trigger)
  const chain = governors(trees, trigger)
  if (chain.some(index => isSupposed(trees, index)) || isHabit(trees, predicate)) return 'none'
  if (isNone(trees, trigger) || isDenied(trees, predicate)) return 'none'
  const trunk = trunkOf(trees, trigger)
  if (isAheadOf(trees, trunk)) return found('scheduled', trees, trunk, 'ahead-of')
  const way = wayTo(trees, trunk)
  if (way !== undefined) return found('proposed', trees, way, 'way-paved')
  const happened = inRelative(trees, trigger) ?? inRelative(trees, trunk)
  if (happened) return happened
  const due = dueTo(trees, trigger)
  if (due) return due
  const described = describing(trees, trigger) ?? describing(trees, trunk)
  if (described && !(AHEAD.has(described.value) && isCalledOff(trees, chain, trigger))) return described
  for (const index of chain) {
    const found = governing(trees, index, trigger)
    if (found) return found
    if (isRuledOut(trees, index, trigger) || isUnplanned(trees, index, trigger)) return 'none'
  }
  if (!isPredicate(trees, predicate)) return undefined
  return fromTense(trees, predicate) ?? ofMain(trees, predicate)
}

/** "is to meet B before flying on to Lima": what has no tense of its own is as far ahead as what it comes before or after. */
function ofMain(trees: Trees, predicate: number): Found<Status> | undefined {
  const bound = trees
    .dependents(predicate, 'mark')
    .some(mark => /^(?:before|after)$/.test(lemmaAt(trees, mark)))
  const main = trees.tokens[predicate]?.head ?? -1
  if (!bound || !trees.hasRelation(predicate, 'advcl') || main < 0) return undefined
  const status = statusOf(trees, main)
  return status !== undefined && status !== 'none' && AHEAD.has(status.value) ? status : undefined
}

/** "a gesture ahead of talks": they are still to come. */
const isAheadOf = (trees: Trees, noun: number): boolean =>
  trees
    .dependents(noun, 'case')
    .some(mark =>
      [mark, mark - (lemmaAt(trees, mark) === 'of' ? 1 : 0)].some(at => lemmaAt(trees, at) === 'ahead'),
    )

const WAYS = new Set(['way', 'groundwork', 'ground', 'path', 'door', 'stage', 'basis'])

/** "paved the way for a call", "laid the groundwork for talks": they may come. */
function wayTo(trees: Trees, noun: number): number | undefined {
  if (prepositionOf(trees, noun) !== 'for' && prepositionOf(trees, noun) !== 'to') return undefined
  const above = trees.tokens[noun]?.head ?? -1
  const near = [above, ...trees.dependents(above, 'obj')]
  return near.some(one => WAYS.has(lemmaAt(trees, one))) ? above : undefined
}

/** Whether a contact is only asked about: "declined to say whether the meeting would be in Oslo". */
export const isOpen = (trees: Trees, trigger: number): boolean =>
  governors(trees, trigger).some(index => isSupposed(trees, index))

/** The trigger's own predicate, then the predicates and nouns above it in the sentence, as far as they bear on it. */
function governors(trees: Trees, trigger: number): number[] {
  const chain: number[] = []
  let at = trigger
  for (let steps = 0; steps < 6; steps++) {
    const token = trees.tokens[at]
    if (!token) break
    if (at !== trigger) chain.push(at)
    if (token.head < 0 || leavesTheClause(trees, at)) break
    at = token.head
  }
  if (isPredicate(trees, trigger)) chain.unshift(trigger)
  return chain
}

/** A reported clause, a relative clause or a loose one: what stands above says nothing about the contact's status. */
const leavesTheClause = (trees: Trees, index: number): boolean =>
  trees.hasRelation(index, 'ccomp', 'parataxis', 'acl:relcl', 'advcl', 'appos', 'nsubj:outer') ||
  isInPassing(trees, index)

/** "Berg, meeting Rojas in Oslo, called for": what somebody who is named does meanwhile. */
const isInPassing = (trees: Trees, index: number): boolean =>
  isActive(trees, index) && trees.tokens[trees.tokens[index]?.head ?? -1]?.upos === 'PROPN'

const isSupposed = (trees: Trees, index: number): boolean =>
  trees.dependents(index, 'mark').some(mark => SUPPOSED.has(trees.tokens[mark]?.lemma.toLowerCase() ?? ''))

/** "No meeting is planned", "neither meeting took place". */
const isNone = (trees: Trees, trigger: number): boolean =>
  [trigger, trunkOf(trees, trigger)].some(index =>
    trees.dependents(index, 'det').some(det => /^(?:no|neither)$/.test(lemmaAt(trees, det))),
  )

/** "denied having met", "dismissed reports that they had met": what is denied did not take place. */
function isDenied(trees: Trees, predicate: number): boolean {
  const above = trees.tokens[predicate]?.head ?? -1
  if (trees.hasRelation(predicate, 'ccomp', 'xcomp', 'advcl') && lemmaAt(trees, above) === 'deny') return true
  if (trees.hasRelation(predicate, 'xcomp')) return isDenied(trees, above)
  return isDeniedReport(trees, predicate)
}

const AHEAD: ReadonlySet<Status> = new Set<Status>(['scheduled', 'proposed'])

/** "cancelled a planned trip": the verb says more than the word beside it. */
const isCalledOff = (trees: Trees, chain: readonly number[], trigger: number): boolean =>
  chain.some(index =>
    ['cancelled', 'postponed', 'refused'].includes(governing(trees, index, trigger)?.value ?? ''),
  )

/** "did not need to meet", "never tried to call". */
const isRuledOut = (trees: Trees, governor: number, trigger: number): boolean =>
  trees.tokens[trigger]?.head === governor &&
  trees.hasRelation(trigger, 'xcomp') &&
  clauseTime(trees, governor).negated

/** "There are no plans for a meeting", "no meeting was planned": nothing is ahead. */
function isUnplanned(trees: Trees, governor: number, trigger: number): boolean {
  const status = statusOfWord(trees.tokens[governor]?.lemma.toLowerCase() ?? '')
  const ahead = status === 'scheduled' || status === 'proposed'
  return (
    ahead &&
    trees.tokens[governor]?.upos === 'NOUN' &&
    clauseTime(trees, governor).negated &&
    bearsOn(trees, governor, trigger)
  )
}

const HAPPENING = new Set(['take', 'occur', 'happen', 'last', 'begin', 'end', 'open', 'conclude'])

/** "requested a meeting, which took place": what its own relative clause tells of it in the past was. */
function inRelative(trees: Trees, trigger: number): Found<Status> | undefined {
  const verb = trees
    .dependents(trigger, 'acl:relcl')
    .find(
      clause =>
        HAPPENING.has(trees.tokens[clause]?.lemma.toLowerCase() ?? '') &&
        trees
          .dependents(clause, 'nsubj')
          .some(subject => /^(?:which|that)$/.test(trees.tokens[subject]?.lemma.toLowerCase() ?? '')),
    )
  if (verb === undefined) return undefined
  const { tense, negated, modal } = clauseTime(trees, verb)
  return tense === 'past' && !negated && modal === undefined
    ? found('held', trees, verb, 'past-tense')
    : undefined
}

/** "was due to meet", where the tree makes of "due to" what introduces a noun. */
function dueTo(trees: Trees, trigger: number): Found<Status> | undefined {
  const due = trees
    .dependents(trigger, 'case', 'advmod', 'advcl')
    .find(child => lemmaAt(trees, child) === 'due')
  const verbal = trees.tokens[trigger]?.upos === 'VERB' && due !== undefined && due < trigger
  return verbal && lemmaAt(trees, due + 1) === 'to'
    ? found('scheduled', trees, due, 'status-verb')
    : undefined
}

function describing(trees: Trees, trigger: number): Found<Status> | undefined {
  for (const child of trees.dependents(trigger, 'amod', 'acl')) {
    // "a letter asking for talks" is no letter that is asked for.
    if (trees.hasRelation(child, 'acl:relcl') || isActive(trees, child)) continue
    const status = statusOfWord(trees.tokens[child]?.lemma.toLowerCase() ?? '')
    const adjective = statusOfWord(formOf(trees, child))
    const value = adjective ?? status
    if (value) return found(value, trees, child, 'status-modifier')
  }
  return undefined
}

const isActive = (trees: Trees, verb: number): boolean =>
  trees.hasRelation(verb, 'acl') && /VerbForm=Ger|Tense=Pres/.test(trees.tokens[verb]?.feats ?? '')

const formOf = (trees: Trees, index: number): string => trees.tokens[index]?.form?.toLowerCase() ?? ''

function governing(trees: Trees, index: number, trigger: number): Found<Status> | undefined {
  const token = trees.tokens[index]
  if (!token || index === trigger) return undefined
  const particle = particleOf(trees, index)
  // What opens begins; only who is open to something proposes it.
  if (token.upos === 'VERB' && token.lemma.toLowerCase() === 'open') return undefined
  const called =
    token.lemma.toLowerCase() === 'call' && particle === undefined && trees.hasRelation(trigger, 'obj')
  const value = called ? 'scheduled' : statusOfWord(token.lemma.toLowerCase(), particle?.toLowerCase())
  if (!value || !bearsOn(trees, index, trigger)) return undefined
  if (isOff(value) && isOnlyWanted(trees, index)) return found('scheduled', trees, index, 'not-off')
  const time = clauseTime(trees, index)
  if (time.negated && AHEAD.has(value)) return undefined
  // "did not rule out a meeting" leaves it open.
  if (time.negated && particle === 'out') return found('proposed', trees, index, 'not-ruled-out')
  if (time.negated) return found('held', trees, index, 'status-denied')
  return found(value, trees, index, 'status-verb')
}

/** The particle of a verb; "call off Friday's meeting" has it where a tree may take it for a preposition. */
function particleOf(trees: Trees, verb: number): string | undefined {
  const own = trees.dependents(verb, 'compound:prt').map(child => trees.tokens[child]?.lemma)[0]
  const next = lemmaAt(trees, verb + 1)
  return own ?? (isPhrasal(lemmaAt(trees, verb), next) ? next : undefined)
}

const isOff = (value: Status): boolean => value === 'cancelled' || value === 'postponed'

const WANTING = new Set(
  'ask demand urge call want wish threaten consider press pressure request appeal advise plan refuse decline'.split(
    ' ',
  ),
)

/** "asked to cancel the visit", "calls to put off the talks": what is wanted or refused has not been done. */
const isOnlyWanted = (trees: Trees, verb: number): boolean =>
  trees.hasRelation(verb, 'xcomp', 'ccomp', 'advcl', 'acl') &&
  (isInfinitive(trees, verb) || trees.dependents(verb, 'mark', 'aux').length > 0) &&
  WANTING.has(lemmaAt(trees, trees.tokens[verb]?.head ?? -1))

/** The trigger is what is agreed, planned, refused: not merely an adverbial ("agreed after talks", "during a call"). */
function bearsOn(trees: Trees, governor: number, trigger: number): boolean {
  if (isSetting(trees, trigger)) return false
  let at = trigger
  for (
    let token = trees.tokens[at];
    token && token.head >= 0 && token.head !== governor;
    token = trees.tokens[at]
  )
    at = token.head
  if (trees.hasRelation(at, 'obj', 'nsubj:pass', 'xcomp', 'ccomp', 'csubj', 'nsubj', 'acl')) return true
  // "At talks with B, A suggested …": a phrase before its verb sets the scene.
  if (trees.hasRelation(at, 'obl') && at < governor) return false
  const cases = trees.dependents(at, 'case').map(child => trees.tokens[child]?.lemma.toLowerCase() ?? '')
  // "call off Friday's meeting": an object that the tree made an adverbial of.
  if (trees.hasRelation(at, 'obl') && at === trigger && cases.length === 0) return true
  return (
    trees.hasRelation(at, 'obl', 'nmod') &&
    cases.some(word => ['for', 'to', 'of', 'on', 'from', 'toward', 'towards', 'about'].includes(word))
  )
}

/** "urged reforms at a summit", "a plan made during talks": where something else is planned. */
const isSetting = (trees: Trees, trigger: number): boolean =>
  trees.hasRelation(trigger, 'nmod') &&
  ['at', 'during', 'after', 'following', 'amid'].includes(prepositionOf(trees, trigger))

function fromTense(trees: Trees, predicate: number): StatusReading | undefined {
  const time = clauseTime(trees, predicate)
  const will = time.tense === 'future' || isFutureInThePast(trees, predicate, time.modal)
  if (time.negated && isEntered(trees, predicate)) return found('refused', trees, predicate, 'denied-future')
  if (time.negated) return will ? found('cancelled', trees, predicate, 'denied-future') : 'none'
  if (will) return found('scheduled', trees, predicate, 'future-tense')
  if (time.modal !== undefined && DOUBT.has(time.modal) && !time.perfect)
    return found('proposed', trees, predicate, 'modal')
  if (time.modal !== undefined && GUESS.has(time.modal) && time.perfect)
    return found('held', trees, predicate, 'past-tense', 'inferred')
  // "must hold off until B visits": in the present what other things wait for is ahead.
  if (time.tense === 'present' && isWaitedFor(trees, predicate))
    return found('scheduled', trees, predicate, 'awaited', 'inferred')
  if (time.tense === 'past') return found('held', trees, predicate, 'past-tense')
  if (time.tense === 'present' && isOnVisit(trees, predicate))
    return found('underway', trees, predicate, 'on-visit')
  if (time.tense === 'present' && time.progressive) return found('underway', trees, predicate, 'progressive')
  if (time.tense === 'present') return found('held', trees, predicate, 'present-tense', 'inferred')
  return undefined
}

/** "is on a visit to Chile", "is in Lima on a visit": it goes on. */
const isOnVisit = (trees: Trees, predicate: number): boolean =>
  trees.dependents(predicate, 'cop').length > 0 &&
  [predicate, ...trees.dependents(predicate, 'obl')].some(
    index => isVisitNoun(trees, index) && prepositionOf(trees, index) === 'on',
  )

/** "A will not enter talks": who does not begin refuses; what was to take place is called off. */
const isEntered = (trees: Trees, predicate: number): boolean =>
  /^(?:enter|join|begin|start|open|resume)$/.test(lemmaAt(trees, predicate)) &&
  clauseTime(trees, predicate).tense === 'future' &&
  trees.dependents(predicate, 'obj').length > 0

/** "She said that they would meet": what was future when it was said. */
function isFutureInThePast(trees: Trees, predicate: number, modal: string | undefined): boolean {
  const above = trees.tokens[predicate]?.head ?? -1
  return (
    modal === 'would' &&
    trees.hasRelation(predicate, 'ccomp') &&
    ['past', 'none'].includes(clauseTime(trees, above).tense) &&
    !trees.dependents(predicate, 'advcl').some(clause => isSupposed(trees, clause))
  )
}

/** “Berg often meets Rojas”, “they have long been talking”; “they talked long” is one talk. */
const isHabit = (trees: Trees, predicate: number): boolean =>
  trees
    .dependents(predicate, 'advmod')
    .some(
      child => HABITUAL.has(lemmaAt(trees, child)) || (child < predicate && lemmaAt(trees, child) === 'long'),
    )

function found(
  value: Status,
  trees: Trees,
  index: number,
  by: string,
  known: Found<Status>['known'] = 'implied',
): Found<Status> {
  return { value, evidence: [verbSpan(trees, index)], known, by }
}
