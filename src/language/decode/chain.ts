import type { Chain } from '../../model/index.ts'

/** Scores of a stretch of pieces: rows `[first, last)`, `labels` values a row, from column `offset` of `width`. */
export interface Emissions {
  readonly data: Float32Array | Int32Array
  readonly width: number
  readonly offset: number
  readonly labels: number
}

/** The best labels of a linear chain (Viterbi) for the pieces `[first, last)`. */
export function bestLabels(scores: Emissions, chain: Chain, first: number, last: number): Uint8Array {
  const { labels } = scores
  const length = last - first
  const back = new Uint8Array(length * labels)
  let previous = new Float64Array(labels)
  let current = new Float64Array(labels)
  for (let label = 0; label < labels; label++)
    previous[label] = (chain.start[label] ?? 0) + at(scores, first, label)
  for (let row = 1; row < length; row++) {
    for (let label = 0; label < labels; label++) {
      let best = Number.NEGATIVE_INFINITY
      let from = 0
      for (let prior = 0; prior < labels; prior++) {
        const score = (previous[prior] as number) + (chain.trans[prior * labels + label] as number)
        if (score > best) {
          best = score
          from = prior
        }
      }
      current[label] = best + at(scores, first + row, label)
      back[row * labels + label] = from
    }
    ;[previous, current] = [current, previous]
  }
  return trace(previous, back, chain, length)
}

const at = (scores: Emissions, row: number, label: number): number =>
  scores.data[row * scores.width + scores.offset + label] as number

function trace(last: Float64Array, back: Uint8Array, chain: Chain, length: number): Uint8Array {
  const labels = last.length
  const path = new Uint8Array(length)
  let best = 0
  for (let label = 1; label < labels; label++)
    if ((last[label] as number) + (chain.end[label] ?? 0) > (last[best] as number) + (chain.end[best] ?? 0))
      best = label
  for (let row = length - 1; row >= 0; row--) {
    path[row] = best
    best = back[row * labels + best] as number
  }
  return path
}

/** A labelled run of pieces `[first, last)`; `kind` counts B-x as 0, 1, … in the order of the labels. */
export interface Run {
  readonly first: number
  readonly last: number
  readonly kind: number
}

/** BIO labels (0 = O, odd = B, even = I) as runs; `base` is the index of the first piece. */
export function runsOf(path: Uint8Array, base: number): Run[] {
  const runs: Run[] = []
  for (let row = 0; row < path.length; ) {
    const label = path[row] as number
    if (label === 0) {
      row++
      continue
    }
    const kind = (label - 1) >> 1
    let end = row + 1
    while (end < path.length && path[end] === kind * 2 + 2) end++
    runs.push({ first: base + row, last: base + end, kind })
    row = end
  }
  return runs
}

/** Decodes every window of a text by itself: chains do not cross windows. */
export function decodeRuns(scores: Emissions, chain: Chain, window: Int32Array): Run[] {
  const runs: Run[] = []
  for (let first = 0; first < window.length; ) {
    let last = first + 1
    while (last < window.length && window[last] === window[first]) last++
    runs.push(...runsOf(bestLabels(scores, chain, first, last), first))
    first = last
  }
  return runs
}
