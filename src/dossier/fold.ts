import { entryOf, type Reports } from './entries/index.ts'
import { type Anchor, type Assigned, anchorsOf, identify } from './identity.ts'
import { type Comparable, fitOf } from './match/index.ts'
import { SAME } from './match/judge.ts'
import { connected, partition } from './partition.ts'
import type { Entry, Fit, Item } from './types.ts'

/** Two items that a person has declared the same, or not the same. */
export interface Ruling {
  readonly a: string
  readonly b: string
  readonly same: boolean
}

export interface Folded {
  readonly entry: Entry
  readonly items: readonly Item[]
  /** The first item of the connected set. */
  readonly setId: string
  readonly anchors: readonly Anchor[]
  /** The id was given now. */
  readonly given: boolean
  readonly from?: string
  readonly absorbed: readonly string[]
}

export interface Scene {
  readonly reports: Reports
  readonly assigned?: readonly Assigned[]
  readonly everGiven?: Iterable<string>
  readonly rulings?: readonly Ruling[]
}

/**
 * Entries of some connected sets (see `connectedSets`): who is the same as whom, what they say together, under which id.
 * The same sets give the same entries in whatever order they come; only which id survives depends on what was given
 * before. Sets that hold anchors of one id must be folded together.
 */
export function fold(sets: readonly (readonly Comparable[])[], scene: Scene): Folded[] {
  const fit = ruledFit(scene.rulings ?? [])
  const setOf = new Map<readonly Item[], string>()
  const groups = sets.flatMap(set => {
    const setId = set.map(one => keyOf(one.item)).sort()[0] ?? ''
    return partition(set, one => keyOf(one.item), fit).map(group => {
      const items = group.map(one => one.item)
      setOf.set(items, setId)
      return items
    })
  })
  return identify(groups, scene.assigned ?? [], scene.everGiven).map(({ group, id, ...rest }) => ({
    entry: { id, ...entryOf(group, scene.reports) },
    items: group,
    setId: setOf.get(group) ?? '',
    anchors: anchorsOf(group),
    ...rest,
  }))
}

/** Whether two items belong to one connected set, though perhaps not to one entry. */
export const touches = (a: Comparable, b: Comparable, rulings: readonly Ruling[] = []): boolean =>
  (ruledFit(rulings)(a, b)?.points ?? 0) >= SAME

/** The connected sets of some items: each can be folded by itself. */
export function connectedSets(items: readonly Comparable[], rulings: readonly Ruling[] = []): Comparable[][] {
  const byKey = new Map<string, number[]>()
  for (const [index, item] of items.entries())
    for (const key of item.keys) {
      const list = byKey.get(key)
      if (list) list.push(index)
      else byKey.set(key, [index])
    }
  const edges: [number, number][] = []
  const seen = new Set<string>()
  for (const list of byKey.values())
    for (const [place, a] of list.entries())
      for (const b of list.slice(place + 1)) {
        const pair = `${a},${b}`
        if (seen.has(pair)) continue
        seen.add(pair)
        if (touches(items[a] as Comparable, items[b] as Comparable, rulings)) edges.push([a, b])
      }
  const place = new Map(items.map((one, index) => [keyOf(one.item), index]))
  for (const { a, b, same } of rulings) {
    const [left, right] = [place.get(a), place.get(b)]
    if (same && left !== undefined && right !== undefined) edges.push([left, right])
  }
  return connected(items.length, edges).map(set => set.map(index => items[index] as Comparable))
}

/** Rulings of a person come before what the items say. */
function ruledFit(rulings: readonly Ruling[]): (a: Comparable, b: Comparable) => Fit | undefined {
  if (rulings.length === 0) return fitOf
  const ruled = new Map(
    rulings.flatMap(({ a, b, same }) => [[`${a}|${b}`, same] as const, [`${b}|${a}`, same] as const]),
  )
  return (a, b) => {
    const ruling = ruled.get(`${keyOf(a.item)}|${keyOf(b.item)}`)
    if (ruling === undefined) return fitOf(a, b)
    return ruling ? { points: RULED } : undefined
  }
}

/** More than any number of doubts can outweigh in a set of the largest size. */
const RULED = 1e6

export const keyOf = ({ article, id }: { article: string; id: string }): string => `${article} ${id}`
