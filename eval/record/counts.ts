import { generator } from '../../src/base/random.ts'

/** What a comparison with the gold counts. Doubtful items are in none of the three. */
export interface Counts {
  readonly right: number
  readonly false: number
  readonly missed: number
}

export interface Prf {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1, 0 to 1. Where nothing was to be found and nothing was, all three are 1. */
export function prf(counts: Counts): Prf {
  const predicted = counts.right + counts.false
  const gold = counts.right + counts.missed
  if (predicted + gold === 0) return { precision: 1, recall: 1, f1: 1 }
  const precision = predicted === 0 ? 0 : counts.right / predicted
  const recall = gold === 0 ? 0 : counts.right / gold
  return { precision, recall, f1: (2 * counts.right) / (predicted + gold) }
}

/** The sum of several counts. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, one) => ({
      right: total.right + one.right,
      false: total.false + one.false,
      missed: total.missed + one.missed,
    }),
    { right: 0, false: 0, missed: 0 },
  )
}

const SAMPLES = 1000
const SEED = 20_211_230

/**
 * The 95 % interval of a measure over documents, by 1,000 bootstrap samples of documents from a fixed seed
 * (percentile method).
 */
export function interval<T>(
  documents: readonly T[],
  measure: (sample: readonly T[]) => number,
): [number, number] {
  const random = generator(SEED)
  const values = Array.from({ length: SAMPLES }, () =>
    measure(documents.map((one, _, all) => all[Math.floor(random() * all.length)] ?? one)),
  ).sort((a, b) => a - b)
  return [values[Math.floor(SAMPLES * 0.025)] ?? 0, values[Math.ceil(SAMPLES * 0.975) - 1] ?? 0]
}
