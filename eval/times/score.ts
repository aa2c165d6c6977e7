import { overlaps } from '../../src/base/span.ts'
import { type Counts, prf, sum } from '../record/counts.ts'
import type { Timex } from './gold.ts'

/** What TempEval-3 counts in one text: spans that are the same, spans that overlap, and what is right on the latter. */
export interface TimeScore {
  readonly strict: Counts
  readonly relaxed: Counts
  readonly types: number
  readonly values: number
}

/** Expressions paired with the gold ones they overlap, each once; the same span before any other. */
export function pairTimes(
  gold: readonly Timex[],
  predicted: readonly Timex[],
): { readonly gold: Timex; readonly predicted: Timex }[] {
  const left = new Set(predicted)
  return gold.flatMap(one => {
    const meeting = [...left].filter(other => overlaps(one, other))
    const best = meeting.find(other => other.start === one.start && other.end === one.end) ?? meeting[0]
    if (!best) return []
    left.delete(best)
    return [{ gold: one, predicted: best }]
  })
}

/** Scores one text as TempEval-3's task A does. */
export function scoreTimes(gold: readonly Timex[], predicted: readonly Timex[]): TimeScore {
  const pairs = pairTimes(gold, predicted)
  const same = pairs.filter(
    pair => pair.gold.start === pair.predicted.start && pair.gold.end === pair.predicted.end,
  ).length
  const counts = (right: number): Counts => ({
    right,
    false: predicted.length - right,
    missed: gold.length - right,
  })
  return {
    strict: counts(same),
    relaxed: counts(pairs.length),
    types: pairs.filter(pair => pair.gold.type === pair.predicted.type).length,
    values: pairs.filter(pair => pair.gold.value === pair.predicted.value).length,
  }
}

/** The rates of several texts together, 0 to 1; value F1 is relaxed F1 times the share of right values. */
export function timeRates(scores: readonly TimeScore[]) {
  const relaxed = sum(scores.map(score => score.relaxed))
  const share = (of: (score: TimeScore) => number): number =>
    relaxed.right === 0 ? 0 : scores.reduce((total, score) => total + of(score), 0) / relaxed.right
  const [types, values] = [share(score => score.types), share(score => score.values)]
  return {
    strict: prf(sum(scores.map(score => score.strict))).f1,
    relaxed: prf(relaxed).f1,
    types,
    values,
    valueF1: prf(relaxed).f1 * values,
  }
}
