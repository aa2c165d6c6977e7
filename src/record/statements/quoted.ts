import type { Block } from '../../article/types.ts'
import { overlaps, type Span, slice } from '../../base/span.ts'
import type { Quotation } from '../../language/quotations.ts'
import type { Reading } from '../reading.ts'
import { subjectSpan } from './cues.ts'
import { type Draft, startOf, without } from './draft.ts'
import { QUOTE_VERBS, SPEECH_VERBS } from './lexicon.ts'

/** Shorter ones are names and scare quotes, not speech. */
const LEAST_WORDS = 4

/**
 * Gives every quotation that no draft holds to the one whose words it must be: the draft that the paragraph before left
 * open, the cue in its own sentence, the draft whose words it goes on. Returns those that are nobody's.
 */
export function attachQuotations(
  reading: Reading,
  drafts: Draft[],
  quotations: readonly Quotation[],
): Quotation[] {
  const { text } = reading.layers
  const blocks = reading.article.blocks
  const left: Quotation[] = []
  let previous: { quotation: Quotation; owner: Draft } | undefined
  for (const quotation of quotations) {
    const block = blocks.find(one => overlaps(one, quotation))
    if (block && block.kind !== 'paragraph' && block.kind !== 'quote' && block.kind !== 'item') continue
    const speech = isSpeech(text, quotation)
    const holder = ownerOf(drafts, quotation)
    const owner =
      ((holder &&
        isAstray(reading, holder, quotation) &&
        givenBack(reading, drafts, { holder, quotation, block })) ||
        (holder && !detach(reading, holder, quotation) ? holder : undefined) ||
        (previous && goesOn(text, previous.quotation, quotation, block)
          ? extend(previous.owner, quotation)
          : undefined)) ??
      (speech || quotation.kind === 'dash' ? withOwnCue(reading, drafts, quotation) : undefined) ??
      (speech || isSentence(text, quotation) ? followed(reading, drafts, quotation, block) : undefined)
    if (owner) previous = { quotation, owner }
    else if (speech) left.push(quotation)
  }
  return left
}

/** Takes a quotation away from the cue of another sentence when its own sentence has one. */
function detach(reading: Reading, holder: Draft, quotation: Quotation): boolean {
  const rest = holder.content.filter(span => !overlaps(span, quotation))
  const trimmed = holder.content.flatMap(span => without(span, quotation))
  if (rest.length === 0 && trimmed.length === 0) return false
  const { sentences } = reading.layers
  const own = sentences.filter(one => overlaps(one, quotation))
  if (holder.cue.some(cue => own.some(one => overlaps(one, cue)))) return false
  const [cue] = cuesNear(reading, quotation)
  const verb = reading.trees.tokens[cue?.verb ?? -1]
  if (!verb || holder.cue.some(span => overlaps(span, verb))) return false
  holder.content = trimmed
  return true
}

/** Whether a draft whose cue stands in a later sentence, behind other words, holds a quotation that is whole by itself. */
function isAstray({ layers }: Reading, holder: Draft, quotation: Quotation): boolean {
  const cue = holder.cue[0]
  if (!cue || cue.start - quotation.end < 3 || !/[.!?…]$/.test(slice(layers.text, quotation.inner)))
    return false
  const between = layers.text.slice(
    quotation.end,
    Math.min(cue.start, ...holder.source.map(one => one.start)),
  )
  return /\p{L}/u.test(between)
}

/** The draft right before whose words a quotation goes on; it is taken from the one that held it. */
function givenBack(
  reading: Reading,
  drafts: readonly Draft[],
  { holder, quotation, block }: { holder: Draft; quotation: Quotation; block: Block | undefined },
): Draft | undefined {
  const left = holder.content.flatMap(span => (overlaps(span, quotation) ? without(span, quotation) : [span]))
  if (left.length === 0) return undefined
  const others = drafts.filter(draft => draft !== holder)
  const owner = followed(reading, others, quotation, block)
  if (owner) holder.content = left
  return owner
}

