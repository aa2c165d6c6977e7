import type { Pieces } from './wordpiece.ts'

/** A stretch of pieces `[first, last)` that the model reads at once. */
export interface Window {
  readonly first: number
  readonly last: number
}

const CLOSING = new Set(['"', "'", '”', '’', ')', ']', '»'])
const ENDING = new Set(['.', '!', '?', '…'])

/**
 * Cuts pieces into windows of at most `size`: whole paragraphs packed together, a longer one cut after a sentence
 * as late as possible, else at a space, else hard. Windows do not overlap. Training cuts in the same way.
 */
export function cutWindows(text: string, pieces: Pieces, size: number): Window[] {
  const windows: Window[] = []
  let open: Window | undefined
  for (const paragraph of paragraphs(pieces)) {
    if (open && paragraph.last - open.first <= size) {
      open = { first: open.first, last: paragraph.last }
      continue
    }
    if (open) windows.push(open)
    let { first } = paragraph
    while (paragraph.last - first > size) {
      const cut = cutPoint(text, pieces, first, size)
      windows.push({ first, last: cut })
      first = cut
    }
    open = { first, last: paragraph.last }
  }
  if (open) windows.push(open)
  return windows
}

const gap = (pieces: Pieces, index: number): number => (pieces.shapes[index] ?? 0) % 4

function paragraphs(pieces: Pieces): Window[] {
  const found: Window[] = []
  let first = 0
  for (let index = 1; index <= pieces.length; index++)
    if (index === pieces.length || gap(pieces, index) >= 2) {
      found.push({ first, last: index })
      first = index
    }
  return found
}

function cutPoint(text: string, pieces: Pieces, first: number, size: number): number {
  const earliest = first + Math.floor(size / 3)
  for (let index = first + size; index > earliest; index--)
    if (gap(pieces, index) >= 1 && endsSentence(text, pieces, index)) return index
  for (let index = first + size; index > first; index--) if (gap(pieces, index) >= 1) return index
  return first + size
}

function endsSentence(text: string, pieces: Pieces, index: number): boolean {
  let at = index - 1
  while (at >= 0 && CLOSING.has(wordAt(text, pieces, at))) at--
  return at >= 0 && ENDING.has(wordAt(text, pieces, at))
}

const wordAt = (text: string, pieces: Pieces, at: number): string =>
  text.slice(pieces.starts[at], pieces.ends[at])
