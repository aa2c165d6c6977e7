import { countryOfCode, countryOfDemonym } from '../../base/geo/index.ts'
import { contains, slice, spanOf } from '../../base/span.ts'
import { allJoined } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Reference } from '../actors/types.ts'
import type { Reading } from '../reading.ts'
import { AUDIENCES, AUTHORITIES, POLITICAL_GROUPS } from './groups.ts'
import { jointGroup } from './joint-groups.ts'
import { leaderOf } from './led.ts'
import { nationAt, sidesOf } from './nations.ts'
import { isPair, pairMeant } from './pair.ts'
import { fromReference, type Participant, unique } from './participant.ts'
import { groupAt, isOther } from './unnamed.ts'

/** Who a phrase names as taking part: its actors, else an unnamed political group; nobody for an audience. */
export function participantsOf(reading: Reading, head: number): Participant[] {
  if (isAudience(reading, head) || isThing(reading, head)) return []
  const leader = leaderOf(reading.trees, head)
  const led = leader === undefined ? [] : ownParticipants(reading, leader).filter(one => one.person)
  if (led.length > 0) return led
  const named = namedAfter(reading, head)
  if (named.length > 1) return named
  const sides = sidesOf(reading, head)
  const together = sides.length > 0 ? sides : jointGroup(reading, head)
  if (together.length > 0) return together
  return unique(jointHeads(reading, head).flatMap(part => ownParticipants(reading, part)))
}

/** "the ministers of the two countries, A and B": those whom the names behind a plural say it is. */
function namedAfter(reading: Reading, head: number): Participant[] {
  const { trees } = reading
  if (!trees.tokens[head]?.feats?.includes('Number=Plur')) return []
  const isName = (index: number): boolean =>
    trees.tokens[index]?.upos === 'PROPN' && trees.dependents(index, 'case').length === 0
  const names = trees
    .dependents(head, 'appos')
    .filter(isName)
    .flatMap(first => [first, ...trees.dependents(first, 'conj').filter(isName)])
  return unique(names.flatMap(index => ownParticipants(reading, index))).filter(one => one.person)
}

function ownParticipants(reading: Reading, head: number): Participant[] {
  const references = reading.actors.resolveToken(head).flatMap(one => namedWithin(reading, head, one))
  if (references.length > 0) return references.filter(one => isActing(reading, head, one)).map(fromReference)
  if (isWe(reading, head)) return ownSide(reading, head)
  if (isPair(reading, head)) return pairMeant(reading, head)
  return reading.trees.tokens[head]?.upos === 'PROPN' ? bareName(reading, head) : groupAt(reading, head)
}

/** "Their BlackBerrys": a name that somebody owns is a thing's. */
const isThing = ({ trees, layers }: Reading, head: number): boolean =>
  trees.tokens[head]?.upos === 'PROPN' &&
  trees.dependents(head, 'nmod:poss').some(child => trees.tokens[child]?.upos === 'PRON') &&
  !layers.entities.some(one => one.type === 'PER' && one.first <= head && head < one.last)

const isWe = ({ trees, layers }: Reading, head: number): boolean => {
  const token = trees.tokens[head]
  return token?.upos === 'PRON' && /^(?:we|us)$/i.test(slice(layers.text, token))
}

/** "We" in what somebody of state says is the country that they speak for, else they themselves. */
function ownSide(reading: Reading, head: number): Participant[] {
  const { trees, layers, actors } = reading
  const token = trees.tokens[head]
  const said = layers.attributions.findLast(one => one.content.some(span => token && contains(span, token)))
  const speaker = said?.source[0] && actors.resolve(said.source[0])[0]
  if (!token || !speaker) return []
  const span = spanOf(token)
  const country = speaker.actor.country === undefined ? undefined : countryOfCode(speaker.actor.country)
  if (!country) return [fromReference({ ...speaker, span, known: 'implied', by: 'first-person' })]
  const { code, name } = country
  return [
    {
      key: `country:${code}`,
      name,
      country: code,
      person: false,
      span,
      known: 'implied',
      by: 'first-person',
    },
  ]
}

/** A description that ends with a person's name means that person ("Secretary of State A B"). */
function namedWithin(reading: Reading, head: number, reference: Reference): readonly Reference[] {
  if (reference.by !== 'description') return [reference]
  const entity = reading.layers.entities.find(one => one.type === 'PER' && one.end === reference.span.end)
  if (!entity || entity.first <= head) return [reference]
  const named = reading.actors.resolveToken(reading.trees.headOf(entity))
  return named.length > 0 ? named : [reference]
}

