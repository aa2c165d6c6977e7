import type { Span } from '../../base/span.ts'
import { clauseTime, isPredicate } from '../clause.ts'
import type { Trees } from '../tree.ts'
import type { Direction } from './context.ts'

const PLANNING = new Set([
  'schedule',
  'set',
  'plan',
  'slate',
  'due',
  'expect',
  'await',
  'upcoming',
  'forthcoming',
  'intend',
  'hope',
  'want',
  'propose',
  'postpone',
  'invite',
])

/**
 * Which way a bare day points: by the tense of the clause it stands in. A planned thing lies ahead, an infinitive
 * takes the direction of the verb that governs it.
 */
export function directionOf(trees: Trees, span: Span): Direction {
  let at = trees.headOf(span)
  for (let steps = 0; steps < 10; steps++) {
    const token = trees.tokens[at]
    if (!token) return undefined
    if (PLANNING.has(token.lemma.toLowerCase()) && (token.upos === 'VERB' || token.upos === 'ADJ'))
      return 'future'
    if (isPredicate(trees, at)) {
      const found = byTense(trees, at)
      if (found) return found
    }
    if (token.head < 0) return undefined
    at = token.head
  }
  return undefined
}

function byTense(trees: Trees, predicate: number): Direction {
  const { tense, modal, progressive } = clauseTime(trees, predicate)
  if (tense === 'future') return 'future'
  if (modal !== undefined)
    return ['could', 'may', 'might', 'should', 'must', 'can'].includes(modal) ? 'future' : undefined
  if (tense === 'past') return 'past'
  if (tense === 'present') return progressive || isTimetable(trees, predicate) ? 'future' : undefined
  const infinitive = trees.dependents(predicate, 'mark').some(mark => trees.tokens[mark]?.lemma === 'to')
  return infinitive && trees.hasRelation(predicate, 'acl', 'root') ? 'future' : undefined
}

/** "The summit begins on Monday." */
const isTimetable = (trees: Trees, predicate: number): boolean =>
  ['begin', 'start', 'open', 'meet', 'arrive', 'resume', 'end', 'leave'].includes(
    trees.tokens[predicate]?.lemma.toLowerCase() ?? '',
  )
