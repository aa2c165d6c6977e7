import { corpus, readJsonl } from '../../eval/data.ts'
import type { Span } from '../../src/base/span.ts'
import type { KindSpan, TrainText } from './types.ts'

/** The kinds of the model's name head by the types of the corpora. */
const KIND: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2, GPE: 2, FAC: 2, EVENT: 3, OTHER: 3 }

/** A sentence of the shared name corpora: `nc` where its text is non-commercial. */
export interface TaggedSentence {
  readonly id: string
  readonly source: string
  readonly nc: boolean
  readonly tokens: readonly string[]
  readonly tags: readonly string[]
}

/** Sentences of a source in one text: their order keeps the topic together. */
const SENTENCES_A_TEXT = 40

/** Names of the sources that come as loose sentences: WikiGold and CrossNER politics. */
export function nameTexts(): TrainText[] {
  const loose = readJsonl<TaggedSentence>(corpus('ner/train.jsonl.gz')).filter(
    one => !one.nc && (one.source === 'wikigold' || one.source === 'crossner-politics'),
  )
  const texts: TrainText[] = []
  for (let first = 0; first < loose.length; first += SENTENCES_A_TEXT)
    texts.push(joined(loose.slice(first, first + SENTENCES_A_TEXT), `names-${first}`))
  return texts
}

function joined(sentences: readonly TaggedSentence[], id: string): TrainText {
  let text = ''
  const spans: KindSpan[] = []
  for (const { tokens, tags } of sentences) {
    if (text !== '') text += '\n\n'
    const places: Span[] = []
    tokens.forEach((token, index) => {
      if (index > 0 && needsSpace(tokens[index - 1] ?? '', token)) text += ' '
      places.push({ start: text.length, end: text.length + token.length })
      text += token
    })
    spans.push(...nameSpans(tags, places))
  }
  return { set: 'names', id, text, names: { spans, unknown: [], other: true } }
}

/** Tokens as people write them: no space before closing or after opening punctuation, nor before clitics. */
const needsSpace = (before: string, token: string): boolean =>
  !/^(?:[.,;:!?)\]}%’”]|'s|'|n't|'re|'ve|'ll|'d|''|…)$/i.test(token) && !/^(?:[([{$£€“]|``)$/.test(before)

/** BIO tags over places as spans; an I- without its B- begins one. */
export function nameSpans(tags: readonly string[], places: readonly Span[]): KindSpan[] {
  const spans: { start: number; end: number; kind: number }[] = []
  tags.forEach((tag, index) => {
    const place = places[index]
    if (tag === 'O' || !place) return
    const last = spans.at(-1)
    const before = tags[index - 1]?.slice(2)
    if (tag.startsWith('I-') && last && before === tag.slice(2)) last.end = place.end
    else spans.push({ start: place.start, end: place.end, kind: KIND[tag.slice(2)] ?? 3 })
  })
  return spans
}