/** A head and all that is joined to it by "and", also where the tree takes the second name for a part of the first. */
const jointHeads = ({ trees, layers }: Reading, head: number): number[] =>
  allJoined(head, index => {
    const flat = trees
      .dependents(index, 'flat')
      .filter(child => layers.entities.some(one => one.first === child))
    return [...trees.dependents(index, 'conj'), ...flat, ...namesOf(trees, index)].filter(
      child => !isReflexive(trees, layers.text, child),
    )
  })

/** "his Czech and Greek counterparts, A and B": the second of several names that follow a plural. */
const namesOf = (trees: Trees, head: number): number[] =>
  trees.tokens[head]?.feats?.includes('Number=Plur')
    ? trees
        .dependents(head, 'appos', 'nmod')
        .filter(
          child => trees.tokens[child]?.upos === 'PROPN' && trees.dependents(child, 'case').length === 0,
        )
        .flatMap(child => trees.dependents(child, 'conj'))
        .filter(child => trees.tokens[child]?.upos === 'PROPN')
    : []

/** "A and B himself": B again, and nobody else. */
function isReflexive(trees: Trees, text: string, index: number): boolean {
  const token = trees.tokens[index]
  return token?.upos === 'PRON' && /sel(?:f|ves)$/i.test(slice(text, token))
}

const VAGUE = new Set(['definite', 'group', 'unnamed-group'])

/** Whether a phrase points back to several people of state whom nobody has named in it: "the ministers", "they". */
export function pointsBack(reading: Reading, head: number): boolean {
  const { trees, layers } = reading
  const token = trees.tokens[head]
  if (!token || participantsOf(reading, head).some(one => !VAGUE.has(one.by))) return false
  if (isPair(reading, head)) return true
  if (token.upos === 'PRON') return /^(?:they|both)$/i.test(slice(layers.text, token))
  const plural = token.feats?.includes('Number=Plur') ?? false
  const definite = trees.dependents(head, 'det').some(child => trees.tokens[child]?.lemma === 'the')
  return plural && definite && POLITICAL_GROUPS.has(token.lemma.toLowerCase())
}

/** A name that the model did not mark: a country, an organisation, or the last name of somebody named elsewhere. */
function bareName(reading: Reading, head: number): Participant[] {
  const token = reading.trees.tokens[head]
  const nation = nationAt(reading, head, 'name')
  const people = peopleAt(reading, head)
  if (!token || nation.length > 0 || people.length > 0) return nation.length > 0 ? nation : people
  const word = slice(reading.layers.text, token)
  const known = reading.actors.all.filter(one => one.kind === 'person' && one.name.split(' ').at(-1) === word)
  const [actor] = known
  if (!actor || known.length > 1) return []
  return [fromReference({ actor, span: spanOf(token), known: 'implied', by: 'same-name' })]
}

/** "Palestinians", "the Poles": the people of a country. */
function peopleAt(reading: Reading, head: number): Participant[] {
  const token = reading.trees.tokens[head]
  const word = token ? slice(reading.layers.text, token) : ''
  const country = /s$/.test(word) ? countryOfDemonym(word)?.code : undefined
  if (!token || country === undefined) return []
  return [
    {
      key: `group:${word.toLowerCase()}`,
      name: word,
      country,
      person: false,
      span: spanOf(token),
      known: 'stated',
      by: 'group',
    },
  ]
}

/** Places do not act, and of those whom only a description names, people of state do ("federal officials"). */
function isActing(reading: Reading, head: number, { actor, by }: Reference): boolean {
  const { trees } = reading
  if (actor.kind === 'place')
    return actor.country !== undefined && /\b(?:embassy|consulate|mission)\b/i.test(actor.name)
  if (by !== 'description' && by !== 'group') return true
  const lemma = trees.tokens[head]?.lemma.toLowerCase() ?? ''
  if (actor.kind === 'organization') return AUTHORITIES.has(lemma) || POLITICAL_GROUPS.has(lemma)
  return POLITICAL_GROUPS.has(lemma) && !(isOther(reading, head) && actor.country === undefined)
}

function isAudience(reading: Reading, head: number): boolean {
  const token = reading.trees.tokens[head]
  return token !== undefined && AUDIENCES.has(token.lemma.toLowerCase()) && token.upos !== 'PROPN'
}
