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
  const current = new Set(groups.flat().map(keyOf))
  const claims = assigned.map(one => claimOf(one, groups, current))
  const taken = new Set([...assigned.map(one => one.id), ...everGiven])
  return groups.map(group => {
    const own = claims.filter(claim => claim.best === group).sort((a, b) => a.of.order - b.of.order)
    const [first, ...rest] = own
    if (first) return { group, id: first.of.id, given: false, absorbed: rest.map(one => one.of.id) }
    const from = claims
      .filter(claim => claim.touched.includes(group))
      .sort((a, b) => a.of.order - b.of.order)[0]
    const id = newId(group, taken)
    taken.add(id)
    return { group, id, given: true, ...(from && { from: from.of.id }), absorbed: [] }
  })
}

/** What to remember of a group under its id. */
export const anchorsOf = (group: readonly Item[]): Anchor[] =>
  group.map(one => ({ article: one.article, id: one.id, at: placeOf(one) }))

interface Claim {
  readonly of: Assigned
  readonly best: readonly Item[] | undefined
  readonly touched: readonly (readonly Item[])[]
}

function claimOf(of: Assigned, groups: readonly (readonly Item[])[], current: ReadonlySet<string>): Claim {
  const counted = groups
    .filter(group => group[0]?.kind === of.kind)
    .map(group => ({ group, shared: of.anchors.filter(anchor => isIn(anchor, group, current)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || (firstKey(a.group) < firstKey(b.group) ? -1 : 1))
  return { of, best: counted[0]?.group, touched: counted.map(one => one.group) }
}

const firstKey = (group: readonly Item[]): string => group.map(keyOf).sort()[0] ?? ''

function isIn(anchor: Anchor, group: readonly Item[], current: ReadonlySet<string>): boolean {
  if (group.some(one => keyOf(one) === keyOf(anchor))) return true
  return (
    !current.has(keyOf(anchor)) &&
    group.some(one => one.article === anchor.article && overlaps(placeOf(one), anchor.at))
  )
}

function newId(group: readonly Item[], taken: ReadonlySet<string>): string {
  const free = possibleIds(group).find(id => !taken.has(id))
  if (free === undefined) throw new Error('an item has founded too many entries')
  return free
}

const ROUNDS = 32

/** The ids that a group could get: made of its first member, so that they do not depend on what came before. */
export function possibleIds(group: readonly Item[]): string[] {
  const first = firstKey(group)
  return Array.from({ length: ROUNDS }, (_, round) => `e-${contentId(first, String(round))}`)
}

const keyOf = ({ article, id }: ItemRef): string => `${article} ${id}`

/** Where an item stands: its first piece of evidence, or the content of a statement. */
function placeOf({ item }: Item): Span {
  const spans = 'content' in item ? item.content : item.evidence.slice(0, 1)
  return cover(spans) ?? { start: 0, end: 0 }
}
