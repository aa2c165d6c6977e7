import type { Span } from './span.ts'

/** A stretch of a text and what stands in its place; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string
}

/** An edited text, and where spans of the text before lie in it. */
export interface Edited {
  readonly text: string
  /**
   * The span as the edits left it: its own words, edited. What is inserted at its ends stays outside; an edit that
   * reaches over an end falls to the span whole; a span that was deleted is empty.
   */
  carry(span: Span): Span
}

/** Makes edits that are in text order and do not overlap. Throws where they do. */
export function applyEdits(text: string, edits: readonly Edit[]): Edited {
  let result = ''
  let at = 0
  /** Where each edit's replacement lies in the new text. */
  const placed: Span[] = []
  for (const edit of edits) {
    if (edit.start < at || edit.end < edit.start) throw new Error(`edits out of order at ${edit.start}`)
    result += text.slice(at, edit.start)
    placed.push({ start: result.length, end: result.length + edit.text.length })
    result += edit.text
    at = edit.end
  }
  result += text.slice(at)
  const startOf = (offset: number): number => {
    const index = lastBefore(edits, edit => edit.start < offset || edit.end <= offset)
    const edit = edits[index]
    const place = placed[index]
    if (!edit || !place) return offset
    return edit.end > offset ? place.start : place.end + offset - edit.end
  }
  const endOf = (offset: number): number => {
    const index = lastBefore(edits, edit => edit.start < offset)
    const edit = edits[index]
    const place = placed[index]
    return edit && place ? place.end + Math.max(0, offset - edit.end) : offset
  }
  return {
    text: result,
    carry: span => {
      const start = startOf(span.start)
      return { start, end: Math.max(start, endOf(span.end)) }
    },
  }
}

/** The last of some edits that meets a condition which all before it meet too; -1 for none. */
function lastBefore(edits: readonly Edit[], meets: (edit: Edit) => boolean): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (meets(edits[middle] as Edit)) low = middle + 1
    else high = middle
  }
  return low - 1
}
