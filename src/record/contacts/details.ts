import { countryOfCapital, organizationCode } from '../../base/geo/index.ts'
import { overlaps, type Span, slice, spanOf } from '../../base/span.ts'
import { agentsOf, isPredicate, oblique, patientsOf, predicateOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { TimeExpression } from '../../language/types.ts'
import type { Found } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'
import { CONTACT_COURSE } from './lexicon.ts'
import { statusOfWord } from './status-words.ts'

/** The tokens that a contact's details may hang on: its trigger, the verb that carries it, the verb that plans it. */
export function anchorsOf(reading: Reading, trigger: number): number[] {
  const { trees } = reading
  const anchors = [trigger]
  const carrier = carrierOf(reading, trigger)
  if (carrier !== trigger) anchors.push(carrier, ...joinedTo(reading, carrier, trigger))
  for (const child of [...trees.children(trigger), ...trees.children(carrier)])
    if (trees.hasRelation(child, 'acl') && statusOfWord(trees.tokens[child]?.lemma ?? '') !== undefined)
      anchors.push(child)
  for (const child of trees.dependents(carrier, 'xcomp'))
    if (carrier !== trigger && plans(reading, child)) anchors.push(child)
  const above = trees.tokens[carrier]?.head ?? -1
  if (trees.hasRelation(carrier, 'xcomp') && above >= 0 && plans(reading, above)) anchors.push(above)
  return [...new Set(anchors)]
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
  if (here?.upos !== 'NOUN') return trigger
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

/** When: the time expression that hangs on the contact; a clock time before a day, a day before a month. */
export function timeOf(reading: Reading, anchors: readonly number[]): Found<TimeExpression> | undefined {
  const times = attached(reading, anchors).filter(time => time.type === 'DATE' || time.type === 'TIME')
  const useful = times.filter(time => !/_REF$/.test(time.value ?? ''))
  const best = useful.sort((a, b) => precision(b) - precision(a))[0]
  return (
    best && { value: best, evidence: [spanOf(best)], known: best.known ?? 'stated', by: 'time-expression' }
  )
}

/** How long: "lasted 50 minutes", "a two-hour call"; "for three days". */
export function durationOf(reading: Reading, anchors: readonly number[]): Found<TimeExpression> | undefined {
  const found = attached(reading, anchors).find(
    time => time.type === 'DURATION' && /^P(T?\d)/.test(time.value ?? ''),
  )
  return found && { value: found, evidence: [spanOf(found)], known: 'stated', by: 'time-expression' }
}

const precision = (time: TimeExpression): number =>
  (time.instant === undefined ? 0 : 100) + (time.clock === undefined ? 0 : 50) + (time.value?.length ?? 0)

/** The time expressions whose way up the tree reaches an anchor before it passes another predicate. */
function attached(reading: Reading, anchors: readonly number[]): TimeExpression[] {
  const { trees, layers } = reading
  const sentence = trees.tokens[anchors[0] ?? 0]?.sentence
  return layers.times.filter(time => {
    const head = trees.headOf(time)
    const here = trees.tokens[head]?.sentence === sentence
    return here && (reaches(reading, head, anchors) || followsAtOnce(reading, anchors[0] ?? -1, time))
  })
}

function reaches(reading: Reading, from: number, anchors: readonly number[]): boolean {
  const { trees } = reading
  let at = from
  for (let steps = 0; steps < 12; steps++) {
    if (anchors.includes(at)) return true
    const token = trees.tokens[at]
    if (!token || token.head < 0 || isApart(trees, at) || (steps > 0 && isPredicate(trees, at))) return false
    at = token.head
  }
  return false
}

/** "the summit in April": a time right after the noun is the noun's, wherever the tree hangs it. */
function followsAtOnce({ trees }: Reading, trigger: number, time: TimeExpression): boolean {
  if (trees.tokens[trigger]?.upos === 'VERB') return false
  const first = trees.tokenAt(time.start)
  const between = trees.tokens[trigger + 1]
  return (
    first === trigger + 1 || (first === trigger + 2 && ['in', 'on', 'for'].includes(between?.lemma ?? ''))
  )
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
function isApart(trees: Trees, index: number): boolean {
  return trees
    .dependents(index, 'case', 'mark')
    .some(mark => BOUNDS.has(trees.tokens[mark]?.lemma.toLowerCase() ?? ''))
}

/** Where: a place name that "in" or "at" ties to the contact, or to a person's name beside it ("with Khan in Doha"). */
export function placeOf(
  reading: Reading,
  anchors: readonly number[],
  parties: readonly Participant[],
): Found<string> | undefined {
  const { trees, layers } = reading
  const names = anchors
    .flatMap(anchor => trees.dependents(anchor, 'obl', 'nmod', 'obj', 'nsubj'))
    .filter(index => isPerson(reading, index))
  const days = timesAt(reading, anchors)
  const places = [...anchors, ...names, ...days].flatMap(anchor => oblique(trees, anchor, 'in', 'at', 'on'))
  const compound = trees.dependents(anchors[0] ?? -1, 'compound')
  for (const at of [...places, ...compound]) {
    const span = placeAt(reading, at, anchors[0] ?? 0, parties)
    if (span)
      return { value: slice(layers.text, span), evidence: [span], known: 'stated', by: 'place-phrase' }
  }
  return capitalBefore(reading, compound)
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
  const own = trees.tokens[trigger]
  const taken = [...layers.times, ...(own ? [own] : []), ...parties.filter(isThere).map(one => one.span)]
  if (taken.some(other => overlaps(other, entity))) return undefined
  return organizationCode(slice(layers.text, entity)) === undefined ? spanOf(entity) : undefined
}

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

const ASKING = new Set(['initiative', 'request', 'invitation', 'behest', 'suggestion'])
const ASKED = new Set(['request', 'initiate', 'propose', 'seek'])

/** Who asked for it: "on the initiative of", "at the request of", "requested by", "at Moscow's invitation". */
export function initiatorOf(reading: Reading, anchors: readonly number[]): Found<Participant> | undefined {
  const { trees } = reading
  for (const anchor of anchors) {
    for (const child of trees.children(anchor)) {
      const lemma = trees.tokens[child]?.lemma.toLowerCase() ?? ''
      const heads =
        ASKING.has(lemma) && trees.hasRelation(child, 'obl', 'nmod')
          ? [...oblique(trees, child, 'of', 'from'), ...trees.dependents(child, 'nmod:poss')]
          : ASKED.has(lemma) && trees.hasRelation(child, 'acl')
            ? oblique(trees, child, 'by')
            : []
      const who = heads.flatMap(head => participantsOf(reading, head))[0]
      if (who) return { value: who, evidence: [who.span], known: 'stated', by: 'initiator-phrase' }
    }
    const asking = ASKED.has(trees.tokens[anchor]?.lemma.toLowerCase() ?? '') ? agentsOf(trees, anchor) : []
    const who = asking.flatMap(head => participantsOf(reading, head))[0]
    if (who && patientsOf(trees, anchor).length > 0)
      return { value: who, evidence: [who.span], known: 'stated', by: 'initiator-verb' }
  }
  return undefined
}
