/** At most so many acts of one sort in a stretch of time, for each person or address. */
export interface Limit {
  /** Takes one; the seconds to wait where there is none left. */
  take(who: string): number
}

/** Names kept at most; beyond, the oldest are forgotten. */
const NAMES = 10_000

/** A bucket for each name that holds `most` and fills again over `seconds`. `now` in milliseconds. */
export function limitOf(most: number, seconds: number, now: () => number): Limit {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take(who) {
      const at = now()
      const was = buckets.get(who) ?? { left: most, at }
      const left = Math.min(most, was.left + ((at - was.at) / 1000) * (most / seconds))
      buckets.delete(who)
      if (buckets.size >= NAMES) buckets.delete(buckets.keys().next().value ?? '')
      buckets.set(who, { left: left >= 1 ? left - 1 : left, at })
      return left >= 1 ? 0 : Math.ceil((1 - left) * (seconds / most))
    },
  }
}
