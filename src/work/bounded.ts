/**
 * Works on what a source gives, at most `limit` at a time, and asks the source for more only where there is room, so that
 * memory stays bounded whatever the source holds. The first error ends it, when what is under way is done.
 */
export async function bounded<T>(
  source: AsyncIterable<T>,
  limit: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  const errors: unknown[] = []
  try {
    for await (const one of source) {
      const mine: Promise<void> = work(one)
        .catch(error => void errors.push(error))
        .finally(() => running.delete(mine))
      running.add(mine)
      if (running.size >= limit) await Promise.race(running)
      if (errors.length > 0) break
    }
  } finally {
    await Promise.all(running)
  }
  if (errors.length > 0) throw errors[0]
}
