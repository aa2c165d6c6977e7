import { lemmaAt, ownSubject } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { SPEECH_VERBS } from './lexicon.ts'

/** What a source does in one breath with speaking, besides the verbs of saying. */
const REFUSING = new Set('decline refuse call demand urge blame thank threaten offer'.split(' '))

/**
 * "said they had been freed but declined to name them": the verb of saying whose subject a verb shares that a tree joins
 * to what is said. It stands in the tense of the report, while what is said is shifted back by an auxiliary.
 */
export function cueBeside(trees: Trees, verb: number): number | undefined {
  const token = trees.tokens[verb]
  const above = token?.head ?? -1
  if (token?.upos !== 'VERB' || !trees.hasRelation(verb, 'conj') || !trees.hasRelation(above, 'ccomp'))
    return undefined
  if (!isReportTense(trees, verb) || trees.dependents(above, 'aux').length === 0) return undefined
  const but = trees.dependents(verb, 'cc').some(child => lemmaAt(trees, child) === 'but')
  const own = SPEECH_VERBS.has(lemmaAt(trees, verb)) || REFUSING.has(lemmaAt(trees, verb))
  const isSilence = /^(?:decline|refuse)$/.test(lemmaAt(trees, verb))
  return but || (own && (isSilence || !isOfSource(trees, above))) ? sayingOver(trees, above) : undefined
}

/** "said he had thanked B and asked": of a source that tells of itself the auxiliary may go with both verbs. */
const isOfSource = (trees: Trees, clause: number): boolean =>
  trees.dependents(clause, 'nsubj').some(subject => /^(?:he|she|it|I|we)$/.test(lemmaAt(trees, subject))) &&
  trees.dependents(clause, 'aux').some(aux => lemmaAt(trees, aux) === 'have')

/** "made clear that": the verb above what completes it. */
function sayingOver(trees: Trees, clause: number): number | undefined {
  const head = trees.tokens[clause]?.head ?? -1
  const over = trees.hasRelation(head, 'xcomp') && !SPEECH_VERBS.has(lemmaAt(trees, head))
  return over ? trees.tokens[head]?.head : head
}

/** Simple past, without a subject of its own. */
const isReportTense = (trees: Trees, verb: number): boolean =>
  (trees.tokens[verb]?.feats ?? '').includes('Tense=Past') &&
  (trees.tokens[verb]?.feats ?? '').includes('VerbForm=Fin') &&
  trees.dependents(verb, 'aux', 'aux:pass', 'cop').length === 0 &&
  ownSubject(trees, verb) === undefined
