import {
  type ClauseTime,
  clauseTime,
  isInfinitive,
  isNegated,
  isWaitedFor,
  lemmaAt,
} from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { isDeniedReport } from '../parts/hearsay.ts'
import type { MoveType } from '../types.ts'
import { INTENDING, PHASES, REPORTING, UNREAL, WILLING } from './lexicon/governors.ts'
import type { Candidate, Sense, Standing } from './types.ts'

const SUPPOSING = new Set(['if', 'unless', 'whether', 'lest'])
const POSSIBLE = new Set(['could', 'may', 'might', 'can', 'should', 'must'])

/** Words whose complements are only thought of ("demanded the withdrawal"), with what they mean. */
export type Hiding = ReadonlyMap<number, MoveType>

/**
 * How firmly an act is told: its own clause first (tense, modality, denial), then, going up the tree, what governs it.
 */
export function standingOf(trees: Trees, candidate: Candidate, hiding: Hiding): Standing {
  const at = candidate.carrier
  if (isQuestion(trees, at)) return 'unreal'
  const above = fromAbove(trees, at, hiding, candidate.kind === 'noun')
  if (above === 'unreal') return 'unreal'
  const own = candidate.kind === 'noun' && at === candidate.trigger ? 'told' : fromClause(trees, at)
  if (own === 'unreal') return 'unreal'
  const denied = (own === 'denied') !== (above === 'denied')
  if (denied) return 'denied'
  return own === 'ahead' || above === 'ahead' ? 'ahead' : 'told'
}

function fromClause(trees: Trees, verb: number): Standing {
  if (trees.dependents(verb, 'mark', 'advmod').some(mark => SUPPOSING.has(lemmaAt(trees, mark))))
    return 'unreal'
  if (asks(trees, verb) || isAwaited(trees, verb) || isLeftOut(trees, verb)) return 'unreal'
  const time = clauseTime(trees, verb)
  if (time.modal !== undefined && POSSIBLE.has(time.modal)) return 'unreal'
  // "said it would not sign" denies what "said it would sign" announces.
  if (time.modal !== undefined)
    return !isReported(trees, verb) || time.perfect ? 'unreal' : time.negated ? 'denied' : 'ahead'
  if (time.negated) return isOpen(trees, verb, time) ? 'unreal' : 'denied'
  return time.tense === 'future' ? 'ahead' : 'told'
}

/** "until Iraq complies", "before they withdraw": what is waited for. */
const isAwaited = (trees: Trees, verb: number): boolean =>
  isWaitedFor(trees, verb) &&
  [verb, ...trees.dependents(verb, 'aux', 'cop')].some(index =>
    trees.tokens[index]?.feats?.includes('Tense=Pres'),
  )

/** "staked his campaign on cracking down", "without withdrawing", "refrained from attacking": named, and not told as done. */
const isLeftOut = (trees: Trees, verb: number): boolean =>
  trees.hasRelation(verb, 'advcl', 'acl') &&
  clauseTime(trees, verb).tense === 'none' &&
  trees
    .dependents(verb, 'mark', 'case')
    .some(mark => /^(?:on|without|instead|from|against)$/.test(lemmaAt(trees, mark)))

/** "would vote for it if": nothing is promised yet; what is threatened is, on a condition. */
export const hasCondition = (trees: Trees, verb: number): boolean =>
  trees
    .dependents(verb, 'advcl')
    .some(clause =>
      trees.dependents(clause, 'mark').some(mark => /^(?:if|unless)$/.test(lemmaAt(trees, mark))),
    )

/**
 * "has not yet agreed", "never supported them": open, and not refused; "did not agree until June": agreed after all, but
 * "will not agree until" refuses.
 */
function isOpen(trees: Trees, verb: number, { tense }: ClauseTime): boolean {
  const adverbs = trees.dependents(verb, 'advmod').map(child => lemmaAt(trees, child))
  if (adverbs.includes('yet')) return true
  if (tense === 'future') return false
  if (adverbs.includes('never')) return true
  return trees
    .dependents(verb, 'obl', 'advcl')
    .some(child =>
      trees.dependents(child, 'case', 'mark').some(mark => /^(?:until|till)$/.test(lemmaAt(trees, mark))),
    )
}

