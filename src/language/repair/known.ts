import { AGENCIES } from '../../base/agencies.ts'
import { countryOfCapital, countryOfName, countryOfSeat, organizationCode } from '../../base/geo/index.ts'
import type { EntityType } from '../types.ts'

/** Armed movements and parties that stand in reports from everywhere, in their common transliterations. */
const MOVEMENT =
  /^(?:al[- ]?qa['’]?[ei]da|a[ln]-nusra(?: front)?|al[- ]shabaab|boko haram|hamas|fatah|h[ei][sz]b[ou]ll?ah|islamic jihad|islamic state|isis|isil|daesh|taliban|tehreek-e-taliban|houthis|muslim brotherhood|ba[’']?ath|pkk|farc|lashkar-e-taiba|sinn f[eé]in)$/i

/** Agencies whose names could be a person's or a place's. */
const AGENCY = new RegExp(`^(?:${AGENCIES}|itar-tass)$`, 'i')

/**
 * The type of a name that is known by itself: a state or capital, a seat of power, an international body, a movement,
 * an agency. Georgia and Jordan are first names too, but by themselves they are countries in the news.
 */
export function knownType(name: string): EntityType | undefined {
  if (countryOfName(name) ?? countryOfCapital(name)) return 'LOC'
  if (countryOfSeat(name)) return 'ORG'
  return isKnownBody(name) ? 'ORG' : undefined
}

/** Whether a name is an organisation's wherever it stands; a seat of power may be the house itself. */
export const isKnownBody = (name: string): boolean =>
  organizationCode(name) !== undefined || MOVEMENT.test(name) || AGENCY.test(name)
