import type { Span } from '../../base/span.ts'
import type { Trees } from '../tree.ts'
import { agreement, type Features } from './features.ts'

/** Somebody named at one place of the text: `key` is the same wherever it is the same one. */
export interface Candidate<Key> {
  readonly key: Key
  /** The head token of the mention. */
  readonly head: number
  readonly features: Features
}

export interface Ranked<Key> {
  readonly key: Key
  readonly score: number
}

export interface PronounContext<Key> {
  readonly features: Features
  /** Stretches whose mentions do not count: what the pronoun itself is said to say. */
  readonly blocked?: readonly Span[]
  /** For each token the stretch of another's words it stands in, see `stretchesOf`. */
  readonly stretches?: Int32Array
  /** Who cannot be meant, wherever named: those whom the pronoun's own clause deals with. */
  readonly others?: ReadonlySet<Key>
  /** The one who spoke last, where agreeing with the pronoun. */
  readonly speaker?: Key
  /** How far into the report each sentence is, see `toldBefore`; without it its number. */
  readonly told?: readonly number[]
}

/** How many sentences back an antecedent may stand. */
const REACH = 4
const SPEAKER_BONUS = 1

/**
 * Who a pronoun may stand for, the likeliest first: mentions before it are weighed by their grammatical role, half for
 * each sentence in between, and added up (after Lappin and Leass 1994). `candidates` are in text order.
 */
export function rankAntecedents<Key>(
  trees: Trees,
  pronoun: number,
  candidates: readonly Candidate<Key>[],
  context: PronounContext<Key>,
): Ranked<Key>[] {
  const scores = new Map<Key, number>()
  const placeOf = (token: number): number => {
    const sentence = trees.tokens[token]?.sentence ?? 0
    return context.told?.[sentence] ?? sentence
  }
  const here = placeOf(pronoun)
  for (let at = before(candidates, pronoun) - 1; at >= 0; at--) {
    const candidate = candidates[at] as Candidate<Key>
    const distance = here - placeOf(candidate.head)
    if (distance > REACH) break
    if (!mayStandFor(trees, pronoun, candidate, context)) continue
    const fit = agreement(context.features, candidate.features)
    const weight =
      fit *
      roleWeight(trees, candidate.head) *
      nearness(context.stretches, pronoun, candidate.head) *
      0.5 ** distance
    if (weight > 0) scores.set(candidate.key, (scores.get(candidate.key) ?? 0) + weight)
  }
  const { speaker } = context
  if (speaker !== undefined) scores.set(speaker, (scores.get(speaker) ?? 0) + SPEAKER_BONUS)
  return [...scores].map(([key, score]) => ({ key, score })).sort((a, b) => b.score - a.score)
}

/**
 * How far into the report each sentence is, for pronouns: a sentence that a quotation holds whole takes no step, the
 * first of a paragraph takes two.
 */
export function toldBefore(text: string, sentences: readonly Span[], quotations: readonly Span[]): number[] {
  let count = 0
  let end = 0
  let next = 0
  return sentences.map(sentence => {
    while (next < quotations.length && (quotations[next]?.end ?? 0) < sentence.end) next++
    const holding = quotations[next]
    if (text.slice(end, sentence.start).includes('\n')) count++
    end = sentence.end
    const quoted = holding !== undefined && holding.start <= sentence.start && sentence.end <= holding.end
    return quoted ? count : count++
  })
}

/** For each token which stretch of quoted or reported words it stands in; -1 for none. Stretches that touch are one. */
export function stretchesOf(tokens: readonly Span[], spans: readonly Span[]): Int32Array {
  const ordered = [...spans].sort((a, b) => a.start - b.start)
  const found = new Int32Array(tokens.length).fill(-1)
  let next = 0
  let end = 0
  let stretch = -1
  tokens.forEach((token, index) => {
    for (let span = ordered[next]; span && span.start < token.end; span = ordered[++next]) {
      if (span.start >= end) stretch++
      end = Math.max(end, span.end)
    }
    if (token.end <= end) found[index] = stretch
  })
  return found
}

/** How many candidates stand before a token. */
function before<Key>(candidates: readonly Candidate<Key>[], token: number): number {
  let low = 0
  let high = candidates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((candidates[middle]?.head ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Not an argument of the same verb (unless the pronoun is reflexive or possessive), nor inside what is blocked. */
function mayStandFor<Key>(
  trees: Trees,
  pronoun: number,
  candidate: Candidate<Key>,
  { blocked = [], others }: PronounContext<Key>,
): boolean {
  const token = trees.tokens[candidate.head]
  const own = trees.tokens[pronoun]
  if (!token || !own || others?.has(candidate.key)) return false
  if (blocked.some(span => span.start <= token.start && token.end <= span.end)) return false
  const possessive = trees.hasRelation(pronoun, 'nmod') || /Reflex=Yes/.test(own.feats ?? '')
  return possessive || token.head !== own.head || !trees.hasRelation(candidate.head, 'nsubj', 'obj', 'obl')
}

/** What one of another stretch mentions is less at hand than what the report itself does. */
const ELSEWHERE = 0.3

const nearness = (stretches: Int32Array | undefined, pronoun: number, candidate: number): number => {
  const at = stretches?.[candidate] ?? -1
  return at < 0 || at === stretches?.[pronoun] ? 1 : ELSEWHERE
}

function roleWeight(trees: Trees, head: number): number {
  const token = trees.tokens[head]
  if (!token) return 0
  return trees.hasRelation(head, 'nsubj')
    ? 1.8
    : trees.hasRelation(head, 'root', 'appos', 'parataxis')
      ? 1.5
      : trees.hasRelation(head, 'obj', 'iobj')
        ? 1.5
        : trees.hasRelation(head, 'conj', 'obl')
          ? 1.3
          : 1.1
}