const QUESTIONS = new Set(['who', 'whom', 'what', 'which', 'how', 'why', 'where', 'when'])

/** "did not say whom they would support". */
const asks = (trees: Trees, verb: number): boolean =>
  trees.hasRelation(verb, 'ccomp') &&
  trees.children(verb).some(child => child < verb && QUESTIONS.has(lemmaAt(trees, child)))

/** "said it would leave": would is the future of what is reported; "is ashamed that he would" tells of what he did. */
const isReported = (trees: Trees, verb: number): boolean => {
  const above = trees.tokens[verb]?.head ?? -1
  return trees.hasRelation(verb, 'ccomp', 'parataxis')
    ? trees.tokens[above]?.upos !== 'ADJ'
    : trees.hasRelation(verb, 'conj') && trees.hasRelation(above, 'ccomp')
}

const isQuestion = (trees: Trees, index: number): boolean => {
  let at = index
  for (let steps = 0; steps < 30 && at >= 0; steps++) {
    if (trees.dependents(at, 'punct').some(mark => lemmaAt(trees, mark) === '?')) return true
    at = trees.tokens[at]?.head ?? -1
  }
  return false
}

/** Joined by "and" or "but", also where the tree calls it a complement. */
const isJoined = (trees: Trees, index: number): boolean =>
  trees.hasRelation(index, 'conj') || trees.dependents(index, 'cc').some(mark => mark < index)

/** What is refused, conceded, backed or blamed exists: "rejected the demands of the strikers" tells of the demands. */
const FACTUAL: ReadonlySet<MoveType> = new Set(['REJECT', 'CONCEDE', 'SUPPORT', 'ACCUSE'])

const COMPLEMENTS = ['xcomp', 'ccomp', 'csubj', 'obj', 'iobj', 'acl', 'obl', 'nmod', 'nsubj:pass'] as const

function fromAbove(trees: Trees, from: number, hiding: Hiding, isNoun: boolean): Standing {
  let found: Standing = 'told'
  let at = from
  for (let steps = 0; steps < 12; steps++) {
    const head = trees.tokens[at]?.head ?? -1
    if (isNamed(trees, at) || isDeniedReport(trees, at)) return 'unreal'
    if (head < 0) return found
    if (leaves(trees, at)) return isOfSupposed(trees, at, head) ? 'unreal' : found
    if (isPurpose(trees, at)) return 'unreal'
    if (!isJoined(trees, at)) {
      const standing = fromGovernor(trees, at, head, hiding, isNoun)
      if (standing === 'unreal' || standing === 'stop') return standing === 'stop' ? found : 'unreal'
      if (standing !== 'told') found = standing
    }
    at = isOwnClause(trees, at, head) ? (trees.tokens[head]?.head ?? head) : head
  }
  return found
}

/** "agreed to add two, but did not yield": a finite verb joined to an infinitive stands beside what governs that. */
const isOwnClause = (trees: Trees, index: number, head: number): boolean =>
  isJoined(trees, index) && clauseTime(trees, index).tense !== 'none' && isInfinitive(trees, head)

/** Relative, participial, loose and finite adverbial clauses stand for themselves. */
function leaves(trees: Trees, index: number): boolean {
  if (trees.hasRelation(index, 'acl:relcl', 'parataxis', 'appos', 'discourse')) return true
  return trees.hasRelation(index, 'advcl', 'acl') && !isInfinitive(trees, index)
}

/**
 * "if it succeeds in seizing", "should obtain an order telling them": a phrase without tense shares the standing of what
 * it belongs to.
 */
function isOfSupposed(trees: Trees, index: number, head: number): boolean {
  if (trees.hasRelation(index, 'acl:relcl') || clauseTime(trees, index).tense !== 'none') return false
  if (trees.hasRelation(index, 'advcl')) return fromClause(trees, head) === 'unreal'
  const indefinite = trees.dependents(head, 'det').some(det => /^an?$/.test(lemmaAt(trees, det)))
  return (
    trees.hasRelation(index, 'acl') &&
    indefinite &&
    trees.hasRelation(head, 'obj') &&
    fromClause(trees, trees.tokens[head]?.head ?? -1) === 'unreal'
  )
}

