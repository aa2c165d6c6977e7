import { stringify } from 'csv-stringify/sync'
import { type Chronology, textIn } from './dossier.ts'
import { type PloverEvent, ploverEvents } from './plover.ts'

/** The quarter of the quad count that each PLOVER category falls into. */
const QUADS: Readonly<Record<string, readonly string[]>> = {
  'VERBAL COOPERATION': ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
  'MATERIAL COOPERATION': ['COOPERATE', 'AID', 'RETREAT'],
  'VERBAL CONFLICT': ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
  'MATERIAL CONFLICT': ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
}

interface Row {
  readonly event: PloverEvent
  readonly place: string
}

/** Columns as the POLECAT data set names them; those that Readout has nothing for are left out. Lists are joined by `;`. */
const COLUMNS: readonly (readonly [name: string, value: (row: Row) => string])[] = [
  ['Event ID', ({ event }) => event.id],
  ['Event Date', ({ event }) => event.date ?? ''],
  ['Event Type', ({ event }) => event.event.join(';')],
  ['Event Mode', ({ event }) => event.mode.join(';')],
  ['Quad Code', ({ event }) => quadOf(event.event[0])],
  ['Contexts', ({ event }) => event.context.join(';')],
  ['Actor Name', ({ event }) => event.actor.map(nameIn).join(';')],
  ['Actor Country', ({ event }) => event.actor.map(countryIn).join(';')],
  ['Recipient Name', ({ event }) => event.recipient.map(nameIn).join(';')],
  ['Recipient Country', ({ event }) => event.recipient.map(countryIn).join(';')],
  ['Raw Placename', ({ place }) => place],
  ['Source', ({ event }) => event.cite_info.map(one => one.publisher ?? '').join(';')],
  ['Publication Date', ({ event }) => event.cite_info[0]?.published?.slice(0, 10) ?? ''],
  ['Headline', ({ event }) => event.cite_info[0]?.title ?? ''],
  ['URL', ({ event }) => event.cite_info.map(one => one.url ?? '').join(';')],
  ['Version', ({ event }) => event.coder],
]

/** Contacts and moves as a table in the columns of POLECAT, one event a row; no cell is a formula. */
export function dossierPloverCsv(chronology: Chronology): string {
  const places = new Map(chronology.entries.map(one => [one.id, textIn(one, 'place') ?? '']))
  const rows = ploverEvents(chronology).map(event => {
    const row = { event, place: places.get(event.id) ?? '' }
    return COLUMNS.map(([, value]) => value(row))
  })
  return stringify([COLUMNS.map(([name]) => name), ...rows], {
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

const quadOf = (category = ''): string =>
  Object.entries(QUADS).find(([, categories]) => categories.includes(category))?.[0] ?? ''

/** An actor is its country's code and its name, or one of them. */
const nameIn = (actor: readonly string[]): string => actor[1] ?? actor[0] ?? ''
const countryIn = (actor: readonly string[]): string => (isCode(actor[0]) ? (actor[0] ?? '') : '')
const isCode = (word = ''): boolean => /^[A-Z]{2,5}$/.test(word)
