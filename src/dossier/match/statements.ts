import { type ActorFacts, actorFacts, fitOfActors } from '../actors.ts'
import type { Fit, ItemOf } from '../types.ts'
import { fitOfTimes, fortnightOf, type When, whenOf } from '../when.ts'
import { type Anchors, anchorsOf, likeness, stemsOf, tripleKeys } from '../words.ts'
import { SAME } from './judge.ts'

export interface StatementFacts {
  readonly article: string
  readonly speaker?: ActorFacts
  /** The body spoken for. */
  readonly body?: ActorFacts
  readonly stems: readonly string[]
  readonly anchors: Anchors
  readonly when: When
}

export function statementFacts({ article, item, words, published }: ItemOf<'statement'>): StatementFacts {
  const { speaker } = item
  const body = speaker.organization ?? (speaker.name === undefined ? speaker.country : undefined)
  const countries = speaker.country === undefined ? [] : [speaker.country]
  return {
    article,
    ...(speaker.name !== undefined && { speaker: actorFacts(speaker) }),
    ...(body !== undefined && { body: actorFacts({ name: body, country: speaker.country }) }),
    stems: stemsOf(words),
    anchors: anchorsOf(words),
    when: whenOf({ start: item.time }, countries, published),
  }
}

/** Threes of stems of the words, whoever said them, by fortnight. */
export const statementKeys = (facts: StatementFacts): string[] => keysIn(facts, [fortnightOf(facts.when)])

/** As kept, and a fortnight before and after. */
export function statementProbes(facts: StatementFacts): string[] {
  const at = fortnightOf(facts.when)
  return keysIn(facts, at === undefined ? [at] : [at - 1, at, at + 1])
}

function keysIn(facts: StatementFacts, fortnights: readonly (number | undefined)[]): string[] {
  const triples = tripleKeys(facts.stems)
  return fortnights.flatMap(at => triples.map(triple => `s:${at ?? ''}:${triple}`))
}

const FEWEST_STEMS = 3
const WINDOW_DAYS = 14

/**
 * One statement: the same speaker and the same words, cut (the shorter is in the longer, in order) or translated (most
 * stems shared, in order). Other numbers, a denial on one side alone or another day are another statement.
 */
export function fitOfStatements(a: StatementFacts, b: StatementFacts): Fit | undefined {
  const alike = likeness(a.stems, b.stems)
  const speakers = fitOfSpeakers(a, b)
  if (speakers === undefined || !timesFit(a.when, b.when)) return undefined
  if (!numbersFit(a.anchors, b.anchors) || (alike.contained < 0.95 && denialsDiffer(a.anchors, b.anchors)))
    return undefined
  if (alike.size < FEWEST_STEMS) return isShortRepeat(a, b) ? { points: SAME + speakers } : undefined
  const cut = alike.contained >= 0.75 && alike.inOrder >= 0.7
  const translated = alike.jaccard >= 0.45 && alike.inOrder >= 0.55
  if (!cut && !translated) return undefined
  const length = Math.min(1, (alike.size - FEWEST_STEMS) / 6)
  const points = SAME - 1 + 2 * Math.max(alike.contained - 0.5, alike.jaccard) + length + speakers
  return { points: a.article === b.article ? points - 1 : points }
}

/** Two or three words are one statement only if they are the same and by a named person. */
const isShortRepeat = (a: StatementFacts, b: StatementFacts): boolean =>
  a.speaker !== undefined &&
  b.speaker !== undefined &&
  a.stems.length > 0 &&
  a.stems.join() === b.stems.join()

/** 0.5 for one named speaker; 0 where one side has only the body or nobody; undefined for two speakers. */
function fitOfSpeakers(a: StatementFacts, b: StatementFacts): number | undefined {
  if (a.speaker && b.speaker) {
    const fit = fitOfActors(a.speaker, b.speaker)
    if (fit === 'same' || fit === 'office') return 0.5
    return fit !== undefined || spokenFor(a, b) ? -0.25 : undefined
  }
  const [one, other] = [a.speaker ?? a.body, b.speaker ?? b.body]
  if (!one || !other) return -0.5
  if (fitOfActors(one, other) || spokenFor(a, b)) return 0
  return one.country !== undefined && one.country === other.country ? -0.25 : undefined
}

/** "The White House said" and "Jen Psaki, of the White House, said" are one voice. */
function spokenFor(a: StatementFacts, b: StatementFacts): boolean {
  const bodies = (facts: StatementFacts): ActorFacts[] =>
    [facts.body, facts.speaker].filter(one => one !== undefined && one.kind !== 'person') as ActorFacts[]
  const persons = [a, b].filter(facts => facts.speaker?.kind === 'person').length
  if (persons === 2) return false
  return bodies(a).some(one => bodies(b).some(other => fitOfActors(one, other) === 'same'))
}

function timesFit(a: When, b: When): boolean {
  if (a.kind !== 'none' && b.kind !== 'none') return fitOfTimes(a, b) !== undefined
  const fit = fitOfTimes(a, b)
  if (fit !== undefined) return true
  const [one, other] = [publishedOf(a), publishedOf(b)]
  if (one === undefined || other === undefined) return true
  return Math.abs(Date.parse(one) - Date.parse(other)) <= WINDOW_DAYS * 86_400_000
}

const publishedOf = (when: When): string | undefined => (when.kind === 'none' ? when.published : undefined)

/** Numbers of the shorter must be in the longer, or the sides share none to compare. */
function numbersFit(a: Anchors, b: Anchors): boolean {
  const [few, many] = a.numbers.size <= b.numbers.size ? [a.numbers, b.numbers] : [b.numbers, a.numbers]
  return [...few].every(number => many.has(number))
}

const denialsDiffer = (a: Anchors, b: Anchors): boolean => a.negations > 0 !== b.negations > 0
