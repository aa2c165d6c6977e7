import type { MoveType } from '../../record/types.ts'
import { type ActorFacts, actorFacts, actorKeys, fitOfActors } from '../actors.ts'
import type { Fit, ItemOf } from '../types.ts'
import { fitOfTimes, fortnightOf, type When, whenOf } from '../when.ts'
import { type Anchors, anchorsOf, likeness, stemsOf } from '../words.ts'
import { SAME } from './judge.ts'

export interface MoveFacts {
  readonly article: string
  readonly type: MoveType
  readonly actors: readonly ActorFacts[]
  readonly recipients: readonly ActorFacts[]
  readonly stems: readonly string[]
  readonly anchors: Anchors
  readonly when: When
}

export function moveFacts({ article, item, words, published }: ItemOf<'move'>): MoveFacts {
  const actors = item.actor.map(actorFacts)
  return {
    article,
    type: item.type,
    actors,
    recipients: (item.recipient ?? []).map(actorFacts),
    stems: stemsOf(words),
    anchors: anchorsOf(words),
    when: whenOf(
      { start: item.time },
      actors.flatMap(one => one.country ?? []),
      published,
    ),
  }
}

/** Type and actor, by fortnight. */
export const moveKeys = (facts: MoveFacts): string[] => keysIn(facts, [fortnightOf(facts.when)])

/** As kept, and a fortnight before and after. */
export function moveProbes(facts: MoveFacts): string[] {
  const at = fortnightOf(facts.when)
  return keysIn(facts, at === undefined ? [at] : [at - 1, at, at + 1])
}

function keysIn(facts: MoveFacts, fortnights: readonly (number | undefined)[]): string[] {
  const actors = [...new Set(facts.actors.flatMap(actorKeys))]
  return fortnights.flatMap(at => actors.map(actor => `m:${facts.type}:${actor}:${at ?? ''}`))
}

/**
 * One act: the same type, actors and recipients that fit, days that fit, and told in words that are alike. States
 * demand, accuse and reject again and again, so type and actor alone say little.
 */
export function fitOfMoves(a: MoveFacts, b: MoveFacts): Fit | undefined {
  if (a.type !== b.type) return undefined
  const time = fitOfTimes(a.when, b.when)
  if (!time) return undefined
  const actors = fitOfLists(a.actors, b.actors)
  const recipients =
    a.recipients.length > 0 && b.recipients.length > 0 ? fitOfLists(a.recipients, b.recipients) : 0
  if (actors === undefined || recipients === undefined) return undefined
  const { contained, jaccard } = likeness(a.stems, b.stems)
  const words = 4 * Math.max(jaccard, contained * 0.6) - 1
  const points =
    2 + actors + 0.5 * recipients + Math.min(2, time.points) * 0.6 + words - (a.article === b.article ? 1 : 0)
  return { ...time, points: Math.min(points, SAME + 3) }
}

/** 0.5 where all of the shorter list are found as the same, 0 where as office or state; undefined otherwise. */
function fitOfLists(a: readonly ActorFacts[], b: readonly ActorFacts[]): number | undefined {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const fits = few.map(one => many.map(other => fitOfActors(one, other)).find(fit => fit !== undefined))
  if (fits.some(fit => fit === undefined)) return undefined
  return fits.every(fit => fit === 'same') ? 0.5 : 0
}
