/** The adjusted Rand index of two partitions of the same things (Hubert and Arabie 1985): 1 equal, 0 by chance. */
export function adjustedRand(a: readonly string[], b: readonly string[]): number {
  const pairs = (n: number): number => (n * (n - 1)) / 2
  const sum = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((all, n) => all + pairs(n), 0)
  const both = sum(counted(a.map((one, index) => `${one}\u0000${b[index]}`)))
  const [left, right] = [sum(counted(a)), sum(counted(b))]
  const expected = (left * right) / pairs(a.length)
  const most = (left + right) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}

function counted(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
