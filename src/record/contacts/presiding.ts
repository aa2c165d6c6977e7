import { agentsOf, lemmaAt, oblique } from '../../language/clause.ts'
import type { Participant } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'
import { trunkOf } from './trunk.ts'

/** What somebody does at a contact between others: a third party that is in the room. */
export const PRESIDING: ReadonlySet<string> = new Set(['chair', 'mediate', 'moderate', 'preside', 'co-chair'])
/** Of a passive also: "the meeting was hosted by the president" ("A hosted B" is read as a verb of its own). */
const RECEIVING = new Set([...PRESIDING, 'host', 'attend', 'join'])

/**
 * The persons who chair, mediate or host a contact, or in whose presence it is: "A chaired the session between B and C",
 * "the talks, mediated by A". A country that lends its rooms or good offices takes no part.
 */
export function presiding(reading: Reading, noun: number): Participant[] {
  const { trees } = reading
  const trunk = trunkOf(trees, noun)
  const above = trees.tokens[trunk]?.head ?? -1
  const heads = [
    ...(isPresidedOver(reading, trunk, above) ? agentsOf(trees, above) : []),
    ...trees
      .dependents(noun, 'acl')
      .filter(clause => RECEIVING.has(lemmaAt(reading.trees, clause)))
      .flatMap(clause => agentsOf(trees, clause)),
    ...[noun, above].flatMap(index => presentAt(reading, index)),
  ].filter(head => head !== noun && head !== trunk)
  return heads
    .flatMap(head => participantsOf(reading, head))
    .filter(one => one.person)
    .map(one => ({ ...one, by: 'presiding' }))
}

/** The noun is the object of chairing, the subject of being chaired, or what somebody presides over. */
function isPresidedOver(reading: Reading, noun: number, verb: number): boolean {
  const { trees } = reading
  const lemma = lemmaAt(reading.trees, verb)
  if (trees.hasRelation(noun, 'nsubj:pass')) return RECEIVING.has(lemma)
  return (
    PRESIDING.has(lemma) &&
    (trees.hasRelation(noun, 'obj') || oblique(trees, verb, 'over', 'at', 'between', 'in').includes(noun))
  )
}

/** "in the presence of A". */
const presentAt = (reading: Reading, index: number): number[] =>
  oblique(reading.trees, index, 'in')
    .filter(head => lemmaAt(reading.trees, head) === 'presence')
    .flatMap(head => oblique(reading.trees, head, 'of'))