/** "a policy of not charging", "plans for invading": a noun names what may be done. */
const isNamed = (trees: Trees, index: number): boolean =>
  trees.hasRelation(index, 'acl') &&
  !trees.hasRelation(index, 'acl:relcl') &&
  trees
    .dependents(index, 'mark', 'case')
    .some(mark => /^(?:of|for|against|about)$/.test(lemmaAt(trees, mark)))

const isPurpose = (trees: Trees, index: number): boolean =>
  trees.hasRelation(index, 'advcl') && isInfinitive(trees, index)

function fromGovernor(
  trees: Trees,
  index: number,
  governor: number,
  hiding: Hiding,
  isNoun: boolean,
): Standing | 'stop' {
  if (!trees.hasRelation(index, ...COMPLEMENTS)) return 'stop'
  const type = hiding.get(governor)
  if (type && isComplement(trees, index) && !(isNoun && FACTUAL.has(type))) return 'unreal'
  const lemma = lemmaAt(trees, governor)
  // "has to withdraw", "has yet to concede": not done.
  if (lemma === 'have' && isInfinitive(trees, index)) return 'unreal'
  const clausal = trees.hasRelation(index, 'xcomp', 'ccomp', 'csubj', 'acl')
  if (WILLING.has(lemma) && clausal) return 'ahead'
  if (INTENDING.has(lemma) && clausal) return 'ahead'
  if (UNREAL.has(lemma) || (isNoun && isOnlySaid(trees, governor))) return 'unreal'
  if (REPORTING.has(lemma) && trees.hasRelation(index, 'ccomp'))
    return isNegated(trees, governor) ? 'unreal' : 'told'
  if (trees.hasRelation(index, 'xcomp') || PHASES.has(lemma)) return fromClause(trees, governor)
  if (trees.hasRelation(index, 'acl') && isInfinitive(trees, index)) return 'unreal'
  return trees.hasRelation(index, 'obl', 'nmod') ? 'stop' : 'told'
}

/** "does not constitute an endorsement", "requires a withdrawal": the noun names what it would be. */
const isOnlySaid = (trees: Trees, governor: number): boolean =>
  /^(?:require|need)$/.test(lemmaAt(trees, governor)) ||
  (/^(?:constitute|represent|imply|mean|signal)$/.test(lemmaAt(trees, governor)) &&
    isNegated(trees, governor))

const ADVERBIAL = new Set([
  'after',
  'before',
  'during',
  'amid',
  'following',
  'since',
  'despite',
  'in',
  'by',
  'over',
  'as',
])

/** An object or what a preposition ties to the verb; not a mere adverbial ("demanded … after the attack"). */
function isComplement(trees: Trees, index: number): boolean {
  if (!trees.hasRelation(index, 'obl', 'nmod')) return true
  return !trees.dependents(index, 'case').some(mark => ADVERBIAL.has(lemmaAt(trees, mark)))
}

const FRIENDLY: ReadonlySet<MoveType> = new Set([
  'AGREE',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
])
const HOSTILE: ReadonlySet<MoveType> = new Set(['SANCTION', 'COERCE', 'ASSAULT', 'PROTEST'])
/** Said or announced, these are done. */
const BY_WORD: ReadonlySet<MoveType> = new Set(['CONCEDE', 'RETREAT'])

/** PLOVER's type of an act as it stands: what is denied is refused, what is still to come is agreed or threatened. */
export function typeOf({ type, ahead, onlyAhead }: Sense, standing: Standing): MoveType | undefined {
  if (standing === 'unreal' || (onlyAhead && standing !== 'ahead')) return undefined
  if (standing === 'denied') return FRIENDLY.has(type) ? 'REJECT' : undefined
  if (standing === 'told') return type
  if (ahead) return ahead
  if (HOSTILE.has(type)) return 'THREATEN'
  return FRIENDLY.has(type) && !BY_WORD.has(type) ? 'AGREE' : type
}
