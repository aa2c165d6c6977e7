import type { Context } from 'hono'
import { itemsOf } from '../../../dossier/items.ts'
import type { Entry } from '../../../dossier/types.ts'
import type { ArticleRecord } from '../../../record/types.ts'
import { browse } from '../../../store/queries/browse.ts'
import { entriesByIds } from '../../../store/queries/entries.ts'
import { itemsByRefs } from '../../../store/queries/items.ts'
import { isFiled } from '../../../store/queries/reports.ts'
import { readingOf, recordsOf } from '../../../store/queries/texts.ts'
import { chronologyOf } from '../../../work/dossier/chronology.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { ANNOTATIONS, entriesAnnotations } from '../../export/annotations.ts'
import { dossierCsv } from '../../export/csv.ts'
import type { Chronology } from '../../export/dossier.ts'
import { dossierCalendar } from '../../export/ics.ts'
import { dossierJson } from '../../export/json.ts'
import { dossierJsonLd } from '../../export/json-ld.ts'
import { dossierPlover } from '../../export/plover.ts'
import { dossierPloverCsv } from '../../export/plover-csv.ts'
import type { WebEnv } from '../env.ts'
import { originOf } from '../layout.ts'
import { chosenIn, filterOf } from '../parts/filters.ts'
import { urlsOf } from '../urls.ts'
import { STATUSES } from '../words.ts'
import { errorPage } from './errors.ts'

/** What a file is made from, and the addresses that stand in it. */
interface Source {
  readonly chronology: Chronology
  /** Records of the reports that the entries rest on. */
  records(): Promise<ReadonlyMap<string, ArticleRecord>>
  readonly addresses: {
    readonly entry: (id: string) => string
    readonly report: (id: string) => string
    readonly page: string
  }
}

interface Kind {
  readonly type: string
  write(source: Source): string | Promise<string>
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`
const CSV = 'text/csv; charset=utf-8; header=present'

const KINDS: Readonly<Record<string, Kind>> = {
  json: { type: 'application/json', write: ({ chronology }) => line(dossierJson(chronology)) },
  csv: { type: CSV, write: ({ chronology }) => dossierCsv(chronology) },
  ics: { type: 'text/calendar; charset=utf-8', write: ({ chronology }) => dossierCalendar(chronology) },
  jsonld: {
    type: 'application/ld+json',
    write: ({ chronology, addresses }) => line(dossierJsonLd(chronology, addresses.entry)),
  },
  'plover.jsonl': { type: 'application/jsonl', write: ({ chronology }) => dossierPlover(chronology) },
  'plover.csv': { type: CSV, write: ({ chronology }) => dossierPloverCsv(chronology) },
  'annotations.jsonld': {
    type: ANNOTATIONS,
    write: async ({ chronology, records, addresses }) =>
      line(entriesAnnotations(chronology.entries, await records(), addresses)),
  },
}

/** Reports whose annotations one file holds at most. */
const MOST_RECORDS = 5000
/** Entries that one file holds at most. */
const MOST = 100_000

/** The selection of a view as a file. */
export async function exportFile(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const name = (context.req.param('file') ?? '').replace(/^export\./, '')
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  if (!kind)
    return errorPage(context, 404, {
      title: 'No such file',
      message: `Files end in ${Object.keys(KINDS).join(', ')}.`,
      dossier,
    })
  const chronology = await selection(context, dossier)
  const { entry, report } = urlsOf(dossier)
  const origin = originOf(context)
  const text = await kind.write({
    chronology,
    records: () =>
      recordsOf(
        context.get('web').office.store.db,
        chronology.articles.slice(0, MOST_RECORDS).map(one => one.id),
      ),
    addresses: {
      entry: id => `${origin}${entry(id)}`,
      report: id => `${origin}${report(id)}`,
      page: `${origin}${context.req.path}`,
    },
  })
  const file = `${dossier.replace(/[^\p{L}\p{N} _-]/gu, '_')}.${name}`
  context.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file)}`)
  return context.body(text, 200, { 'content-type': kind.type })
}

/** Single entries by `id`, those that a `report` tells of, or what the filters of a view leave. */
async function selection(context: Context<WebEnv>, dossier: string): Promise<Chronology> {
  const { office } = context.get('web')
  const report = context.req.query('report')
  const ids =
    report === undefined
      ? context.req.queries('id')?.slice(0, 1000)
      : await entriesOfReport(office.store.db, dossier, report)
  const statuses = (context.req.queries('status') ?? []).filter(one => one in STATUSES)
  const filter = filterOf(chosenIn(name => context.req.query(name)))
  const whole = await chronologyOf(office, dossier)
  const entries: Entry[] =
    ids !== undefined
      ? await entriesByIds(office.store.db, dossier, ids)
      : (
          await browse(
            office.store.db,
            dossier,
            { ...filter, ...(statuses.length > 0 && { statuses }) },
            { limit: MOST },
          )
        ).map(one => one.entry)
  const cited = new Set(entries.flatMap(one => one.members.map(member => member.article)))
  return { ...whole, entries, articles: whole.articles.filter(one => cited.has(one.id)) }
}

async function entriesOfReport(db: Office['store']['db'], dossier: string, id: string): Promise<string[]> {
  const reading = (await isFiled(db, dossier, id)) ? await readingOf(db, id) : undefined
  const kept = reading ? await itemsByRefs(db, dossier, itemsOf(reading.record)) : []
  return [...new Set(kept.map(one => one.entry))]
}
