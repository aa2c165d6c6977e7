import type { Span } from '../../base/span.ts'
import { treesOf } from '../tree.ts'
import type { Sentence, TimeExpression, TimexType, Token } from '../types.ts'
import type { TimeContext, TimeReading } from './context.ts'
import { directionOf } from './direction.ts'
import { findSpans, type TimeSpan } from './find.ts'
import { readWords } from './read.ts'

/** What times are read from. */
export interface TimeInput {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** Spans of the model's time head. */
  readonly spans: readonly TimeSpan[]
  /** ISO date or date-time; nothing is read from a clock. */
  readonly published?: string
  /** Where the report was written (its dateline). */
  readonly place?: string
}

/**
 * Time expressions with their values, in text order. Each is read against the published date, the tense of its
 * clause and the day that the text spoke of before it.
 */
export function readTimes(input: TimeInput): TimeExpression[] {
  const trees = treesOf(input)
  const published = dayOf(input.published)
  const found: TimeExpression[] = []
  const spans = findSpans(input.text, input.spans)
  let previous: string | undefined
  for (const span of spans) {
    const context: TimeContext = {
      direction: directionOf(trees, span),
      span,
      type: span.type,
      ...(published && { published }),
      ...(previous !== undefined && { previous }),
      ...(input.place !== undefined && { place: input.place }),
    }
    const words = input.text.slice(span.start, span.end)
    const time = expression(span, readWords(words, context))
    if (isBare(words) && time.value === undefined) continue
    if (isAnchor(time)) previous = time.value
    found.push(time)
  }
  return found
}

const dayOf = (published: string | undefined): Temporal.PlainDate | undefined => {
  try {
    return published === undefined ? undefined : Temporal.PlainDate.from(published.slice(0, 10))
  } catch {
    return undefined
  }
}

/** A number or an article that the tagger marked by itself is no time. */
const isBare = (words: string): boolean => /^(?:[\d.,]+|the|a|an|[\W_]+)$/i.test(words)

/** Days, months and years carry on to what follows; "now" and lengths do not. */
const isAnchor = (time: TimeExpression): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && /^(?:\d{4}|XXXX)-\d{2}/.test(time.value ?? '')

function expression(
  span: Span & { readonly type: TimexType },
  reading: TimeReading | undefined,
): TimeExpression {
  return { start: span.start, end: span.end, ...(reading ?? { type: span.type }) }
}
