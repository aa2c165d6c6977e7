import { clauseTime, lemmaAt } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Participant } from '../parts/participant.ts'
import { actorsAt, type MoveReading } from './actors.ts'
import type { Candidate } from './types.ts'

/** What one side does to the other when it is not heard. */
const CONSEQUENCES = new Set(
  'consequence measure countermeasure sanction step response retaliation reprisal punishment action tariff strike'.split(
    ' ',
  ),
)

/**
 * "warned it would retaliate", "warned that more sanctions would follow": a warning of what one will do oneself needs
 * nobody who is told.
 */
export const isOwnVow = (reading: MoveReading, candidate: Candidate, own: ReadonlySet<string>): boolean =>
  vowsIn(reading, candidate, own).length > 0

/** "that it would respond if NATO deployed missiles": those on whom it depends whether what is threatened comes. */
export const conditionalOn = (
  reading: MoveReading,
  candidate: Candidate,
  own: ReadonlySet<string>,
): Participant[] =>
  vowsIn(reading, candidate, own)
    .flatMap(clause => reading.trees.dependents(clause, 'advcl'))
    .filter(clause => reading.trees.dependents(clause, 'mark').some(mark => isIf(reading.trees, mark)))
    .flatMap(clause => reading.trees.dependents(clause, 'nsubj'))
    .flatMap(subject => actorsAt(reading, subject))

const isIf = (trees: Trees, mark: number): boolean => /^(?:if|unless)$/.test(lemmaAt(trees, mark))

function vowsIn(reading: MoveReading, { trigger, sense }: Candidate, own: ReadonlySet<string>): number[] {
  const { trees, actors } = reading
  if (sense.type !== 'THREATEN') return []
  const isOwn = (subject: number): boolean =>
    CONSEQUENCES.has(lemmaAt(trees, subject)) ||
    actors.resolveToken(subject).some(one => own.has(one.actor.id))
  return trees
    .dependents(trigger, 'ccomp')
    .filter(clause => isAhead(trees, clause) && trees.dependents(clause, 'nsubj').some(isOwn))
}

const isAhead = (trees: Trees, clause: number): boolean =>
  ['will', 'would'].includes(clauseTime(trees, clause).modal ?? '') ||
  clauseTime(trees, clause).tense === 'future'
