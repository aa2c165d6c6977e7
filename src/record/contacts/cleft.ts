import type { Trees } from '../../language/tree.ts'

/** "It was A who had called": the token of A, whatever the tree hangs the clause on A as. */
export function cleftOf(trees: Trees, verb: number): number | undefined {
  const who = trees.tokens[verb]?.head ?? -1
  const isIt = (index: number): boolean => trees.tokens[index]?.lemma.toLowerCase() === 'it'
  const relative = trees
    .dependents(verb, 'nsubj')
    .some(subject => /^(?:who|that|which)$/.test(trees.tokens[subject]?.lemma.toLowerCase() ?? ''))
  const cleft =
    relative &&
    trees.hasRelation(verb, 'acl', 'advcl', 'ccomp', 'csubj') &&
    trees.dependents(who, 'cop').length > 0 &&
    trees.dependents(who, 'nsubj', 'expl').some(isIt)
  return cleft ? who : undefined
}
