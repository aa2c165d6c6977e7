import { contains, overlaps, type Span } from '../../base/span.ts'
import { clauseTime, isNegated } from '../../language/clause.ts'
import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'
import { ISSUING, SETTINGS, SPEECH_VERBS, tellsOfSpeech } from './lexicon.ts'

/** The word that a cue turns on: the last verb of saying in it, else its head. Of a broken cue the part beside the words. */
export function cueHead(reading: Reading, { cue, content }: Pick<Draft, 'cue' | 'content'>): number {
  const part = [...cue].sort((a, b) => distance(a, content) - distance(b, content))[0]
  if (!part) return -1
  const { trees } = reading
  const range = trees.tokensIn(part)
  for (let at = range.last - 1; at >= range.first; at--) {
    const token = trees.tokens[at]
    if (token?.upos === 'VERB' && SPEECH_VERBS.has(token.lemma.toLowerCase())) return at
  }
  return trees.headOf(part)
}

const distance = (cue: Span, content: readonly Span[]): number =>
  Math.min(...content.map(span => Math.max(span.start - cue.end, cue.start - span.end, 0)))

/** "issued a statement to the effect that". */
function issuesWords({ trees }: Reading, { cue }: Draft, lemma: string): boolean {
  if (!ISSUING.has(lemma)) return false
  return cue.some(span => {
    const { first, last } = trees.tokensIn(span)
    return trees.tokens.slice(first, last).some(token => SETTINGS.has(token.lemma.toLowerCase()))
  })
}

const DENYING = new Set(['deny', 'reject', 'refute', 'dispute', 'dismiss', 'rule'])
const UNREAL = new Set(['would', 'could', 'may', 'might', 'should', 'must', "'d", '’d'])

/** Whether a cue says that words were said: not thought or meant, not denied, not still to come. */
export function tellsOfWords(reading: Reading, draft: Draft, quoted: boolean): boolean {
  const { trees } = reading
  const head = cueHead(reading, draft)
  const lemma = trees.tokens[head]?.lemma.toLowerCase() ?? ''
  if (!quoted && !tellsOfSpeech(lemma) && !issuesWords(reading, draft, lemma)) return false
  if (trees.tokens[head]?.upos !== 'VERB') return true
  if (isNegated(trees, head) && !DENYING.has(lemma)) return false
  const time = clauseTime(trees, head)
  return quoted || (time.tense !== 'future' && !UNREAL.has(time.modal ?? ''))
}

/** The subject of a cue as a phrase, where it stands outside what is said. */
export function subjectSpan(reading: Reading, verb: number, content: readonly Span[]): Span | undefined {
  const { trees } = reading
  const subject = trees.dependents(verb, 'nsubj').find(index => {
    const token = trees.tokens[index]
    return token !== undefined && !content.some(span => contains(span, token))
  })
  if (subject === undefined) return invertedSubject(reading, verb) ?? nameBefore(reading, verb, content)
  if (/^(?:who|which|that|what|there)$/i.test(trees.tokens[subject]?.lemma ?? '')) return undefined
  return phraseOf(reading, subject, content)
}

/** "Putin has warned" whose parts the tree does not join: the name right before the verb and its auxiliaries. */
function nameBefore({ trees, layers }: Reading, verb: number, content: readonly Span[]): Span | undefined {
  let at = verb - 1
  while (['AUX', 'ADV', 'PART'].includes(trees.tokens[at]?.upos ?? '')) at--
  const entity = layers.entities.find(one => one.last === at + 1 && one.type !== 'OTHER')
  if (!entity || content.some(span => overlaps(span, entity))) return undefined
  return { start: entity.start, end: entity.end }
}

/** “Words,” said the ministry: the phrase right after a verb that stands behind a mark or a comma. */
function invertedSubject({ trees, layers }: Reading, verb: number): Span | undefined {
  const [before, token, after] = [trees.tokens[verb - 1], trees.tokens[verb], trees.tokens[verb + 1]]
  if (before?.upos !== 'PUNCT' || before.sentence !== token?.sentence || !after) return undefined
  const entity = layers.entities.find(one => one.first === verb + 1)
  if (entity) return { start: entity.start, end: entity.end }
  if (after.upos !== 'DET') return undefined
  const noun = trees.tokens.findIndex((one, index) => index > verb + 1 && one.upos === 'NOUN')
  const head = trees.tokens[noun]
  return head && head.sentence === token?.sentence && after.head === noun
    ? { start: after.start, end: head.end }
    : undefined
}

/** A noun phrase without relative clause and without what is said. */
export function phraseOf(reading: Reading, head: number, content: readonly Span[]): Span {
  const { trees } = reading
  const out = new Set(
    trees.dependents(head, 'acl:relcl', 'parataxis', 'ccomp').flatMap(child => trees.subtree(child)),
  )
  const own = new Set(
    trees.subtree(head).filter(index => {
      const token = trees.tokens[index]
      return token !== undefined && !out.has(index) && !content.some(span => contains(span, token))
    }),
  )
  let first = head
  while (own.has(first - 1)) first--
  let last = head
  while (own.has(last + 1)) last++
  while (last > head && trees.tokens[last]?.upos === 'PUNCT') last--
  while (first < head && trees.tokens[first]?.upos === 'PUNCT') first++
  return { start: trees.tokens[first]?.start ?? 0, end: trees.tokens[last]?.end ?? 0 }
}
