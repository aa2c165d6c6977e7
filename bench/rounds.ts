import type { Contender } from './contenders.ts'

/** Words a second of the processor, one number a round. */
export interface Timing {
  readonly contender: Contender
  readonly rates: readonly number[]
}

type Ready = {
  readonly contender: Contender
  readonly read: (text: string) => unknown
  readonly rates: number[]
}

/** Times all contenders on the same texts, one after the other in each round, after one round to warm up. */
export async function timeRounds(
  contenders: readonly Contender[],
  { texts, words }: { readonly texts: readonly string[]; readonly words: number },
  options: {
    readonly rounds: number
    readonly model?: string | undefined
    readonly progress: (message: string) => void
  },
): Promise<Timing[]> {
  const ready: Ready[] = []
  for (const contender of contenders) {
    const read = await contender.prepare(options.model)
    if (read) ready.push({ contender, read, rates: [] })
    else options.progress(`${contender.name}: cannot run here`)
  }
  for (let round = 0; round <= options.rounds; round++) {
    for (const { contender, read, rates } of ready) {
      options.progress(`round ${round} of ${options.rounds}: ${contender.name}`)
      const seconds = await secondsFor(texts, read)
      if (round > 0) rates.push(words / seconds)
    }
  }
  return ready
}

/** The middle of some numbers; 0 for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  if (sorted.length % 2 === 1) return sorted[middle] ?? 0
  return ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/**
 * What some work gives, and the seconds of the processor that it takes: on one core those of the clock, and all but
 * untouched by what else runs on the machine.
 */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; seconds: number }> {
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (user + system) / 1e6 }
}

async function secondsFor(texts: readonly string[], read: (text: string) => unknown): Promise<number> {
  const { seconds } = await timed(async () => {
    for (const text of texts) await read(text)
  })
  return seconds
}
