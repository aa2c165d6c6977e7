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
  const rulings = scene.rulings ?? []
  const fit = fitOfBundles(ruledFit(rulings))
  const setOf = new Map<readonly Item[], string>()
  const groups = sets.flatMap(set => {
    const setId = set.map(one => keyOf(one.item)).sort()[0] ?? ''
    const bundles = bundlesOf(set, rulings)
    return partition(bundles, bundle => keyOf((bundle[0] as Comparable).item), fit).map(group => {
      const items = group.flat().map(one => one.item)
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
export const touches = (a: Comparable, b: Comparable): boolean => (fitOf(a, b)?.points ?? 0) >= SAME

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
  for (const [a, item] of items.entries()) {
    const near = new Set(item.probes.flatMap(key => byKey.get(key) ?? []))
    for (const b of near) if (b > a && touches(item, items[b] as Comparable)) edges.push([a, b])
  }
  const place = new Map(items.map((one, index) => [keyOf(one.item), index]))
  for (const { a, b, same } of rulings) {
    const [left, right] = [place.get(a), place.get(b)]
    if (same && left !== undefined && right !== undefined) edges.push([left, right])
  }
  return connected(items.length, edges).map(set => set.map(index => items[index] as Comparable))
}

/** Items that a person has declared the same, put together before anything is compared; the others by themselves. */
function bundlesOf(set: readonly Comparable[], rulings: readonly Ruling[]): Comparable[][] {
  const place = new Map(set.map((one, index) => [keyOf(one.item), index]))
  const edges = rulings.flatMap(({ a, b, same }) => {
    const [left, right] = [place.get(a), place.get(b)]
    return same && left !== undefined && right !== undefined ? [[left, right] as const] : []
  })
  return connected(set.length, edges).map(bundle => bundle.map(index => set[index] as Comparable))
}

/** A bundle fits as well as the best of its items, unless a person has set one of them apart. */
const fitOfBundles =
  (fit: (a: Comparable, b: Comparable) => Fit | undefined | 'apart') =>
  (a: readonly Comparable[], b: readonly Comparable[]): Fit | undefined => {
    const all = a.flatMap(one => b.map(other => fit(one, other)))
    if (all.includes('apart')) return undefined
    const [best] = all.filter(one => one !== undefined && one !== 'apart').sort((x, y) => y.points - x.points)
    return best
  }

/** Rulings of a person come before what the items say. */
function ruledFit(rulings: readonly Ruling[]): (a: Comparable, b: Comparable) => Fit | undefined | 'apart' {
  if (rulings.length === 0) return fitOf
  const ruled = new Map(
    rulings.flatMap(({ a, b, same }) => [[`${a}|${b}`, same] as const, [`${b}|${a}`, same] as const]),
  )
  return (a, b) => {
    const same = ruled.get(`${keyOf(a.item)}|${keyOf(b.item)}`)
    if (same === undefined) return fitOf(a, b)
    return same ? { points: SAME } : 'apart'
  }
}

export const keyOf = ({ article, id }: { article: string; id: string }): string => `${article} ${id}`
