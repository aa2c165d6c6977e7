import { contains, overlaps, type Span, slice, spanOf } from '../../base/span.ts'
import { agentsOf, isNegated, isPassive, lemmaAt, oblique, subjectsOf } from '../../language/clause.ts'
import { edtfOf } from '../../language/times/edtf.ts'
import { anchorsOf } from '../contacts/anchors.ts'
import { timeOf } from '../contacts/times.ts'
import type { Found } from '../parts/found.ts'
import { type Participant, unique } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import { isTown, phraseSpan } from '../parts/phrases.ts'
import type { Reading } from '../reading.ts'
import { DRAFTS, ISSUING, PACTS, PAPERS, SIGNED, SIGNING, VAGUE } from './lexicon.ts'
import type { DocumentMention } from './types.ts'

/** Every place that names a document, in text order. */
export function findDocumentMentions(reading: Reading): DocumentMention[] {
  const headings = reading.article.blocks.filter(
    block => block.kind === 'heading' || block.kind === 'caption',
  )
  return reading.trees.tokens.flatMap((token, index) => {
    if (headings.some(block => block.start <= token.start && token.start < block.end)) return []
    const mention = mentionAt(reading, index)
    return mention ? [mention] : []
  })
}

function mentionAt(reading: Reading, head: number): DocumentMention | undefined {
  const { trees } = reading
  const token = trees.tokens[head]
  const kind = lemmaAt(reading.trees, head)
  if (!token || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return undefined
  if (!PACTS.has(kind) && !PAPERS.has(kind)) return undefined
  if (reading.layers.entities.some(one => one.type === 'PER' && overlaps(one, token))) return undefined
  if (trees.hasRelation(head, 'compound', 'flat') && !isQuoted(reading, head)) return undefined
  const quote = quoteAround(reading, head)
  const parties = partiesOf(reading, head)
  const title = titleOf(reading, head, quote)
  const issuers = issuersOf(reading, head)
  const named =
    quote !== undefined || isName(reading, head) || isPinned(reading, head, kind, parties, issuers)
  const date = dateOf(reading, head)
  return {
    head,
    sentence: token.sentence,
    kind,
    named,
    title,
    quoted: quote !== undefined,
    parties,
    authors: issuers,
    addressees: addresseesOf(reading, head),
    ...(date && { date }),
  }
}

/** Whether the words say which document it is. */
function isPinned(
  reading: Reading,
  head: number,
  kind: string,
  parties: readonly Participant[],
  issuers: readonly Participant[],
): boolean {
  if (parties.length > 1 && PACTS.has(kind)) return true
  if ((PACTS.has(kind) || SIGNED.has(kind)) && isSigned(reading, head, unique([...issuers, ...parties])))
    return true
  const draft = reading.trees
    .dependents(head, 'amod', 'compound')
    .some(child => DRAFTS.has(lemmaAt(reading.trees, child)))
  const whose = parties.length > 0 || issuers.length > 0
  if (draft && (whose || topicOf(reading, head) !== undefined)) return true
  return whose && topicOf(reading, head) !== undefined && !VAGUE.has(kind) && !PACTS.has(kind)
}

/** "A and B signed a memorandum on water": who made it, and with whom or about what. */
function isSigned(reading: Reading, head: number, signers: readonly Participant[]): boolean {
  const { trees } = reading
  const above = trees.tokens[head]?.head ?? -1
  const verbs = trees.hasRelation(head, 'obj', 'nsubj:pass') ? [above] : trees.dependents(head, 'acl')
  if (!verbs.some(verb => SIGNING.has(lemmaAt(reading.trees, verb)) && !isNegated(trees, verb))) return false
  return signers.length > 1 || (signers.length > 0 && topicOf(reading, head) !== undefined)
}

/** What it is about; of a memorandum of understanding what the understanding is about. */
const topicOf = (reading: Reading, head: number): number | undefined =>
  [head, ...oblique(reading.trees, head, 'of')].flatMap(index =>
    oblique(reading.trees, index, 'on', 'for', 'about', 'against'),
  )[0]

/** A name of its own: "Minsk Protocol", "Resolution 2259", "INF Treaty". */
function isName(reading: Reading, head: number): boolean {
  const { trees } = reading
  const token = trees.tokens[head]
  if (!token) return false
  const number = trees
    .dependents(head, 'nummod', 'nmod', 'dep', 'compound', 'flat', 'appos')
    .some(child => trees.tokens[child]?.upos === 'NUM' && child > head)
  if (number) return true
  // A convention with nothing that it is about is a gathering.
  if (lemmaAt(reading.trees, head) === 'convention' && topicOf(reading, head) === undefined) return false
  const capital = /^\p{Lu}/u.test(slice(reading.layers.text, token))
  return (
    capital &&
    trees.dependents(head, 'compound', 'amod', 'flat').some(child => /^\p{Lu}/u.test(wordAt(reading, child)))
  )
}

const wordAt = (reading: Reading, index: number): string => {
  const token = reading.trees.tokens[index]
  return token ? slice(reading.layers.text, token) : ''
}

const QUOTED = /[“"«„]([^“”"«»„\n]{3,160})[”"»]/g

function quoteAround(reading: Reading, head: number): Span | undefined {
  const token = reading.trees.tokens[head]
  const sentence = token && reading.layers.sentences[token.sentence]
  if (!token || !sentence) return undefined
  const words = slice(reading.layers.text, sentence)
  for (const match of words.matchAll(QUOTED)) {
    const start = sentence.start + match.index + 1
    const span = { start, end: start + (match[1]?.length ?? 0) }
    if (contains(span, token) && isTitle(match[1] ?? '')) return span
  }
  return undefined
}

/** A title has capitals and no verb at its end: "Treaty between … on Security Guarantees". */
const isTitle = (words: string): boolean => {
  const parts = words.split(/\s+/)
  const capitals = parts.filter(part => /^\p{Lu}/u.test(part)).length
  return (
    /^\p{Lu}/u.test(words) &&
    !/[.!?]$/.test(words) &&
    capitals * 2 >= parts.filter(part => part.length > 3).length
  )
}

const isQuoted = (reading: Reading, head: number): boolean => quoteAround(reading, head) !== undefined

/** The title as quoted; else the noun's phrase as the text has it, up to who and what it is about. */
function titleOf(reading: Reading, head: number, quote: Span | undefined): Found<string> {
  const span = quote ?? bareTitle(reading, phraseSpan(reading, head))
  return {
    value: slice(reading.layers.text, span).replace(/\s+/g, ' '),
    evidence: [spanOf(span)],
    known: 'stated',
    by: quote ? 'quoted-title' : 'noun-phrase',
  }
}

/** A title without the pronoun before it and what follows a comma. */
function bareTitle(reading: Reading, span: Span): Span {
  const words = slice(reading.layers.text, span)
  const lead = /^(?:its|their|his|her|our|these|this|those|that)\s+/i.exec(words)?.[0].length ?? 0
  const comma = words.indexOf(', ', lead + 1)
  const end = comma < 0 ? span.end : span.start + comma
  return { start: span.start + lead, end: withoutTownAtEnd(reading, span.start + lead, end) }
}

/** "a protocol on water in Oslo": the town where it was signed is no part of it. */
function withoutTownAtEnd(reading: Reading, start: number, end: number): number {
  const { trees, layers } = reading
  const town = layers.entities.find(one => one.end === end && one.start > start)
  const before = town && trees.tokens[town.first - 1]
  const last = trees.tokens[(town?.first ?? 0) - 2]
  if (!town || !last || !/^(?:in|at)$/i.test(before?.lemma ?? '') || last.end <= start) return end
  return isTown(reading, town) ? last.end : end
}

/** Those between whom or with whom it is, and whose it is. */
function partiesOf(reading: Reading, head: number): Participant[] {
  const { trees } = reading
  const heads = [
    ...oblique(trees, head, 'between', 'with', 'among', 'of', 'by', 'from'),
    ...trees.dependents(head, 'nmod:poss', 'amod', 'compound'),
    ...cosigners(reading, head),
  ]
  return unique(heads.flatMap(one => participantsOf(reading, one)))
}

/** "signed an agreement with B", though the tree hangs B on the verb. */
function cosigners({ trees }: Reading, head: number): number[] {
  const verb = trees.tokens[head]?.head ?? -1
  const signed = trees.hasRelation(head, 'obj') && SIGNING.has(lemmaAt(trees, verb))
  return signed ? oblique(trees, verb, 'with') : []
}

/** Who published, proposed or wrote it. */
function issuersOf(reading: Reading, head: number): Participant[] {
  const { trees } = reading
  const governor = trees.tokens[head]?.head ?? -1
  const issued = governor >= 0 && ISSUING.has(lemmaAt(reading.trees, governor))
  const found: number[] = []
  if (issued && trees.hasRelation(head, 'obj')) found.push(...agentsOf(trees, governor))
  if (
    found.length > 0 &&
    PACTS.has(lemmaAt(reading.trees, head)) &&
    SIGNING.has(lemmaAt(reading.trees, governor))
  )
    found.push(...cosigners(reading, head), ...oblique(trees, head, 'with'))
  if (issued && trees.hasRelation(head, 'nsubj:pass')) found.push(...oblique(trees, governor, 'by'))
  for (const clause of trees.dependents(head, 'acl'))
    if (ISSUING.has(lemmaAt(reading.trees, clause)))
      found.push(...(isPassive(trees, clause) ? oblique(trees, clause, 'by') : subjectsOf(trees, clause)))
  return unique(found.filter(one => one !== head).flatMap(one => participantsOf(reading, one)))
}

function addresseesOf(reading: Reading, head: number): Participant[] {
  const { trees } = reading
  const governor = trees.tokens[head]?.head ?? -1
  const issued =
    governor >= 0 && ISSUING.has(lemmaAt(reading.trees, governor)) && trees.hasRelation(head, 'obj')
  const heads = [
    ...oblique(trees, head, 'to'),
    ...(issued ? [...oblique(trees, governor, 'to'), ...trees.dependents(governor, 'iobj')] : []),
  ]
  return unique(heads.flatMap(one => participantsOf(reading, one)))
}

/** A date in its own phrase ("the November 27 agreement"), else the day it was published, signed or sent. */
function dateOf(reading: Reading, head: number): Found<string> | undefined {
  const { trees, layers } = reading
  const phrase = trees.subtreeSpan(head)
  const own = layers.times.find(
    time =>
      overlaps(time, phrase) &&
      time.type === 'DATE' &&
      trees.tokens[trees.headOf(time)]?.head === head &&
      !trees.hasRelation(trees.headOf(time), 'acl'),
  )
  const governor = trees.tokens[head]?.head ?? -1
  const issued = [governor, ...trees.dependents(head, 'acl')].filter(
    index => index >= 0 && ISSUING.has(lemmaAt(reading.trees, index)),
  )
  const time = own
    ? { value: own, evidence: [spanOf(own)], known: own.known ?? ('stated' as const), by: 'time-expression' }
    : issued.flatMap(index => timeOf(reading, [index, ...anchorsOf(reading, index)]) ?? [])[0]
  const read = time && edtfOf(time.value)
  return read?.edtf === undefined || !time ? undefined : { ...time, value: read.edtf, known: read.known }
}
