import type { Span } from '../../src/base/span.ts'

/** What alignment asks of a word. */
export interface Alignable {
  readonly form: string
  readonly span: Span
  readonly multiword: boolean
}

type Pair = readonly [gold: number, system: number]

/**
 * Pairs of gold and system words that are the same, as conll18_ud_eval.py does it: words by their characters, the
 * words of multiword tokens by a longest common subsequence of their forms.
 */
export function alignUdWords(gold: readonly Alignable[], system: readonly Alignable[]): Pair[] {
  const pairs: Pair[] = []
  for (let g = 0, s = 0; g < gold.length && s < system.length; ) {
    const a = gold[g]
    const b = system[s]
    if (!a || !b) break
    if (a.multiword || b.multiword) {
      const area = multiwordArea(gold, system, g, s)
      for (const [i, j] of commonForms(
        gold.slice(area.fromGold, area.gold),
        system.slice(area.fromSystem, area.system),
      )) {
        pairs.push([area.fromGold + i, area.fromSystem + j])
      }
      g = area.gold
      s = area.system
    } else if (a.span.start === b.span.start && a.span.end === b.span.end) pairs.push([g++, s++])
    else if (a.span.start <= b.span.start) g++
    else s++
  }
  return pairs
}

interface Area {
  readonly fromGold: number
  readonly fromSystem: number
  readonly gold: number
  readonly system: number
}

function multiwordArea(gold: readonly Alignable[], system: readonly Alignable[], g: number, s: number): Area {
  const a = gold[g]
  const b = system[s]
  let end = 0
  if (a?.multiword) {
    end = a.span.end
    if (b && !b.multiword && b.span.start < a.span.start) s++
  } else if (b) {
    end = b.span.end
    if (a && !a.multiword && a.span.start < b.span.start) g++
  }
  const from = { fromGold: g, fromSystem: s }
  while (!isBeyond(gold[g], end) || !isBeyond(system[s], end)) {
    const x = gold[g]
    const y = system[s]
    const next = x && (!y || x.span.start <= y.span.start) ? x : y
    if (next?.multiword) end = Math.max(end, next.span.end)
    if (next === x) g++
    else s++
  }
  return { ...from, gold: g, system: s }
}

function isBeyond(word: Alignable | undefined, end: number): boolean {
  if (!word) return true
  return word.multiword ? word.span.start >= end : word.span.end > end
}

function commonForms(a: readonly Alignable[], b: readonly Alignable[]): Pair[] {
  const same = (i: number, j: number): boolean => a[i]?.form.toLowerCase() === b[j]?.form.toLowerCase()
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same(i, j)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}
