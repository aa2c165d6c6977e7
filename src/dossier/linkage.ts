import { SAME } from './match/judge.ts'
import type { Bridge, Fit } from './types.ts'

export type Fits = (a: number, b: number) => Fit | undefined

/** Points and number of some pairs between two groups. */
interface Sum {
  readonly points: number
  readonly pairs: number
}

/** All pairs between two groups together; undefined where one of them is impossible. */
interface Link {
  readonly plain: Sum
  readonly hour: Sum
  readonly move: Sum
  readonly gives: ReadonlySet<Bridge>
}

interface Group {
  readonly members: readonly number[]
  /** Links to the groups that stand before this one in the list, by their group. */
  readonly links: Map<Group, Link | undefined>
}

/**
 * Average linkage, bottom up, over indices in ascending order; the same for any order of the same set. Two groups join
 * while the mean fit is at least `SAME` and no pair between them is impossible. Cubic in the size of the set.
 */
export function cluster(set: readonly number[], fits: Fits): number[][] {
  let groups: Group[] = []
  for (const index of set) {
    const group: Group = { members: [index], links: new Map() }
    for (const other of groups) connect(group, other, linkOf(fits(index, other.members[0] as number)))
    groups.push(group)
  }
  for (;;) {
    const best = closest(groups)
    if (!best) return groups.map(group => [...group.members])
    groups = joined(groups, ...best)
  }
}

function connect(a: Group, b: Group, link: Link | undefined): void {
  a.links.set(b, link)
  b.links.set(a, link)
}

function joined(groups: readonly Group[], a: Group, b: Group): Group[] {
  const group: Group = { members: [...a.members, ...b.members].sort((x, y) => x - y), links: new Map() }
  const rest = groups.filter(one => one !== a && one !== b)
  for (const other of rest) {
    connect(group, other, added(a.links.get(other), b.links.get(other)))
    other.links.delete(a)
    other.links.delete(b)
  }
  return [...rest, group].sort((x, y) => (x.members[0] ?? 0) - (y.members[0] ?? 0))
}

function closest(groups: readonly Group[]): [Group, Group] | undefined {
  let best: [Group, Group] | undefined
  let highest = SAME - 1e-9
  for (const [index, a] of groups.entries())
    for (const b of groups.slice(index + 1)) {
      const mean = meanOf(a.links.get(b))
      if (mean === undefined || mean <= highest + (best ? 1e-9 : 0)) continue
      highest = mean
      best = [a, b]
    }
  return best
}

/** Pairs that need a bridge are left out where one of the others gives it. */
function meanOf(link: Link | undefined): number | undefined {
  if (!link) return undefined
  const counted = [link.plain]
  if (!link.gives.has('hour')) counted.push(link.hour)
  if (!link.gives.has('move')) counted.push(link.move)
  const pairs = counted.reduce((all, one) => all + one.pairs, 0)
  return pairs === 0 ? undefined : counted.reduce((all, one) => all + one.points, 0) / pairs
}

const NONE: Sum = { points: 0, pairs: 0 }

function linkOf(fit: Fit | undefined): Link | undefined {
  if (!fit) return undefined
  const sum = { points: fit.points, pairs: 1 }
  const gives = new Set<Bridge>(fit.needs === undefined && fit.gives !== undefined ? [fit.gives] : [])
  return { plain: NONE, hour: NONE, move: NONE, [fit.needs ?? 'plain']: sum, gives }
}

function added(a: Link | undefined, b: Link | undefined): Link | undefined {
  if (!a || !b) return undefined
  return {
    plain: sum(a.plain, b.plain),
    hour: sum(a.hour, b.hour),
    move: sum(a.move, b.move),
    gives: new Set([...a.gives, ...b.gives]),
  }
}

const sum = (a: Sum, b: Sum): Sum => ({ points: a.points + b.points, pairs: a.pairs + b.pairs })
