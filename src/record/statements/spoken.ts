import { contains, overlaps, type Span } from '../../base/span.ts'
import { verbSpan } from '../parts/found.ts'
import type { Reading } from '../reading.ts'
import { phraseOf, subjectSpan } from './cues.ts'
import type { Draft } from './draft.ts'
import { SPEECH_VERBS } from './lexicon.ts'

/**
 * What the trees say in so many words and no draft holds: a verb of saying with subject and clause ("has warned him
 * that …"), inside another's words too, and "according to". Adds to the drafts.
 */
export function addSpoken(reading: Reading, drafts: Draft[]): void {
  const known = [...drafts]
  reading.trees.tokens.forEach((token, index) => {
    if (known.some(draft => draft.cue.some(cue => overlaps(cue, token)))) return
    const made = bySpeechVerb(reading, index)
    if (made) drafts.push(made)
  })
}

function bySpeechVerb(reading: Reading, verb: number): Draft | undefined {
  const { trees } = reading
  const token = trees.tokens[verb]
  if (token?.upos !== 'VERB' || !SPEECH_VERBS.has(token.lemma.toLowerCase())) return undefined
  const clause = trees.dependents(verb, 'ccomp').find(index => index > verb)
  if (clause === undefined || trees.hasRelation(verb, 'acl', 'amod')) return undefined
  const content = trees.subtreeSpan(clause)
  const source = subjectSpan(reading, verb, [content])
  if (!source || contains(content, token)) return undefined
  return { source: [source], cue: [verbSpan(trees, verb)], content: [content], by: 'speech-verb' }
}

/** Sets `within` to the smallest other draft whose content holds a draft's cue. */
export function nest(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const cue = draft.cue[0]
    let size = Number.POSITIVE_INFINITY
    for (const other of drafts) {
      if (other === draft || !cue) continue
      const holding = other.content.find(span => contains(span, cue))
      if (!holding || lengthOf(holding) >= size) continue
      size = lengthOf(holding)
      draft.within = other
    }
  }
}

const lengthOf = (span: Span): number => span.end - span.start

/** A source by the tree where the head named none: the subject of the cue's verb, or who follows "according to". */
export function sourceByTree(reading: Reading, head: number, content: readonly Span[]): Span | undefined {
  const { trees } = reading
  const token = trees.tokens[head]
  if (!token) return undefined
  if (token.lemma.toLowerCase() === 'accord' || token.lemma.toLowerCase() === 'according') {
    const to = trees.dependents(head, 'obl', 'nmod')[0] ?? (token.head >= 0 ? token.head : undefined)
    return to === undefined ? undefined : phraseOf(reading, to, content)
  }
  return token.upos === 'VERB' ? subjectSpan(reading, head, content) : undefined
}
