import { contains, type Span } from '../../base/span.ts'
import { isPassive, ownSubject } from '../../language/clause.ts'
import { isOutside, phraseOutside } from '../../language/cue.ts'
import type { Trees } from '../../language/tree.ts'
import { verbSpan } from '../parts/found.ts'
import type { Reading } from '../reading.ts'
import { cueBeside } from './besides.ts'
import { subjectSpan } from './cues.ts'
import { type Draft, tokensUnder } from './draft.ts'
import { SPEECH_VERBS, TELLING } from './lexicon.ts'

/**
 * What the trees say in so many words and no draft holds: a verb of saying with subject and clause ("has warned him
 * that …"), inside another's words too, and "according to". Adds to the drafts.
 */
export function addSpoken(reading: Reading, drafts: Draft[]): void {
  const cues = tokensUnder(
    reading.trees,
    drafts.flatMap(draft => draft.cue),
  )
  reading.trees.tokens.forEach((_, index) => {
    const made = cues.has(index) ? undefined : bySpeechVerb(reading, index)
    if (made) drafts.push(made)
  })
}

function bySpeechVerb(reading: Reading, verb: number): Draft | undefined {
  const { trees } = reading
  const token = trees.tokens[verb]
  if (token?.upos !== 'VERB' || !SPEECH_VERBS.has(token.lemma.toLowerCase())) return undefined
  if (trees.hasRelation(verb, 'acl', 'amod') && !isSaidByWho(trees, verb)) return undefined
  const content = clauseAfter(reading, verb) ?? clauseBefore(reading, verb)
  const source = content && (subjectSpan(reading, verb, [content]) ?? sharedSubject(reading, verb, content))
  if (!source || contains(content, token)) return undefined
  return { source: [source], cue: [verbSpan(trees, verb)], content: [content], by: 'speech-verb' }
}

/** "The ministry denies this and demands that …": the subject of the verb before. */
function sharedSubject({ trees }: Reading, verb: number, content: Span): Span | undefined {
  const token = trees.tokens[verb]
  if (!token?.feats?.includes('VerbForm=Fin') || !trees.hasRelation(verb, 'conj')) return undefined
  const above = cueBeside(trees, verb) ?? token.head
  const subject = isPassive(trees, above) ? undefined : ownSubject(trees, above)
  if (subject === undefined || !isOutside(trees, subject, [content])) return undefined
  return /^(?:which|that|what|there|it)$/i.test(trees.tokens[subject]?.lemma ?? '')
    ? undefined
    : phraseOutside(trees, subject, [content])
}

/** "the minister, who told the press that …". */
const isSaidByWho = (trees: Trees, verb: number): boolean =>
  trees.tokens[ownSubject(trees, verb) ?? -1]?.lemma.toLowerCase() === 'who'

/** Why and when, not what. */
export const OTHER_CLAUSE = /^(?:so|because|after|before|while|when|as|although|though|until|since|unless)$/i

function clauseAfter({ trees }: Reading, verb: number): Span | undefined {
  const clause = trees.dependents(verb, 'ccomp').find(index => index > verb)
  if (clause === undefined) return undefined
  const marks = trees.dependents(clause, 'mark', 'advmod')
  const span = trees.subtreeSpan(clause)
  const first = trees.tokens[trees.tokenAt(span.start)]
  if (marks.some(mark => trees.tokens[mark] === first && OTHER_CLAUSE.test(first?.lemma ?? '')))
    return undefined
  const verbLemma = trees.tokens[verb]?.lemma.toLowerCase() ?? ''
  // "confirmed two pilgrims died": the subject that the tree gives to the verb of saying as its object.
  const objects = trees.dependents(verb, 'obj', 'iobj').filter(index => index > verb && index < clause)
  const isWhole = trees.dependents(clause, 'nsubj').length > 0
  const lost = TELLING.has(verbLemma) && (isWhole || objects.length < 2) ? undefined : objects.at(-1)
  return lost === undefined
    ? span
    : { start: Math.min(span.start, trees.subtreeSpan(lost).start), end: span.end }
}

/** "It took an hour, the ministry reported.": what its sentence says before the cue and its subject. */
function clauseBefore({ trees, layers }: Reading, verb: number): Span | undefined {
  const main = trees.tokens[verb]?.head ?? -1
  const told =
    trees.dependents(verb, 'ccomp').some(index => index < verb) ||
    (trees.hasRelation(verb, 'parataxis') && main >= 0 && main < verb)
  const token = trees.tokens[verb]
  const sentence = layers.sentences[token?.sentence ?? -1]
  const subject = ownSubject(trees, verb)
  if (!told || !token || !sentence || subject === undefined) return undefined
  const end = Math.min(token.start, trees.subtreeSpan(subject).start)
  return end > sentence.start ? { start: sentence.start, end } : undefined
}

/** Sets `within` to the smallest other draft whose content holds a draft's cue; never in a circle. */
export function nest(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const cue = draft.cue[0]
    let size = Number.POSITIVE_INFINITY
    for (const other of drafts) {
      if (other === draft || !cue) continue
      const holding = other.content.find(span => contains(span, cue))
      if (!holding || lengthOf(holding) >= size || standsIn(other, draft)) continue
      size = lengthOf(holding)
      draft.within = other
    }
  }
}

function standsIn(draft: Draft, other: Draft): boolean {
  for (let at: Draft | undefined = draft; at; at = at.within) if (at === other) return true
  return false
}

const lengthOf = (span: Span): number => span.end - span.start
