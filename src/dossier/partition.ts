import { cluster, type Fits } from './linkage.ts'
import { SAME } from './match/judge.ts'
import type { Fit } from './types.ts'

/**
 * The largest connected set that is partitioned as a whole. Above it the bar for an edge is raised, half a point at a
 * time, until every set is smaller: in a crowd only the surest pairs merge.
 */
export const LARGEST_SET = 240
const STEP = 0.5
const HIGHEST = 12
/** By how much the better of two exclusive partners must win. */
const MARGIN = 0.5

/**
 * Sorts things into groups that are the same. A pure function of the set: the order of the input does not matter as
 * long as `name` orders it. Average linkage, bottom up: two groups join while the mean fit between them is at least
 * `SAME` and no pair is impossible. What fits two that exclude each other about as well joins neither.
 */
export function partition<T>(
  things: readonly T[],
  name: (thing: T) => string,
  fit: (a: T, b: T) => Fit | undefined,
  candidates?: (thing: T) => Iterable<T>,
): T[][] {
  const sorted = [...things].sort((a, b) => (name(a) < name(b) ? -1 : 1))
  const fits = remember(sorted, fit)
  const pairs = candidates ? listed(sorted, candidates) : everyPair(sorted.length)
  const edges = pairs.filter(([a, b]) => (fits(a, b)?.points ?? 0) >= SAME)
  return components(sorted.length, edges, fits, SAME)
    .flatMap(set => groups(set, fits))
    .map(group => group.map(index => sorted[index] as T))
}

/** The sets of things connected by edges, each in order; each is partitioned by itself. */
export function connected(size: number, edges: readonly (readonly [number, number])[]): number[][] {
  const parent = Array.from({ length: size }, (_, index) => index)
  const root = (index: number): number => {
    let at = index
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  for (const [a, b] of edges) {
    const [low, high] = [root(a), root(b)].sort((x, y) => x - y) as [number, number]
    parent[high] = low
  }
  const sets = new Map<number, number[]>()
  for (let index = 0; index < size; index++) {
    const set = sets.get(root(index))
    if (set) set.push(index)
    else sets.set(root(index), [index])
  }
  return [...sets.values()]
}

function components(
  size: number,
  edges: readonly (readonly [number, number])[],
  fits: Fits,
  bar: number,
): number[][] {
  return connected(size, edges).flatMap(set => {
    if (set.length <= LARGEST_SET) return [set]
    if (bar >= HIGHEST) return set.map(one => [one])
    const within = new Set(set)
    const kept = edges.filter(([a, b]) => within.has(a) && (fits(a, b)?.points ?? 0) >= bar + STEP)
    return components(size, kept, fits, bar + STEP).filter(part => within.has(part[0] as number))
  })
}

function groups(set: readonly number[], fits: Fits): number[][] {
  const torn = tornEdges(set, fits)
  return cluster(set, (a, b) => (torn.has(pairKey(a, b)) ? undefined : fits(a, b)))
}

/**
 * The edges of what fits two things that exclude each other about equally well (an undated call between two calls of
 * one pair): no partner beats a wrong one, so it stays alone.
 */
function tornEdges(set: readonly number[], fits: Fits): Set<string> {
  const torn = new Set<string>()
  for (const one of set) {
    const near = set
      .map(other => ({ other, points: one === other ? 0 : (fits(one, other)?.points ?? 0) }))
      .filter(({ points }) => points >= SAME)
      .sort((a, b) => b.points - a.points)
    const best = near[0]
    if (!best) continue
    const rivals = near.filter(
      ({ other, points }) => points > best.points - MARGIN && !fits(best.other, other),
    )
    if (rivals.some(({ other }) => other !== best.other))
      for (const { other } of near) torn.add(pairKey(one, other))
  }
  return torn
}

const pairKey = (a: number, b: number): string => (a < b ? `${a},${b}` : `${b},${a}`)

function remember<T>(things: readonly T[], fit: (a: T, b: T) => Fit | undefined): Fits {
  const known = new Map<string, Fit | undefined>()
  return (a, b) => {
    const key = pairKey(a, b)
    if (known.has(key)) return known.get(key)
    const value = fit(things[Math.min(a, b)] as T, things[Math.max(a, b)] as T)
    known.set(key, value)
    return value
  }
}

function everyPair(size: number): [number, number][] {
  const pairs: [number, number][] = []
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) pairs.push([a, b])
  return pairs
}

function listed<T>(sorted: readonly T[], candidates: (thing: T) => Iterable<T>): [number, number][] {
  const place = new Map(sorted.map((thing, index) => [thing, index]))
  return sorted.flatMap((thing, a) =>
    [...candidates(thing)].flatMap(other => {
      const b = place.get(other) ?? -1
      return b > a ? [[a, b] as [number, number]] : []
    }),
  )
}
