import { contains, overlaps, slice } from '../../base/span.ts'
import { ownSubject, prepositionOf } from '../../language/clause.ts'
import { cueHead } from '../../language/cue.ts'
import { isPersonNoun } from '../../language/mentions/lexicon.ts'
import type { Trees } from '../../language/tree.ts'
import { isTime } from '../parts/time.ts'
import type { Reading } from '../reading.ts'
import { cueBeside } from './besides.ts'
import type { Draft } from './draft.ts'
import { PLATFORMS, SETTINGS, SPEECH_VERBS } from './lexicon.ts'

/**
 * "reported no traces of poison | were found": a content that stops before the verb of its own clause goes on to the
 * end of the clause.
 */
export function finishClause(trees: Trees, draft: Draft, verb: number): void {
  const last = draft.content.at(-1)
  const token = trees.tokens[verb]
  if (!last || !token || token.end > last.start) return
  const clause = trees.dependents(verb, 'ccomp').find(index => {
    const own = trees.tokens[index]
    return own !== undefined && own.start >= last.end && own.sentence === token.sentence
  })
  if (clause === undefined || trees.subtreeSpan(clause).start > last.start) return
  draft.content = [...draft.content.slice(0, -1), { start: last.start, end: endOfClause(trees, clause) }]
}

/** Where a clause ends: before what a comma adds to it behind its verb. */
function endOfClause(trees: Trees, clause: number): number {
  const added = trees
    .dependents(clause, 'advcl', 'obl', 'parataxis', 'conj')
    .map(child => trees.tokenAt(trees.subtreeSpan(child).start))
    .filter(first => first > clause && trees.tokens[first - 1]?.lemma === ',')
  const last = trees.tokens[Math.min(...added) - 1]
  return added.length > 0 && last ? last.start : trees.subtreeSpan(clause).end
}

/**
 * "announced the vote in a letter", "praised it on Twitter": where and when something was said, behind a noun phrase
 * that tells what, is no part of it.
 */
export function leaveOutSetting({ trees, layers }: Reading, draft: Draft, verb: number): void {
  const last = draft.content.at(-1)
  const isInside = (index: number): boolean => {
    const token = trees.tokens[index]
    return token !== undefined && last !== undefined && contains(last, token)
  }
  const object = trees.dependents(verb, 'obj').find(isInside)
  if (!last || object === undefined || trees.dependents(verb, 'ccomp', 'xcomp').some(isInside)) return
  const starts = [...trees.dependents(verb, 'obl', 'advmod'), ...trees.dependents(object, 'nmod')]
    .filter(index => index > object && isInside(index) && isSetting({ trees, layers }, index))
    .map(index => trees.subtreeSpan(index).start)
    .filter(start => start > (trees.tokens[object]?.end ?? 0))
  if (starts.length === 0) return
  draft.content = [...draft.content.slice(0, -1), { start: last.start, end: Math.min(...starts) }]
}

const WHERE = new Set(['in', 'on', 'at', 'via', 'during'])

/** Of the settings, the ones that are never what is spoken of. */
const isPublic = (lemma: string): boolean =>
  PLATFORMS.has(lemma) ||
  /^(?:letter|tweet|statement|briefing|interview|conference|speech|video|post|television|tv|radio)$/.test(
    lemma,
  )

function isSetting({ trees, layers }: Pick<Reading, 'trees' | 'layers'>, index: number): boolean {
  const token = trees.tokens[index]
  const lemma = token?.lemma.toLowerCase() ?? ''
  if (trees.hasRelation(index, 'nmod')) return WHERE.has(prepositionOf(trees, index)) && isPublic(lemma)
  return isTime({ trees, layers }, index) || SETTINGS.has(lemma) || PLATFORMS.has(lemma)
}

/** "denies this | and demands that …", "said it had failed | but left": what a second verb of the source tells is its own. */
export function leaveOutOtherVerb({ trees }: Reading, draft: Draft, verb: number): void {
  const last = draft.content.at(-1)
  const token = trees.tokens[verb]
  if (!last || !token || token.end > last.start) return
  const joined = trees
    .dependents(verb, 'conj')
    .filter(index => isBesides(trees, index) && ownSubject(trees, index) === undefined)
  const lent = trees
    .dependents(verb, 'ccomp')
    .flatMap(clause => trees.dependents(clause, 'conj'))
    .filter(index => cueBeside(trees, index) === verb)
  const others = [...joined, ...lent]
    .map(index => trees.dependents(index, 'cc')[0] ?? index)
    .flatMap(index => trees.tokens[index]?.start ?? [])
    .filter(start => last.start < start && start < last.end)
  if (others.length === 0) return
  draft.content = [...draft.content.slice(0, -1), { start: last.start, end: Math.min(...others) }]
}

