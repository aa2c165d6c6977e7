import type { Span } from '../../base/span.ts'
import type { Trees } from '../../language/tree.ts'
import type { Field, Known } from '../types.ts'

/** A value with the words it was read from. */
export interface Found<T> {
  readonly value: T
  readonly evidence: readonly Span[]
  readonly known: Known
  readonly by: string
}

/** How the value of one field is known, in the record's words. */
export const fieldOf = (found: Found<unknown>): Field => ({
  evidence: found.evidence.map(span => ({ start: span.start, end: span.end })),
  known: found.known,
  by: found.by,
})

/** Spans that start at different places, each once, in the order given. */
export function distinct(spans: readonly Span[]): { start: number; end: number }[] {
  const seen = new Set<number>()
  return spans.flatMap(span => {
    if (seen.has(span.start)) return []
    seen.add(span.start)
    return [{ start: span.start, end: span.end }]
  })
}

/** A predicate with its auxiliaries and particle: "had not yet accepted". */
export function verbSpan(trees: Trees, index: number): Span {
  const group = [index, ...trees.dependents(index, 'aux', 'cop', 'compound:prt')].sort((a, b) => a - b)
  return {
    start: trees.tokens[group[0] ?? index]?.start ?? 0,
    end: trees.tokens[group.at(-1) ?? index]?.end ?? 0,
  }
}
