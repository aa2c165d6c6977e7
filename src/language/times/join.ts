import type { Span } from '../../base/span.ts'
import { asMoment } from './clock.ts'
import type { TimeReading } from './context.ts'
import type { TimeSpan } from './find.ts'
import { ordinal } from './words.ts'

const JOINT = /^\s*(?:[-–—/,]|to|until|till|through|and|or|and from|and to|, and)?\s*(?:the\s+|from\s+)?$/i
const RANGE = /^\s*(?:[-–—]|to|until|till|through)\s*(?:the\s+)?$/i

/** The text between two neighbouring expressions; undefined where they are far apart. */
function between(text: string, a: Span | undefined, b: Span | undefined): string | undefined {
  return a !== undefined && b !== undefined && b.start - a.end <= 12 ? text.slice(a.end, b.start) : undefined
}

/** The words of an expression with what those joined to it lend, and the year that stands behind the next. */
export function withJoined(
  text: string,
  spans: readonly TimeSpan[],
  words: readonly string[],
  index: number,
): { readonly own: string; readonly year?: number } {
  const own = words[index] ?? ''
  const [left, right] = [
    between(text, spans[index - 1], spans[index]),
    between(text, spans[index], spans[index + 1]),
  ]
  if (right !== undefined && /^\s*\($/.test(right) && spans[index + 1]?.type === 'TIME')
    return { own: `${own} (${words[index + 1]})` }
  const before = left !== undefined && JOINT.test(left) ? words[index - 1] : undefined
  const after = right !== undefined && JOINT.test(right) ? words[index + 1] : undefined
  const year = yearBeside(own, after)
  return { own: completed(own, before, after), ...(year !== undefined && { year }) }
}

/** A reading with what the one beside it says: until when a range lasts, which moment a second clock means. */
export function withNeighbours(
  text: string,
  spans: readonly TimeSpan[],
  readings: readonly (TimeReading | undefined)[],
  index: number,
): TimeReading | undefined {
  const read = readings[index]?.type === 'TIME' ? inBrackets : withUntil
  return read(text, spans, readings, index)
}

/** A clock time in brackets, as the moment of the one before it. */
function inBrackets(
  text: string,
  spans: readonly TimeSpan[],
  readings: readonly (TimeReading | undefined)[],
  index: number,
): TimeReading | undefined {
  const [reading, first] = [readings[index], readings[index - 1]?.instant]
  const joint = between(text, spans[index - 1], spans[index])
  if (reading?.type !== 'TIME' || first === undefined || joint === undefined || !/^\s*\($/.test(joint))
    return reading
  return asMoment(reading, first)
}

/** The first day of a range gets its last: "January 9–10", "from Monday to Wednesday", "between 5 and 7 May". */
function withUntil(
  text: string,
  spans: readonly TimeSpan[],
  readings: readonly (TimeReading | undefined)[],
  index: number,
): TimeReading | undefined {
  const [reading, next, span] = [readings[index], readings[index + 1], spans[index]]
  const joint = between(text, span, spans[index + 1])
  if (!reading || !span || joint === undefined || reading.until !== undefined) return reading
  const ranges =
    RANGE.test(joint) ||
    (/^\s*and\s*$/i.test(joint) &&
      /\bbetween\s+$/i.test(text.slice(Math.max(0, span.start - 10), span.start)))
  const until = next?.value
  const grown = isDated(reading) && isDated(next) && until !== undefined && (reading.value ?? '') < until
  return ranges && grown ? { ...reading, until } : reading
}

const isDated = (reading: TimeReading | undefined): boolean =>
  reading?.type === 'DATE' && /^(?:\d{4}|XXXX)-\d{2}(?:-\d{2})?$/.test(reading.value ?? '')

/**
 * Words that lack a part, with what those joined to them lend: "26" before "30 November" is "26 November", "5" after
 * "May 4" is "May 5", "16" after "1915" is "1916", "two" before "six days" is "two days", "second" before "fourth quarter".
 */
export function completed(words: string, before: string | undefined, after: string | undefined): string {
  const number = /^(?:the )?(\d{1,2}|[a-z]+|\d{1,2}(?:st|nd|rd|th))$/i.exec(words)?.[1]
  if (number === undefined && !/^\d{1,3}(?:$|,? [12]\d{3}$)/.test(words)) return words
  if (after !== undefined) {
    const era = /\b(?:bc|bce|b\.c\.?)$/i.exec(after)?.[0]
    if (era !== undefined && /^\d+$/.test(words)) return `${words} ${era}`
    const rest = /^(?:the )?(?:\d{1,2}(?:st|nd|rd|th)?|[a-z]+)((?: of)? [a-z].*)$/i.exec(after)?.[1]
    if (rest !== undefined && number !== undefined && lends(number, rest)) return `${number}${rest}`
  }
  const ended = /^(\d{1,2})(,? [12]\d{3})$/.exec(words)
  const month = before === undefined || !ended ? null : /^(.*[a-z]\.? )\d{1,2}$/i.exec(before)
  if (ended && month) return `${month[1]}${ended[1]}${ended[2]}`
  if (before !== undefined && /^\d{1,2}(?:st|nd|rd|th)?$/.test(number ?? '')) {
    if (/^\d{4}$/.test(before) && number?.length === 2) return before.slice(0, 2) + number
    const stem = /^(.*[a-z]\.? )\d{1,2}(?:st|nd|rd|th)?((?:, \d{4})?)$/i.exec(before)
    if (stem) return `${stem[1]}${number}${stem[2]}`
  }
  return words
}

/** Numbers lack a month or a unit; ordinals in words lack a quarter; other words lack nothing. */
const lends = (number: string, rest: string): boolean =>
  /^\d/.test(number) ||
  ordinal(number) !== undefined ||
  /^ (?:[a-z]+ )?(?:second|minute|hour|day|week|month|year)s?$/i.test(rest)

/** The year that the next words name, for the month or day that is joined to them. */
function yearBeside(words: string, after: string | undefined): number | undefined {
  if (after === undefined || /\b[12]\d{3}\b/.test(words)) return undefined
  const year = /\b([12]\d{3})$/.exec(after)?.[1]
  return year === undefined || /^[12]\d{3}$/.test(after) ? undefined : Number(year)
}
