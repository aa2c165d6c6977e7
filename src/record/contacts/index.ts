import { isPolitical, isPrivate, type Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import type { Contact, Statement } from '../types.ts'
import { findAnswers, type GivenAnswer } from './answers.ts'
import { assemble } from './assemble.ts'
import { findDelegates } from './delegates.ts'
import { statusAmong } from './fields.ts'
import { type Gathered, gather } from './gather.ts'
import { hereOf } from './here.ts'
import { findMentions } from './mentions.ts'

/** How many sentences after a contact an answer or its delegates may follow. */
const FOLLOWING = 2

/** The meetings, calls, visits, councils and letters that a report tells of, past and planned, one entry each. */
export function findContacts(reading: Reading, statements: readonly Statement[]): Contact[] {
  const gathered = ofState(reading, gather(findMentions(reading), hereOf(reading)))
  const answers = findAnswers(reading)
  const named = findDelegates(reading)
  return gathered.map((one, index) =>
    assemble(reading, one, {
      answers: answers.filter(answer => nearest(gathered, answer) === one),
      delegates: named
        .filter(group => latest(gathered, group.sentence) === one)
        .flatMap(group => group.delegates)
        .filter(who => !guests(one).some(party => party.key === who.key) && isOfASide(one, who)),
      statements,
      ordinal: gathered.slice(0, index).filter(other => firstWord(other) === firstWord(one)).length,
    }),
  )
}

/**
 * The contacts in which somebody of state takes part. Of those whom everybody knows a report may not say what they
 * are: two persons whom it gives no role meet in politics if it tells of an office, or of another contact of state.
 */
function ofState(reading: Reading, gathered: readonly Gathered[]): Gathered[] {
  const { all } = reading.actors
  const told = gathered.filter(one => !isOneCountry(one) && !isWithItself(one))
  const sure = told.filter(one => guests(one).some(who => isPolitical(who, all) && !isPrivate(who)))
  const offices = all.some(
    actor => actor.kind === 'office' || (actor.role !== undefined && OFFICE.test(actor.role)),
  )
  if (sure.length === 0 && !offices) return sure
  return told.filter(one => sure.includes(one) || isBetweenNamed(reading, one))
}

/** Who leads the talks of two states and is of neither only mediates. */
const isOfASide = ({ participants }: Gathered, who: Participant): boolean =>
  who.country === undefined ||
  participants.some(one => one.country === undefined || one.country === who.country)

/** A summit of which only one country is read does not say who met. */
const isOneCountry = ({ mentions, participants: [only, ...others] }: Gathered): boolean =>
  only?.key.startsWith('country:') === true &&
  others.length === 0 &&
  mentions.every(({ mode, status }) => mode.value !== 'visit' && (status?.value ?? 'held') === 'held')

/** "A meeting with the ambassador of Italy": a state and somebody of it, whom no name parts from it, are one side. */
const isWithItself = ({ participants }: Gathered): boolean =>
  participants.length > 1 &&
  participants.some(one => one.key.startsWith('country:')) &&
  participants.every(
    one => !one.person && one.country !== undefined && one.country === participants[0]?.country,
  )

/** Those who take part; the country in which a visit is makes none of it. */
function guests({ mentions, participants }: Gathered): readonly Participant[] {
  const visit = mentions.every(mention => mention.mode.value === 'visit')
  return visit ? participants.filter(who => who.by !== 'host') : participants
}

const isBetweenNamed = ({ actors }: Reading, one: Gathered): boolean =>
  one.participants.length > 1 &&
  one.participants.every(
    who => !isPrivate(who) && actors.all.find(actor => actor.id === who.key)?.kind === 'person',
  )

const OFFICE =
  /president|minister|senator|representative|speaker|chancellor|ambassador|chargé|governor|premier|secretary/i

const firstWord = (one: Gathered): number => one.mentions[0]?.trigger ?? -1

/** What was told last and is still ahead; else what was told last. */
const nearest = (all: readonly Gathered[], answer: GivenAnswer): Gathered | undefined =>
  latest(all.filter(isAhead), answer.sentence) ?? latest(all, answer.sentence)

const isAhead = ({ mentions }: Gathered): boolean =>
  ['proposed', 'scheduled'].includes(statusAmong(mentions).value)

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
