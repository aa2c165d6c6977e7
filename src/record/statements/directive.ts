import { contains, overlaps } from '../../base/span.ts'
import { oblique } from '../../language/clause.ts'
import type { Reading } from '../reading.ts'
import { ASKING } from './acts.ts'
import type { Draft } from './draft.ts'
import { TELLING } from './lexicon.ts'

/**
 * "urged the embassy to reconsider", "called on Turkey to halt", "accused Israel of wanting": the one who is asked belongs to the cue, what is asked
 * is the content. Cuts the content at the clause that follows the asked one.
 */
export function leaveOutAsked(reading: Reading, draft: Draft, verb: number): void {
  const { trees } = reading
  const lemma = trees.tokens[verb]?.lemma.toLowerCase() ?? ''
  if (!TELLING.has(lemma) && !ASKING.has(lemma) && lemma !== 'accuse') return
  const [first] = draft.content
  const clause = trees.dependents(verb, 'xcomp', 'ccomp', 'advcl').find(index => {
    const token = trees.tokens[index]
    return token !== undefined && first !== undefined && contains(first, token)
  })
  const asked = [...trees.dependents(verb, 'obj', 'iobj'), ...oblique(trees, verb, 'on', 'upon', 'to')].find(
    index => {
      const token = trees.tokens[index]
      return token !== undefined && first !== undefined && overlaps(first, token)
    },
  )
  if (!first || clause === undefined || asked === undefined || asked > clause) return
  const span = trees.subtreeSpan(clause)
  const opens = trees.tokens[trees.tokenAt(first.start)]
  if (span.start <= first.start || !opens || !trees.subtree(asked).includes(trees.tokenAt(first.start)))
    return
  draft.content = [{ start: span.start, end: first.end }, ...draft.content.slice(1)]
}
