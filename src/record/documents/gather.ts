import { slice } from '../../base/span.ts'
import { type Participant, unique } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import { PACTS } from './lexicon.ts'
import type { DocumentMention, GivenAnswer } from './types.ts'

/** One document of the report: what names it and what was answered. */
export interface GatheredDocument {
  readonly main: DocumentMention
  readonly mentions: readonly DocumentMention[]
  readonly authors: readonly Participant[]
  readonly addressees: readonly Participant[]
  readonly answers: readonly GivenAnswer[]
}

/** How many sentences back "the proposals" or "it" may reach. */
const REACH = 6

interface Group {
  readonly main: DocumentMention
  readonly mentions: DocumentMention[]
}

/**
 * Puts the mentions of one document together: the same title, or the same kind and parties. "It is a draft treaty and a
 * draft agreement" says what the proposals of the sentence before are: they take over its author and date.
 */
export function gatherDocuments(
  reading: Reading,
  mentions: readonly DocumentMention[],
  answers: readonly GivenAnswer[],
): GatheredDocument[] {
  const groups: Group[] = []
  for (const mention of mentions) {
    const home = groups.find(group => group.mentions.some(other => isSame(other, mention)))
    if (home) home.mentions.push(mention)
    else if (mention.named) groups.push({ main: mention, mentions: [mention] })
  }
  for (const group of groups) {
    const explained = explainedBy(reading, group.main, mentions)
    if (explained) group.mentions.push(explained)
  }
  return groups.map(group => finish(group, groups, mentions, answers)).filter(isKept)
}

const isSame = (a: DocumentMention, b: DocumentMention): boolean => {
  if (a.title.value.toLowerCase() === b.title.value.toLowerCase())
    return a.named || b.sentence - a.sentence <= REACH
  if (a.kind !== b.kind || b.quoted) return false
  if (!b.named) return b.sentence - a.sentence <= REACH && b.authors.length === 0
  if (a.authors.length > 1 && hasSameOnes(a.authors, b.authors)) return true
  const keys = new Set(a.parties.map(one => one.key))
  return keys.size > 0 && b.parties.length === keys.size && b.parties.every(one => keys.has(one.key))
}

const hasSameOnes = (a: readonly Participant[], b: readonly Participant[]): boolean =>
  a.length === b.length && a.every(one => b.some(other => other.key === one.key))

/** The document of the sentence before that a sentence "It is …" or "They are …" speaks of. */
function explainedBy(
  reading: Reading,
  mention: DocumentMention,
  mentions: readonly DocumentMention[],
): DocumentMention | undefined {
  const { trees, layers } = reading
  const first = layers.sentences[mention.sentence]?.first ?? -1
  const [subject, copula] = [trees.tokens[first], trees.tokens[first + 1]]
  if (!subject || !/^(?:it|they|these|this|those)$/i.test(slice(layers.text, subject))) return undefined
  if (copula?.lemma !== 'be') return undefined
  return mentions.find(one => one.sentence === mention.sentence - 1 && one.authors.length > 0)
}

function finish(
  group: Group,
  groups: readonly Group[],
  mentions: readonly DocumentMention[],
  answers: readonly GivenAnswer[],
): GatheredDocument {
  const issuers = unique(group.mentions.flatMap(one => one.authors))
  const parties = unique(group.mentions.flatMap(one => one.parties))
  const [own] = issuers
  const side = (one: Participant): boolean =>
    own !== undefined && (one.key === own.key || (one.country !== undefined && one.country === own.country))
  const others = parties.filter(one => !side(one))
  const authors = issuers.length > 0 ? issuers : PACTS.has(group.main.kind) ? parties : parties.slice(0, 1)
  const addressees = unique([
    ...group.mentions.flatMap(one => one.addressees),
    ...(issuers.length > 0 && PACTS.has(group.main.kind) ? others : []),
  ]).filter(one => !authors.some(author => author.key === one.key))
  return {
    main: group.main,
    mentions: group.mentions,
    authors,
    addressees,
    answers: answers
      .filter(answer => isAbout(answer, group, groups, mentions, authors))
      .flatMap(answer => withoutOwn(answer, authors)),
  }
}

/** Signing what one has made is no answer to it. */
function withoutOwn(answer: GivenAnswer, authors: readonly Participant[]): GivenAnswer[] {
  const by = answer.by.filter(who => !authors.some(author => author.key === who.key))
  return by.length > 0 ? [{ ...answer, by }] : []
}

/** An answer to a mention of the document, or to "the Russian proposals" where these are what Russia published. */
function isAbout(
  answer: GivenAnswer,
  group: Group,
  groups: readonly Group[],
  mentions: readonly DocumentMention[],
  authors: readonly Participant[],
): boolean {
  if (group.mentions.some(one => one.head === answer.to)) return true
  if (groups.some(other => other.mentions.some(one => one.head === answer.to && one.named))) return false
  const target = mentions.find(one => one.head === answer.to)
  const last = group.mentions.map(one => one.sentence).sort((a, b) => b - a)[0] ?? 0
  if (!target || target.sentence < last || target.sentence - last > REACH) return false
  const whose = target.parties
  if (whose.length === 0) return group.mentions.some(one => one.kind === target.kind)
  return whose.some(one =>
    authors.some(
      author => author.key === one.key || (one.country !== undefined && author.country === one.country),
    ),
  )
}

const isKept = (one: GatheredDocument): boolean => one.authors.length > 0 || one.main.named
