import { spanOf } from '../../base/span.ts'
import { isPredicate, ownSubject, prepositionOf, wordBefore } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { TimeExpression } from '../../language/types.ts'
import type { Found } from '../parts/found.ts'
import type { Reading } from '../reading.ts'
import { isApart } from './anchors.ts'
import { attached } from './attached.ts'
import { leavingAfter } from './leaving.ts'
import { offsetDay } from './offset.ts'

/** When: the time expression that hangs on the contact; a clock time before a day, a day before a month. */
export function timeOf(reading: Reading, anchors: readonly number[]): Found<TimeExpression> | undefined {
  const times = attached(reading, anchors).filter(time => time.type === 'DATE' || time.type === 'TIME')
  const useful = times.filter(time => !/_REF$/.test(time.value ?? ''))
  const best = useful.sort((a, b) => precision(b) - precision(a))[0] ?? dayBefore(reading, anchors)
  if (!best) return offsetDay(reading, anchors[0] ?? -1) ?? onlyDay(reading, anchors[0] ?? -1)
  const last = lastDay(reading, best)
  const value = last?.value === undefined ? best : { ...best, until: last.value }
  const evidence = last ? [spanOf(best), spanOf(last)] : [spanOf(best)]
  return { value, evidence, known: best.known ?? 'stated', by: 'time-expression' }
}

/** "since January 17, when they met": the day that a clause with "when" right after it is about. */
function dayBefore({ trees, layers }: Reading, anchors: readonly number[]): TimeExpression | undefined {
  const [when] = anchors
    .flatMap(anchor => trees.dependents(anchor, 'advmod', 'mark'))
    .filter(index => trees.tokens[index]?.lemma.toLowerCase() === 'when')
  if (when === undefined) return undefined
  const end = trees.tokens[wordBefore(trees, when)]?.end
  return layers.times.find(time => time.type === 'DATE' && time.end === end)
}

/** "on June 24 and 25", "on Tuesday and Wednesday": the later day that is joined to a day. */
function lastDay({ trees, layers }: Reading, first: TimeExpression): TimeExpression | undefined {
  const joined = trees.dependents(trees.headOf(first), 'conj')
  return layers.times.find(
    time =>
      joined.includes(trees.headOf(time)) &&
      first.until === undefined &&
      [first, time].every(one => /^\d{4}-\d\d-\d\d$/.test(one.value ?? '')) &&
      isSoonAfter(first.value ?? '', time.value ?? ''),
  )
}

/** Days that two joined days of one contact may lie apart. */
const APART = 4

function isSoonAfter(first: string, last: string): boolean {
  const days = Temporal.PlainDate.from(first).until(last).days
  return days > 0 && days <= APART
}

/**
 * The one date of the sentence, where it hangs on a clause that holds the contact: not on a clause beside or below,
 * whose day is that of something else.
 */
function onlyDay({ trees, layers }: Reading, trigger: number): Found<TimeExpression> | undefined {
  const sentence = trees.tokens[trigger]?.sentence
  const dates = layers.times.filter(
    time =>
      time.type !== 'SET' &&
      time.type !== 'DURATION' &&
      trees.tokens[trees.headOf(time)]?.sentence === sentence,
  )
  const [only] = dates
  if (dates.length !== 1 || !only || !/^\d{4}-\d\d/.test(only.value ?? '')) return undefined
  const head = trees.headOf(only)
  const governor = trees.tokens[head]?.head ?? -1
  if (isApart(trees, head) || !trees.hasRelation(head, 'obl', 'advmod') || !isPredicate(trees, governor))
    return undefined
  if (!isAbove(trees, governor, trigger)) return undefined
  const known = only.known === 'inferred' ? 'inferred' : 'implied'
  return { value: only, evidence: [spanOf(only)], known, by: 'only-day' }
}

