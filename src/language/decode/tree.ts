/**
 * The best dependency tree of a sentence with exactly one root (Chu and Liu 1965, Edmonds 1967).
 * `scores[dependent * (n + 1) + head]`, head 0 being the root, heads 1…n the words. Returns a head per word,
 * -1 for the root.
 */
export function bestTree(scores: Float64Array, n: number): Int32Array {
  if (n === 0) return new Int32Array(0)
  const greedy = greedyHeads(scores, n)
  if (greedy && isTree(greedy)) return greedy
  let top: Int32Array | undefined
  let topScore = Number.NEGATIVE_INFINITY
  for (const root of likelyRoots(scores, n)) {
    const heads = withRoot(scores, n, root)
    const total = heads.reduce((sum, head, word) => sum + (scores[word * (n + 1) + head + 1] as number), 0)
    if (total > topScore) {
      topScore = total
      top = heads
    }
  }
  return top ?? new Int32Array(n).fill(-1, 0, 1)
}

/** How many candidates for the root are tried; beyond the first few none ever wins. */
const ROOTS_TRIED = 3

function likelyRoots(scores: Float64Array, n: number): number[] {
  const order = Array.from({ length: n }, (_, word) => word)
  const gain = (word: number): number => (scores[word * (n + 1)] as number) - bestHeadScore(scores, n, word)
  return order.sort((a, b) => gain(b) - gain(a)).slice(0, n <= 8 ? n : ROOTS_TRIED)
}

function bestHeadScore(scores: Float64Array, n: number, word: number): number {
  let top = Number.NEGATIVE_INFINITY
  for (let head = 1; head <= n; head++)
    if (head !== word + 1) top = Math.max(top, scores[word * (n + 1) + head] as number)
  return top
}

function greedyHeads(scores: Float64Array, n: number): Int32Array | undefined {
  const heads = new Int32Array(n)
  let roots = 0
  for (let word = 0; word < n; word++) {
    let top = 0
    for (let head = 1; head <= n; head++)
      if (
        head !== word + 1 &&
        (scores[word * (n + 1) + head] as number) > (scores[word * (n + 1) + top] as number)
      )
        top = head
    heads[word] = top - 1
    if (top === 0) roots++
  }
  return roots === 1 ? heads : undefined
}

/** Whether every word reaches the root. */
export function isTree(heads: Int32Array): boolean {
  const state = new Uint8Array(heads.length)
  for (let word = 0; word < heads.length; word++) {
    const path: number[] = []
    let at = word
    while (at >= 0 && state[at] === 0) {
      state[at] = 1
      path.push(at)
      at = heads[at] as number
    }
    if (at >= 0 && state[at] === 1) return false
    for (const seen of path) state[seen] = 2
  }
  return true
}

/** Weights of edges: `weights[to * size + from]`. */
function withRoot(scores: Float64Array, n: number, root: number): Int32Array {
  const size = n + 1
  const weights = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  for (let word = 0; word < n; word++) {
    const at = (word + 1) * size
    if (word === root) weights[at] = scores[word * size] as number
    else
      for (let head = 1; head <= n; head++)
        if (head !== word + 1) weights[at + head] = scores[word * size + head] as number
  }
  const heads = arborescence(weights, size)
  return Int32Array.from({ length: n }, (_, word) => (heads[word + 1] as number) - 1)
}

/** Best incoming edge for every node but 0; a cycle is contracted and the rest solved again. */
function arborescence(weights: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size)
  for (let node = 1; node < size; node++) {
    const at = node * size
    let top = 0
    for (let from = 0; from < size; from++)
      if (from !== node && (weights[at + from] as number) > (weights[at + top] as number)) top = from
    heads[node] = top
  }
  const cycle = findCycle(heads, size)
  return cycle ? expand(weights, size, heads, cycle) : heads
}

function findCycle(heads: Int32Array, size: number): number[] | undefined {
  const seen = new Int32Array(size).fill(-1)
  for (let start = 1; start < size; start++) {
    let at = start
    while (at !== 0 && seen[at] === -1) {
      seen[at] = start
      at = heads[at] as number
    }
    if (at === 0 || seen[at] !== start) continue
    const cycle = [at]
    for (let next = heads[at] as number; next !== at; next = heads[next] as number) cycle.push(next)
    return cycle
  }
  return undefined
}

/** Solves the graph with a cycle made one node, the last, and puts the cycle's nodes back. */
function expand(
  weights: Float64Array,
  size: number,
  heads: Int32Array,
  cycle: readonly number[],
): Int32Array {
  const rest = outside(cycle, size)
  const merged = rest.length
  const width = merged + 1
  const smaller = new Float64Array(width * width).fill(Number.NEGATIVE_INFINITY)
  const [entry, exit] = [new Int32Array(merged), new Int32Array(merged)]
  for (let i = 0; i < merged; i++) {
    const node = rest[i] as number
    for (let j = 0; j < merged; j++)
      if (i !== j) smaller[i * width + j] = weights[node * size + (rest[j] as number)] as number
    for (const inner of cycle) {
      const enter =
        (weights[inner * size + node] as number) -
        (weights[inner * size + (heads[inner] as number)] as number)
      if (enter > (smaller[merged * width + i] as number)) {
        smaller[merged * width + i] = enter
        entry[i] = inner
      }
      const leave = weights[node * size + inner] as number
      if (leave > (smaller[i * width + merged] as number)) {
        smaller[i * width + merged] = leave
        exit[i] = inner
      }
    }
  }
  const solved = arborescence(smaller, width)
  const result = Int32Array.from(heads)
  rest.forEach((node, i) => {
    const head = solved[i] as number
    if (node !== 0) result[node] = head === merged ? (exit[i] as number) : (rest[head] as number)
  })
  const into = solved[merged] as number
  result[entry[into] as number] = rest[into] as number
  return result
}

function outside(cycle: readonly number[], size: number): number[] {
  const inCycle = new Uint8Array(size)
  for (const node of cycle) inCycle[node] = 1
  const rest: number[] = []
  for (let node = 0; node < size; node++) if (inCycle[node] === 0) rest.push(node)
  return rest
}
