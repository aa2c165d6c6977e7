import { agentsOf, clauseTime, isInfinitive, lemmaAt, oblique, patientsOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { type Found, verbSpan } from '../parts/found.ts'
import { cleftOf } from './cleft.ts'
import type { Status } from './types.ts'

/** Nouns for what one is asked by. */
export const INVITATIONS: ReadonlySet<string> = new Set(['invitation', 'invite'])

/** Verbs by which an invitation goes out: their subject asks, and does not go. */
const GIVING = new Set('extend issue send give offer convey hand deliver make renew repeat'.split(' '))

const isInvitation = (trees: Trees, index: number): boolean =>
  trees.tokens[index]?.upos === 'NOUN' && INVITATIONS.has(lemmaAt(trees, index))

/** "invited B to visit": the verb that invites, wherever the tree hangs the one that it is to. */
function inviting(trees: Trees, verb: number): number | undefined {
  const above = trees.tokens[verb]?.head ?? -1
  const invites = trees.tokens[above]?.upos === 'VERB' && lemmaAt(trees, above) === 'invite'
  const below = isInfinitive(trees, verb) && trees.hasRelation(verb, 'xcomp', 'ccomp', 'advcl')
  return invites && below ? above : undefined
}

/** The invitation that an infinitive says the purpose of, and the verb that carries it. */
export function invitationFor(trees: Trees, verb: number): { paper: number; carrier: number } | undefined {
  if (!isInfinitive(trees, verb)) return undefined
  const above = trees.tokens[verb]?.head ?? -1
  if (isInvitation(trees, above)) return { paper: above, carrier: trees.tokens[above]?.head ?? -1 }
  const paper = trees
    .dependents(above, 'obj', 'nsubj:pass', 'obl')
    .find(head => head < verb && isInvitation(trees, head) && !isAdverbial(trees, head))
  return paper === undefined ? undefined : { paper, carrier: above }
}

/** "at the invitation of": not what is handed over. */
const isAdverbial = (trees: Trees, head: number): boolean =>
  trees.hasRelation(head, 'obl') && trees.dependents(head, 'case').length > 0

/** Who does what a verb tells: its agents; A of "it was A who called"; of what an invitation is for ("an invitation to B to visit") those invited. */
export function goersOf(trees: Trees, verb: number): number[] {
  const { paper, carrier } = invitationFor(trees, verb) ?? {}
  const cleft = cleftOf(trees, verb)
  if (cleft !== undefined) return [cleft]
  const asking = inviting(trees, verb)
  if (asking !== undefined && patientsOf(trees, asking).length > 0) return patientsOf(trees, asking)
  if (paper === undefined || carrier === undefined) return agentsOf(trees, verb)
  if (!GIVING.has(lemmaAt(trees, carrier))) return agentsOf(trees, carrier)
  return [...oblique(trees, paper, 'to', 'for'), ...oblique(trees, carrier, 'to')].filter(
    head => head !== verb,
  )
}

/** Who invites to what a verb tells: "A invited B to visit", "A extended an invitation to B to visit". */
export function invitersOf(trees: Trees, verb: number): number[] {
  const asking = inviting(trees, verb)
  if (asking !== undefined) return agentsOf(trees, asking)
  const { paper, carrier } = invitationFor(trees, verb) ?? {}
  if (paper === undefined || carrier === undefined) return []
  if (GIVING.has(lemmaAt(trees, carrier))) return agentsOf(trees, carrier)
  return [...oblique(trees, paper, 'from', 'of', 'by'), ...trees.dependents(paper, 'nmod:poss')]
}

const ANSWERED: Readonly<Record<string, Status>> = {
  accept: 'scheduled',
  decline: 'refused',
  reject: 'refused',
  refuse: 'refused',
}

/** How far what an invitation is for has come, wherever the tree hangs it: "extended an invitation to visit". */
export function invitedStatus(trees: Trees, verb: number): Found<Status> | undefined {
  const carrier = inviting(trees, verb) ?? invitationFor(trees, verb)?.carrier
  if (carrier === undefined || trees.tokens[carrier]?.upos !== 'VERB') return undefined
  const { modal, negated, tense } = clauseTime(trees, carrier)
  if (negated) return undefined
  const sure = modal === undefined && tense !== 'future'
  const value = (sure ? ANSWERED[lemmaAt(trees, carrier)] : undefined) ?? 'proposed'
  return { value, evidence: [verbSpan(trees, carrier)], known: 'implied', by: 'invitation' }
}
