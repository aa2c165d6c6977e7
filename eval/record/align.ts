import type { Span } from '../../src/base/span.ts'
import type { Pairs } from './types.ts'

/** The words of a text; punctuation is none. */
export interface Words {
  readonly spans: readonly Span[]
  readonly forms: readonly string[]
}

/** Cuts a text into words: runs of letters and digits. */
export function wordsOf(text: string): Words {
  const spans: Span[] = []
  const forms: string[] = []
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    spans.push({ start: match.index, end: match.index + match[0].length })
    forms.push(match[0])
  }
  return { spans, forms }
}

/** The numbers of the words that spans touch. */
export function wordsUnder(words: Words, spans: readonly Span[]): Set<number> {
  const found = new Set<number>()
  for (const span of spans) {
    for (let index = firstEndingAfter(words.spans, span.start); index < words.spans.length; index++) {
      if ((words.spans[index]?.start ?? 0) >= span.end) break
      found.add(index)
    }
  }
  return found
}

/** The spans of a gold file as objects. */
export const asSpans = (pairs: Pairs): Span[] => pairs.map(([start, end]) => ({ start, end }))

/**
 * For each word of `from` the word of `to` that it is, or -1: by a longest common subsequence. The article's text is
 * the input with some parts cut out, so little is left between the common ends.
 */
export function alignWords(from: Words, to: Words): Int32Array {
  const map = new Int32Array(from.forms.length).fill(-1)
  let head = 0
  while (head < from.forms.length && head < to.forms.length && from.forms[head] === to.forms[head]) {
    map[head] = head
    head++
  }
  let tail = 0
  const room = Math.min(from.forms.length, to.forms.length) - head
  while (tail < room && from.forms.at(-1 - tail) === to.forms.at(-1 - tail)) {
    map[from.forms.length - 1 - tail] = to.forms.length - 1 - tail
    tail++
  }
  const middle = {
    from: from.forms.slice(head, from.forms.length - tail),
    to: to.forms.slice(head, to.forms.length - tail),
  }
  for (const [a, b] of commonSubsequence(middle.from, middle.to)) map[head + a] = head + b
  return map
}

function commonSubsequence(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    if (a[row] === b[column]) pairs.push([row++, column++])
    else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return pairs
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}
