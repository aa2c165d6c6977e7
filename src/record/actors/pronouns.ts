import { spanOf } from '../../base/span.ts'
import { isPredicate, lemmaAt, prepositionOf, subjectsOf } from '../../language/clause.ts'
import { type Ranked, rankAntecedents } from '../../language/mentions/antecedents.ts'
import { agreement, type Features } from '../../language/mentions/features.ts'
import type { Trees } from '../../language/tree.ts'
import { learnGender, meet } from './cast.ts'
import { formAt, spanOfRange } from './scene.ts'
import type { State } from './state.ts'
import type { Reference } from './types.ts'

/** How much likelier than the next the likeliest must be. */
const MARGIN = 1.25
const SPEAKER_REACH = 3

/** Whom a third-person pronoun stands for; nobody where two are about as likely. */
export function pronoun(state: State, index: number, features: Features): Reference[] {
  const { scene, cast } = state
  const token = scene.layers.tokens[index]
  if (!token || scene.trees.hasRelation(index, 'expl')) return []
  const told = state.attributions.get(index)
  const others = new Set([...besides(state, index), ...(features.number === 'plural' ? placesIn(state) : [])])
  const last = told && speakerBefore(state, token.sentence, features)
  const speaker = last !== undefined && others.has(last) ? undefined : last
  const ranked = rankAntecedents(scene.trees, index, cast.candidates, {
    features,
    told: state.told,
    others,
    ...(told && { blocked: told.content, ...(speaker !== undefined && { speaker }) }),
    stretches: state.stretches,
  })
  const own = isReported(state, index) ? subjectOver(state, index, features) : undefined
  const key = own ?? clearlyFirst(namedFirst(state, ranked)) ?? subjectOver(state, index, features)
  const members = key?.split('+').flatMap(id => cast.members.get(id) ?? [])
  if (!members) return []
  const [only] = members.length === 1 ? members : []
  if (only) {
    meet(cast, only, index, token)
    learnGender(cast, only, features.gender)
  }
  return members.map(({ actor }) => ({ actor, span: spanOf(token), known: 'implied', by: 'pronoun' }))
}

/**
 * Among several, the subject of the clause: of the one that is told ("Berg has put off a talk with Rojas, his office
 * said"), of the one around what somebody has ("Berg briefed Rojas on her trip").
 */
function subjectOver({ scene, cast, found }: State, index: number, features: Features): string | undefined {
  const { trees } = scene
  const noun = trees.hasRelation(index, 'nmod:poss') ? (trees.tokens[index]?.head ?? -1) : index
  const clause = clauseTold(trees, noun) ?? (noun === index ? undefined : clauseOver(trees, noun))
  const [subject] = clause === undefined ? [] : trees.dependents(clause, 'nsubj')
  const [only, more] = (subject !== undefined && found.get(subject)) || []
  const member = only && !more ? cast.members.get(only.actor.id) : undefined
  return member && agreement(features, member.features) > 0 ? only?.actor.id : undefined
}

/** "They" are no town. */
const placesIn = ({ cast }: State): string[] =>
  [...cast.members.values()].filter(({ actor }) => actor.kind === 'place').map(({ actor }) => actor.id)

const REPORTING = new Set(['brief', 'debrief', 'inform', 'update', 'notify', 'tell', 'apprise'])

/** "Aliyev briefed the minister on his talks": what one reports of is rather one's own. */
function isReported({ scene: { trees } }: State, index: number): boolean {
  if (!trees.hasRelation(index, 'nmod:poss')) return false
  const noun = trees.tokens[index]?.head ?? -1
  return trees.hasRelation(noun, 'obl') && REPORTING.has(lemmaAt(trees, clauseOver(trees, noun) ?? -1))
}

/** The clause before a verb of saying that tells what its subject says. */
function clauseTold(trees: Trees, subject: number): number | undefined {
  const verb = trees.hasRelation(subject, 'nsubj') ? (trees.tokens[subject]?.head ?? -1) : -1
  const above = trees.hasRelation(verb, 'parataxis') ? [trees.tokens[verb]?.head ?? -1] : []
  return [...above, ...trees.dependents(verb, 'ccomp', 'parataxis')].find(at => at >= 0 && at < subject)
}

