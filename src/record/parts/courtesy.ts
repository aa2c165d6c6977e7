import { isInfinitive, lemmaAt, oblique } from '../../language/clause.ts'
import type { Reading } from '../reading.ts'
import { participantsOf } from './participants.ts'
import { isTime } from './time.ts'

/**
 * "called on the president on Monday": a visit to somebody, where no word says what he is asked for. Gives the tokens of
 * whom the call was paid to; none where it is an appeal.
 */
export function calledOn(reading: Reading, verb: number): number[] {
  const { trees } = reading
  if (trees.tokens[verb]?.upos !== 'VERB' || lemmaAt(trees, verb) !== 'call') return []
  const heads = oblique(trees, verb, 'on', 'upon').filter(head => !isTime(reading, head))
  const [head, more] = heads
  if (head === undefined || more !== undefined || asks(reading, [verb, head])) return []
  const people = participantsOf(reading, head)
  const isSomebody = people.length === 1 && people.every(one => one.person)
  return isSomebody ? [head] : []
}

/** An infinitive, a clause or "for": what somebody is called on to do. */
const asks = (reading: Reading, heads: readonly number[]): boolean => {
  const { trees } = reading
  return heads.some(
    head =>
      trees.dependents(head, 'ccomp').length > 0 ||
      trees.dependents(head, 'xcomp', 'advcl', 'acl').some(child => isInfinitive(trees, child)) ||
      oblique(trees, head, 'for').some(one => !isTime(reading, one)),
  )
}
