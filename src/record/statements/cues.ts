import { overlaps, type Span } from '../../base/span.ts'
import { clauseTime, isInfinitive, isNegated, isPassive, oblique, ownSubject } from '../../language/clause.ts'
import { cueHead, isOutside, phraseOutside } from '../../language/cue.ts'
import type { Trees } from '../../language/tree.ts'
import { isTime } from '../parts/time.ts'
import type { Reading } from '../reading.ts'
import type { Draft } from './draft.ts'
import { ISSUING, SETTINGS, tellsOfSpeech } from './lexicon.ts'

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
  const head = cueHead(trees, draft)
  const lemma = trees.tokens[head]?.lemma.toLowerCase() ?? ''
  const verb = trees.tokens[head]?.upos === 'VERB'
  if (draft.by === 'speech-noun') return true
  if (!quoted && !tellsOfSpeech(lemma, verb) && !issuesWords(reading, draft, lemma)) return false
  if (!verb) return true
  if (!quoted && (isPurpose(trees, head) || isWanted(trees, head))) return false
  if (lemma === 'call' && !quoted && isPhoned(reading, head)) return false
  if (isNegated(trees, head) && !DENYING.has(lemma)) return false
  if (isTold(trees, head, draft) || isAskedFirst(trees, head)) return false
  const time = clauseTime(trees, head)
  return quoted || (time.tense !== 'future' && !UNREAL.has(time.modal ?? ''))
}

/** "met to discuss": what is still to be said. */
const isPurpose = (trees: Trees, verb: number): boolean =>
  trees.hasRelation(verb, 'advcl', 'acl') &&
  trees.dependents(verb, 'mark').some(mark => trees.tokens[mark]?.lemma.toLowerCase() === 'to')

/** "called B to discuss the pact": by phone, and nothing that is said; "called on B to" and "called for" are appeals. */
function isPhoned(reading: Reading, verb: number): boolean {
  const { trees } = reading
  return (
    trees.dependents(verb, 'obj').length > 0 &&
    trees.dependents(verb, 'xcomp', 'advcl').some(child => isInfinitive(trees, child)) &&
    oblique(trees, verb, 'on', 'upon', 'for').every(head => head < verb || isTime(reading, head))
  )
}

const WANTING = new Set(
  `have need plan want intend hope expect refuse decline seek try attempt prepare fail be wish aim agree able unable
  supposed likely due set ready reluctant`.split(/\s+/),
)

/** "plans to announce", "has until May to say": not said yet. */
const isWanted = (trees: Trees, verb: number): boolean =>
  trees.hasRelation(verb, 'xcomp', 'advcl', 'acl', 'csubj', 'ccomp') &&
  trees.dependents(verb, 'mark').some(mark => trees.tokens[mark]?.lemma.toLowerCase() === 'to') &&
  WANTING.has(trees.tokens[trees.tokens[verb]?.head ?? -1]?.lemma.toLowerCase() ?? '')

/** "Asked whether they would go, he said": what he is asked is another's. */
const isAskedFirst = (trees: Trees, verb: number): boolean =>
  trees.tokens[verb]?.lemma.toLowerCase() === 'ask' &&
  trees.dependents(verb, 'nsubj', 'nsubj:pass', 'aux').length === 0 &&
  (trees.tokens[verb - 1]?.sentence !== trees.tokens[verb]?.sentence ||
    (trees.hasRelation(verb, 'advcl') && /VerbForm=Part/.test(trees.tokens[verb]?.feats ?? '')))

/** The subject of "was asked", "was told", "is accused" does not speak; of "was quoted as saying" it does. */
function isTold(trees: Trees, verb: number, { source }: Draft): boolean {
  if (!isPassive(trees, verb) || /^(?:quote|cite|hear|report)$/.test(trees.tokens[verb]?.lemma ?? ''))
    return false
  return trees
    .dependents(verb, 'nsubj')
    .some(index => source.some(span => trees.tokens[index] && overlaps(span, trees.tokens[index])))
}

/** The subject of a cue as a phrase, where it stands outside what is said. */
export function subjectSpan(reading: Reading, verb: number, content: readonly Span[]): Span | undefined {
  const { trees } = reading
  const subject = ownSubject(trees, verb)
  if (subject === undefined || !isOutside(trees, subject, content))
    return invertedSubject(reading, verb) ?? nameBefore(reading, verb, content)
  if (/^(?:which|that|what|there)$/i.test(trees.tokens[subject]?.lemma ?? '')) return undefined
  return phraseOutside(trees, subject, content)
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
