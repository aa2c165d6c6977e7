/** Which rows go with which columns. */
export type Pairing = readonly (readonly [row: number, column: number])[]

/**
 * The one-to-one pairing of rows with columns whose weights sum highest (Hungarian method, O(n³)). Weights of zero
 * or less are never paired.
 */
export function bestPairing(weights: readonly (readonly number[])[]): Pairing {
  const rows = weights.length
  const columns = weights[0]?.length ?? 0
  if (rows === 0 || columns === 0) return []
  const size = Math.max(rows, columns)
  const cost = (row: number, column: number): number => -Math.max(0, weights[row]?.[column] ?? 0)
  const rowOf = assign(size, cost)
  const pairs: [number, number][] = []
  for (let column = 0; column < columns; column++) {
    const row = rowOf[column] ?? -1
    if ((weights[row]?.[column] ?? 0) > 0) pairs.push([row, column])
  }
  return pairs.sort((a, b) => a[0] - b[0])
}

/** The row that each column gets at the lowest cost, by shortest augmenting paths with potentials. */
function assign(size: number, cost: (row: number, column: number) => number): number[] {
  const potential = { row: new Float64Array(size + 1), column: new Float64Array(size + 1) }
  const rowOf = new Int32Array(size + 1)
  for (let row = 1; row <= size; row++) augment(row, { size, cost, potential, rowOf })
  return Array.from({ length: size }, (_, column) => (rowOf[column + 1] ?? 0) - 1)
}

interface State {
  readonly size: number
  readonly cost: (row: number, column: number) => number
  readonly potential: { readonly row: Float64Array; readonly column: Float64Array }
  readonly rowOf: Int32Array
}

function augment(start: number, state: State): void {
  const { size, rowOf } = state
  const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY)
  const before = new Int32Array(size + 1)
  const done = new Uint8Array(size + 1)
  rowOf[0] = start
  let column = 0
  while (rowOf[column] !== 0) {
    done[column] = 1
    column = nearest(column, { ...state, slack, before, done })
  }
  while (column !== 0) {
    const previous = before[column] ?? 0
    rowOf[column] = rowOf[previous] ?? 0
    column = previous
  }
}

function nearest(
  from: number,
  state: State & { slack: Float64Array; before: Int32Array; done: Uint8Array },
): number {
  const { size, cost, potential, rowOf, slack, before, done } = state
  const row = rowOf[from] ?? 0
  let delta = Number.POSITIVE_INFINITY
  let best = 0
  for (let column = 1; column <= size; column++) {
    if (done[column]) continue
    const reduced = cost(row - 1, column - 1) - at(potential.row, row) - at(potential.column, column)
    if (reduced < at(slack, column)) {
      slack[column] = reduced
      before[column] = from
    }
    if (at(slack, column) < delta) {
      delta = at(slack, column)
      best = column
    }
  }
  for (let column = 0; column <= size; column++) {
    if (done[column]) {
      const owner = rowOf[column] ?? 0
      potential.row[owner] = at(potential.row, owner) + delta
      potential.column[column] = at(potential.column, column) - delta
    } else slack[column] = at(slack, column) - delta
  }
  return best
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0
