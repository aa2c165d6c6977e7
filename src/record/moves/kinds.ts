import { CROWDS, FORCES } from '../parts/groups.ts'
import { isMediaName } from '../parts/media.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'

/** Whether somebody can use force: armed people, a state, an organisation, an office; a person by name cannot. */
export function isForce(reading: Reading, who: Participant): boolean {
  const actor = reading.actors.all.find(one => one.id === who.key)
  if (actor) return actor.kind === 'country' || actor.kind === 'organization' || actor.kind === 'group'
  return lastWord(who, FORCES) || who.country !== undefined
}

/** Whether somebody can be a crowd: people without an office, a movement, a union; no state, no leader, no army. */
export function isCrowd(reading: Reading, who: Participant): boolean {
  const actor = reading.actors.all.find(one => one.id === who.key)
  if (actor && actor.kind !== 'group') return actor.kind === 'organization' && actor.country === undefined
  return actor ? !lastWord(who, FORCES) : lastWord(who, CROWDS)
}

/** Whether somebody is known by name, country or office, and not only as "police" or "protesters". */
export function isNamed(reading: Reading, who: Participant): boolean {
  if (who.country !== undefined || who.role !== undefined) return true
  const actor = reading.actors.all.find(one => one.id === who.key)
  return actor?.kind === 'organization' || actor?.kind === 'country' || actor?.kind === 'office'
}

/** Whether somebody is a paper, a channel or an agency by name: who tells of acts does none. */
export const isMedia = ({ name, person }: Participant): boolean => !person && isMediaName(name)

const lastWord = (who: Participant, among: ReadonlySet<string>): boolean =>
  who.name
    .toLowerCase()
    .split(/[\s-]+/)
    .some(
      word => among.has(word) || among.has(word.replace(/s$/, '')) || among.has(word.replace(/en$/, 'an')),
    )
