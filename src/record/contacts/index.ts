import { isPolitical } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import type { Contact, Statement } from '../types.ts'
import { findAnswers, type GivenAnswer } from './answers.ts'
import { assemble } from './assemble.ts'
import { findDelegates } from './delegates.ts'
import { type Gathered, gather } from './gather.ts'
import { hereOf } from './here.ts'
import { findMentions } from './mentions.ts'

/** How many sentences after a contact an answer or its delegates may follow. */
const FOLLOWING = 2

/** The meetings, calls, visits, councils and letters that a report tells of, past and planned, one entry each. */
export function findContacts(reading: Reading, statements: readonly Statement[]): Contact[] {
  const gathered = gather(findMentions(reading), hereOf(reading)).filter(one =>
    isBetweenPolitical(reading, one),
  )
  const answers = findAnswers(reading)
  const named = findDelegates(reading)
  return gathered.map((one, index) =>
    assemble(reading, one, {
      answers: answers.filter(answer => nearest(gathered, answer) === one),
      delegates: named
        .filter(group => latest(gathered, group.sentence) === one)
        .flatMap(group => group.delegates),
      statements,
      ordinal: gathered.slice(0, index).filter(other => firstWord(other) === firstWord(one)).length,
    }),
  )
}

/** How often a report names those it is about. */
const OFTEN = 3

/**
 * Somebody of state takes part; of the others a report that everybody knows may not say what they are. Two whom it
 * gives no role at all must both be those it is about, in a report on politics.
 */
function isBetweenPolitical(reading: Reading, one: Gathered): boolean {
  const { all } = reading.actors
  const visit = one.mentions.every(mention => mention.mode.value === 'visit')
  const people = visit ? one.participants.filter(who => who.by !== 'host') : one.participants
  if (people.some(participant => isPolitical(participant, all))) return true
  const offices = all.filter(
    actor => actor.kind === 'office' || (actor.role !== undefined && OFFICE.test(actor.role)),
  )
  return (
    offices.length > 1 &&
    people.every(participant => {
      const actor = all.find(other => other.id === participant.key)
      return actor?.kind === 'person' && actor.mentions.length >= OFTEN
    })
  )
}

const OFFICE =
  /president|minister|senator|representative|speaker|chancellor|ambassador|governor|premier|secretary/i

const firstWord = (one: Gathered): number => one.mentions[0]?.trigger ?? -1

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
