import { contains, overlaps, type Span } from '../../base/span.ts'
import { isPersonNoun } from '../../language/mentions/lexicon.ts'
import type { Quotation } from '../../language/quotations.ts'
import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'
import { phraseFrom } from './phrase.ts'

/** What one goes by without its saying anything. */
const NO_VOICE = new Set(
  'law rule footage plan schedule agreement constitution convention custom tradition calendar map timetable'.split(
    ' ',
  ),
)

/** "According to X, …", "…, according to X", "in the words of X" that no draft has for its cue. Adds to the drafts. */
export function addAccordingTo(reading: Reading, drafts: Draft[], quotations: readonly Quotation[]): void {
  const { text, sentences } = reading.layers
  for (const match of text.matchAll(/\b(?:according to|in the words of)(?=\s)/gi)) {
    const cue = { start: match.index, end: match.index + match[0].length }
    const sentence = sentences.find(one => contains(one, cue))
    if (!sentence || quotations.some(one => contains(one, cue))) continue
    if (drafts.some(draft => draft.cue.some(span => overlaps(span, cue)))) continue
    const phrase = phraseFrom(reading, reading.trees.tokenAt(cue.end + 1))
    const source = phrase && withName(reading, phrase)
    if (!source || NO_VOICE.has(nounOf(reading, source))) continue
    const content = restOf(reading, { sentence, cue, source }, quotations)
    if (content.length > 0) drafts.push({ source: [source], cue: [cue], content, by: 'according-to' })
  }
}

const nounOf = ({ trees }: Reading, span: Span): string =>
  trees.tokens[trees.headOf(span)]?.lemma.toLowerCase() ?? ''

/** "the mayor, Ann Berg,": the name after a title and a comma belongs to the phrase. */
function withName({ layers, trees }: Reading, phrase: Span): Span {
  const [comma, next] = [trees.tokenAt(phrase.end), trees.tokenAt(phrase.end) + 1]
  const entity = layers.entities.find(one => one.type === 'PER' && one.first === next)
  if (!entity || trees.tokens[comma]?.lemma !== ',') return phrase
  const title = trees.tokens[trees.headOf(phrase)]
  const closed = trees.tokens[entity.last]?.upos === 'PUNCT'
  return closed && isPersonNoun(title?.lemma ?? '') ? { start: phrase.start, end: entity.end } : phrase
}

/** What stands before the phrase and after it; after "and," only what follows. */
function restOf(
  reading: Reading,
  { sentence, cue, source }: Readonly<Record<'sentence' | 'cue' | 'source', Span>>,
  quotations: readonly Quotation[],
): Span[] {
  const { text } = reading.layers
  // A capital starts a sentence, also where the segmenter saw none.
  const opens = /^\p{Lu}/u.test(text.slice(cue.start))
  const before = { start: opens ? cue.start : clauseStart(text, sentence, cue.start), end: cue.start }
  const stop = Math.max(
    sentence.end,
    ...quotations.filter(one => overlaps(one, sentence)).map(one => one.end),
  )
  const tail = text.slice(source.end, stop)
  const comma = /^,\s+(?:quoting|citing)\b[^,]*,/.exec(tail) ?? /^[^,]*,/.exec(tail)
  // ", meaning …" explains in the report's own words.
  const end = tail.search(/,\s+meaning\b/)
  const after = {
    start: source.end + (comma?.[0].length ?? 0),
    end: end > (comma?.[0].length ?? 0) ? source.end + end : stop,
  }
  const said = (span: Span): string => text.slice(span.start, span.end)
  if (!/[\p{L}\p{N}]/u.test(said(before))) return /[\p{L}\p{N}]/u.test(said(after)) ? [after] : []
  const goesOn =
    comma !== null &&
    said(after).trim().split(/\s+/).length > 2 &&
    !/^\s*(?:who|which|whose|a|an|the)\b/.test(said(after))
  if (goesOn && /\b(?:and|but|or|including),\s*$/.test(said(before))) return [after]
  return goesOn ? [before, after] : [before]
}

/** A semicolon starts the clause anew. */
const clauseStart = (text: string, sentence: Span, end: number): number => {
  const at = text.lastIndexOf(';', end)
  return at > sentence.start ? at + 1 : sentence.start
}
