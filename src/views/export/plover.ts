import { dayRange } from '../../base/edtf.ts'
import type { Entry } from '../../dossier/types.ts'
import { actorsIn, type Chronology, type Named, textIn } from './dossier.ts'

/** PLOVER's categories for contacts: what took place is CONSULT, what is planned or invited to AGREE, what is not REJECT. */
const CATEGORY: Readonly<Record<string, string>> = {
  held: 'CONSULT',
  underway: 'CONSULT',
  scheduled: 'AGREE',
  proposed: 'AGREE',
  postponed: 'AGREE',
  cancelled: 'REJECT',
  refused: 'REJECT',
}

/** PLOVER knows these modes of CONSULT; a meeting without more has none. */
const MODE: Readonly<Record<string, string>> = {
  phone: 'phone',
  video: 'phone',
  visit: 'visit',
  multilateral: 'multilateral',
}

/** Contacts and moves as PLOVER's JSON, one event a line. Texts of reports are not in it, only where they are. */
export const dossierPlover = (chronology: Chronology): string =>
  ploverEvents(chronology)
    .map(event => `${JSON.stringify(event)}\n`)
    .join('')

export type PloverEvent = ReturnType<typeof eventOf>

/** The events of a dossier in PLOVER's terms; statements and documents are none. */
export const ploverEvents = (chronology: Chronology): PloverEvent[] =>
  chronology.entries
    .filter(one => one.kind === 'contact' || one.kind === 'move')
    .map(entry => eventOf(entry, chronology))

function eventOf(entry: Entry, { articles, version }: Chronology) {
  const when = textIn(entry, 'start') ?? textIn(entry, 'time')
  const { actor, recipient } = entry.kind === 'move' ? sidesOfMove(entry) : sidesOfContact(entry)
  const cited = new Set(entry.members.map(one => one.article))
  return {
    id: entry.id,
    ...(when !== undefined && { date: dayRange(when)?.first ?? when }),
    ...(when?.includes('T') && { time: when.slice(when.indexOf('T') + 1) }),
    actor: actor.map(coded),
    recipient: recipient.map(coded),
    event: [categoryOf(entry)],
    mode: modesOf(entry),
    context: [],
    cite_info: articles
      .filter(one => cited.has(one.id))
      .map(({ id, url, title, publisher, published }) => ({ id, url, title, publisher, published })),
    coder: `Readout ${version}`,
  }
}

const categoryOf = (entry: Entry): string =>
  entry.kind === 'move'
    ? (textIn(entry, 'type') ?? '')
    : (CATEGORY[textIn(entry, 'status') ?? ''] ?? 'CONSULT')

function modesOf(entry: Entry): string[] {
  const mode = textIn(entry, 'mode')
  if (entry.kind === 'move') return mode === undefined ? [] : [mode]
  const known = categoryOf(entry) === 'CONSULT' ? MODE[mode ?? ''] : undefined
  return known === undefined ? [] : [known]
}

const sidesOfMove = (entry: Entry) => ({
  actor: actorsIn(entry, 'actor'),
  recipient: actorsIn(entry, 'recipient'),
})

/** Who asked for it, or whoever refused it, acts upon the others; where that is not told, all are actors. */
function sidesOfContact(entry: Entry): { actor: readonly Named[]; recipient: readonly Named[] } {
  const parties = actorsIn(entry, 'parties')
  const first = textIn(entry, 'initiator')
  const leads = (one: Named): boolean =>
    categoryOf(entry) === 'REJECT' ? one.answer === 'declined' : one.name === first
  const actor = parties.filter(leads)
  if (actor.length === 0) return { actor: parties, recipient: [] }
  return { actor, recipient: parties.filter(one => !leads(one)) }
}

const coded = ({ name, country }: Named) => [
  country ?? name ?? '',
  ...(country !== undefined && name ? [name] : []),
]
