import { type ActorFacts, type ActorFit, fitOfActors } from '../actors.ts'
import type { ContactFacts } from './facts.ts'

type Sides = Pick<ContactFacts, 'parties' | 'delegates' | 'mode'>

const POINTS: Readonly<Record<ActorFit, number>> = { same: 0, office: -0.5, state: -2, open: -3 }

/**
 * Points for the parties of two contacts being the same, at most 3.5. Every party of the side with fewer must be found
 * on the other; a state may stand for one of its persons, which alone is weak. Two persons of one state contradict.
 */
export function fitOfParties(a: Sides, b: Sides): number | undefined {
  const [few, many] = a.parties.length <= b.parties.length ? [a, b] : [b, a]
  const pairs = pair(few.parties, many.parties)
  const unpaired = few.parties.filter(one => !pairs.some(([left]) => left === one))
  if (unpaired.length > 0 && !(few.parties.length >= 4 && unpaired.length === 1)) return undefined
  const extra = many.parties.filter(one => !pairs.some(([, right]) => right === one))
  if (extra.length > 0 && !mayBeLonger(few, many, pairs)) return undefined
  const worst = Math.min(...pairs.map(([, , fit]) => POINTS[fit]))
  const states = pairs.filter(([left, right]) => left.kind === 'state' && right.kind === 'state').length
  const known = delegatesKnown(few, many, pairs)
  if (known === undefined) return undefined
  return 3 + worst - states * 0.4 - extra.length * 0.5 - (pairs.length === 1 ? 1.5 : 0) + known
}

/** Pairs the parties one to one, the closest fits first. */
function pair(few: readonly ActorFacts[], many: readonly ActorFacts[]): [ActorFacts, ActorFacts, ActorFit][] {
  const all = few.flatMap(left =>
    many.flatMap(right => {
      const fit = fitOfActors(left, right)
      return fit ? [[left, right, fit] as [ActorFacts, ActorFacts, ActorFit]] : []
    }),
  )
  all.sort((x, y) => POINTS[y[2]] - POINTS[x[2]])
  const taken = new Set<ActorFacts>()
  return all.filter(([left, right]) => {
    if (taken.has(left) || taken.has(right)) return false
    taken.add(left).add(right)
    return true
  })
}

/** A contact of two is none of more, unless it names states and the longer list their persons. */
function mayBeLonger(
  few: Sides,
  many: Sides,
  pairs: readonly (readonly [ActorFacts, ActorFacts, ActorFit])[],
): boolean {
  if (few.parties.length >= 3 || few.mode === 'multilateral') return few.parties.length >= 2
  if (few.parties.length === 1) return pairs.every(([, , fit]) => fit === 'same')
  const covered = new Set(pairs.flatMap(([, right, fit]) => (fit === 'state' ? [right.country] : [])))
  return many.parties.every(one => pairs.some(([, right]) => right === one) || covered.has(one.country))
}

/** Persons for whom a state stands are told apart by its delegates: shared ones help, others contradict. */
function delegatesKnown(
  few: Sides,
  many: Sides,
  pairs: readonly (readonly [ActorFacts, ActorFacts, ActorFit])[],
): number | undefined {
  const [left, right] = [persons(few), persons(many)]
  if (few.delegates.length === 0 && many.delegates.length === 0) return 0
  const shared = left.filter(one => right.some(other => fitOfActors(one, other) === 'same')).length
  if (shared > 0) return pairs.some(([, , fit]) => fit === 'state') ? 1.5 : 0.5
  return left.length > 0 && right.length > 0 ? undefined : 0
}

const persons = (sides: Sides): ActorFacts[] =>
  [...sides.parties, ...sides.delegates].filter(one => one.kind === 'person')
