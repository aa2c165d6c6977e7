import type { Span } from '../../base/span.ts'
import { treesOf } from '../tree.ts'
import type { Sentence, TimeExpression, TimexType, Token } from '../types.ts'
import type { Spoken, TimeContext, TimeReading } from './context.ts'
import { directionOf } from './direction.ts'
import { afterwards, firstYear, tellsHistory } from './discourse.ts'
import { findSpans, type TimeSpan } from './find.ts'
import { withJoined, withNeighbours } from './join.ts'
import { datelinePlace, localPlace } from './place.ts'
import { normalise, readWords } from './read.ts'

/** What times are read from. */
export interface TimeInput {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Spans of the model's time head. */
  readonly spans: readonly TimeSpan[]
  /** ISO date or date-time; nothing is read from a clock. */
  readonly published?: string
  /** Where the report was written; its dateline tells, unless this does. */
  readonly place?: string
}

/**
 * Time expressions with their values, in text order. Each is read against the published date, the tense of its
 * clause, what is joined to it and what the text spoke of before it.
 */
export function readTimes(input: TimeInput): TimeExpression[] {
  return readSpans(input, findSpans(input.text, input.spans, input.tokens))
}

/** The values of time expressions whose spans and types are known, in text order. */
export function readSpans(input: Omit<TimeInput, 'spans'>, spans: readonly TimeSpan[]): TimeExpression[] {
  const { text } = input
  const place = input.place ?? datelinePlace(text)
  const trees = treesOf(input)
  const published = dayOf(input.published)
  const words = spans.map(span => normalise(text.slice(span.start, span.end)))
  const history = tellsHistory(words, published)
  const began = history ? firstYear(words) : undefined
  let spoken: Spoken = began === undefined ? {} : { year: began }
  const readings = spans.map((span, index) => {
    const { own, year } = withJoined(text, spans, words, index)
    const context: TimeContext = {
      direction: directionOf(trees, text, span),
      spoken,
      history,
      beside: besides(input, spans, words, index),
      span,
      type: span.type,
      ...(published && { published }),
      ...(year !== undefined && { year }),
      ...placeFor(input, span, place),
    }
    const reading = readWords(own, context)
    if (reading) spoken = afterwards(spoken, reading, words[index] ?? '', context)
    return reading
  })
  return spans.flatMap((span, index) => {
    const reading = withNeighbours(text, spans, readings, index)
    return reading?.value !== undefined || !isBare(words[index] ?? '') ? [expression(span, reading)] : []
  })
}

const dayOf = (published: string | undefined): Temporal.PlainDate | undefined => {
  try {
    return published === undefined ? undefined : Temporal.PlainDate.from(published.slice(0, 10))
  } catch {
    return undefined
  }
}

/** The words of the other expressions in the sentence, the nearest first; only clock times ask for them. */
function besides(
  { sentences }: Pick<TimeInput, 'sentences'>,
  spans: readonly TimeSpan[],
  words: readonly string[],
  index: number,
): string[] {
  const own = spans[index]
  if (own === undefined || !/\d|o['’]clock|noon|midnight/i.test(words[index] ?? '')) return []
  const sentence = sentenceAt(sentences, own.start)
  const within = (at: number): boolean => {
    const other = spans[at]
    if (other === undefined || at === index) return false
    return sentence
      ? other.start >= sentence.start && other.end <= sentence.end
      : Math.abs(other.start - own.start) < 60
  }
  return [index + 1, index - 1, index + 2, index - 2].filter(within).map(at => words[at] ?? '')
}

/** The place whose clock counts for an expression. */
function placeFor(
  { text, sentences }: Pick<TimeInput, 'text' | 'sentences'>,
  span: TimeSpan,
  written: string | undefined,
): { readonly place?: string } {
  const local = /\blocal time\b/i.test(text.slice(span.start, span.end))
  const sentence = local ? sentenceAt(sentences, span.start) : undefined
  const place = sentence ? localPlace(text, sentence, span, written) : written
  return place === undefined ? {} : { place }
}

/** The sentence that an offset lies in. */
function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  const found = sentences[low]
  return found && found.start <= offset ? found : undefined
}

/** A number or an article that the tagger marked by itself is no time. */
const isBare = (words: string): boolean => /^(?:[\d.,]+|the|a|an|[\W_]*)$/i.test(words)

function expression(
  span: Span & { readonly type: TimexType },
  reading: TimeReading | undefined,
): TimeExpression {
  return { start: span.start, end: span.end, ...(reading ?? { type: span.type }) }
}
