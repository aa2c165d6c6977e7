import {
  agentsOf,
  clauseTime,
  isNegated,
  isPassive,
  lemmaAt,
  patientsOf,
  subjectsOf,
} from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { type Found, verbSpan } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'
import type { Party } from '../types.ts'
import { INVITATIONS } from './invited.ts'
import { CONTACT_NOUNS } from './lexicon.ts'

type Answer = NonNullable<Party['answer']>

/** Who answered an invitation or a date, where the text says so. */
export interface GivenAnswer {
  /** Nobody where the words leave it to whom was asked: "the invitation was accepted". */
  readonly by: readonly Participant[]
  readonly answer: Found<Answer>
  readonly sentence: number
}

const ACCEPTING = new Set(['accept', 'confirm', 'approve'])
const DECLINING = new Set(['decline', 'reject', 'refuse'])
const PROPOSED = new Set([
  'date',
  'invitation',
  'invite',
  'proposal',
  'offer',
  'meeting',
  'summit',
  'participation',
  'attendance',
  'talk',
  'talks',
  'visit',
  'it',
  'which',
])

/** Answers to what is proposed or scheduled: accepted, declined, or received and not yet answered. */
export function findAnswers(reading: Reading): GivenAnswer[] {
  const given = reading.trees.tokens.flatMap((token, index) => {
    const lemma = token.lemma.toLowerCase()
    if (token.upos !== 'VERB' || !(ACCEPTING.has(lemma) || DECLINING.has(lemma))) return []
    if (!isOfProposal(reading, index) && !isJoinedToInvitation(reading, index)) return []
    const answer = answerOf(reading, index, lemma)
    const by = whoAnswers(reading, index)
    if (!answer || (by.length === 0 && !isLeftOpen(reading, index))) return []
    const found: Found<Answer> = {
      value: answer,
      evidence: [verbSpan(reading.trees, index)],
      known: 'stated',
      by: 'answer-verb',
    }
    return [{ by, answer: found, sentence: token.sentence }]
  })
  return [...given, ...openReplies(reading)]
}

/** "The invitation was accepted": by whom goes without saying. */
const isLeftOpen = ({ trees }: Reading, verb: number): boolean =>
  isPassive(trees, verb) && patientsOf(trees, verb).some(head => INVITATIONS.has(lemmaAt(trees, head)))

const isOfProposal = ({ trees }: Reading, verb: number): boolean =>
  patientsOf(trees, verb).some(
    object => PROPOSED.has(lemmaAt(trees, object)) && !isOfSomethingElse(trees, object),
  )

/** "rejected a proposal that Norway made": one that is told of for the first time, and no contact in it. */
const isOfSomethingElse = (trees: Trees, object: number): boolean =>
  /^(?:proposal|offer)$/.test(lemmaAt(trees, object)) &&
  trees.dependents(object, 'det').some(det => /^an?$/.test(lemmaAt(trees, det))) &&
  trees.dependents(object, 'acl:relcl').length > 0 &&
  !trees
    .subtree(object)
    .some(index => CONTACT_NOUNS.has(lemmaAt(trees, index)) || lemmaAt(trees, index) === 'meet')

/** "A invited B, and B accepted": without an object it is the invitation. */
const isJoinedToInvitation = ({ trees }: Reading, verb: number): boolean =>
  trees.dependents(verb, 'obj', 'ccomp', 'xcomp').length === 0 &&
  trees.hasRelation(verb, 'conj', 'parataxis') &&
  trees.tokens[trees.tokens[verb]?.head ?? -1]?.lemma.toLowerCase() === 'invite'

function answerOf(reading: Reading, verb: number, lemma: string): Answer | undefined {
  const { trees } = reading
  const time = clauseTime(trees, verb)
  if (isNegated(trees, verb)) return ACCEPTING.has(lemma) ? 'needs-action' : undefined
  if (time.modal !== undefined) return 'tentative'
  if (time.tense === 'future') return undefined
  return ACCEPTING.has(lemma) ? 'accepted' : 'declined'
}

/** "A invited B, who has not yet replied": no answer, of whom the relative clause is about. */
export function unansweredBy(reading: Reading, guest: number): number | undefined {
  const { trees } = reading
  // A tree may hang the clause that follows the guest on the verb.
  const beside = trees.children(trees.tokens[guest]?.head ?? -1).filter(verb => verb > guest)
  return [...trees.dependents(guest, 'acl:relcl'), ...beside].find(
    verb =>
      REPLYING.has(trees.tokens[verb]?.lemma.toLowerCase() ?? '') &&
      isNegated(trees, verb) &&
      trees.dependents(verb, 'nsubj').some(who => trees.tokens[who]?.lemma.toLowerCase() === 'who'),
  )
}

const REPLYING = new Set(['reply', 'respond', 'answer', 'accept', 'decide'])

/** What an invitation without a reply leaves open. */
function openReplies(reading: Reading): GivenAnswer[] {
  const { trees } = reading
  return trees.tokens.flatMap((token, invite) => {
    if (token.upos !== 'VERB' || token.lemma.toLowerCase() !== 'invite') return []
    return patientsOf(trees, invite).flatMap(guest => {
      const verb = unansweredBy(reading, guest)
      const by = participantsOf(reading, guest)
      if (verb === undefined || by.length === 0) return []
      const evidence = [verbSpan(trees, verb)]
      const answer = { value: 'needs-action', evidence, known: 'stated', by: 'answer-verb' } as const
      return [{ by, answer, sentence: token.sentence }]
    })
  })
}

/** The subject; "Moscow confirmed that it had received the date" answers through its pronoun. */
function whoAnswers(reading: Reading, verb: number): Participant[] {
  const { trees } = reading
  const agents = agentsOf(trees, verb)
  const direct = agents.flatMap(head => participantsOf(reading, head))
  // "demanded that Parliament approve it": whoever that is, it is not who demands.
  const other = agents.some(head => trees.tokens[head]?.upos !== 'PRON')
  if (direct.length > 0 || other) return direct
  for (
    let at = trees.tokens[verb]?.head ?? -1, steps = 0;
    at >= 0 && steps < 4;
    at = trees.tokens[at]?.head ?? -1, steps++
  ) {
    const above = subjectsOf(trees, at).flatMap(head => participantsOf(reading, head))
    if (above.length > 0) return above
  }
  return []
}
