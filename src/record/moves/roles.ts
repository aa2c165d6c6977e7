import { contains, overlaps, type Span } from '../../base/span.ts'
import {
  agentsOf,
  clauseTime,
  isPassive,
  lemmaAt,
  oblique,
  patientsOf,
  subjectsOf,
} from '../../language/clause.ts'
import { isPersonNoun } from '../../language/mentions/lexicon.ts'
import type { Trees } from '../../language/tree.ts'
import { INSTRUMENTS, MEASURES } from '../parts/groups.ts'
import { type Participant, unique } from '../parts/participant.ts'
import { partiesAfter, partiesBefore } from '../parts/surface.ts'
import type { Statement } from '../types.ts'
import { actorsAt, type MoveReading, modifiersOf } from './actors.ts'
import { isCrowd, isForce } from './kinds.ts'
import type { Candidate, Sense } from './types.ts'
import { conditionalOn, isOwnVow } from './vows.ts'

/** Who acts and towards whom; undefined where nobody acts, or not the kind that the sense asks for. */
export interface Roles {
  readonly actors: readonly Participant[]
  readonly recipients: readonly Participant[]
}

/** Reads who does it to whom off the tree: subjects and by-phrases, objects and prepositions, the modifiers of nouns. */
export function rolesOf(reading: MoveReading, candidate: Candidate): Roles | undefined {
  const { sense } = candidate
  const actors = unique(actorsOf(reading, candidate)).filter(
    one => can(reading, one, sense.by) && !(one.by !== 'pronoun' && isAccording(reading, candidate, one)),
  )
  if (actors.length === 0) return undefined
  const keys = new Set(actors.map(one => one.key))
  const isOther = (one: Participant): boolean => !keys.has(one.key)
  const told = unique(recipientsOf(reading, candidate)).filter(isOther)
  const recipients = told.length > 0 ? told : unique(conditionalOn(reading, candidate, keys)).filter(isOther)
  if (isOwnAffair(reading, candidate, actors) || isOfWords(candidate, actors, recipients)) return undefined
  if (sense.toSomebody && recipients.length === 0 && !isOwnVow(reading, candidate, keys)) return undefined
  if (sense.toState && !recipients.some(one => one.country !== undefined)) return undefined
  if (sense.toNation && !recipients.some(one => isNation(reading, one))) return undefined
  return { actors, recipients }
}

const isNation = ({ actors }: MoveReading, who: Participant): boolean =>
  actors.all.some(one => one.id === who.key && one.kind === 'country')

/** "destroyed its missiles", "defended her record": what one does to one's own things concerns nobody else. */
function isOwnAffair(
  reading: MoveReading,
  { trigger, kind, sense }: Candidate,
  actors: readonly Participant[],
): boolean {
  const { trees } = reading
  const inward = sense.type === 'ASSAULT' || trees.tokens[trigger]?.lemma.toLowerCase() === 'defend'
  const things = kind === 'verb' && inward ? patientsOf(trees, trigger) : []
  return (
    things.length > 0 &&
    things.every(thing =>
      trees
        .dependents(thing, 'nmod:poss')
        .filter(owner => trees.tokens[owner]?.upos === 'PRON')
        .some(owner => actorsAt(reading, owner).some(one => actors.some(actor => actor.key === one.key))),
    )
  )
}

/** "A mounted an attack on B": between persons these are words. */
const isOfWords = (
  { sense, kind, trigger, carrier }: Candidate,
  actors: readonly Participant[],
  recipients: readonly Participant[],
): boolean =>
  sense.type === 'ASSAULT' &&
  sense.object?.includes('blows') === true &&
  kind === 'verb' &&
  trigger === carrier &&
  [...actors, ...recipients].every(one => one.person)

function can(reading: MoveReading, who: Participant, by: Candidate['sense']['by']): boolean {
  if (by === 'person') return who.person
  if (by === 'force') return isForce(reading, who)
  return by === 'crowd' ? isCrowd(reading, who) : true
}

