import { agentsOf, patientsOf } from '../../language/clause.ts'
import type { Participant } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'

/** The people who lead or form the sides of talks, by sentence. */
export interface NamedDelegates {
  readonly delegates: readonly Participant[]
  readonly sentence: number
}

const LEADING = new Set(['lead', 'head', 'represent', 'chair'])
const SIDES = new Set(['delegation', 'team', 'side', 'talk', 'talks', 'negotiation', 'country'])

/** "The delegations will be led by …", "… will head the US team". */
export function findDelegates(reading: Reading): NamedDelegates[] {
  const { trees } = reading
  return trees.tokens.flatMap((token, index) => {
    if (token.upos !== 'VERB' || !LEADING.has(token.lemma.toLowerCase())) return []
    const sides = patientsOf(trees, index)
    if (!sides.some(side => SIDES.has(trees.tokens[side]?.lemma.toLowerCase() ?? ''))) return []
    const people = agentsOf(trees, index)
      .flatMap(head => participantsOf(reading, head))
      .filter(one => one.person)
    return people.length > 0 ? [{ delegates: people, sentence: token.sentence }] : []
  })
}
