import { stretchesOf, toldBefore } from '../../language/mentions/antecedents.ts'
import { featuresOfPronoun } from '../../language/mentions/features.ts'
import { namePartsOf } from '../../language/mentions/names.ts'
import { quotationsIn } from '../../language/quotations.ts'
import type { Attribution } from '../../language/types.ts'
import { castOf, meet } from './cast.ts'
import { meantBy, unnamed } from './definite.ts'
import { type Description, describe, nationsOf } from './describe.ts'
import { meantByPlural } from './groups.ts'
import { insideName, named, untagged } from './names.ts'
import { besides, pronoun, relative } from './pronouns.ts'
import { rosterOf } from './roster.ts'
import { formAt, headOfPhrase, type Scene } from './scene.ts'
import type { State, Walk } from './state.ts'
import { phraseHead } from './titles.ts'
import type { Reference } from './types.ts'

/** Walks through a text from the first word to the last and says whom each phrase means. */
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
  const several = new Set(nationsOf(scene, description).map(nation => nation.code)).size > 1
  const meant =
    (description.plural && description.sort !== 'government') || several
      ? undefined
      : meantBy(scene, cast, description, besides(state, index))
  const one = meant ?? unnamed(cast, several && description.plural ? ofSeveral(description) : description)
  if (!one) return []
  meet(cast, one.member, index, span)
  return [{ actor: one.member.actor, span, known: meant ? 'implied' : 'stated', by: one.by }]
}

/** "the ministers of Italy and Greece" are of no one country. */
const ofSeveral = ({ nation: _, ...rest }: Description): Description => ({ ...rest, several: true })

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

/** Those joined by "and" can be meant together by "they" or "the two". */
function join(state: State, index: number): void {
  const { scene, cast, found } = state
  const token = scene.trees.tokens[index]
  if (!token || !scene.trees.hasRelation(index, 'conj')) return
  const own = found.get(index)
  const first = found.get(token.head)
  if (!own?.[0] || !first?.[0]) return
  // "the border between Turkey and Libya" is not whom "they" takes up.
  const states = [own[0], first[0]].every(one => one.actor.kind === 'country' || one.actor.kind === 'place')
  if (states && scene.trees.hasRelation(token.head, 'nmod', 'obl', 'compound')) return
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
