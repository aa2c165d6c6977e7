import { spanOf } from '../../base/span.ts'
import { type Ranked, rankAntecedents } from '../../language/mentions/antecedents.ts'
import { agreement, type Features } from '../../language/mentions/features.ts'
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
  const own = state.attributions.get(index)
  const speaker = own && speakerBefore(state, token.sentence, features)
  const ranked = rankAntecedents(scene.trees, index, cast.candidates, {
    features,
    told: state.told,
    ...(own && { blocked: own.content, ...(speaker !== undefined && { speaker }) }),
    stretches: state.stretches,
  })
  const members = clearlyFirst(ranked)
    ?.split('+')
    .flatMap(id => cast.members.get(id) ?? [])
  if (!members) return []
  const [only] = members.length === 1 ? members : []
  if (only) {
    meet(cast, only, index, token)
    learnGender(cast, only, features.gender)
  }
  return members.map(({ actor }) => ({ actor, span: spanOf(token), known: 'implied', by: 'pronoun' }))
}

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
