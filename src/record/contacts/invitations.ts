import { agentsOf, clauseTime, isNegated, lemmaAt, oblique, patientsOf } from '../../language/clause.ts'
import { type Found, verbSpan } from '../parts/found.ts'
import { hostAt } from '../parts/nations.ts'
import { type Participant, unique } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'
import { unansweredBy } from './answers.ts'
import { INVITATIONS } from './invited.ts'
import type { Mode, Status } from './types.ts'
import { verbEncounter } from './verbs.ts'

/** An invitation that is given or answered: who with whom, who asked, and how far it has come. */
export interface Invitation {
  readonly mode: Found<Mode>
  readonly participants: readonly Participant[]
  readonly initiator?: Participant
  readonly status: Found<Status>
}

const ACCEPTING = new Set(['accept'])
const DECLINING = new Set(['decline', 'reject', 'refuse', 'turn'])
const GOING = new Set(['visit', 'meet', 'attend', 'come', 'travel', 'hold', 'take', 'talk', 'negotiate'])
const OCCASIONS = new Set([
  'talk',
  'talks',
  'meeting',
  'summit',
  'visit',
  'negotiation',
  'dialogue',
  'conference',
  'consultation',
])

/** Reads "A invited B to visit", "B declined the invitation of A"; undefined for other words. */
export function invitationAt(reading: Reading, verb: number): Invitation | undefined {
  if (reading.trees.tokens[verb]?.upos !== 'VERB') return undefined
  return lemmaAt(reading.trees, verb) === 'invite' ? given(reading, verb) : answered(reading, verb)
}

function given(reading: Reading, verb: number): Invitation | undefined {
  const { trees } = reading
  if (isNegated(trees, verb) || !isToMeet(reading, verb)) return undefined
  const hosts = unique(agentsOf(trees, verb).flatMap(head => participantsOf(reading, head)))
  const guests = unique(patientsOf(trees, verb).flatMap(head => participantsOf(reading, head)))
  if (hosts.length === 0 || guests.length === 0 || isToldBelow(reading, verb)) return undefined
  return build(reading, verb, [...hosts, ...guests], hosts[0], 'proposed')
}

/** "invited B to visit Norway": the verb below tells of the visit, with its own day and place. */
const isToldBelow = (reading: Reading, verb: number): boolean =>
  reading.trees
    .dependents(verb, 'xcomp', 'advcl', 'ccomp')
    .some(child => (verbEncounter(reading, child)?.participants.length ?? 0) > 1)

/** What they are asked to is a meeting or a journey, and no joining of an organisation. */
function isToMeet(reading: Reading, verb: number): boolean {
  const { trees } = reading
  if (patientsOf(trees, verb).some(guest => unansweredBy(reading, guest) !== undefined)) return true
  const clauses = trees.dependents(verb, 'xcomp', 'advcl', 'ccomp')
  if (clauses.some(child => GOING.has(lemmaAt(reading.trees, child)))) return true
  const inner = clauses.flatMap(child => trees.dependents(child, 'obj'))
  const heads = [...oblique(trees, verb, 'to', 'for'), ...inner]
  return heads.some(head => OCCASIONS.has(lemmaAt(reading.trees, head)) || hostAt(reading, head).length > 0)
}

function answered(reading: Reading, verb: number): Invitation | undefined {
  const { trees } = reading
  const lemma = lemmaAt(reading.trees, verb)
  if (!ACCEPTING.has(lemma) && !DECLINING.has(lemma)) return undefined
  const paper = trees.dependents(verb, 'obj').find(head => INVITATIONS.has(lemmaAt(reading.trees, head)))
  if (paper === undefined || clauseTime(trees, verb).modal !== undefined) return undefined
  const guests = unique(agentsOf(trees, verb).flatMap(head => participantsOf(reading, head)))
  const heads = [...oblique(trees, paper, 'from', 'of', 'by'), ...trees.dependents(paper, 'nmod:poss')]
  const hosts = unique(heads.flatMap(head => participantsOf(reading, head)))
  if (hosts.length === 0 || guests.length === 0) return undefined
  const accepts = ACCEPTING.has(lemma) !== isNegated(trees, verb)
  return build(reading, verb, [...guests, ...hosts], hosts[0], accepts ? 'scheduled' : 'refused')
}

function build(
  reading: Reading,
  verb: number,
  participants: readonly Participant[],
  initiator: Participant | undefined,
  status: Status,
): Invitation {
  const evidence = [verbSpan(reading.trees, verb)]
  const journey = oblique(reading.trees, verb, 'to').some(head => hostAt(reading, head).length > 0)
  return {
    mode: { value: journey ? 'visit' : 'unspecified', evidence, known: 'implied', by: 'invitation' },
    participants: unique(participants),
    status: { value: status, evidence, known: 'implied', by: 'invitation' },
    ...(initiator && { initiator }),
  }
}
