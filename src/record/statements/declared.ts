import type { Span } from '../../base/span.ts'
import { isNegated, lemmaAt, oblique, ownSubject } from '../../language/clause.ts'
import { isOutside, phraseOutside } from '../../language/cue.ts'
import type { Trees } from '../../language/tree.ts'
import { verbSpan } from '../parts/found.ts'
import type { Reading } from '../reading.ts'
import { type Draft, tokensUnder } from './draft.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What somebody is who says something firmly: "was adamant that". */
const FIRM = words('adamant insistent emphatic unequivocal categorical explicit clear vocal outspoken')
/** What somebody says, as a noun with a clause: "the ministry's claim that". */
const SAID =
  words(`claim assertion allegation accusation warning insistence statement announcement declaration
  suggestion argument contention denial admission complaint promise pledge vow threat assurance remark comment
  confirmation prediction acknowledgement acknowledgment reply`)

/** Words told without a verb of saying: by an adjective with a clause, by somebody's noun with a clause. Adds to the drafts. */
export function addDeclared(reading: Reading, drafts: Draft[]): void {
  const cues = tokensUnder(
    reading.trees,
    drafts.flatMap(draft => draft.cue),
  )
  reading.trees.tokens.forEach((_, index) => {
    const made = cues.has(index) ? undefined : (byAdjective(reading, index) ?? byNoun(reading, index))
    if (made) drafts.push(made)
  })
}

/** A finite clause below a word and after it, that opens with "that" where a noun has it. */
function clauseBelow(trees: Trees, index: number, ...relations: string[]): Span | undefined {
  const clause = trees
    .dependents(index, ...relations)
    .find(child => child > index && opensWithThat(trees, child))
  return clause === undefined ? undefined : trees.subtreeSpan(clause)
}

const opensWithThat = (trees: Trees, clause: number): boolean =>
  trees.dependents(clause, 'mark').some(mark => lemmaAt(trees, mark) === 'that')

function byAdjective({ trees }: Reading, index: number): Draft | undefined {
  if (!FIRM.has(lemmaAt(trees, index)) || trees.dependents(index, 'cop').length === 0) return undefined
  const content = clauseBelow(trees, index, 'ccomp', 'advcl', 'acl')
  const subject = ownSubject(trees, index)
  if (!content || subject === undefined || isNegated(trees, index) || isNobody(trees, subject))
    return undefined
  return draftOf(trees, { subject, cue: verbSpan(trees, index), content })
}

/** "It is clear that" is nobody's word. */
const isNobody = (trees: Trees, subject: number): boolean =>
  /^(?:it|this|that|what|which|there)$/.test(lemmaAt(trees, subject)) || trees.hasRelation(subject, 'expl')

function byNoun({ trees }: Reading, index: number): Draft | undefined {
  const token = trees.tokens[index]
  if (token?.upos !== 'NOUN' || !SAID.has(lemmaAt(trees, index))) return undefined
  const content = clauseBelow(trees, index, 'acl', 'ccomp', 'appos', 'dep')
  const subject = trees.dependents(index, 'nmod:poss')[0] ?? oblique(trees, index, 'by', 'from')[0]
  if (!content || subject === undefined) return undefined
  return draftOf(trees, { subject, cue: { start: token.start, end: token.end }, content })
}

function draftOf(
  trees: Trees,
  { subject, cue, content }: { subject: number; cue: Span; content: Span },
): Draft | undefined {
  if (!isOutside(trees, subject, [content])) return undefined
  const source = withoutPossessive(trees, subject, phraseOutside(trees, subject, [content]))
  return { source: [source], cue: [cue], content: [content], by: 'speech-noun' }
}

function withoutPossessive(trees: Trees, subject: number, span: Span): Span {
  const mark = trees.dependents(subject, 'case').find(child => child > subject)
  const start = trees.tokens[mark ?? -1]?.start
  return start === undefined ? span : { start: span.start, end: Math.min(span.end, start) }
}
