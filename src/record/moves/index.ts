import { clauseTime, lemmaAt, patientsOf } from '../../language/clause.ts'
import type { Trees } from '../../language/tree.ts'
import { calledOn } from '../parts/courtesy.ts'
import { isPolitical, isPrivate, type Participant } from '../parts/participant.ts'
import { isTime } from '../parts/time.ts'
import type { Reading } from '../reading.ts'
import type { Move, MoveType, Statement } from '../types.ts'
import type { MoveReading } from './actors.ts'
import { assembleMove } from './assemble.ts'
import { type DatedMention, type GatheredMove, gatherMoves } from './gather.ts'
import { isCrowd, isMedia, isNamed } from './kinds.ts'
import { modeOf } from './modes.ts'
import { type Roles, rolesOf } from './roles.ts'
import { afterPreposition, candidatesAt } from './senses.ts'
import { spokenAt } from './speech.ts'
import { type Hiding, hasCondition, standingOf, typeOf } from './standing.ts'
import type { Candidate, MoveMention, Standing } from './types.ts'
import { timeOfMention } from './when.ts'

/**
 * The political acts that a report tells of, in PLOVER's types, one entry for each act. Meetings and
 * talks are contacts and not repeated here.
 */
export function findMoves(reading: Reading, statements: readonly Statement[]): Move[] {
  const full: MoveReading = { ...reading, statements }
  const mentions = findMoveMentions(full)
  const dated = mentions.map((mention): DatedMention => {
    const day = timeOfMention(full, mention)?.value
    return { ...mention, ...(day !== undefined && { day }) }
  })
  return gatherMoves(inBodyFirst(reading, dated))
    .flatMap(move => political(full, move))
    .flatMap(move => assembleMove(full, move) ?? [])
}

const OF_CROWDS: ReadonlySet<MoveType> = new Set(['PROTEST', 'REQUEST'])

/**
 * The move with only those actors who are political, or turn to somebody who is; none without one, or where nobody is known by name or office, or
 * where a town's police do their daily work.
 */
function political(reading: MoveReading, move: GatheredMove): GatheredMove[] {
  const state = (one: Participant): boolean => isPolitical(one, reading.actors.all)
  const facing = move.recipients.some(one => state(one) && isNamed(reading, one))
  const heard = move.recipients.some(one => !isPrivate(one))
  const actors = move.actors.filter(
    one => !isMedia(one) && (heard || !isPrivate(one)) && (state(one) || isMovement(reading, one, facing)),
  )
  const named = [...actors, ...move.recipients].some(one => isNamed(reading, one))
  const crowd =
    OF_CROWDS.has(move.type) &&
    actors.every(one => isCrowd(reading, one) && (move.type === 'PROTEST' || !/\bpeople\b/i.test(one.name)))
  const routine =
    move.recipients.length === 0 && actors.every(one => /\bpolice\b/i.test(one.name) && one.by === 'name')
  return actors.length > 0 && (named || crowd) && !routine ? [{ ...move, actors }] : []
}

const MOVEMENT =
  /\b(?:party|front|movement|union|league|alliance|coalition|army|council|congress|committee|federation|brigades?|forces?|jihad|resistance|rights|amnesty|greenpeace|hamas|hezbollah|taliban|houthis?)\b/i

/** An organisation without a country that does politics: by its name, or by whom it turns to. */
function isMovement(reading: MoveReading, who: Participant, facing: boolean): boolean {
  const actor = reading.actors.all.find(one => one.id === who.key)
  return actor?.kind === 'organization' && (facing || MOVEMENT.test(who.name))
}

/** Every place that tells of an act, in text order. */
export function findMoveMentions(reading: MoveReading): MoveMention[] {
  const { trees } = reading
  const headings = reading.article.blocks.filter(
    block => block.kind === 'heading' || block.kind === 'caption',
  )
  const open = trees.tokens.map((token, index) =>
    headings.some(block => block.start <= token.start && token.start < block.end)
      ? []
      : candidatesAt(trees, index).filter(one => !isDated(reading, one) && !isVisit(reading, one)),
  )
  const hiding = new Map(
    open.flat().flatMap(({ trigger, carrier, sense }) =>
      sense.hides
        ? [
            [trigger, sense.type],
            [carrier, sense.type],
          ]
        : [],
    ) as [number, MoveType][],
  )
  return open.flatMap((candidates, index) => {
    const mention = told(reading, candidates, hiding) ?? spokenAt(reading, index)
    return mention ? [mention] : []
  })
}