function actorsOf(reading: MoveReading, { trigger, carrier, kind, sense }: Candidate): Participant[] {
  const { trees } = reading
  if (kind === 'noun' && trigger === carrier) return nounActors(reading, trigger, sense)
  const passive = kind !== 'adjective' && isPassive(trees, carrier) && !sense.middle
  const agents = passive ? oblique(trees, carrier, 'by') : acting(reading, carrier)
  const found = agents
    .filter(head => head !== trigger && !isSource(reading, carrier, head))
    .flatMap(head => actorsAt(reading, head))
  if (found.length > 0) return found
  const owners = agents.flatMap(head => ownersOf(reading, head))
  if (owners.length > 0) return owners.flatMap(one => one.acts)
  if (kind === 'noun') return nounActors(reading, trigger, sense)
  const beside = passive ? partiesAfter(reading, carrier, 'by') : partiesBefore(reading, carrier)
  return beside.filter(one => !reportsIt(reading, carrier, one))
}

/** What does the work of those behind it: parts of a whole, arms and blows, decisions, bodies that somebody has. */
const MEANS = new Set(
  `some one none all most many quarter percent remnant remainder hundred decision policy order pledge threat effort
  unit section wing arm branch office bureau mission embassy network leadership side camp team campaign government
  administration regulator peacekeeper representative official airstrike strike attack raid blast offensive bombing shelling fire shell missile
  rocket bomb mortar drone`.split(/\s+/),
)

/**
 * Who is behind an acting noun. Nobody acts by "his relatives" (they do), "the body's constitution" (a text) or "the
 * country's deaths" (they happen).
 */
function ownersOf(reading: MoveReading, head: number): { acts: Participant[] }[] {
  const lemma = reading.trees.tokens[head]?.lemma.toLowerCase() ?? ''
  const acts = MEANS.has(lemma) || MEASURES.has(lemma) || INSTRUMENTS.has(lemma)
  return modifiersOf(reading, head, 'of', 'by', 'from').map(one => ({
    acts: (acts && !isStruck(reading, head, one)) || isOneName(reading, head, one) ? [one] : [],
  }))
}

/** "United" of "the United States", where the tree makes the second word the head. */
const isOneName = ({ trees, layers }: MoveReading, head: number, { span }: Participant): boolean =>
  layers.entities.some(
    one => one.first <= head && head < one.last && one.type !== 'PER' && overlaps(one, span),
  ) && trees.tokens[head]?.upos === 'PROPN'

/** "According to the agency, the attack struck a plant": the agency only tells. */
const isAccording = (reading: MoveReading, { trigger }: Candidate, who: Participant): boolean =>
  reportsIt({ ...reading, statements: reading.statements.filter(isByRule) }, trigger, who)

const isByRule = (one: Statement): boolean => one.fields.content?.by === 'according-to'

const isSource = (reading: MoveReading, verb: number, head: number): boolean => {
  const span = reading.trees.tokens[head]
  return span !== undefined && reportsIt(reading, verb, { span })
}

/** Whether somebody is the source of the words that tell of the act: who reports an attack does not attack. */
function reportsIt(reading: MoveReading, verb: number, { span }: { readonly span: Span }): boolean {
  const token = reading.trees.tokens[verb]
  return reading.statements.some(
    one =>
      one.source.some(source => overlaps(source, span)) &&
      one.content.some(said => token !== undefined && contains(said, token)),
  )
}

const acting = (reading: MoveReading, verb: number): number[] =>
  isPassive(reading.trees, verb) ? subjectsOf(reading.trees, verb) : agentsOf(reading.trees, verb)

/** "Turkish airstrikes", "the demands of the protesters", "an attack by rebels", "Moscow's build-up". */
function nounActors(reading: MoveReading, noun: number, sense: Sense): Participant[] {
  const own = ownerNearby(reading, noun, sense) ?? modifiersOf(reading, noun, 'by', 'from')
  const acting = sense.type === 'ASSAULT' ? own.filter(one => !isStruck(reading, noun, one)) : own
  if (own.length > 0) return acting
  // "The assassination of" names the victim, "the demand of" the one who demands.
  const isOther = sense.recipient.includes('of') && wonBy(reading, { trigger: noun, sense }).length === 0
  const of = isOther ? [] : oblique(reading.trees, noun, 'of')
  const whose = of.flatMap(head => reading.trees.dependents(head, 'nmod:poss'))
  return [...of, ...whose].flatMap(head => actorsAt(reading, head, 1))
}

/** "sanctions imposed on B after its invasion": the attack is that of B, to whom something is done for it. */
function ownerNearby(reading: MoveReading, noun: number, sense: Sense): Participant[] | undefined {
  const { trees } = reading
  const [owner] = trees.dependents(noun, 'nmod:poss').filter(one => trees.tokens[one]?.upos === 'PRON')
  const verb = trees.tokens[noun]?.head ?? -1
  if (sense.type !== 'ASSAULT' || owner === undefined) return undefined
  if (!oblique(trees, verb, 'after', 'for', 'over', 'since', 'following').includes(noun)) return undefined
  const heads = [...oblique(trees, verb, 'on', 'against'), ...trees.dependents(verb, 'obj')]
  const found = heads.filter(head => head < owner).flatMap(head => actorsAt(reading, head))
  return found.length > 0 ? found : undefined
}

