import { contains, overlaps, type Span, slice, trim } from '../../base/span.ts'
import type { Quotation } from '../../language/quotations.ts'
import type { Statement } from '../types.ts'

/** How words are given: all in quotation marks, none, or some. */
export function formOf(content: readonly Span[], quotations: readonly Quotation[]): Statement['form'] {
  const quoted = quotations.filter(one => content.some(span => overlaps(span, one.inner)))
  if (quoted.length === 0) return 'indirect'
  const whole = content.every(span => quoted.some(one => contains(one, span)))
  return whole ? 'direct' : 'mixed'
}

const LOOSE_END = /[\s,;:–—-]+$/
const FULL_STOP = /[\s.,;:–—-]+$/
const LEAD = /^(?:[\s,;:–—-]+|(?:that|whether)\s+(?=\S))+/u

/** The pieces of a content without outer quotation marks and dashes, "that" before it and punctuation after it. */
export function tidyContent(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
): Span[] {
  const pieces = content
    .flatMap(span => apart(text, span, quotations))
    .flatMap(span => {
      const tidy = tidyPiece(text, span, quotations)
      return tidy.end > tidy.start && /[\p{L}\p{N}]/u.test(slice(text, tidy)) ? [tidy] : []
    })
  // What lies in another piece is told already; "which" says nothing beside other words.
  return pieces.filter(
    (one, at) =>
      !(pieces.length > 1 && /^(?:which|that|who|what|it|him|her|them)$/i.test(slice(text, one))) &&
      !pieces.some(
        (other, index) => index !== at && contains(other, one) && (index < at || !contains(one, other)),
      ),
  )
}

/** “One thing” and “another”: nothing but joining words between quotations makes them pieces of their own. */
function apart(text: string, span: Span, quotations: readonly Quotation[]): Span[] {
  const inside = quotations.filter(one => overlaps(one, span))
  if (inside.length < 2) return [span]
  let rest = ''
  let at = span.start
  for (const one of inside) {
    rest += text.slice(at, Math.max(at, one.start))
    at = Math.max(at, one.end)
  }
  rest += text.slice(at, span.end)
  return /^(?:[^\p{L}\p{N}]|\b(?:and|or|but|that)\b)*$/u.test(rest)
    ? inside.map(one => within(span, one))
    : [span]
}

const FRAGMENT = /^\S+(?:\s\S+)?,\s*$/

function tidyPiece(text: string, piece: Span, quotations: readonly Quotation[]): Span {
  // One word and a comma before a quotation end what stands before it: … for Berg, “We won”.
  const opening = quotations.find(one => one.start > piece.start && one.end >= piece.end)
  const fragment = opening && FRAGMENT.test(text.slice(piece.start, opening.start))
  const span = fragment ? { start: opening.start, end: piece.end } : piece
  const quotation = quotations.find(one => contains(one, trimEnds(text, span, one)))
  if (quotation) return cut(text, within(span, quotation.inner), LEAD, LOOSE_END)
  const last = quotations.findLast(one => overlaps(one, span))
  // A full stop inside the marks that end the content belongs to them.
  const closed = last !== undefined && last.end >= span.end - 1 && !last.open
  return cut(text, span, LEAD, closed ? LOOSE_END : FULL_STOP)
}

/** A piece that goes past its quotation by nothing but punctuation lies within it. */
function trimEnds(text: string, span: Span, quotation: Quotation): Span {
  const before = text.slice(span.start, quotation.start)
  const after = text.slice(quotation.end, span.end)
  const isBare = (words: string): boolean => !/[\p{L}\p{N}]/u.test(words)
  return {
    start: span.start < quotation.start && isBare(before) ? quotation.start : span.start,
    end: span.end > quotation.end && isBare(after) ? quotation.end : span.end,
  }
}

const within = (span: Span, bounds: Span): Span => ({
  start: Math.max(span.start, bounds.start),
  end: Math.min(span.end, bounds.end),
})

function cut(text: string, span: Span, lead: RegExp, tail: RegExp): Span {
  const words = slice(text, span)
  const front = lead.exec(words)?.[0].length ?? 0
  const back = tail.exec(words.slice(front))?.[0].length ?? 0
  return trim(text, { start: span.start + front, end: Math.max(span.start + front, span.end - back) })
}
