import type { Counts } from './counts.ts'
import { bestPairing } from './pairing.ts'

/** One predicted item and the gold item it was paired with. */
export interface Pair<P, G> {
  readonly predicted: P
  readonly gold: G
}

export interface Matching<P, G> {
  readonly pairs: readonly Pair<P, G>[]
  readonly false: readonly P[]
  readonly missed: readonly G[]
  /** Predictions that a doubtful item took: neither right nor false. */
  readonly excused: readonly Pair<P, G>[]
  readonly counts: Counts
}

const FIRM = 1_000_000
const DOUBTFUL = 1_000

/**
 * Pairs predicted with gold items one to one, firm ones first. `fit` is undefined for no match; among several
 * matches the higher fit (0 to 1) decides. Doubtful items neither help nor hurt.
 */
export function matchItems<P, G extends { readonly doubtful?: boolean }>(
  predicted: readonly P[],
  gold: readonly G[],
  fit: (predicted: P, gold: G) => number | undefined,
): Matching<P, G> {
  const weights = predicted.map(one =>
    gold.map(other => {
      const value = fit(one, other)
      return value === undefined ? 0 : (other.doubtful ? DOUBTFUL : FIRM) + value
    }),
  )
  const pairing = bestPairing(weights)
  const all = pairing.flatMap(([row, column]) => {
    const one = predicted[row]
    const other = gold[column]
    return one && other ? [{ predicted: one, gold: other }] : []
  })
  const rows = new Set(pairing.map(([row]) => row))
  const columns = new Set(pairing.map(([, column]) => column))
  const pairs = all.filter(pair => !pair.gold.doubtful)
  const wrong = predicted.filter((_, row) => !rows.has(row))
  const missed = gold.filter((other, column) => !other.doubtful && !columns.has(column))
  return {
    pairs,
    false: wrong,
    missed,
    excused: all.filter(pair => pair.gold.doubtful),
    counts: { right: pairs.length, false: wrong.length, missed: missed.length },
  }
}
