import type { Move } from '../../src/record/types.ts'
import { asSpans, wordsUnder } from './align.ts'
import { type Matching, matchItems } from './match.ts'
import { codeOfName, namesAgree } from './names.ts'
import type { GoldMove } from './types.ts'
import type { View } from './view.ts'

export interface MoveScore {
  /** The same type, a trigger in the gold's evidence, and one of its actors: the main count. */
  readonly strict: Matching<Move, GoldMove>
  /** The type alone, anywhere in the report. */
  readonly type: Matching<Move, GoldMove>
}

/** Compares the moves of one report with the gold. */
export function scoreMoves(predicted: readonly Move[], gold: readonly GoldMove[], view: View): MoveScore {
  const triggers = new Map(predicted.map(one => [one, view.predicted(one.trigger)]))
  const places = new Map(gold.map(one => [one, wordsUnder(view.words, asSpans(one.evidence))]))
  const inEvidence = (a: Move, b: GoldMove): boolean =>
    [...(triggers.get(a) ?? [])].some(word => places.get(b)?.has(word))
  return {
    strict: matchItems(predicted, gold, (a, b) =>
      a.type === b.type && inEvidence(a, b) && sameActor(a, b) ? 1 : undefined,
    ),
    type: matchItems(predicted, gold, (a, b) => (a.type === b.type ? Number(inEvidence(a, b)) : undefined)),
  }
}

/** An actor that is one of the gold's, or has its country. */
export function sameActor(predicted: Move, gold: GoldMove): boolean {
  return [gold.actor].flat().some(name => {
    const code = codeOfName(name)
    return predicted.actor.some(
      actor => namesAgree(actor.name, name) || (code !== undefined && actor.country === code),
    )
  })
}
