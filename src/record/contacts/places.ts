import { countryOfCapital, organizationCode } from '../../base/geo/index.ts'
import { overlaps, type Span, slice, spanOf } from '../../base/span.ts'
import {
  isInfinitive,
  lemmaAt,
  oblique,
  predicateOf,
  prepositionOf,
  wordBefore,
} from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Found } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import { attached } from './attached.ts'
import { TRAVEL_VERBS } from './lexicon.ts'

/** Where: a place name that "in" or "at" ties to the contact, or to a person's name beside it ("with Khan in Doha"). */
export function placeOf(
  reading: Reading,
  anchors: readonly number[],
  parties: readonly Participant[],
): Found<string> | undefined {
  const { trees, layers } = reading
  const names = anchors
    .flatMap(anchor => trees.dependents(anchor, 'obl', 'nmod', 'obj', 'nsubj'))
    .flatMap(index => [index, ...trees.dependents(index, 'appos')])
    .filter(index => isPerson(reading, index))
  const groups = parties
    .filter(one => /group$/.test(one.by))
    .map(one => trees.headOf(one.span))
    .filter(head => trees.tokens[head]?.sentence === trees.tokens[anchors[0] ?? -1]?.sentence)
  const days = timesAt(reading, anchors)
  const places = [...anchors, ...names, ...groups, ...days].flatMap(anchor =>
    oblique(trees, anchor, 'in', 'at', 'on'),
  )
  const margins = anchors
    .flatMap(anchor => oblique(trees, anchor, 'on', 'at', 'in'))
    .filter(index => /^(?:sidelines?|margins?)$/.test(trees.tokens[index]?.lemma.toLowerCase() ?? ''))
  places.push(
    ...margins
      .flatMap(index => oblique(trees, index, 'of'))
      .flatMap(event => oblique(trees, event, 'in', 'at')),
  )
  const compound = trees.dependents(anchors[0] ?? -1, 'compound')
  // "at State House, Nairobi": the town says more than the building.
  const towns = places.flatMap(at => trees.dependents(at, 'appos'))
  for (const at of [...towns, ...places, ...compound]) {
    const span = placeAt(reading, at, anchors[0] ?? 0, parties)
    if (span)
      return { value: slice(layers.text, span), evidence: [span], known: 'stated', by: 'place-phrase' }
  }
  return placeWhere(reading, anchors[0] ?? -1, parties) ?? capitalBefore(reading, compound)
}

/** "stopped in Madrid, where he met", "flew to Lima for talks", "will fly to Lima to meet": where somebody went for it. */
function placeWhere(
  reading: Reading,
  trigger: number,
  parties: readonly Participant[],
): Found<string> | undefined {
  const { trees, layers } = reading
  const [where] = [trigger, predicateOf(trees, trigger)]
    .flatMap(index => trees.dependents(index, 'advmod'))
    .filter(child => lemmaAt(trees, child) === 'where')
  const goal =
    where === undefined ? goalOf(trees, trigger) : [wordBefore(trees, where), antecedentOf(trees, where)]
  for (const at of goal) {
    const span = placeAt(reading, at, trigger, parties)
    if (span)
      return { value: slice(layers.text, span), evidence: [span], known: 'implied', by: 'place-before' }
  }
  return undefined
}

/** "to Lima on Friday, where he will": what the clause that "where" begins is about. */
function antecedentOf(trees: Trees, where: number): number {
  const clause = trees.tokens[where]?.head ?? -1
  return trees.hasRelation(clause, 'acl:relcl') ? (trees.tokens[clause]?.head ?? -1) : -1
}

/** Where a verb of going leads, if the contact is what one goes for. */
function goalOf(trees: Trees, trigger: number): number[] {
  const verb = trees.tokens[trigger]?.head ?? -1
  const goal = TRAVEL_VERBS.get(lemmaAt(trees, verb))
  const errand = oblique(trees, verb, 'for').includes(trigger)
  // "was in Lima for talks", "will be in Lima to meet B"
  const there = trees.dependents(verb, 'cop').length > 0 && prepositionOf(trees, verb) === 'in'
  if (there && (errand || (isInfinitive(trees, trigger) && trees.hasRelation(trigger, 'advcl', 'acl'))))
    return [verb]
  const aim = isInfinitive(trees, trigger) && trees.hasRelation(trigger, 'advcl', 'xcomp')
  return goal && (errand || aim) ? oblique(trees, verb, ...goal) : []
}

/** The place's name at a token, unless it is a time, a party or part of the contact's own name. */
function placeAt(
  { trees, layers }: Reading,
  at: number,
  trigger: number,
  parties: readonly Participant[],
): Span | undefined {
  const token = trees.tokens[at]
  const entity = token && layers.entities.find(one => overlaps(one, token))
  if (!entity || !['GPE', 'LOC', 'FAC'].includes(entity.type)) return undefined
  if (WATERS.test(slice(layers.text, entity))) return undefined
  const own = trees.tokens[trigger]
  const taken = [...layers.times, ...(own ? [own] : []), ...parties.filter(isThere).map(one => one.span)]
  if (taken.some(other => overlaps(other, entity))) return undefined
  return organizationCode(slice(layers.text, entity)) === undefined ? spanOf(entity) : undefined
}

/** "discussed safety in the Black Sea": waters are what is spoken about, and nowhere to meet. */
const WATERS = /\b(?:sea|ocean|gulf|strait|straits|channel|river)\b/i

const isThere = (one: Participant): boolean => !one.person && one.by !== 'host'

/** "the Madrid summit", where the model made one name of it. */
function capitalBefore({ trees, layers }: Reading, compound: readonly number[]): Found<string> | undefined {
  const capital = compound
    .flatMap(index => trees.tokens[index] ?? [])
    .find(token => countryOfCapital(slice(layers.text, token)))
  if (!capital) return undefined
  const evidence = [spanOf(capital)]
  return { value: slice(layers.text, capital), evidence, known: 'implied', by: 'capital' }
}

/** The words of the times that hang on a contact: a tree may hang the place on them ("on 10 January in Lima"). */
function timesAt(reading: Reading, anchors: readonly number[]): number[] {
  return attached(reading, anchors).flatMap(time => {
    const { first, last } = reading.trees.tokensIn(time)
    return Array.from({ length: last - first }, (_, index) => first + index)
  })
}

function isPerson({ trees, layers }: Reading, index: number): boolean {
  const token = trees.tokens[index]
  return token !== undefined && layers.entities.some(one => one.type === 'PER' && overlaps(one, token))
}
