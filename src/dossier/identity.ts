import { contentId } from '../base/id.ts'
import { cover, overlaps, type Span } from '../base/span.ts'
import type { Item, ItemKind, ItemRef } from './types.ts'

/** A member as the assignment of an entry's id remembers it: found again by id, or by its place if the id is gone. */
export interface Anchor extends ItemRef {
  readonly at: Span
}

/** An entry id as it was given. */
export interface Assigned {
  readonly id: string
  readonly kind: ItemKind
  /** The order of giving: an older id survives a merge. */
  readonly order: number
  readonly anchors: readonly Anchor[]
}

export interface Identified {
  readonly group: readonly Item[]
  readonly id: string
  /** New: was not among those assigned before. */
  readonly given: boolean
  /** The entry that this one was split from. */
  readonly from?: string
  /** Ids of entries that have become part of this one. */
  readonly absorbed: readonly string[]
}

/**
 * Gives every group of same items its id. An id goes to the group with most of its anchors; the oldest of several
 * stays, the others lead to it; what is split off gets a new one and knows where it came from. `everGiven` holds those of
 * `possibleIds` that were given before, to whatever entry.
 */
export function identify(
  groups: readonly (readonly Item[])[],
  assigned: readonly Assigned[],
  everGiven: Iterable<string> = [],
): Identified[] {
  const find = finder(groups)
  const claims = assigned.map(one => claimOf(one, find))
  const taken = new Set([...assigned.map(one => one.id), ...everGiven])
  const won = Map.groupBy(claims, claim => claim.best)
  const touched = new Map<Group, Assigned[]>()
  for (const claim of claims)
    for (const group of claim.touched) touched.set(group, [...(touched.get(group) ?? []), claim.of])
  return groups.map(group => {
    const [first, ...rest] = (won.get(group) ?? []).map(one => one.of).sort(byOrder)
    if (first) return { group, id: first.id, given: false, absorbed: rest.map(one => one.id) }
    const [from] = (touched.get(group) ?? []).sort(byOrder)
    const id = newId(group, taken)
    taken.add(id)
    return { group, id, given: true, ...(from && { from: from.id }), absorbed: [] }
  })
}

type Group = readonly Item[]
type Find = (anchor: Anchor, kind: ItemKind) => Group | undefined

const byOrder = (a: Assigned, b: Assigned): number => a.order - b.order

/** What to remember of a group under its id. */
export const anchorsOf = (group: readonly Item[]): Anchor[] =>
  group.map(one => ({ article: one.article, id: one.id, at: placeOf(one) }))

interface Claim {
  readonly of: Assigned
  readonly best: Group | undefined
  readonly touched: readonly Group[]
}

function claimOf(of: Assigned, find: Find): Claim {
  const counts = new Map<Group, number>()
  for (const anchor of of.anchors) {
    const group = find(anchor, of.kind)
    if (group) counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (firstKey(a) < firstKey(b) ? -1 : 1))
  return { of, best: sorted[0]?.[0], touched: sorted.map(([group]) => group) }
}

/** Finds the group of an anchor: by its item, or if that is gone, by what now stands in its place. */
function finder(groups: readonly Group[]): Find {
  const byKey = new Map(groups.flatMap(group => group.map(one => [keyOf(one), group] as const)))
  const byArticle = Map.groupBy(
    groups.flatMap(group => group.map(item => ({ item, group }))),
    ({ item }) => item.article,
  )
  return (anchor, kind) => {
    const own = byKey.get(keyOf(anchor))
    if (own) return own[0]?.kind === kind ? own : undefined
    const near = byArticle.get(anchor.article) ?? []
    return near.find(({ item }) => item.kind === kind && overlaps(placeOf(item), anchor.at))?.group
  }
}

const firstKey = (group: Group): string => group.map(keyOf).sort()[0] ?? ''

function newId(group: readonly Item[], taken: ReadonlySet<string>): string {
  const [first = ''] = possibleIds(group, 1)
  const free = taken.has(first) ? possibleIds(group).find(id => !taken.has(id)) : first
  if (free === undefined) throw new Error('an item has founded too many entries')
  return free
}

const ROUNDS = 32

/** The ids that a group could get, in turn: made of its first member, so that they do not depend on what came before. */
export function possibleIds(group: readonly Item[], rounds = ROUNDS): string[] {
  const first = firstKey(group)
  return Array.from({ length: rounds }, (_, round) => `e-${contentId(first, String(round))}`)
}

const keyOf = ({ article, id }: ItemRef): string => `${article} ${id}`

/** Where an item stands: its first piece of evidence, or the content of a statement. */
export function placeOf({ item }: Item): Span {
  const spans = 'content' in item && Array.isArray(item.content) ? item.content : item.evidence.slice(0, 1)
  return cover(spans) ?? { start: 0, end: 0 }
}
