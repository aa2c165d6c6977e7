import type { Span } from '../../base/span.ts'

/** The lines of a text that hold something, without the white space around them. */
export function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(/\S(?:[^\n]*\S)?/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
}
