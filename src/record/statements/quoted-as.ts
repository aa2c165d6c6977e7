import { overlaps, type Span, spanOf } from '../../base/span.ts'
import { isPassive, lemmaAt, oblique, ownSubject } from '../../language/clause.ts'
import { phraseOutside } from '../../language/cue.ts'
import type { Trees } from '../../language/tree.ts'
import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'

/** "A quoted B as saying that": the two verbs, who speaks and who passes it on, as tokens. */
export interface QuotedAs {
  readonly quoting: number
  readonly saying: number
  readonly speaker: number
  readonly teller?: number
}

/** Reads "quoted B as saying", "B was quoted by A as saying", "B was cited as saying by A" from either of its verbs. */
export function quotedAs(trees: Trees, verb: number): QuotedAs | undefined {
  const quoting = isQuoting(trees, verb) ? verb : (trees.tokens[verb]?.head ?? -1)
  const saying = isQuoting(trees, quoting) ? sayingOf(trees, quoting) : undefined
  if (saying === undefined || (verb !== quoting && verb !== saying)) return undefined
  const passive = isPassive(trees, quoting)
  const subject = ownSubject(trees, quoting)
  const speaker = passive ? subject : trees.dependents(quoting, 'obj', 'iobj').find(index => index < saying)
  if (speaker === undefined) return undefined
  const teller = passive
    ? [quoting, saying].flatMap(index => oblique(trees, index, 'by')).find(index => index > quoting)
    : subject
  return { quoting, saying, speaker, ...(teller !== undefined && { teller }) }
}

const isQuoting = (trees: Trees, index: number): boolean => /^(?:quote|cite)$/.test(lemmaAt(trees, index))

const sayingOf = (trees: Trees, quoting: number): number | undefined =>
  trees
    .dependents(quoting, 'advcl', 'xcomp', 'obl')
    .find(child => child > quoting && lemmaAt(trees, child) === 'say' && lemmaAt(trees, child - 1) === 'as')

/** Gives what "A quoted B as saying" tells to B, whose words they are. Changes the drafts. */
export function settleQuotedAs(reading: Reading, drafts: Draft[]): void {
  const { trees } = reading
  trees.tokens.forEach((_, index) => {
    const found = isQuoting(trees, index) ? quotedAs(trees, index) : undefined
    if (found) settle(reading, drafts, found)
  })
}

function settle(reading: Reading, drafts: Draft[], { quoting, saying, speaker }: QuotedAs): void {
  const { trees } = reading
  const [from, to] = [trees.tokens[quoting], trees.tokens[saying]]
  if (!from || !to) return
  const own = drafts.filter(draft => draft.cue.some(span => overlaps(span, from) || overlaps(span, to)))
  const clause = trees.dependents(saying, 'ccomp').find(index => index > saying)
  const content = clause === undefined ? directWords(own, from) : [clauseSpan(trees, clause)]
  const source = phraseOutside(trees, speaker, [...content, spanOf(from), spanOf(to)])
  if (content.length === 0) return
  for (const draft of own) drafts.splice(drafts.indexOf(draft), 1)
  drafts.push({ source: [source], cue: [spanOf(from), spanOf(to)], content, by: 'speech-verb' })
}

/** “…,” he was quoted as saying: the words before the verbs. */
const directWords = (drafts: readonly Draft[], quoting: Span): Span[] =>
  drafts.flatMap(draft => draft.content).filter(span => span.end <= quoting.start)

/** A clause from behind its "that". */
function clauseSpan(trees: Trees, clause: number): Span {
  const span = trees.subtreeSpan(clause)
  const that = trees.dependents(clause, 'mark').find(mark => lemmaAt(trees, mark) === 'that')
  return { start: Math.max(span.start, trees.tokens[that ?? -1]?.end ?? span.start), end: span.end }
}
