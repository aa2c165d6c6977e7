import { compare } from '../../base/compare.ts'
import { canonicalJson } from '../../base/json.ts'
import type { Known } from '../../record/types.ts'
import type { Account, Reading } from '../types.ts'

/** How one value stands to another: the same, more precise, less precise, or contradicting. */
export type Relation = 'same' | 'finer' | 'coarser' | 'differs'
export type Relate = (a: unknown, b: unknown) => Relation

export interface Agreed {
  readonly value: unknown
  /** One per distinct value where reports contradict, the agreed one first; empty where they do not. */
  readonly accounts: readonly Account[]
}

/**
 * The value that reports agree on, and their accounts where they do not. The rule, in this order: stated beats implied
 * beats inferred; more independent reports beat fewer; precise beats vague; the earlier report beats the later. A vague
 * value that fits one precise value supports it; one that fits several stands by itself. Silence counts for nothing.
 */
export function agree(field: string, readings: readonly Reading[], relate: Relate): Agreed | undefined {
  if (readings.length === 0) return undefined
  const distinct = distinctValues(readings, relate)
  const finest = distinct.filter(one => !distinct.some(other => relate(other.value, one.value) === 'finer'))
  const voices = distinct.flatMap(one => placeOf(one, finest, relate))
  const accounts = group(voices).map(([value, all]) => accountOf(field, value, all))
  accounts.sort(byRule)
  const first = accounts[0]
  return first && { value: first.value, accounts: accounts.length > 1 ? accounts : [] }
}

/** Readings of one value, under its preferred spelling. */
interface Distinct {
  readonly value: unknown
  readonly readings: readonly Reading[]
}

function distinctValues(readings: readonly Reading[], relate: Relate): Distinct[] {
  const sets: { value: unknown; readings: Reading[] }[] = []
  for (const reading of [...readings].sort(byPublication)) {
    const set = sets.find(one => relate(one.value, reading.value) === 'same')
    if (set) set.readings.push(reading)
    else sets.push({ value: reading.value, readings: [reading] })
  }
  return sets.map(set => ({ value: spelling(set.readings), readings: set.readings }))
}

/** The spelling that most independent reports use, then the longest. */
function spelling(readings: readonly Reading[]): unknown {
  const counts = new Map<string, { value: unknown; voices: Set<string> }>()
  for (const { value, voice } of readings) {
    const key = canonicalJson(value)
    const count = counts.get(key) ?? { value, voices: new Set() }
    count.voices.add(voice)
    counts.set(key, count)
  }
  const [best] = [...counts].sort(
    ([x, a], [y, b]) => b.voices.size - a.voices.size || y.length - x.length || (x < y ? -1 : 1),
  )
  return best?.[1].value
}

/** Where readings count: their own value if it is among the finest, the one that it fits, or by themselves. */
function placeOf(one: Distinct, finest: readonly Distinct[], relate: Relate): Distinct[] {
  if (finest.includes(one)) return [one]
  const fitting = finest.filter(other => relate(other.value, one.value) === 'finer')
  const [only] = fitting
  return fitting.length === 1 && only ? [{ value: only.value, readings: one.readings }] : [one]
}

function group(voices: readonly Distinct[]): [unknown, Reading[]][] {
  const groups = new Map<string, [unknown, Reading[]]>()
  for (const { value, readings } of voices) {
    const key = canonicalJson(value)
    const group = groups.get(key) ?? [value, []]
    group[1].push(...readings)
    groups.set(key, group)
  }
  return [...groups.values()]
}

function accountOf(field: string, value: unknown, readings: readonly Reading[]): Account {
  const sorted = [...readings].sort(byPublication)
  const days = sorted.flatMap(one => one.published ?? []).sort()
  return {
    field,
    value,
    members: sorted.map(one => one.ref),
    independent: new Set(sorted.map(one => one.voice)).size,
    known: best(sorted),
    ...(days[0] !== undefined && { firstSeen: days[0] }),
    ...(days.length > 0 && { lastSeen: days.at(-1) as string }),
  }
}

const RANK: Readonly<Record<Known, number>> = { stated: 0, implied: 1, inferred: 2 }

const best = (readings: readonly Reading[]): Known =>
  readings.map(one => one.known).sort((a, b) => RANK[a] - RANK[b])[0] ?? 'inferred'

const byRule = (a: Account, b: Account): number =>
  RANK[a.known] - RANK[b.known] ||
  b.independent - a.independent ||
  canonicalJson(b.value).length - canonicalJson(a.value).length ||
  compare(a.firstSeen ?? '~', b.firstSeen ?? '~') ||
  compare(canonicalJson(a.value), canonicalJson(b.value))

const byPublication = (a: Reading, b: Reading): number =>
  compare(a.published ?? '~', b.published ?? '~') ||
  compare(a.ref.article, b.ref.article) ||
  compare(a.ref.id, b.ref.id)
