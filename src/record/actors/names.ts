import {
  countryOfCapital,
  countryOfDemonym,
  countryOfName,
  countryOfSeat,
  organizationCode,
} from '../../base/geo/index.ts'
import { slice, spanOf } from '../../base/span.ts'
import { prepositionOf } from '../../language/clause.ts'
import { namePartsOf } from '../../language/mentions/names.ts'
import { addMember, type Cast, countryMember, type Member, meet } from './cast.ts'
import { phraseRange } from './phrase.ts'
import { formAt, spanOfRange } from './scene.ts'
import type { State } from './state.ts'
import type { Reference } from './types.ts'

/** Who a tagged name means; `head` heads its phrase. */
export function named(state: State, head: number, index: number): Reference[] {
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
export function insideName(state: State, index: number): Reference[] {
  const { scene, byEntity, cast } = state
  const at = scene.entityAt[index] ?? -1
  const [known, entity] = [byEntity.get(at), scene.layers.entities[at]]
  const member = known && cast.members.get(known.actor.id)
  return member && entity ? [{ actor: member.actor, span: spanOf(entity), known: 'stated', by: 'name' }] : []
}

/** A name that is known by itself, though nobody tagged it: the Kremlin, NATO, France. */
export function untagged(state: State, index: number): Reference[] {
  const { scene, cast } = state
  const upos = scene.layers.tokens[index]?.upos
  // What is no pronoun by its form and tagged as one is a word that the tagger does not know.
  const person = upos === 'PROPN' || upos === 'PRON' ? lastNamed(state, index) : undefined
  if (upos !== 'PROPN') return person ?? demonym(state, index)
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
  if (!/^\p{Lu}/u.test(formAt(scene, index))) return undefined
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
