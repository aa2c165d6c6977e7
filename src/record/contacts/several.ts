import { countryOfCode } from '../../base/geo/index.ts'
import { POLITICAL_GROUPS } from '../parts/groups.ts'
import type { Participant } from '../parts/participant.ts'
import type { Reading } from '../reading.ts'
import { BODIES } from './lexicon.ts'

/** An organisation of states, a body that sits, or a plural of people of state. */
export function isSeveral(reading: Reading, who: Participant): boolean {
  if (who.country !== undefined && !countryOfCode(who.country) && !who.person) return true
  const actor = reading.actors.all.find(one => one.id === who.key)
  if (actor?.kind === 'organization') return BODIES.test(who.name)
  const last = who.name
    .split(/\s+/)
    .find(word => POLITICAL_GROUPS.has(word.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '')))
  return (
    (actor === undefined || actor.kind === 'group') &&
    /\s/.test(who.name) &&
    last !== undefined &&
    /s$/.test(last) &&
    !SIDES.test(last)
  )
}

const SIDES = /^(?:countries|states|nations|sides|parties|members)$/i