/** Whether a word is on the way from another up to the root, without leaving a relative or reported clause. */
function isAbove(trees: Trees, above: number, from: number): boolean {
  let at = from
  // A tree that a slip has closed to a ring has no top.
  for (let steps = 0; at >= 0 && steps < 40; steps++, at = trees.tokens[at]?.head ?? -1) {
    if (at === above) return true
    if (trees.hasRelation(at, 'acl:relcl', 'ccomp', 'conj', 'parataxis') || isApart(trees, at)) return false
  }
  return false
}

/** How long: "lasted 50 minutes", "a two-hour call"; "for three days". */
export function durationOf(reading: Reading, anchors: readonly number[]): Found<TimeExpression> | undefined {
  const isLength = (time: TimeExpression): boolean =>
    time.type === 'DURATION' && LENGTH.test(time.value ?? '') && !isSpan(reading, time)
  const found =
    attached(reading, anchors).find(isLength) ??
    reading.layers.times.find(time => isLength(time) && lastsSo(reading, anchors, time))
  return found && { value: found, evidence: [spanOf(found)], known: 'stated', by: 'time-expression' }
}

/** Minutes to months: what takes years is no contact ("the first in three decades"). */
const LENGTH = /^P(?:T\d|\d+[DWM])/

/** "in two days", "within a week", "two days after the vote", "at the last minute": when, and not how long. */
const isSpan = ({ trees }: Reading, time: TimeExpression): boolean =>
  ['in', 'within', 'by', 'every', 'over'].includes(prepositionOf(trees, trees.headOf(time))) ||
  APART_FROM.has(trees.tokens[trees.tokenAt(time.end)]?.lemma.toLowerCase() ?? '') ||
  isLast(trees, trees.headOf(time))

/** "at the last minute", "in the last hours": how late, and not how long. */
const isLast = (trees: Trees, head: number): boolean =>
  trees.dependents(head, 'amod').some(child => trees.tokens[child]?.lemma === 'last')

const APART_FROM = new Set(['after', 'before', 'later', 'earlier', 'ago', 'since', 'prior', 'ahead', 'from'])

/** "The call began at nine and took some 15 minutes": lasting without a subject of its own, whatever the tree joins it to. */
function lastsSo({ trees }: Reading, anchors: readonly number[], time: TimeExpression): boolean {
  const length = trees.headOf(time)
  const verb = trees.tokens[length]?.head ?? -1
  const first = anchors[0] ?? -1
  return (
    /^(?:last|take)$/.test(trees.tokens[verb]?.lemma ?? '') &&
    trees.hasRelation(verb, 'conj') &&
    trees.hasRelation(length, 'obj', 'obl') &&
    ownSubject(trees, verb) === undefined &&
    first < verb &&
    trees.hasRelation(first, 'nsubj') &&
    trees.tokens[first]?.sentence === trees.tokens[verb]?.sentence
  )
}

const ENDING = new Set(['end', 'conclude', 'finish', 'close', 'wrap', 'adjourn', 'break'])

/** "The talks ended on Friday", "concluded his visit on Friday": the day on which it was over. */
export function isEnding({ trees }: Reading, anchors: readonly number[], time: TimeExpression): boolean {
  const above = trees.tokens[trees.headOf(time)]?.head ?? -1
  if (anchors.some(index => leavingAfter(trees, index) === above)) return true
  const verb = trees.tokens[above]
  const argument = anchors.some(
    index => trees.tokens[index]?.head === above && trees.hasRelation(index, 'nsubj', 'obj'),
  )
  return anchors.includes(above) && argument && verb?.upos === 'VERB' && ENDING.has(verb.lemma.toLowerCase())
}

const precision = (time: TimeExpression): number =>
  (time.instant === undefined ? 0 : 100) +
  (time.clock === undefined ? 0 : 50) +
  // "this morning, Tuesday 6 February": of a day left open nobody knows which it was.
  (/X/.test(time.value ?? '') ? 1 : (time.value?.length ?? 0))
