import { contains, overlaps, type Span } from '../../base/span.ts'
import { agentsOf, isPassive } from '../../language/clause.ts'
import type { Reading } from '../reading.ts'
import { phraseOf } from './cues.ts'
import type { Draft } from './draft.ts'

/**
 * The source as the tree of the cue's clause has it: the subject of the verb (of the passive the one after "by"), or
 * who follows "according to". It corrects a link to whoever was told, and fills a missing one.
 */
export function settleSource(reading: Reading, draft: Draft, head: number): void {
  const after = accordingTo(reading, draft)
  if (after) {
    draft.source = [after]
    return
  }
  const { trees } = reading
  if (trees.tokens[head]?.upos !== 'VERB') return
  const agents = agentsOf(trees, head).filter(index => isOutside(reading, index, draft.content))
  const [agent] = agents
  if (agent === undefined || isRelative(reading, agent)) return
  const own = draft.source[0]
  const span = phraseOf(reading, agent, draft.content)
  if (!own) draft.source = [span]
  else if (overlaps(own, span) ? !holds(reading, own, agent) : isListener(reading, head, own))
    draft.source = [span]
}

const isOutside = (reading: Reading, index: number, content: readonly Span[]): boolean => {
  const token = reading.trees.tokens[index]
  return token !== undefined && !content.some(span => contains(span, token))
}

/** A source that is only a part of the subject: its owner, or what stands in a phrase after it. */
const holds = ({ trees }: Reading, span: Span, index: number): boolean =>
  trees.tokens[index] !== undefined && overlaps(span, trees.tokens[index])

const isRelative = (reading: Reading, index: number): boolean =>
  /^(?:who|which|that|what|there)$/i.test(reading.trees.tokens[index]?.lemma ?? '')

/** Somebody in the cue's clause who is not its subject: the object of telling, the one after "to". */
function isListener(reading: Reading, verb: number, span: Span): boolean {
  const { trees } = reading
  if (isPassive(trees, verb)) return false
  return trees
    .dependents(verb, 'obj', 'iobj', 'obl')
    .some(index => trees.tokens[index] && overlaps(trees.tokens[index], span))
}

/** The phrase after "according to", "as per". */
function accordingTo(reading: Reading, draft: Draft): Span | undefined {
  const { trees, layers } = reading
  for (const cue of draft.cue) {
    const words = layers.text.slice(cue.start, cue.end)
    const found = /^according\s+to\b/i.exec(words)
    if (!found) continue
    const first = trees.tokenAt(cue.start + found[0].length)
    return phraseFrom(reading, first, draft.content)
  }
  return undefined
}

/** The noun phrase that starts at a token. */
export function phraseFrom(reading: Reading, first: number, content: readonly Span[]): Span | undefined {
  const head = nominalFrom(reading, first)
  const span = head === undefined ? undefined : phraseOf(reading, head, content)
  const start = reading.trees.tokens[first]?.start ?? 0
  return span && { start: Math.max(start, span.start), end: span.end }
}

/** The head of the noun phrase that starts at a token: up from it, as long as the phrase does not reach back. */
function nominalFrom(reading: Reading, first: number): number | undefined {
  const { trees } = reading
  let best: number | undefined
  let at = first
  for (let steps = 0; steps < 6 && at >= first; steps++) {
    const token = trees.tokens[at]
    if (!token) break
    if (['NOUN', 'PROPN', 'PRON'].includes(token.upos)) best = at
    if (token.upos === 'VERB' || token.head < 0) break
    at = token.head
  }
  return best
}
