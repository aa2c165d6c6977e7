import { type Trees, treesOf } from '../tree.ts'
import type { Token } from '../types.ts'

/**
 * Mends slips of the trees: a verb of saying that has taken the subject of its clause as well as its own ("A and B will
 * meet, C announced", "A said B had proposed"), one whose own day the clause before it has taken ("A will go, C said on
 * Friday"), and a subject that an aside parts from its verb, taken for an object
 * ("A, he added, phoned B").
 */
export function settleSubjects(tokens: readonly Token[]): Token[] {
  const trees = treesOf({ tokens })
  const mended = [...tokens]
  tokens.forEach((_, verb) => {
    const [subject] = trees.dependents(verb, 'nsubj')
    const clause = clauseBetween(trees, verb)
    if (subject !== undefined && clause !== undefined) set(mended, subject, { head: clause })
    for (const own of takenFrom(trees, verb)) set(mended, own, { head: verb })
    const speaker = subject === undefined ? lostSpeaker(trees, verb) : undefined
    if (speaker !== undefined) set(mended, speaker, { head: verb, deprel: 'nsubj' })
    const lent = lentSubject(trees, verb)
    if (lent) set(mended, lent.subject, { head: lent.clause })
    const object = subject === undefined ? misplaced(trees, verb) : undefined
    if (object !== undefined) set(mended, object, { deprel: 'nsubj' })
  })
  return mended
}

/** The clause without a subject that stands between the two subjects of the verb that reports it. */
function clauseBetween(trees: Trees, verb: number): number | undefined {
  const [first, second] = trees.dependents(verb, 'nsubj')
  if (first === undefined || second === undefined) return undefined
  return trees
    .dependents(verb, 'ccomp')
    .find(
      clause =>
        first < clause &&
        clause < second &&
        trees.tokens[clause]?.upos === 'VERB' &&
        trees.dependents(clause, 'nsubj').length === 0,
    )
}

/** "A will join, B announced": who stands between the clause and its verb of saying, and was hung on what is before both. */
function lostSpeaker(trees: Trees, verb: number): number | undefined {
  const clause = trees.dependents(verb, 'ccomp').find(child => child < verb)
  if (clause === undefined) return undefined
  const crosses = (index: number): boolean => {
    const head = trees.tokens[index]?.head ?? -1
    const name = ['PROPN', 'NOUN'].includes(trees.tokens[index]?.upos ?? '')
    return name && head >= 0 && head < clause && trees.hasRelation(index, 'flat', 'conj', 'appos')
  }
  for (let at = verb - 1; at > clause; at--) if (crosses(at)) return at
  return undefined
}

/** What stands behind a verb of saying and hangs on the clause before it, which has ended there. */
const takenFrom = (trees: Trees, verb: number): number[] =>
  trees
    .dependents(verb, 'ccomp')
    .filter(clause => clause < verb)
    .flatMap(clause => trees.dependents(clause, 'obl'))
    .filter(index => index > verb)

/** "A said B had proposed": the subject behind a verb of saying, where its clause behind that has none. */
function lentSubject(trees: Trees, verb: number): { subject: number; clause: number } | undefined {
  const [first, second] = trees.dependents(verb, 'nsubj')
  if (first === undefined || second === undefined || first > verb || second < verb) return undefined
  const clause = trees
    .dependents(verb, 'ccomp')
    .find(
      child =>
        second < child &&
        trees.tokens[child]?.upos === 'VERB' &&
        trees.dependents(child, 'nsubj', 'csubj', 'expl').length === 0 &&
        !trees.dependents(child, 'mark').some(mark => mark > second),
    )
  return clause === undefined ? undefined : { subject: second, clause }
}

/** The first of two objects, where it stands before a finite verb. */
function misplaced(trees: Trees, verb: number): number | undefined {
  const [first, second] = trees.dependents(verb, 'obj')
  const { upos, feats = '', deprel } = trees.tokens[verb] ?? {}
  const acts = upos === 'VERB' && feats.includes('VerbForm=Fin') && deprel !== 'acl:relcl'
  const isNoun = /^(?:PROPN|NOUN)$/.test(trees.tokens[first ?? -1]?.upos ?? '')
  return acts && isNoun && second !== undefined && (first ?? verb) < verb ? first : undefined
}

function set(tokens: Token[], index: number, change: Partial<Token>): void {
  const token = tokens[index]
  if (token) tokens[index] = { ...token, ...change }
}
