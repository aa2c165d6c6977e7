import {
  countryOfCapital,
  countryOfDemonym,
  countryOfName,
  countryOfSeat,
  organizationCode,
} from '../../base/geo/index.ts'
import { slice, spanOf } from '../../base/span.ts'
import { prepositionOf } from '../../language/clause.ts'
import { type Ranked, rankAntecedents, stretchesOf, toldBefore } from '../../language/mentions/antecedents.ts'
import { agreement, type Features, featuresOfPronoun } from '../../language/mentions/features.ts'
import { namePartsOf } from '../../language/mentions/names.ts'
import { quotationsIn } from '../../language/quotations.ts'
import type { Attribution } from '../../language/types.ts'
import { addMember, type Cast, castOf, countryMember, learnGender, type Member, meet } from './cast.ts'
import { meantBy, unnamed } from './definite.ts'
import { type Description, describe, nationsOf } from './describe.ts'
import { meantByPlural } from './groups.ts'
import { type Known, rosterOf } from './roster.ts'
import { formAt, headOfPhrase, type Scene, spanOfRange } from './scene.ts'
import { phraseHead, phraseRange } from './titles.ts'
import type { Reference } from './types.ts'

/** Who each phrase means, by its head token, found in one walk from the first word to the last. */
export interface Walk {
  readonly cast: Cast
  readonly found: Map<number, readonly Reference[]>
}

interface State extends Walk {
  readonly scene: Scene
  readonly byEntity: ReadonlyMap<number, Known>
  /** The entity that a title or name phrase carries, by its head. */
  readonly carried: ReadonlyMap<number, number>
  readonly stretches: Int32Array
  readonly told: readonly number[]
  readonly attributions: ReadonlyMap<number, Attribution>
  readonly joined: Map<number, number>
  /** The persons with full names by their last names. */
  readonly lastNames: ReadonlyMap<string, readonly Known[]>
  speaker?: { readonly key: string; readonly sentence: number }
}

export function readThrough(scene: Scene): Walk {
  const { known, byEntity } = rosterOf(scene)
  const quoted = quotationsIn(scene.layers.text)
  const state: State = {
    scene,
    byEntity,
    cast: castOf(known),
    found: new Map(),
    carried: new Map(scene.layers.entities.map((entity, index) => [phraseHead(scene, entity), index])),
    stretches: stretchesOf(scene.layers.tokens, [
      ...quoted,
      ...scene.layers.attributions.flatMap(one => one.content),
    ]),
    told: toldBefore(scene.layers.text, scene.layers.sentences, quoted),
    attributions: sourceHeads(scene),
    joined: new Map(),
    lastNames: Map.groupBy(
      known.filter(({ actor }) => actor.kind === 'person' && /\s/.test(actor.name)),
      ({ actor }) => namePartsOf(actor.name).at(-1) ?? '',
    ),
  }
  for (let index = 0; index < scene.layers.tokens.length; index++) {
    const references = referencesAt(state, index)
    if (references.length > 0) state.found.set(index, references)
    join(state, index)
    noteSpeaker(state, index)
  }
  return state
}

/** The attributions by the head token of their source. */
function sourceHeads({ layers, trees }: Scene): Map<number, Attribution> {
  return new Map(
    layers.attributions.flatMap(one => {
      const [source] = one.source
      return source ? [[headOfPhrase(trees, source), one] as const] : []
    }),
  )
}

function referencesAt(state: State, index: number): readonly Reference[] {
  const { scene, carried } = state
  const entity = carried.get(index)
  if (entity !== undefined) return named(state, index, entity)
  if (scene.entityAt[index] !== -1) return insideName(state, index)
  const antecedent = relative(state, index)
  if (antecedent) return antecedent
  const features = featuresOfPronoun(formAt(scene, index))
  if (features) return pronoun(state, index, features)
  return described(state, index)
}

function named(state: State, head: number, index: number): Reference[] {
  const { scene, cast } = state
  const known = state.byEntity.get(index)
  const entity = scene.layers.entities[index]
  if (!known || !entity) return []
  const member = cast.members.get(known.actor.id)
  if (!member) return []
  const span = spanOf(entity)
  const metonym = capitalMeant(state, head, member)
  if (metonym) {
    meet(cast, metonym, head, span)
    return [{ actor: metonym.actor, span, known: 'implied', by: 'metonym' }]
  }
  meet(cast, member, head, span)
  return [{ actor: member.actor, span, known: 'stated', by: 'name' }]
}

const WHERE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'inside',
  'across',
  'through',
  'via',
  'within',
])

/** A capital that acts stands for its country; where something takes place it is a place. */
function capitalMeant(state: State, head: number, member: Member): Member | undefined {
  if (member.actor.kind !== 'place' || member.actor.country === undefined) return undefined
  if (WHERE.has(prepositionOf(state.scene.trees, head))) return undefined
  if (member.actor.name === 'Brussels') return brussels(state.cast)
  return countryOfCapital(member.actor.name) ? countryMember(state.cast, member.actor.country) : undefined
}

/** Brussels speaks for the European Union in a report that names the Union and not Belgium. */
function brussels(cast: Cast): Member | undefined {
  const has = (country: string): boolean =>
    [...cast.members.values()].some(one => one.actor.country === country && one.actor.kind !== 'place')
  if (has('BEL')) return has('EU') ? undefined : countryMember(cast, 'BEL')
  return has('EU') ? countryMember(cast, 'EU') : undefined
}

/** A word inside a longer name means what the name means. */
function insideName(state: State, index: number): Reference[] {
  const { scene, byEntity, cast } = state
  const at = scene.entityAt[index] ?? -1
  const [known, entity] = [byEntity.get(at), scene.layers.entities[at]]
  const member = known && cast.members.get(known.actor.id)
  return member && entity ? [{ actor: member.actor, span: spanOf(entity), known: 'stated', by: 'name' }] : []
}