/** What happens at a place, whoever did it; a strike or a raid is by the state before it. */
const BLASTS = new Set(['bomb', 'bombing', 'blast', 'explosion', 'shooting', 'stabbing', 'siege', 'hostage'])

/** "the Berg assassination", "the Paris attack", "a Yemen bomb", "Berg's assassination": who is struck, not who strikes. */
function isStruck({ trees }: MoveReading, noun: number, who: Participant): boolean {
  const lemma = trees.tokens[noun]?.lemma.toLowerCase() ?? ''
  if (lemma === 'assassination') return who.person
  const head = trees.headOf(who.span)
  const inside = trees.hasRelation(head, 'compound') && trees.tokens[head]?.upos === 'PROPN'
  return inside && (who.person || who.by === 'metonym' || BLASTS.has(lemma))
}

function recipientsOf(reading: MoveReading, candidate: Candidate): Participant[] {
  // "raided a town in Syria"
  const inside = candidate.sense.type === 'ASSAULT' ? ['in'] : []
  for (const place of candidate.sense.recipient) {
    const won = wonBy(reading, candidate)
    const heads = won.length > 0 ? won : headsAt(reading, candidate, place)
    const direct = heads.flatMap(head => actorsAt(reading, head, 1))
    if (direct.length > 0) return direct
    const behind = heads
      .filter(head => !isPersonNoun(lemmaAt(reading.trees, head)))
      .flatMap(head => modifiersOf(reading, head, 'of', 'by', 'between', 'against', 'on', ...inside))
    if (behind.length > 0) return behind
  }
  return isOfDiplomats(candidate)
    ? headsOf(reading, candidate).flatMap(head => modifiersOf(reading, head))
    : []
}

/** "expelled two Chilean diplomats": it is their country that it is done to. */
const isOfDiplomats = ({ sense, kind }: Candidate): boolean =>
  kind === 'verb' && sense.object?.includes('diplomats') === true

const headsOf = ({ trees }: MoveReading, { carrier }: Candidate): number[] =>
  patientsOf(trees, carrier).filter(head => trees.dependents(head, 'nmod:poss').length === 0)

const WINNING = new Set('win secure get receive earn gain land pick collect accept'.split(' '))

/** "B won the endorsement of A": whom it is for. */
function wonBy({ trees }: MoveReading, { trigger, sense }: Pick<Candidate, 'trigger' | 'sense'>): number[] {
  const verb = trees.tokens[trigger]?.head ?? -1
  const won =
    trees.tokens[trigger]?.upos === 'NOUN' &&
    sense.type === 'SUPPORT' &&
    trees.hasRelation(trigger, 'obj') &&
    WINNING.has(trees.tokens[verb]?.lemma.toLowerCase() ?? '')
  return won ? subjectsOf(trees, verb) : []
}

/** "warned that it posed a risk": how things are, and nothing to come. */
function isFact(trees: Trees, clause: number): boolean {
  const { tense, modal } = clauseTime(trees, clause)
  return modal === undefined && (tense === 'past' || tense === 'present')
}

function headsAt(
  reading: MoveReading,
  { trigger, carrier, kind, sense }: Candidate,
  place: string,
): number[] {
  const { trees } = reading
  if (place === 'obj') return kind === 'noun' ? [] : patientsOf(trees, carrier)
  if (place === 'iobj') return trees.dependents(carrier, 'iobj')
  if (place === 'clause')
    return [trigger, carrier]
      .flatMap(head => trees.dependents(head, 'ccomp', 'xcomp', 'acl'))
      .filter(clause => sense.type !== 'THREATEN' || !isFact(trees, clause))
      .flatMap(clause => trees.dependents(clause, 'nsubj'))
  const objects = kind === 'noun' ? [] : trees.dependents(carrier, 'obj')
  // "imposed duties of ten percent on B"
  const measures = objects.flatMap(head => oblique(trees, head, 'of'))
  return [...new Set([trigger, carrier, ...objects, ...measures])].flatMap(head =>
    oblique(trees, head, place),
  )
}
