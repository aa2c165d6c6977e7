import { isPredicate } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { TimeExpression } from '../../language/types.ts'
import type { Reading } from '../reading.ts'
import { isApart } from './anchors.ts'
import { CONTACT_NOUNS } from './lexicon.ts'

/** The time expressions whose way up the tree reaches an anchor before it passes another predicate. */
export function attached(reading: Reading, anchors: readonly number[]): TimeExpression[] {
  const { trees, layers } = reading
  const sentence = trees.tokens[anchors[0] ?? 0]?.sentence
  return layers.times.filter(time => {
    const head = trees.headOf(time)
    const here = trees.tokens[head]?.sentence === sentence
    return here && (reaches(reading, head, anchors) || followsAtOnce(reading, anchors[0] ?? -1, time))
  })
}

function reaches(reading: Reading, from: number, anchors: readonly number[]): boolean {
  const { trees } = reading
  let at = from
  for (let steps = 0; steps < 12; steps++) {
    if (anchors.includes(at)) return true
    const token = trees.tokens[at]
    if (!token || token.head < 0 || isApart(trees, at) || (steps > 0 && isPredicate(trees, at))) return false
    if (isOtherSubject(trees, at)) return false
    at = token.head
  }
  return false
}

/** "The talks on Monday paved the way for a call": the day of what the clause is about. */
const isOtherSubject = (trees: Trees, index: number): boolean =>
  trees.tokens[index]?.upos === 'NOUN' &&
  trees.hasRelation(index, 'nsubj') &&
  CONTACT_NOUNS.has(trees.tokens[index]?.lemma.toLowerCase() ?? '')

/** "the summit in April": a time right after the noun is the noun's, wherever the tree hangs it. */
function followsAtOnce({ trees }: Reading, trigger: number, time: TimeExpression): boolean {
  if (trees.tokens[trigger]?.upos === 'VERB') return false
  const first = trees.tokenAt(time.start)
  const between = trees.tokens[trigger + 1]
  return (
    first === trigger + 1 || (first === trigger + 2 && ['in', 'on', 'for'].includes(between?.lemma ?? ''))
  )
}
