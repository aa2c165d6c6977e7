import type { Span } from '../../base/span.ts'
import { regionZone } from '../../base/zones.ts'

const START = 1500
const DATELINE =
  /(?:^|\n)[^\S\n]*(\p{Lu}[\p{Lu}.'’-]+(?:[ ]\p{Lu}[\p{Lu}.'’-]+){0,2})(?:,[^\n(—–]{1,30})?\s*(?:\([^)\n]{2,30}\)\s*)?(?:—|–|--|-\s|\([A-Z])/u

/** Where a report was written, by the dateline at its start ("NEW DELHI, March 18 (Reuters) —"), if that has a known clock. */
export function datelinePlace(text: string): string | undefined {
  const place = DATELINE.exec(text.slice(0, START))?.[1]
  return place !== undefined && regionZone(place) !== undefined ? place : undefined
}

const IN = /\b(?:in|at)\s+(\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+)?)/gu

/** Whose "local time" is meant: a place that the sentence names, nearest to the words; where it names none, the given one. */
export function localPlace(
  text: string,
  sentence: Span,
  span: Span,
  written: string | undefined,
): string | undefined {
  const named = [...text.slice(sentence.start, sentence.end).matchAll(IN)].flatMap(match => {
    const words = match[1] ?? ''
    const place = [words, words.split(/\s/)[0] ?? ''].find(one => regionZone(one) !== undefined)
    return place === undefined
      ? []
      : [{ place, distance: Math.abs(sentence.start + match.index - span.start) }]
  })
  return named.sort((a, b) => a.distance - b.distance)[0]?.place ?? written
}