/** "Santorum, who mentioned": whom the clause is about. */
function relative({ scene, found }: State, index: number): Reference[] | undefined {
  const { trees } = scene
  if (!/^(?:who|which|that)$/i.test(formAt(scene, index))) return undefined
  const clause = trees.tokens[index]?.head ?? -1
  if (clause < 0 || !trees.hasRelation(clause, 'acl')) return undefined
  const span = spanOfRange(scene, index, index + 1)
  return (found.get(trees.tokens[clause]?.head ?? -1) ?? []).map(one => ({
    ...one,
    span,
    known: 'implied',
    by: 'relative',
  }))
}

/** How much likelier than the next the likeliest must be. */
const MARGIN = 1.25
const SPEAKER_REACH = 3

function pronoun(state: State, index: number, features: Features): Reference[] {
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

function described(state: State, index: number): Reference[] {
  const { scene, cast } = state
  const plain = describe(scene, index)
  const description = plain && ownedBy(state, plain)
  if (!description || description.sort === 'document') return untagged(state, index)
  const { span } = description
  if (description.plural && description.noun !== 'authority') {
    const members = meantByPlural(scene, cast, description)
    if (members.length > 0)
      return members.map(({ actor }) => ({ actor, span, known: 'implied', by: 'plural' }))
  }
  const meant =
    (description.plural && description.sort !== 'government') || nationsOf(scene, description).length > 1
      ? undefined
      : meantBy(scene, cast, description)
  const one = meant ?? unnamed(cast, description)
  if (!one) return []
  meet(cast, one.member, index, span)
  return [{ actor: one.member.actor, span, known: meant ? 'implied' : 'stated', by: one.by }]
}

/** "the Biden administration", "Merkel's government": of the country that the owner is of. */
function ownedBy(state: State, description: Description): Description {
  if (description.nation) return description
  const owners = state.scene.trees.dependents(description.head, 'nmod:poss', 'compound', 'nmod:desc')
  for (const owner of owners) {
    const [reference] = state.found.get(owner) ?? []
    const code = reference?.actor.country
    if (reference && code !== undefined) return { ...description, nation: { code, span: reference.span } }
  }
  return description
}

/** A name that is known by itself, though nobody tagged it: the Kremlin, NATO, France. */
function untagged(state: State, index: number): Reference[] {
  const { scene, cast } = state
  if (scene.layers.tokens[index]?.upos !== 'PROPN') return demonym(state, index)
  const person = lastNamed(state, index)
  if (person) return person
  const { first, last } = phraseRange(scene, index)
  const span = spanOfRange(scene, first, last)
  const name = slice(scene.layers.text, span).replace(/\s+/g, ' ')
  const seat = countryOfSeat(name)
  const code = countryOfName(name)?.code ?? organizationCode(name)
  if (code === undefined && seat === undefined) return demonym(state, index)
  const member =
    code === undefined
      ? addMember(cast, {
          id: `organization:${name.toLowerCase()}`,
          kind: 'organization',
          name,
          ...(seat && { country: seat }),
        })
      : countryMember(cast, code)
  meet(cast, member, index, span)
  return [{ actor: member.actor, span, known: 'stated', by: 'name' }]
}

/** The last name of the one person who has it, which the tagger missed: "President Trump". */
function lastNamed({ scene, cast, lastNames }: State, index: number): Reference[] | undefined {
  const [part = ''] = namePartsOf(formAt(scene, index))
  const [only, more] = lastNames.get(part) ?? []
  const member = only && !more ? cast.members.get(only.actor.id) : undefined
  if (!member) return undefined
  const span = spanOfRange(scene, index, index + 1)
  meet(cast, member, index, span)
  return [{ actor: member.actor, span, known: 'stated', by: 'name' }]
}

/** "the Russians", "Poles": the people of a country, as a group. */
function demonym(state: State, index: number): Reference[] {
  const { scene, cast } = state
  const token = scene.layers.tokens[index]
  if (!token?.feats?.includes('Number=Plur') || !/^\p{Lu}/u.test(formAt(scene, index))) return []
  const country = countryOfDemonym(formAt(scene, index))?.code
  if (country === undefined) return []
  const name = formAt(scene, index)
  const member = addMember(cast, {
    id: `group:${name.toLowerCase()}`,
    kind: 'group',
    name,
    country,
    features: { number: 'plural', animate: true },
  })
  const span = spanOfRange(scene, index, index + 1)
  meet(cast, member, index, span)
  return [{ actor: member.actor, span, known: 'stated', by: 'group' }]
}

/** Those joined by "and" can be meant together by "they" or "the two". */
function join(state: State, index: number): void {
  const { scene, cast, found } = state
  const token = scene.trees.tokens[index]
  if (!token || !scene.trees.hasRelation(index, 'conj')) return
  const own = found.get(index)
  const first = found.get(token.head)
  if (!own?.[0] || !first?.[0]) return
  const at = state.joined.get(token.head)
  const before = at === undefined ? first[0].actor.id : (cast.candidates[at]?.key ?? '')
  const key = `${before}+${own[0].actor.id}`
  const candidate = { key, head: token.head, features: { number: 'plural' as const } }
  if (at === undefined) state.joined.set(token.head, cast.candidates.push(candidate) - 1)
  else cast.candidates[at] = candidate
}

function noteSpeaker(state: State, index: number): void {
  const references = state.attributions.has(index) ? state.found.get(index) : undefined
  const sentence = state.scene.trees.tokens[index]?.sentence
  if (references?.length === 1 && references[0] && sentence !== undefined)
    state.speaker = { key: references[0].actor.id, sentence }
}
