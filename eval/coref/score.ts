import type { Counts } from '../record/counts.ts'
import { bestPairing } from '../record/pairing.ts'

/** Clusters of mentions; a mention is any key, such as `12-15`. */
export type Clusters = readonly (readonly string[])[]

/** Sums for precision and recall, each with its own denominator. */
export interface Ratio {
  readonly precision: readonly [right: number, of: number]
  readonly recall: readonly [right: number, of: number]
}

export const COREF_METRICS = ['muc', 'b3', 'ceaf'] as const
export type CorefScore = Record<(typeof COREF_METRICS)[number], Ratio> & { readonly mentions: Counts }

/** Compares the clusters of one document: MUC, B³, CEAF-φ4 (Pradhan and others 2014). Singletons are left out. */
export function scoreCoref(predicted: Clusters, gold: Clusters): CorefScore {
  const a = predicted.filter(cluster => cluster.length > 1)
  const b = gold.filter(cluster => cluster.length > 1)
  const found = new Set(a.flat())
  const wanted = new Set(b.flat())
  const right = [...found].filter(mention => wanted.has(mention)).length
  return {
    muc: { precision: muc(a, b), recall: muc(b, a) },
    b3: { precision: b3(a, b), recall: b3(b, a) },
    ceaf: ceaf(a, b),
    mentions: { right, false: found.size - right, missed: wanted.size - right },
  }
}

/** F1 of summed ratios. */
export function ratioF1(all: readonly Ratio[]): number {
  const share = (side: 'precision' | 'recall'): number => {
    const right = all.reduce((total, one) => total + one[side][0], 0)
    const of = all.reduce((total, one) => total + one[side][1], 0)
    return of === 0 ? 0 : right / of
  }
  const [precision, recall] = [share('precision'), share('recall')]
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}

function indexOf(clusters: Clusters): Map<string, number> {
  return new Map(clusters.flatMap((cluster, index) => cluster.map(mention => [mention, index] as const)))
}

/** Links of each cluster that the other side keeps. */
function muc(clusters: Clusters, other: Clusters): [number, number] {
  const where = indexOf(other)
  let right = 0
  let of = 0
  for (const cluster of clusters) {
    const parts = new Set<number>()
    let alone = 0
    for (const mention of cluster) {
      const part = where.get(mention)
      if (part === undefined) alone++
      else parts.add(part)
    }
    right += cluster.length - parts.size - alone
    of += cluster.length - 1
  }
  return [right, of]
}

/** For each mention the share of its cluster that the other side puts with it. */
function b3(clusters: Clusters, other: Clusters): [number, number] {
  const where = indexOf(other)
  let right = 0
  let of = 0
  for (const cluster of clusters) {
    const counts = new Map<number, number>()
    for (const mention of cluster) {
      const part = where.get(mention)
      if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1)
    }
    for (const count of counts.values()) right += (count * count) / cluster.length
    of += cluster.length
  }
  return [right, of]
}

/** The best one-to-one pairing of clusters by φ4, twice the shared mentions over all. */
function ceaf(predicted: Clusters, gold: Clusters): Ratio {
  const where = indexOf(gold)
  const weights = predicted.map(cluster => {
    const row = new Array<number>(gold.length).fill(0)
    for (const mention of cluster) {
      const part = where.get(mention)
      if (part !== undefined) row[part] = (row[part] ?? 0) + 1
    }
    return row.map((shared, part) => (2 * shared) / (cluster.length + (gold[part]?.length ?? 0)))
  })
  const similarity = bestPairing(weights).reduce((total, [i, j]) => total + (weights[i]?.[j] ?? 0), 0)
  return { precision: [similarity, predicted.length], recall: [similarity, gold.length] }
}
