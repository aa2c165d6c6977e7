import { agentsOf, oblique, patientsOf } from '../../language/clause.ts'
import type { Found } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import type { Reading } from '../reading.ts'
import { goersOf, invitersOf } from './invited.ts'

const ASKING = new Set(['initiative', 'request', 'invitation', 'behest', 'suggestion'])
const ASKED = new Set(['request', 'initiate', 'propose', 'seek'])

/** Who asked for it: "on the initiative of", "at the request of", "requested by", "at Moscow's invitation". */
export function initiatorOf(reading: Reading, anchors: readonly number[]): Found<Participant> | undefined {
  const { trees } = reading
  const asked = askedFor(reading, anchors[0] ?? -1) ?? invited(reading, anchors[0] ?? -1)
  if (asked) return asked
  for (const anchor of anchors) {
    for (const child of trees.children(anchor)) {
      const lemma = trees.tokens[child]?.lemma.toLowerCase() ?? ''
      const heads =
        ASKING.has(lemma) && trees.hasRelation(child, 'obl', 'nmod')
          ? [...oblique(trees, child, 'of', 'from'), ...trees.dependents(child, 'nmod:poss')]
          : ASKED.has(lemma) && trees.hasRelation(child, 'acl')
            ? oblique(trees, child, 'by')
            : []
      const who = heads.flatMap(head => participantsOf(reading, head))[0]
      if (who) return { value: who, evidence: [who.span], known: 'stated', by: 'initiator-phrase' }
    }
    const asking = ASKED.has(trees.tokens[anchor]?.lemma.toLowerCase() ?? '') ? agentsOf(trees, anchor) : []
    const who = asking.flatMap(head => participantsOf(reading, head))[0]
    if (who && patientsOf(trees, anchor).length > 0)
      return { value: who, evidence: [who.span], known: 'stated', by: 'initiator-verb' }
  }
  return undefined
}

/** "A invited B to visit". */
function invited(reading: Reading, trigger: number): Found<Participant> | undefined {
  const [who] = invitersOf(reading.trees, trigger).flatMap(head => participantsOf(reading, head))
  return who && { value: who, evidence: [who.span], known: 'stated', by: 'invitation' }
}

/** "A had asked for the call", "A made a call to B": who wanted what then took place. */
function askedFor(reading: Reading, trigger: number): Found<Participant> | undefined {
  const { trees } = reading
  const verb = trees.tokens[trigger]?.head ?? -1
  const lemma = trees.tokens[verb]?.lemma.toLowerCase() ?? ''
  const wanted =
    (WANTING.has(lemma) && trees.hasRelation(trigger, 'obj')) ||
    (lemma === 'ask' && oblique(trees, verb, 'for').includes(trigger)) ||
    (/^(?:make|place)$/.test(lemma) &&
      trees.tokens[trigger]?.lemma === 'call' &&
      trees.hasRelation(trigger, 'obj'))
  const who = wanted ? goersOf(trees, verb).flatMap(head => participantsOf(reading, head))[0] : undefined
  return who && { value: who, evidence: [who.span], known: 'stated', by: 'initiator-verb' }
}

const WANTING = new Set(['request', 'initiate', 'propose', 'seek', 'want'])
