import type { Stations } from './predict.ts'
import { interval } from './record/counts.ts'

/** One number of the table. */
export interface Measure {
  /** What floors and `--json` call it: `contacts.gold14.f1`. */
  readonly key: string
  readonly label: string
  /** The set it was measured on, and how large that is. */
  readonly set: string
  /** Whether words were given as in the gold, or found in the raw text. */
  readonly words: 'raw' | 'gold'
  /** Points of 100 (a plain count where `unit` says so). */
  readonly value: number
  readonly unit?: 'points' | 'count'
  /** 95 % interval over documents. */
  readonly interval?: readonly [number, number]
  readonly note?: string
  /** What peers publish for the same or the nearest task. */
  readonly peers?: string
  /** What it is to reach. */
  readonly goal?: number
  /** Whether a floor guards it; rates over a handful of cases have none. */
  readonly guarded: boolean
}

/** One way to measure: what `--only` names, and what it gives. */
export interface Task {
  readonly name: string
  /** Part of the short run that goes with the tests. */
  readonly short: boolean
  /** Files whose digest is recorded with the floors. */
  files(): readonly string[]
  run(context: Context): Promise<Measure[]>
}

/** What a task is run with. */
export interface Context {
  readonly stations: Stations
  readonly short: boolean
  readonly errors: boolean
  /** Says on standard error how far it is. */
  progress(message: string): void
}

/** A share as points of 100. */
export const points = (share: number): number => Math.round(share * 1e4) / 100

/** A guarded or plain number with its 95 % interval over documents. */
export function measured<T>(
  measure: Omit<Measure, 'value' | 'interval'>,
  documents: readonly T[],
  rate: (sample: readonly T[]) => number,
): Measure {
  const [low, high] = interval(documents, rate)
  return { ...measure, value: points(rate(documents)), interval: [points(low), points(high)] }
}
