import { lemmaAt, oblique } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'

const MISSIONS = new Set(['delegation', 'mission', 'team'])
const LEADING = new Set(['lead', 'head'])

/** "A delegation led by Ann Berg": the token of who leads it, and takes part for all of it. */
export function leaderOf(trees: Trees, head: number): number | undefined {
  if (!MISSIONS.has(lemmaAt(trees, head))) return undefined
  return trees
    .dependents(head, 'acl')
    .filter(clause => LEADING.has(lemmaAt(trees, clause)))
    .flatMap(clause => oblique(trees, clause, 'by'))[0]
}
