import { itemId } from '../../base/id.ts'
import type { Span } from '../../base/span.ts'
import { statementOver } from '../parts/according.ts'
import { distinct, verbSpan } from '../parts/found.ts'
import type { Participant } from '../parts/participant.ts'
import type { ActorName, Field, Move } from '../types.ts'
import type { MoveReading } from './actors.ts'
import type { DatedMention, GatheredMove } from './gather.ts'
import { timeOfMove } from './when.ts'

/** One move of the record, every field with the words it came from. */
export function assembleMove(reading: MoveReading, move: GatheredMove): Move | undefined {
  const [first] = move.mentions
  if (!first) return undefined
  const trigger = move.mentions.map(one => triggerSpan(reading, one))
  const time = timeOfMove(reading, move.mentions)
  const accordingTo = statementOver(trigger[0] ?? { start: 0, end: 0 }, reading.statements)?.id
  const fields: Record<string, Field> = {
    type: { evidence: trigger, known: first.by === 'told' ? 'stated' : 'implied', by: first.by },
    ...(move.mode !== undefined && { mode: { evidence: trigger, known: 'implied', by: 'plover-mode' } }),
    actor: peopleField(move.actors),
    ...(move.recipients.length > 0 && { recipient: peopleField(move.recipients) }),
    ...(time && { time: { evidence: [...time.evidence], known: time.known, by: time.by } }),
  }
  return {
    id: itemId(reading.article.id, 'move', anchor(move, trigger[0])),
    type: move.type,
    ...(move.mode !== undefined && { mode: move.mode }),
    actor: move.actors.map(nameOf),
    ...(move.recipients.length > 0 && { recipient: move.recipients.map(nameOf) }),
    trigger: distinct(trigger),
    ...(time && { time: time.value }),
    ...(accordingTo !== undefined && { accordingTo }),
    evidence: distinct(
      move.mentions.map(one => reading.layers.sentences[one.sentence]).filter(one => one !== undefined),
    ),
    fields,
  }
}

const triggerSpan = (reading: MoveReading, mention: DatedMention): { start: number; end: number } =>
  verbSpan(reading.trees, mention.trigger)

const nameOf = (who: Participant): ActorName => ({
  name: who.name,
  ...(who.country !== undefined && { country: who.country }),
})

const peopleField = (people: readonly Participant[]): Field => ({
  evidence: distinct(people.map(one => one.span)),
  known: people.every(one => one.known === 'stated') ? 'stated' : 'implied',
  by: [...new Set(people.map(one => one.by))].join('+') || 'names',
})

const anchor = (move: GatheredMove, trigger: Span | undefined): string =>
  `${move.type} ${trigger?.start}-${trigger?.end}`
