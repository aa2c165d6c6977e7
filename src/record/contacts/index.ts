import { isPolitical } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'
import type { Contact, Statement } from '../types.ts'
import { findAnswers, type GivenAnswer } from './answers.ts'
import { assemble } from './assemble.ts'
import { findDelegates } from './delegates.ts'
import { type Gathered, gather } from './gather.ts'
import { findMentions } from './mentions.ts'

/** How many sentences after a contact an answer or its delegates may follow. */
const FOLLOWING = 2

/** The meetings, calls, visits, councils and letters that a report tells of, past and planned, one entry each. */
export function findContacts(reading: Reading, statements: readonly Statement[]): Contact[] {
  const gathered = gather(findMentions(reading)).filter(one => isBetweenPolitical(reading, one))
  const answers = findAnswers(reading)
  const named = findDelegates(reading)
  return gathered.map(one =>
    assemble(reading, one, {
      answers: answers.filter(answer => nearest(gathered, answer) === one),
      delegates: named
        .filter(group => latest(gathered, group.sentence) === one)
        .flatMap(group => group.delegates),
      statements,
    }),
  )
}

/** Somebody of state takes part; of the others a report that everybody knows may not say what they are. */
const isBetweenPolitical = (reading: Reading, one: Gathered): boolean =>
  one.participants.some(participant => isPolitical(participant, reading.actors.all))

const nearest = (all: readonly Gathered[], answer: GivenAnswer): Gathered | undefined =>
  latest(all, answer.sentence)

/** The contact that was spoken of last, at most a few sentences before. */
function latest(all: readonly Gathered[], sentence: number): Gathered | undefined {
  let best: Gathered | undefined
  let at = -1
  for (const one of all)
    for (const mention of one.mentions)
      if (
        mention.sentence <= sentence &&
        sentence - mention.sentence <= FOLLOWING &&
        mention.sentence >= at
      ) {
        best = one
        at = mention.sentence
      }
  return best
}
