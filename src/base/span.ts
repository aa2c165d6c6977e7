/** A half-open range `[start, end)` of UTF-16 code units over one article's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span as a plain object; what else `of` carries is dropped. */
export const spanOf = (of: Span): Span => ({ start: of.start, end: of.end })

/** The words under a span. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Those of some spans in text order, none over another, that share something with a span: found by halving. */
export function overlapping<T extends Span>(sorted: readonly T[], span: Span): T[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as T).end > span.start) high = middle
    else low = middle + 1
  }
  let last = low
  while (last < sorted.length && (sorted[last] as T).start < span.end) last++
  return sorted.slice(low, last)
}

/** Whether `outer` covers all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** The smallest span that covers all that are given; undefined for none. */
export function cover(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** Order of text: by start, the longer first. */
export const byPosition = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The span without white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}