/** "called on the president": went to see him, and asked for nothing. */
const isVisit = (reading: MoveReading, { kind, trigger }: Candidate): boolean =>
  kind === 'verb' && calledOn(reading, trigger).length > 0

/** "called B on Friday": when, and not on whom. */
function isDated(reading: MoveReading, { kind, trigger, sense }: Candidate): boolean {
  if (kind !== 'verb' || !sense.preposition || sense.preposition.includes('until')) return false
  const after = afterPreposition(reading.trees, trigger, sense.preposition)
  return after.length > 0 && after.every(head => isTime(reading, head))
}

function told(
  reading: MoveReading,
  candidates: ReturnType<typeof candidatesAt>,
  hiding: Hiding,
): MoveMention | undefined {
  for (const candidate of candidates) {
    const standing = standingOf(reading.trees, candidate, hiding)
    const type = typeOf(candidate.sense, standing)
    if (standing !== 'denied' && isConditional(reading.trees, candidate, standing)) continue
    const roles = type && rolesOf(reading, candidate)
    if (!type || !roles) continue
    const { trigger, carrier, kind } = candidate
    const sentence = reading.trees.tokens[trigger]?.sentence ?? 0
    const final = abroad(reading, type, candidate, roles)
    const mode = standing === 'told' ? modeOf(reading.trees, final, candidate) : undefined
    return {
      trigger,
      carrier,
      sentence,
      word: lemmaAt(reading.trees, trigger),
      objects:
        kind === 'verb' ? patientsOf(reading.trees, trigger).map(index => lemmaAt(reading.trees, index)) : [],
      type: final,
      by: `${kind}-frame`,
      ...(mode !== undefined && { mode }),
      ...roles,
    }
  }
  return undefined
}

/** "would vote for it if", "yields nothing if": a promise on a condition is none, nor is a rule an act. */
function isConditional(trees: Trees, { carrier, sense }: Candidate, standing: Standing): boolean {
  if (!hasCondition(trees, carrier)) return false
  if (standing === 'ahead') return typeOf(sense, standing) === 'AGREE'
  return clauseTime(trees, carrier).tense === 'present' && !SPOKEN.has(sense.type)
}

/** What is done by the very words, on whatever condition. */
const SPOKEN: ReadonlySet<MoveType> = new Set(['THREATEN', 'REQUEST', 'ACCUSE', 'SUPPORT', 'REJECT'])

const BANS = new Set(['ban', 'prohibit', 'bar'])

/** A ban at home is coercion, one on an organisation of another country a sanction. */
function abroad(
  reading: MoveReading,
  type: MoveType,
  { trigger }: Candidate,
  { actors, recipients }: Roles,
): MoveType {
  const lemma = lemmaAt(reading.trees, trigger)
  if (type !== 'COERCE' || !BANS.has(lemma) || recipients.length === 0) return type
  const own = new Set(actors.map(one => one.country))
  const foreign = recipients.every(one => {
    const actor = reading.actors.all.find(other => other.id === one.key)
    return actor?.kind === 'organization' && one.country !== undefined && !own.has(one.country)
  })
  return foreign ? 'SANCTION' : type
}

/** The headline repeats what the body tells: the body's words stand first. */
function inBodyFirst(reading: Reading, mentions: readonly DatedMention[]): DatedMention[] {
  const title = reading.article.blocks.find(block => block.kind === 'title')
  const inTitle = (one: DatedMention): boolean =>
    title !== undefined && (reading.trees.tokens[one.trigger]?.start ?? 0) < title.end
  return [...mentions.filter(one => !inTitle(one)), ...mentions.filter(inTitle)]
}