/** The verb whose object or topic a noun is, or is a part of; what somebody does "during his trip" may be another's. */
function clauseOver(trees: Trees, noun: number): number | undefined {
  let at = noun
  for (let steps = 0; steps < 3 && trees.hasRelation(at, 'nmod', 'conj'); steps++)
    at = trees.tokens[at]?.head ?? -1
  const topic = trees.hasRelation(at, 'obl') && /^(?:on|about|of|over)$/.test(prepositionOf(trees, at))
  return topic || trees.hasRelation(at, 'obj') ? trees.tokens[at]?.head : undefined
}

const FACING = new Set(['to', 'with', 'against', 'by', 'for', 'about'])

/**
 * Whom the clause of a subject pronoun and its clauses without a subject deal with: "speaking to Merkel, she",
 * "she said, asking Merkel". They are others than the pronoun's.
 */
export function besides({ scene, byEntity, carried, found }: State, index: number): Set<string> {
  const { trees } = scene
  const above = trees.tokens[index]?.head ?? -1
  // "A received B and invited her": the object is not whom the clause has for its subject, named or not.
  if (trees.hasRelation(index, 'obj', 'iobj') && isJoinedVerb(trees, above))
    return new Set(subjectsOf(trees, above).flatMap(head => (found.get(head) ?? []).map(one => one.actor.id)))
  const verb = trees.hasRelation(index, 'nsubj') ? above : -1
  if (verb < 0) return new Set()
  // An opening clause may hang on the verb of what is said: "Speaking to Merkel, she said it was late".
  const open = [verb, ...trees.dependents(verb, 'ccomp', 'parataxis')]
    .flatMap(at => trees.dependents(at, 'advcl').filter(clause => at === verb || clause < index))
    .filter(clause => trees.dependents(clause, 'nsubj').length === 0)
  const partners = [verb, ...open].flatMap(clause => [
    ...trees.dependents(clause, 'obj', 'iobj'),
    ...trees.dependents(clause, 'obl').filter(one => FACING.has(prepositionOf(trees, one))),
  ])
  return new Set(
    partners.flatMap(head => {
      const known = byEntity.get(carried.get(head) ?? -1)
      return known ? [known.actor.id] : (found.get(head) ?? []).map(one => one.actor.id)
    }),
  )
}

/** A verb that is joined to another and has the subject of that. */
const isJoinedVerb = (trees: Trees, verb: number): boolean =>
  trees.hasRelation(verb, 'conj') && isPredicate(trees, verb) && trees.dependents(verb, 'nsubj').length === 0

/** Who spoke last, if that is not long ago and fits the pronoun. */
function speakerBefore(
  { speaker, cast, told }: State,
  sentence: number,
  features: Features,
): string | undefined {
  const member = speaker && cast.members.get(speaker.key)
  if (!speaker || !member || agreement(features, member.features) === 0) return undefined
  const distance = (told[sentence] ?? 0) - (told[speaker.sentence] ?? 0)
  return distance <= SPEAKER_REACH ? speaker.key : undefined
}

const NAMELESS = new Set(['office', 'unknown'])

/** Somebody without a name yields to the persons with one. */
function namedFirst({ cast }: State, ranked: readonly Ranked<string>[]): readonly Ranked<string>[] {
  const kindOf = (one: Ranked<string>): string => cast.members.get(one.key)?.actor.kind ?? ''
  const [first] = ranked
  if (!first || !NAMELESS.has(kindOf(first))) return ranked
  const named = ranked.filter(one => kindOf(one) === 'person')
  return named.length > 0 ? named : ranked
}

function clearlyFirst(ranked: readonly Ranked<string>[]): string | undefined {
  const [first, second] = ranked
  if (!first) return undefined
  return !second || first.score >= MARGIN * second.score ? first.key : undefined
}

/** "Santorum, who mentioned": whom the clause is about. */
export function relative({ scene, found }: State, index: number): Reference[] | undefined {
  const { trees } = scene
  if (!/^(?:who|which|that)$/i.test(formAt(scene, index))) return undefined
  let clause = trees.tokens[index]?.head ?? -1
  while (clause >= 0 && trees.hasRelation(clause, 'conj')) clause = trees.tokens[clause]?.head ?? -1
  if (clause < 0 || !trees.hasRelation(clause, 'acl')) return undefined
  const span = spanOfRange(scene, index, index + 1)
  return (found.get(trees.tokens[clause]?.head ?? -1) ?? []).map(one => ({
    ...one,
    span,
    known: 'implied',
    by: 'relative',
  }))
}
