import { stringify } from 'csv-stringify/sync'
import type { Entry } from '../../dossier/types.ts'
import type { Behind } from '../../work/dossier/behind.ts'
import { actorsIn, type Chronology, type Named, reportCount, textIn } from './dossier.ts'

/** Columns of the table, each with what an entry has for it. Lists are joined by `; `. */
const COLUMNS: readonly (readonly [name: string, value: (entry: Entry, behind: Behind) => string])[] = [
  ['id', entry => entry.id],
  ['kind', entry => entry.kind],
  ['type', entry => textIn(entry, 'type') ?? ''],
  ['mode', entry => textIn(entry, 'mode') ?? ''],
  ['status', entry => textIn(entry, 'status') ?? ''],
  ['start', entry => textIn(entry, 'start') ?? textIn(entry, 'time') ?? textIn(entry, 'date') ?? ''],
  ['end', entry => textIn(entry, 'end') ?? ''],
  ['duration', entry => textIn(entry, 'duration') ?? ''],
  ['place', entry => textIn(entry, 'place') ?? ''],
  ['actors', entry => joined(firstOf(entry), one => one.name)],
  ['actor_countries', entry => joined(firstOf(entry), one => one.country)],
  ['recipients', entry => joined(secondOf(entry), one => one.name)],
  ['recipient_countries', entry => joined(secondOf(entry), one => one.country)],
  ['initiator', entry => textIn(entry, 'initiator') ?? ''],
  ['topics', entry => topicsOf(entry).join('; ')],
  ['words', (entry, { words }) => textIn(entry, 'content') ?? textIn(entry, 'title') ?? words ?? ''],
  ['sentence', (_, { sentence }) => sentence ?? ''],
  ['venue', entry => textIn(entry, 'venue') ?? ''],
  ['reports', entry => String(reportCount(entry))],
  ['independent_reports', entry => String(entry.independent)],
  ['disputed', entry => [...new Set(entry.accounts.map(one => one.field))].join('; ')],
  ['reviewed', entry => (entry.reviewed ? 'yes' : '')],
]

/**
 * The dossier as a table with one row for each entry, after RFC 4180. What a spreadsheet would run as a formula is
 * marked as text; line breaks within a cell become spaces, as many programs take one for the end of a row.
 */
export function dossierCsv({ name, version, articles, entries, behind }: Chronology): string {
  const titles = new Map(articles.map(one => [one.id, one.url ?? one.title]))
  const header = [...COLUMNS.map(([column]) => column), 'sources', 'dossier', 'readout']
  const rows = entries.map(entry => [
    ...COLUMNS.map(([, value]) => value(entry, behind?.get(entry.id) ?? {})),
    [...new Set(entry.members.map(one => titles.get(one.article) ?? one.article))].join('; '),
    name,
    version,
  ])
  return stringify([header, ...rows.map(row => row.map(onOneLine))], {
    escape_formulas: true,
    record_delimiter: 'windows',
  })
}

const onOneLine = (cell: string): string => cell.replace(/\s+/g, ' ').trim()

const topicsOf = ({ values }: Entry): readonly string[] =>
  Array.isArray(values.topics) ? values.topics.map(String) : []

const firstOf = (entry: Entry): readonly Named[] =>
  ['parties', 'actor', 'speaker'].flatMap(field => actorsIn(entry, field))
const secondOf = (entry: Entry): readonly Named[] => actorsIn(entry, 'recipient')

const joined = (all: readonly Named[], value: (one: Named) => string | undefined): string =>
  all
    .map(one => value(one) ?? '')
    .filter(one => one !== '')
    .join('; ')
