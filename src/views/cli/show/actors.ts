import { countryOfName, organizationCode } from '../../../base/geo/index.ts'
import type { Party, Speaker } from '../../../record/types.ts'
import { clean } from './lines.ts'

interface Named {
  readonly name?: string | undefined
  readonly role?: string | undefined
  readonly organization?: string | undefined
  readonly country?: string | undefined
}

/** `Joe Biden (president, USA)`; nothing is said twice, and a country needs no code behind its own name. */
export function tellActor({ name, role, organization, country }: Named): string {
  const [first = '', ...others] = [name, role, organization].flatMap(part =>
    part === undefined ? [] : clean(part),
  )
  const told = [first]
  for (const part of others) if (!told.some(one => one.includes(part))) told.push(part)
  if (country !== undefined && !told.some(one => isItself(one, country))) told.push(clean(country))
  return told.length === 1 ? first : `${first} (${told.slice(1).join(', ')})`
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
