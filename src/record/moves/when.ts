import { edtfOf } from '../../language/times/edtf.ts'
import { anchorsOf } from '../contacts/anchors.ts'
import { timeOf } from '../contacts/times.ts'
import type { Found } from '../parts/found.ts'
import type { MoveReading } from './actors.ts'
import type { MoveMention } from './types.ts'

/** When an act was done: the time expression that hangs on its trigger or on the verb that carries it. */
export function timeOfMention(reading: MoveReading, mention: MoveMention): Found<string> | undefined {
  const found = timeOf(reading, [...new Set([mention.trigger, ...anchorsOf(reading, mention.carrier)])])
  const read = found && edtfOf(found.value)
  return read?.edtf === undefined || !found ? undefined : { ...found, value: read.edtf, known: read.known }
}

/** The most precise time among the mentions. */
export function timeOfMove(
  reading: MoveReading,
  mentions: readonly MoveMention[],
): Found<string> | undefined {
  const all = mentions.flatMap(one => timeOfMention(reading, one) ?? [])
  return all.sort((a, b) => b.value.length - a.value.length)[0]
}
