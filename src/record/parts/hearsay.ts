import { lemmaAt } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'

const DENYING = new Set('deny refute dismiss reject'.split(' '))
const HEARSAY = new Set('report rumour rumor claim allegation speculation story'.split(' '))

/** "denied reports that A had refused": whether a clause tells only what a report says that somebody denies. */
export function isDeniedReport(trees: Trees, clause: number): boolean {
  const above = trees.tokens[clause]?.head ?? -1
  return (
    trees.hasRelation(clause, 'acl', 'nmod') &&
    HEARSAY.has(lemmaAt(trees, above)) &&
    DENYING.has(lemmaAt(trees, trees.tokens[above]?.head ?? -1))
  )
}
