import { contains, overlaps, type Span } from '../../base/span.ts'
import { isPredicate, ownSubject, predicateOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'
import { SPEECH_VERBS } from './lexicon.ts'

/**
 * "A telephoned | his counterpart, the ministry said": a content that begins behind subject and verb of its own clause
 * begins with the clause. Words in quotation marks begin where their mark stands.
 */
export function startWithSubject(reading: Reading, draft: Draft): void {
  const { trees, layers } = reading
  const [first, ...rest] = draft.content
  const said = [...draft.cue, ...draft.source]
  if (!first || /^[\s"“«„‘']/.test(layers.text.slice(first.start, first.start + 1))) return
  const opening = trees.tokenAt(first.start)
  const predicate = predicateAbove(trees, opening)
  const verb = trees.tokens[predicate]
  if (!verb || verb.start >= first.start || verb.sentence !== trees.tokens[opening]?.sentence) return
  if (!isPredicate(trees, predicate) || SPEECH_VERBS.has(verb.lemma.toLowerCase())) return
  const subject = ownSubject(trees, predicate)
  const start = subject === undefined ? undefined : trees.subtreeSpan(subject).start
  if (start === undefined || start >= verb.start) return
  const skipped = { start, end: first.start }
  // The cue's own subject, or another's words, stand there: "who called the plan", “so”, she said.
  if (said.some(span => overlaps(span, skipped)) || /["“”«»\n]/.test(layers.text.slice(start, first.start)))
    return
  if (layers.attributions.some(one => one.cue.some(cue => overlaps(cue, skipped)))) return
  draft.content = [{ start, end: first.end }, ...rest]
}

/**
 * "A, who had opposed it, | signed the deal, officials said": a content before its cue that stops before the verb of the
 * clause that is told goes on to the end of that clause.
 */
export function finishBeforeCue({ trees }: Reading, draft: Draft, cue: number): void {
  const said = [...draft.cue, ...draft.source]
  const told = trees.dependents(cue, 'ccomp').filter(clause => clause < cue)
  const [first] = draft.content
  const clause = told.find(one => trees.tokens[one]?.upos === 'VERB')
  if (!first || clause === undefined) return
  const whole = trees.subtreeSpan(clause)
  const verb = trees.tokens[clause]
  const inside = draft.content.every(span => contains(whole, span))
  if (!verb || !inside || verb.start < first.end || said.some(span => overlaps(span, whole))) return
  draft.content = [{ start: first.start, end: whole.end }]
}

/** The predicate that a token stands under, itself left out. */
const predicateAbove = (trees: Trees, index: number): number => {
  const above = trees.tokens[index]?.head ?? -1
  return above < 0 ? -1 : predicateOf(trees, above)
}

/** Whether a content has its cue behind it in the same sentence, as a parenthesis at its end or in its middle. */
export const endsWithCue = ({ layers }: Reading, { content, cue }: Draft): boolean => {
  const [first] = content
  const sentence: Span | undefined = first && layers.sentences.find(one => overlaps(one, first))
  return (
    first !== undefined &&
    sentence !== undefined &&
    cue.length > 0 &&
    cue.every(span => contains(sentence, span) && span.start >= first.end)
  )
}
