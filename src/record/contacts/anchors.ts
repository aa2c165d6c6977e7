import { overlaps } from '../../base/span.ts'
import { isPredicate, predicateOf, prepositionOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Reading } from '../reading.ts'
import { isVisitNoun, leavingAfter } from './leaving.ts'
import { CONTACT_COURSE } from './lexicon.ts'
import { statusOfWord } from './status-words.ts'
import { trunkOf } from './trunk.ts'

/** The tokens that a contact's details may hang on: its trigger, the verb that carries it, the verb that plans it. */
export function anchorsOf(reading: Reading, trigger: number): number[] {
  const { trees } = reading
  const trunk = trunkOf(trees, trigger)
  const left = leavingAfter(trees, trigger)
  const anchors = left === undefined ? [trigger, trunk] : [trigger, trunk, left]
  const journey = visitFor(trees, trunk)
  if (journey !== undefined) anchors.push(journey, carrierOf(reading, journey))
  const carrier = carrierOf(reading, trunk)
  if (carrier !== trunk) anchors.push(carrier, ...joinedTo(reading, carrier, trunk))
  for (const child of [...trees.children(trigger), ...trees.children(carrier)])
    if (trees.hasRelation(child, 'acl') && statusOfWord(trees.tokens[child]?.lemma ?? '') !== undefined)
      anchors.push(child)
  anchors.push(...lasting(reading, trigger))
  for (const child of trees.dependents(carrier, 'xcomp'))
    if (carrier !== trunk && plans(reading, child)) anchors.push(child)
  const above = trees.tokens[carrier]?.head ?? -1
  if (trees.hasRelation(carrier, 'xcomp') && above >= 0 && plans(reading, above)) anchors.push(above)
  return [...new Set(anchors)]
}

/** "a visit to Japan next week for a summit": the visit that something is on the way of. */
export function visitFor(trees: Trees, noun: number): number | undefined {
  const above = trees.tokens[noun]?.head ?? -1
  const within = trees.hasRelation(noun, 'nmod') && prepositionOf(trees, noun) === 'for'
  return within && isVisitNoun(trees, above) ? above : undefined
}

/** The verb that carries a contact noun as its argument or adverbial; the trigger itself where there is none. */
function carrierOf(reading: Reading, trigger: number): number {
  const { trees } = reading
  const carrier = predicateOf(trees, trigger)
  if (carrier === trigger || trees.tokens[carrier]?.upos === 'NOUN') return lostCarrier(reading, trigger)
  const direct = trees.tokens[trigger]?.head === carrier && !isApart(trees, trigger)
  return direct && !isReporting(reading, carrier, trigger) ? carrier : trigger
}

/** In a sentence without a verb above the noun, the verb that begins, holds or ends something: "Talks … will begin". */
function lostCarrier({ trees }: Reading, trigger: number): number {
  const { tokens } = trees
  const here = tokens[trigger]
  if (here?.upos !== 'NOUN' || isPredicate(trees, trigger)) return trigger
  for (let at = trigger + 1; tokens[at]?.sentence === here.sentence; at++) {
    const token = tokens[at]
    if (token?.upos === 'VERB' && !trees.hasRelation(at, 'acl', 'amod'))
      return CONTACT_COURSE.has(token.lemma.toLowerCase()) ? at : trigger
  }
  return trigger
}

/** "It began at nine and lasted an hour": what is joined to the verb has the same subject. */
function joinedTo({ trees }: Reading, carrier: number, trigger: number): number[] {
  if (!trees.hasRelation(trigger, 'nsubj')) return []
  return trees.dependents(carrier, 'conj').filter(verb => trees.dependents(verb, 'nsubj').length === 0)
}

/** "The call, which lasted 40 minutes": how long it took in a relative clause ("which began in" may be of a series). */
const lasting = ({ trees }: Reading, trigger: number): number[] =>
  trees
    .dependents(trigger, 'acl:relcl')
    .filter(verb => trees.tokens[verb]?.upos === 'VERB' && isItsOwn(trees, verb))
    .filter(verb => /^(?:last|take|run)$/.test(trees.tokens[verb]?.lemma.toLowerCase() ?? ''))

const isItsOwn = (trees: Trees, verb: number): boolean =>
  trees
    .dependents(verb, 'nsubj')
    .some(subject => /^(?:which|that)$/.test(trees.tokens[subject]?.lemma.toLowerCase() ?? ''))

const plans = (reading: Reading, index: number): boolean => {
  const lemma = reading.trees.tokens[index]?.lemma.toLowerCase() ?? ''
  return [
    'schedule',
    'set',
    'slate',
    'plan',
    'expect',
    'due',
    'begin',
    'start',
    'open',
    'take',
    'resume',
  ].includes(lemma)
}

/** A verb that reports or places something else: the contact is only an adverbial of it ("said after the talks"). */
function isReporting(reading: Reading, carrier: number, trigger: number): boolean {
  const { trees, layers } = reading
  const span = trees.tokens[carrier]
  if (!span) return true
  const isCue = layers.attributions.some(one => one.cue.some(cue => overlaps(cue, span)))
  const argument = trees.tokens[trigger]?.head === carrier && trees.hasRelation(trigger, 'nsubj', 'obj')
  return isCue && !argument
}

const BOUNDS = new Set([
  'before',
  'after',
  'since',
  'until',
  'till',
  'prior',
  'ahead',
  'following',
  'despite',
])

/** "before Thursday's call", "until Monday": a bound, or the day of something else. */
export function isApart(trees: Trees, index: number): boolean {
  return trees
    .dependents(index, 'case', 'mark')
    .some(mark => BOUNDS.has(trees.tokens[mark]?.lemma.toLowerCase() ?? ''))
}
