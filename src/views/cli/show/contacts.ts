import { dayRange } from '../../../base/edtf.ts'
import type { Contact } from '../../../record/types.ts'
import { modeWord } from '../../export/terms.ts'
import { tellActor, tellAnswer } from './actors.ts'
import { tellDuration, tellTime } from './dates.ts'
import { showEvidence } from './evidence.ts'
import { beside, clean, indent, type Line, run, wrap } from './lines.ts'
import { apart, bodyOf, facts, INDENT, list, marginOf, type Page, section } from './page.ts'
import { tellAccording } from './statements.ts'

/** Contacts in the order of time; what has no date comes last. */
export function showContacts(page: Page): Line[] {
  const { contacts } = page.record
  const ordered = contacts
    .map((contact, index) => ({ contact, index, key: timeKey(contact) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
  return section('Contacts', apart(ordered.map(({ contact }) => showContact(page, contact))))
}

/** `Video conference, held`. */
export const tellContact = ({ mode, status }: Contact): string => `${modeWord(mode)}, ${status}`

/** Who meets whom: `Joe Biden (USA) and Vladimir Putin (RUS)`. */
export const tellParties = ({ parties }: Contact): string => list(parties.map(tellActor))

function showContact(page: Page, contact: Contact): Line[] {
  const { duration, place, venue, initiator, delegates, topics } = contact
  const body = [
    ...wrap([run(tellContact(contact), 'strong')], bodyOf(page)),
    ...wrap([run(tellParties(contact))], bodyOf(page), 2),
    ...facts(page, contact.parties.map(tellAnswer)),
    ...facts(page, [duration && tellDuration(duration), place && clean(place), venue && clean(venue)]),
    ...facts(page, [initiator && `on the initiative of ${clean(initiator)}`]),
    ...facts(page, [delegates && `delegates: ${list(delegates.map(tellActor))}`]),
    ...facts(page, [topics && `on ${topics.map(clean).join('; ')}`]),
    ...tellAccording(page, contact.accordingTo),
  ]
  const shown = beside(showWhen(page, contact), body, marginOf(page))
  return indent([...shown, ...showEvidence(page, contact)], INDENT)
}

function showWhen(page: Page, { start, end, clock, fields }: Contact): Line[] {
  const room = marginOf(page) - 2
  if (start === undefined) {
    const day = wrap([run('day open', 'faint')], room)
    return clock ? [...day, ...wrap([run([clock.time, clock.zone ?? 'zone open'].join(' '))], room)] : day
  }
  const told = tellTime(end === undefined || start.includes('/') ? start : `${start}/${end}`)
  return [
    ...wrap([run(told.day, 'strong')], room),
    ...told.clock.flatMap(line => wrap([run(line)], room)),
    ...(fields.start?.known === 'inferred' ? [[run('inferred', 'faint')]] : []),
  ]
}

/** Sorts by the first day, then by the instant; days without a year after those with one, no day last. */
function timeKey({ start }: Contact): string {
  if (start === undefined) return '~'
  if (start.startsWith('XXXX')) return `X${start.slice(4)}`
  try {
    return Temporal.Instant.from(start).toString()
  } catch {
    return dayRange(start)?.first ?? start
  }
}
