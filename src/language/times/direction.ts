import type { Span } from '../../base/span.ts'
import { clauseTime, isInfinitive, isPredicate } from '../clause.ts'
import type { Trees } from '../tree.ts'
import type { Direction } from './context.ts'

/** Words for what is planned: by their stems, so that no form of them is missed. */
const PLANNED =
  /^(?:schedul|plan(?:s|n|$)|slated|due$|expect|await|upcoming|forthcoming|inten[dt]|hop(?:e|es|ed|ing)$|propos|invit|prepar|deadline|set$|likely$)/i
/** Of what is put off, the day it is put off to; the day on which that was done is told like any other. */
const MOVED = /^(?:postpon|reschedul|defer|delay)/i
const OPENS =
  /^(?:begin|start|open|meet|arriv|visit|travel|gather|conven|resum|end|leave|expir|take effect|kick|fly$|head$|depart|return|host$)/i

/**
 * Which way a bare day points: by the tense of the clause it stands in. A planned thing lies ahead, what lasts until a
 * day has not ended, an infinitive takes the direction of the verb that governs it.
 */
export function directionOf(trees: Trees, text: string, span: Span): Direction {
  if (/\b(?:until|by|effective)\s+$/i.test(text.slice(Math.max(0, span.start - 12), span.start)))
    return 'future'
  if (behindPast(trees, span)) return 'past'
  let at = trees.headOf(span)
  for (let steps = 0; steps < 10; steps++) {
    const token = trees.tokens[at]
    if (!token) return undefined
    if (MOVED.test(text.slice(token.start, token.end)) && !isDone(trees, text, at, span)) return 'future'
    if (
      PLANNED.test(text.slice(token.start, token.end)) &&
      token.upos !== 'NOUN' &&
      !isActOfPlanning(trees, at, span)
    )
      return 'future'
    if (isPredicate(trees, at)) {
      const found = byTense(trees, at)
      if (found) return found
    }
    if (token.head < 0) return undefined
    at = isPredicate(trees, at) ? token.head : (verbAcross(trees, at, token.head) ?? token.head)
  }
  return undefined
}

/** "postponed the talks on Monday": the day right under the verb, and not the one it is put off to. */
const isDone = (trees: Trees, text: string, verb: number, span: Span): boolean =>
  trees.tokens[trees.headOf(span)]?.head === verb &&
  !/\b(?:to|till|until|for)\s+$/i.test(text.slice(Math.max(0, span.start - 8), span.start))

/** "On Monday Norway proposed talks": the day before a finite verb in the past is when that was done. */
const isActOfPlanning = (trees: Trees, verb: number, span: Span): boolean => {
  const { start = 0, feats = '' } = trees.tokens[verb] ?? {}
  const own = trees.tokens[trees.headOf(span)]?.head === verb
  return own && span.end <= start && /Tense=Past/.test(feats) && /VerbForm=Fin/.test(feats)
}

/**
 * An arc that leads back over a finite verb of another part of the sentence ("… will not move, said the ministry on
 * Thursday" with Thursday under "move") is a slip of the tree: the day is that verb's.
 */
function verbAcross(trees: Trees, day: number, head: number): number | undefined {
  for (let at = day - 1; at > head; at--) {
    const token = trees.tokens[at]
    const outside = token !== undefined && (token.head < head || token.head > day)
    if (outside && token.upos === 'VERB' && /VerbForm=Fin/.test(token.feats ?? '')) return at
  }
  return undefined
}

/** "He said late on Saturday": right behind a finite past verb the day is that verb's, whatever the tree says. */
function behindPast(trees: Trees, span: Span): boolean {
  let at = trees.tokenAt(span.start) - 1
  while (/^(?:on|late|early|later|earlier|also)$/.test(trees.tokens[at]?.lemma.toLowerCase() ?? '')) at--
  const verb = trees.tokens[at]
  return verb?.upos === 'VERB' && /Tense=Past/.test(verb.feats ?? '') && /VerbForm=Fin/.test(verb.feats ?? '')
}

function byTense(trees: Trees, predicate: number): Direction {
  const { tense, modal, progressive, negated } = clauseTime(trees, predicate)
  if (tense === 'future') return 'future'
  if (modal === 'could' && negated) return 'past'
  if (modal !== undefined) return 'future'
  if (tense === 'past') return 'past'
  if (tense === 'present') return progressive || isTimetable(trees, predicate) ? 'future' : undefined
  if (isAgreedOn(trees, predicate)) return 'future'
  return isInfinitive(trees, predicate) && trees.hasRelation(predicate, 'acl', 'root') ? 'future' : undefined
}

/** "agreed to meet in May", "vowed to act by June": to do what one undertakes lies ahead. */
const isAgreedOn = (trees: Trees, verb: number): boolean =>
  trees.hasRelation(verb, 'xcomp') &&
  isInfinitive(trees, verb) &&
  UNDERTAKING.test(trees.tokens[trees.tokens[verb]?.head ?? -1]?.lemma ?? '')

const UNDERTAKING =
  /^(?:agree|promise|vow|pledge|undertake|offer|decide|want|wish|ask|demand|threaten|refuse|decline)$/i

/** "The summit begins on Monday." */
const isTimetable = (trees: Trees, predicate: number): boolean =>
  OPENS.test(trees.tokens[predicate]?.lemma ?? '')
