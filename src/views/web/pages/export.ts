import type { Context } from 'hono'
import { itemsOf } from '../../../dossier/items.ts'
import type { Entry } from '../../../dossier/types.ts'
import type { ArticleRecord } from '../../../record/types.ts'
import { browse } from '../../../store/queries/browse.ts'
import { entriesByIds } from '../../../store/queries/entries.ts'
import { chunks, itemsByRefs } from '../../../store/queries/items.ts'
import { isFiled } from '../../../store/queries/reports.ts'
import { readingOf, recordsOf } from '../../../store/queries/texts.ts'
import { behindEntries } from '../../../work/dossier/behind.ts'
import { listArticles } from '../../../work/dossier/chronology.ts'
import type { Office } from '../../../work/dossier/desk.ts'
import { ANNOTATIONS, entriesAnnotations } from '../../export/annotations.ts'
import { dossierCsv } from '../../export/csv.ts'
import type { Chronology } from '../../export/dossier.ts'
import { dossierCalendar } from '../../export/ics.ts'
import { dossierJson } from '../../export/json.ts'
import { dossierJsonLd } from '../../export/json-ld.ts'
import { dossierPlover } from '../../export/plover.ts'
import { dossierPloverCsv } from '../../export/plover-csv.ts'
import { selectedBy } from '../data/selected.ts'
import type { WebEnv } from '../env.ts'
import { originOf } from '../layout.ts'
import { chosenIn, cursorOf, placeIn } from '../parts/filters.ts'
import { queryOf, urlsOf } from '../urls.ts'
import { STATUSES } from '../words.ts'
import { errorPage } from './errors.ts'

/** What a file is made from, and the addresses that stand in it. */
interface Source {
  readonly chronology: Chronology
  /** Records of the reports that the entries rest on, some at a time. */
  records(): AsyncIterable<ReadonlyMap<string, ArticleRecord>>
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
      line(await entriesAnnotations(chronology.entries, records(), addresses)),
  },
}

/** Records, with their texts, that are in memory at a time. */
const RECORDS = 50
/**
 * Entries that one file holds at most, which is made in memory; a header leads to the rest. Anybody may ask a public
 * server: without a token it is less.
 */
const MOST = { known: 20_000, stranger: 2000 }

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
  const { chronology, next } = await selection(context, dossier)
  const { entry, report, file } = urlsOf(dossier)
  const origin = originOf(context)
  const text = await kind.write({
    chronology,
    records: () => recordsIn(context.get('web').office, chronology),
    addresses: {
      entry: id => `${origin}${entry(id)}`,
      report: id => `${origin}${report(id)}`,
      page: `${origin}${context.req.path}`,
    },
  })
  const named = `${dossier.replace(/[^\p{L}\p{N} _-]/gu, '_')}.${name}`
  if (next !== undefined) context.header('link', `<${origin}${file(name, next)}>; rel="next"`)
  context.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(named)}`)
  return context.body(text, 200, { 'content-type': kind.type })
}

async function* recordsIn({ store }: Office, { articles }: Chronology) {
  for (const part of chunks(articles, RECORDS))
    yield await recordsOf(
      store.db,
      part.map(one => one.id),
    )
}

/** What a file holds, and the query of the rest of the selection where it is not all. */
interface Selection {
  readonly chronology: Chronology
  readonly next?: string
}

async function selection(context: Context<WebEnv>, dossier: string): Promise<Selection> {
  const { office } = context.get('web')
  const { entries, next } = await entriesIn(context, dossier)
  const cited = new Set(entries.flatMap(one => one.members.map(member => member.article)))
  const articles = await listArticles(office, dossier, { ids: [...cited] })
  const version = await office.reader.version()
  const behind = await behindEntries(office, dossier, entries)
  return {
    chronology: { name: dossier, version, entries, articles, behind },
    ...(next !== undefined && { next }),
  }
}

/** Single entries by `id`, those that a `report` tells of, or what the filters of a view leave, after a place in it. */
async function entriesIn(
  context: Context<WebEnv>,
  dossier: string,
): Promise<{ readonly entries: Entry[]; readonly next?: string }> {
  const { office } = context.get('web')
  const { db } = office.store
  const report = context.req.query('report')
  const ids =
    report === undefined
      ? context.req.queries('id')?.slice(0, 1000)
      : await entriesOfReport(db, dossier, report)
  if (ids !== undefined) return { entries: await entriesByIds(db, dossier, ids) }
  const statuses = (context.req.queries('status') ?? []).filter(one => one in STATUSES)
  const filter = await selectedBy(
    office,
    dossier,
    chosenIn(name => context.req.query(name)),
  )
  const after = placeIn(context.req.query('after'))
  const limit = MOST[context.get('visitor').name === undefined ? 'stranger' : 'known']
  const found = await browse(
    db,
    dossier,
    { ...filter, ...(statuses.length > 0 && { statuses }) },
    { limit: limit + 1, ...(after && { after }) },
  )
  const entries = found.slice(0, limit).map(one => one.entry)
  const last = found[limit - 1]
  if (found.length <= limit || !last) return { entries }
  const query = { ...context.req.queries(), after: cursorOf({ ...last, id: last.entry.id }) }
  return { entries, next: queryOf(query) }
}

async function entriesOfReport(db: Office['store']['db'], dossier: string, id: string): Promise<string[]> {
  const reading = (await isFiled(db, dossier, id)) ? await readingOf(db, id) : undefined
  const kept = reading ? await itemsByRefs(db, dossier, itemsOf(reading.record)) : []
  return [...new Set(kept.map(one => one.entry))]
}