/** Whether a quotation is long enough to be speech, and no title. */
export function isSpeech(text: string, quotation: Quotation): boolean {
  const words = slice(text, quotation.inner).match(/[\p{L}\p{N}’']+/gu) ?? []
  return words.length >= LEAST_WORDS && !isTitle(words)
}

/** A short quotation that is a sentence by itself: “Not today.” */
const isSentence = (text: string, quotation: Quotation): boolean =>
  /^\p{Lu}.*[.!?…]$/su.test(slice(text, quotation.inner)) &&
  /(?:^|[.!?:”"»]\s+)$/.test(text.slice(Math.max(0, quotation.start - 3), quotation.start))

/** The title of a document in quotation marks. */
export const isHeadline = (text: string, quotation: Quotation): boolean =>
  isTitle(slice(text, quotation.inner).match(/[\p{L}\p{N}’']+/gu) ?? [])

/** Titles of documents have their words capitalised. */
function isTitle(words: readonly string[]): boolean {
  const long = words.filter(word => word.length > 3)
  const high = long.filter(word => /^[\p{Lu}\p{N}]/u.test(word))
  return long.length > 2 && high.length >= 0.7 * long.length
}

/** The draft that holds the quotation; one whose cue stands in it is told in it, and does not hold it. */
const ownerOf = (drafts: readonly Draft[], quotation: Quotation): Draft | undefined =>
  drafts.find(
    draft =>
      draft.content.some(span => overlaps(span, quotation.inner)) &&
      !draft.cue.some(cue => overlaps(cue, quotation.inner)),
  )

function extend(draft: Draft, quotation: Quotation): Draft {
  draft.content = [...draft.content, { start: quotation.start, end: quotation.end }].sort(
    (a, b) => a.start - b.start,
  )
  return draft
}

/** A paragraph that does not close its quotation, and one that opens with a mark: the same words go on. */
function goesOn(text: string, before: Quotation, quotation: Quotation, block: Block | undefined): boolean {
  return (
    before.open && block?.start === quotation.start && text.slice(before.end, quotation.start).trim() === ''
  )
}

/** A verb of saying in the same sentence, outside the quotation, with its subject; the nearest. */
function withOwnCue(reading: Reading, drafts: Draft[], quotation: Quotation): Draft | undefined {
  for (const { verb, source } of cuesNear(reading, quotation)) {
    const token = reading.trees.tokens[verb]
    if (!token) continue
    const known = drafts.find(draft => draft.cue.some(cue => overlaps(cue, token)))
    if (known && known.source.length > 0) return extend(known, quotation)
    if (known) continue
    const made: Draft = {
      source: [source],
      cue: [{ start: token.start, end: token.end }],
      content: [{ start: quotation.start, end: quotation.end }],
      by: quotation.kind === 'dash' ? 'quotation-dash' : 'quotation-mark',
    }
    drafts.push(made)
    return made
  }
  return undefined
}

/** The verbs of the sentences that a quotation touches which may report it, verbs of saying first, nearest first. */
function cuesNear(reading: Reading, quotation: Quotation): { verb: number; source: Span }[] {
  const { trees, layers } = reading
  const around = { start: quotation.start - 1, end: quotation.end + 1 }
  const sentences = layers.sentences.filter(one => overlaps(one, around) || follows(reading, quotation, one))
  const colon = /:\s*$/.test(layers.text.slice(0, quotation.start).slice(-3))
  const found = sentences.flatMap(({ first, last }) =>
    trees.tokens.slice(first, last).flatMap((token, at) => {
      const gap = Math.max(token.start - quotation.end, quotation.start - token.end)
      const says = SPEECH_VERBS.has(token.lemma.toLowerCase())
      const opens = colon && token.head < 0
      if (token.upos !== 'VERB' || gap < 0 || !(says || opens || isBeside(token.lemma, gap))) return []
      const source = subjectSpan(reading, first + at, [quotation])
      return source && !overlaps(source, quotation)
        ? [{ verb: first + at, source, rank: gap + (says ? 0 : 1000) }]
        : []
    }),
  )
  return found.sort((a, b) => a.rank - b.rank)
}

/** Verbs that report words only where they touch them: goes “…”. */
const isBeside = (lemma: string, gap: number): boolean => QUOTE_VERBS.has(lemma.toLowerCase()) && gap <= 3

/** A cue that the segmenter took for a sentence of its own: “Words!” she said. */
const follows = (reading: Reading, quotation: Quotation, sentence: Span): boolean =>
  sentence.start >= quotation.end &&
  sentence.start - quotation.end <= 3 &&
  /^\p{Ll}|^[–—-]/u.test(reading.layers.text.slice(sentence.start))

/** Words that go on after the cue of the same paragraph: “A,” he said. “B.” Nothing but that cue stands in between. */
function followed(
  reading: Reading,
  drafts: readonly Draft[],
  quotation: Quotation,
  block: Block | undefined,
): Draft | undefined {
  const { layers } = reading
  const before = drafts
    .filter(
      draft =>
        draft.source.length > 0 &&
        startOf(draft) < quotation.start &&
        (!block || [...draft.cue, ...draft.source].some(span => span.start >= block.start)),
    )
    .sort((a, b) => endOf(a) - endOf(b))
    .at(-1)
  if (!before?.content.some(span => /["“«]|``/.test(slice(layers.text, span)))) return undefined
  const sentence = layers.sentences.find(one =>
    overlaps(one, before.cue[0] ?? before.content[0] ?? quotation),
  )
  const from = Math.max(endOf(before), sentence?.end ?? 0)
  const between = layers.text.slice(from, quotation.start)
  return /[\p{L}\p{N}]/u.test(between) ? undefined : extend(before, quotation)
}

const endOf = (draft: Draft): number =>
  Math.max(...[...draft.source, ...draft.cue, ...draft.content].map(span => span.end))
