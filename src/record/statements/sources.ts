import { contains, overlaps, type Span } from '../../base/span.ts'
import { agentsOf, isPassive } from '../../language/clause.ts'
import type { Token } from '../../language/types.ts'
import type { Reading } from '../reading.ts'
import { phraseOf } from './cues.ts'
import type { Draft } from './draft.ts'

/**
 * The source as the tree of the cue's clause has it: the subject of the verb (of the passive the one after "by"). It
 * corrects a link to whoever was told, and fills a missing one.
 */
export function settleSource(reading: Reading, draft: Draft, head: number): void {
  const { trees } = reading
  if (trees.tokens[head]?.upos !== 'VERB') return
  const agents = agentsOf(trees, head).filter(index => isOutside(reading, index, draft.content))
  // Of two subjects of telling the one after the verb is told.
  const agent = agents.find(index => index < head) ?? (isTelling(reading, head) ? undefined : agents[0])
  if (agent === undefined || isRelative(reading, agent)) return
  const own = draft.source[0]
  const span = phraseOf(reading, agent, draft.content)
  if (!own) draft.source = [span]
  else if (overlaps(own, span) ? !holds(reading, own, agent) : isElsewhere(reading, head, own))
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

const isTelling = ({ trees }: Reading, verb: number): boolean =>
  /^(?:tell|inform|assure|remind)$/.test(trees.tokens[verb]?.lemma.toLowerCase() ?? '')

/** Somebody of another sentence, or a listener. */
function isElsewhere(reading: Reading, verb: number, span: Span): boolean {
  const sentence = reading.layers.sentences[reading.trees.tokens[verb]?.sentence ?? -1]
  return (sentence !== undefined && !overlaps(sentence, span)) || isListener(reading, verb, span)
}

/** Somebody in the cue's clause who is not its subject: the object of telling, the one after "to". */
function isListener(reading: Reading, verb: number, span: Span): boolean {
  const { trees } = reading
  const token = trees.tokens[verb]
  if (!token || isPassive(trees, verb)) return false
  if (isTelling(reading, verb) && span.start >= token.end) return true
  return trees
    .dependents(verb, 'obj', 'iobj', 'obl')
    .some(index => trees.tokens[index] && overlaps(trees.tokens[index], span))
}

const ENDS = new Set(['VERB', 'AUX', 'SCONJ'])

/** The noun phrase that starts at a token: up to a comma, a verb or the end of its head's words. */
export function phraseFrom({ trees }: Reading, first: number): Span | undefined {
  const { tokens } = trees
  const sentence = tokens[first]?.sentence
  let last = first
  while (tokens[last]?.sentence === sentence && !endsPhrase(tokens[last])) last++
  const head = tokens.findIndex(
    (token, index) =>
      index >= first &&
      index < last &&
      ['NOUN', 'PROPN', 'PRON'].includes(token.upos) &&
      (token.head < first || token.head >= last),
  )
  const [from, to] = [tokens[first], tokens[last - 1]]
  return head < 0 || !from || !to ? undefined : { start: from.start, end: to.end }
}

const endsPhrase = (token: Token | undefined): boolean =>
  token === undefined ||
  token.lemma === ',' ||
  token.lemma === '.' ||
  token.lemma === ';' ||
  ENDS.has(token.upos)
