import { slice } from '../../base/span.ts'
import { oblique } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { statementOver } from '../parts/according.ts'
import { AUTHORITIES, CROWDS, FORCES, INSTRUMENTS, MEASURES, POLITICAL_GROUPS } from '../parts/groups.ts'
import { nationAt } from '../parts/nations.ts'
import type { Participant } from '../parts/participant.ts'
import { participantsOf } from '../parts/participants.ts'
import { phraseSpan } from '../parts/phrases.ts'
import type { Reading } from '../reading.ts'
import type { Statement } from '../types.ts'
import { REPORTING } from './lexicon/governors.ts'
import { VOICES } from './lexicon/nouns.ts'

/** What moves are read from: the report and what is said in it. */
export interface MoveReading extends Reading {
  readonly statements: readonly Statement[]
}

/**
 * Who a phrase names as acting: actors of the report, groups ("Israeli soldiers", "the protesters"), the country behind
 * an instrument ("Turkish warplanes"), the speaker behind "we", the issuer behind "a statement by the king".
 */
export function actorsAt(reading: MoveReading, head: number, depth = 0): Participant[] {
  const token = reading.trees.tokens[head]
  if (!token || depth > 3) return []
  if (isFirstPerson(reading, head)) return speakerAt(reading, head)
  const known = participantsOf(reading, head)
  if (known.length > 0) return known
  if (token.upos === 'PRON') return reporterAt(reading, head, depth)
  const lemma = token.lemma.toLowerCase()
  if (MEASURES.has(lemma)) {
    const counted = oblique(reading.trees, head, 'of').flatMap(one => actorsAt(reading, one, depth + 1))
    if (counted.length > 0) return counted
  }
  if (REGIONS.has(lemma)) return regionAt(reading, head)
  if (VOICES.has(lemma)) return issuersOf(reading, head, depth)
  return [head, ...reading.trees.dependents(head, 'conj')].flatMap(part => groupAt(reading, part))
}

const REGIONS = new Set(['west', 'europe'])

/** Parts of the world that news let act: "guarantees from the West". */
function regionAt(reading: Reading, head: number): Participant[] {
  const token = reading.trees.tokens[head]
  if (token?.upos !== 'PROPN') return []
  const name = slice(reading.layers.text, token)
  const span = { start: token.start, end: token.end }
  return [{ key: `region:${name.toLowerCase()}`, name, person: false, span, known: 'stated', by: 'region' }]
}

/** Those that the modifiers of a noun name: whose, by whom, of whom, of what country. */
export function modifiersOf(reading: MoveReading, noun: number, ...prepositions: string[]): Participant[] {
  const { trees } = reading
  const heads = [
    ...trees.dependents(noun, 'nmod:poss'),
    ...oblique(trees, noun, ...prepositions),
    ...trees.dependents(noun, 'compound', 'amod', 'nmod:desc'),
  ]
  for (const head of heads) {
    const known = actorsAt(reading, head, 1)
    const found = known.length > 0 ? known : nationAt(reading, head)
    if (found.length > 0) return found
  }
  return []
}

function issuersOf(reading: MoveReading, head: number, depth: number): Participant[] {
  const own = modifiersOf(reading, head, 'by', 'from', 'of')
  const governor = reading.trees.tokens[head]?.head ?? -1
  if (own.length > 0 || governor < 0 || !reading.trees.hasRelation(head, 'obj')) return own
  return reading.trees.dependents(governor, 'nsubj').flatMap(one => actorsAt(reading, one, depth + 1))
}

const FIRST_PERSON = new Set(['i', 'we', 'our', 'my', 'us', 'me'])

const isFirstPerson = (reading: Reading, head: number): boolean => {
  const token = reading.trees.tokens[head]
  return token?.upos === 'PRON' && FIRST_PERSON.has(slice(reading.layers.text, token).toLowerCase())
}

function speakerAt(reading: MoveReading, head: number): Participant[] {
  const token = reading.trees.tokens[head]
  const statement = token && statementOver(token, reading.statements)
  const speaker = statement && speakerOf(reading, statement)
  return speaker ? [speaker] : []
}

/** The speaker of a statement as somebody who acts; undefined where it is not sure who speaks. */
export function speakerOf(reading: Reading, statement: Statement): Participant | undefined {
  const { name, country, role } = statement.speaker
  const [span] = statement.source
  if (name === undefined || span === undefined) return undefined
  const actor = reading.actors.all.find(one => one.name === name)
  if (!actor && country === undefined && role === undefined) return undefined
  return {
    key: actor?.id ?? `speaker:${name.toLowerCase()}`,
    name,
    ...(country !== undefined && { country }),
    ...(role !== undefined && { role }),
    person: actor?.kind === 'person',
    span,
    known: 'implied',
    by: 'speaker',
  }
}

/** "Japan said it had …": a pronoun that nobody else claims is the one who reports. */
function reporterAt(reading: MoveReading, head: number, depth: number): Participant[] {
  const { trees, layers } = reading
  const token = trees.tokens[head]
  if (!token || !trees.hasRelation(head, 'nsubj') || !/^(?:it|he|she|they)$/i.test(slice(layers.text, token)))
    return []
  const clause = token.head
  const cue = trees.tokens[clause]?.head ?? -1
  if (
    cue < 0 ||
    !trees.hasRelation(clause, 'ccomp') ||
    !REPORTING.has(trees.tokens[cue]?.lemma.toLowerCase() ?? '')
  )
    return []
  const subjects = trees.dependents(cue, 'nsubj')
  return subjects.length === 1 ? subjects.flatMap(one => actorsAt(reading, one, depth + 1)) : []
}

const isGroup = (lemma: string): boolean =>
  FORCES.has(lemma) || CROWDS.has(lemma) || AUTHORITIES.has(lemma) || POLITICAL_GROUPS.has(lemma)

/** "a state of emergency": no state. */
const isCondition = (trees: Trees, head: number): boolean =>
  trees.tokens[head]?.lemma === 'state' && oblique(trees, head, 'of').length > 0

function groupAt(reading: MoveReading, head: number): Participant[] {
  const { trees, layers } = reading
  const token = trees.tokens[head]
  const lemma = token?.lemma.toLowerCase() ?? ''
  if (!token || (token.upos !== 'NOUN' && token.upos !== 'PROPN') || !isGroup(lemma)) return []
  if (isCondition(trees, head)) return []
  if (lemma === 'power' && !token.feats?.includes('Number=Plur')) return []
  // "a two-state solution"
  if (trees.hasRelation(head, 'compound') && trees.tokens[head - 1]?.lemma === '-') return []
  const span = phraseSpan(reading, head)
  const name = slice(layers.text, span).replace(/ in (?:response|turn|return|reply)\b.*$/, '')
  const country = countryWithin(reading, head)
  if (country === undefined && INSTRUMENTS.has(lemma)) return []
  return [
    {
      key: `group:${name.toLowerCase()}`,
      name,
      ...(country !== undefined && { country }),
      person: false,
      span,
      known: 'stated',
      by: 'unnamed-group',
    },
  ]
}

/** The country that a phrase's modifiers name: "Israeli soldiers", "the country's military" by its owner. */
function countryWithin(reading: MoveReading, head: number): string | undefined {
  for (const child of reading.trees.dependents(head, 'amod', 'compound', 'nmod', 'nmod:poss')) {
    const found = nationAt(reading, child)[0]?.country ?? reading.actors.resolveToken(child)[0]?.actor.country
    if (found !== undefined) return found
  }
  return undefined
}
