/**
 * Remembers what was worked out for a key, so that it need not be worked out again; up to `most` keys, then it begins
 * anew. Only for what the key alone decides.
 */
export function memory<T>(most: number): (key: string, work: () => T) => T {
  const known = new Map<string, T>()
  return (key, work) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const value = work()
    if (known.size >= most) known.clear()
    known.set(key, value)
    return value
  }
}