/** A finite verb in the past: what the source does besides saying it, in the tense of the report. */
const isBesides = (trees: Trees, index: number): boolean =>
  trees.tokens[index]?.upos === 'VERB' &&
  trees.tokens[index]?.feats?.includes('VerbForm=Fin') === true &&
  (trees.tokens[index]?.feats?.includes('Tense=Past') === true ||
    (SPEECH_VERBS.has(trees.tokens[index]?.lemma.toLowerCase() ?? '') &&
      trees.dependents(index, 'ccomp').length > 0))

/** "announced it himself in the press room": a pronoun for what is told elsewhere, and nothing but where and when. */
export function isOnlyTakenUp({ trees }: Reading, draft: Draft): boolean {
  const verb = cueHead(trees, draft)
  const [said, more] = draft.content
  if (!said || more || trees.dependents(verb, 'ccomp', 'xcomp', 'parataxis').length > 0) return false
  const object = trees.dependents(verb, 'obj').find(index => trees.tokens[index]?.start === said.start)
  return object !== undefined && /^(?:it|this|that)$/i.test(trees.tokens[object]?.lemma ?? '')
}

const NAMED_WITH = [
  'nmod:desc',
  'flat',
  'compound',
  'det',
  'amod',
  'appos',
  'conj',
  'cc',
  'punct',
  'nmod:poss',
  'case',
]

/** "congratulated the winner, Ann Berg": somebody who is praised or blamed, and no words about them. */
export function isOnlySomebody(reading: Reading, draft: Draft): boolean {
  const { trees } = reading
  const [said, more] = draft.content
  if (!said || more) return false
  const verb = cueHead(trees, draft)
  const object = trees.dependents(verb, 'obj', 'iobj').find(index => {
    const token = trees.tokens[index]
    return token !== undefined && contains(said, token)
  })
  if (object === undefined || !isSomebody(reading, object)) return false
  const aside = new Set(
    trees
      .dependents(verb, 'obl')
      .filter(index => !/^(?:for|of|as|over|about|with|to)$/.test(prepositionOf(trees, index)))
      .flatMap(index => trees.subtree(index)),
  )
  const { first, last } = trees.tokensIn(said)
  for (let at = first; at < last; at++) if (!aside.has(at) && !isPartOf(trees, at, object)) return false
  return true
}

/**
 * What is declared or denied as a deed, by lemma: "declared an emergency", "denied them access", "recalled its envoy". What
 * is discussed is the topic of a contact.
 */
const DEEDS: Readonly<Record<string, RegExp>> = {
  recall:
    /^(?:ambassador|envoy|diplomat|consul|attaché|attache|staff|troop|force|soldier|product|vehicle)s?$/,
  declare: /./,
  proclaim: /./,
  discuss: /./,
  deny: /^(?:funding|fund|access|entry|visa|permission|request|bail|asylum|licence|license|permit|right|treatment|aid|loan|credit|passage)$/,
}

/** A thing declared, and a benefit denied, are done and not told: no clause and no quotation is theirs. */
export function isDeed({ trees, layers }: Reading, draft: Draft): boolean {
  const verb = cueHead(trees, draft)
  if (draft.content.some(span => /["“”‘]|(?<!\p{L})'/u.test(slice(layers.text, span)))) return false
  const deeds = isReason(trees, verb) ? /./ : DEEDS[trees.tokens[verb]?.lemma.toLowerCase() ?? '']
  if (!deeds || trees.dependents(verb, 'ccomp', 'xcomp').length > 0) return false
  return trees.dependents(verb, 'obj').some(index => {
    const token = trees.tokens[index]
    return token !== undefined && draft.content.some(span => contains(span, token)) && deeds.test(token.lemma)
  })
}

/** "put it off, citing illness": why something is done. */
const isReason = (trees: Trees, verb: number): boolean =>
  trees.tokens[verb]?.lemma.toLowerCase() === 'cite' && trees.hasRelation(verb, 'advcl')

function isSomebody({ trees, layers }: Reading, index: number): boolean {
  const token = trees.tokens[index]
  if (!token) return false
  const entity = layers.entities.find(one => overlaps(one, token))
  return (
    entity?.type === 'PER' || token.upos === 'PRON' || (entity === undefined && isPersonNoun(token.lemma))
  )
}

/** Whether a token is a part of the name, title or list that another heads. */
function isPartOf(trees: Trees, index: number, head: number): boolean {
  let at = index
  for (let steps = 0; steps < 8 && at !== head; steps++) {
    if (at < 0 || !trees.hasRelation(at, ...NAMED_WITH)) return false
    at = trees.tokens[at]?.head ?? -1
  }
  return at === head
}
