import { countryOfName, organizationCode } from '../../../base/geo/index.ts'
import type { Party, Speaker } from '../../../record/types.ts'
import { clean } from './lines.ts'

interface Named {
  readonly name?: string | undefined
  readonly role?: string | undefined
  readonly organization?: string | undefined
  readonly country?: string | undefined
}

/** `Joe Biden (president, USA)`; a country or organisation needs no code behind its own name. */
export function tellActor(actor: Named): string {
  const name = clean(actor.name ?? actor.role ?? actor.organization ?? '')
  const rest = [
    actor.name === undefined ? undefined : actor.role,
    actor.name === undefined && actor.role === undefined ? undefined : actor.organization,
    isItself(name, actor.country) ? undefined : actor.country,
  ].flatMap(part => (part === undefined || name.includes(part) ? [] : clean(part)))
  return rest.length === 0 ? name : `${name} (${rest.join(', ')})`
}

/** The speaker in words; undefined where the record names nobody. */
export function tellSpeaker(speaker: Speaker): string | undefined {
  const told = tellActor(speaker)
  return told === '' ? undefined : told
}

/** What a party has said to an invitation. */
export function tellAnswer({ name, answer }: Party): string | undefined {
  return answer === undefined ? undefined : `${clean(name)}: ${ANSWERS[answer]}`
}

const ANSWERS: Readonly<Record<NonNullable<Party['answer']>, string>> = {
  'needs-action': 'no answer yet',
  accepted: 'has accepted',
  tentative: 'has accepted under reserve',
  declined: 'has declined',
}

const isItself = (name: string, country?: string): boolean =>
  country !== undefined && (countryOfName(name)?.code ?? organizationCode(name)) === country
