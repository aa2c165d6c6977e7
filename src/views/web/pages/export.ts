import type { Context } from 'hono'
import type { Entry } from '../../../dossier/types.ts'
import { browse } from '../../../store/queries/browse.ts'
import { entriesByIds } from '../../../store/queries/entries.ts'
import { chronologyOf } from '../../../work/dossier/chronology.ts'
import { dossierCsv } from '../../export/csv.ts'
import type { Chronology } from '../../export/dossier.ts'
import { dossierCalendar } from '../../export/ics.ts'
import { dossierJson } from '../../export/json.ts'
import { dossierJsonLd } from '../../export/json-ld.ts'
import { dossierPlover } from '../../export/plover.ts'
import type { WebEnv } from '../env.ts'
import { originOf } from '../layout.ts'
import { chosenIn, filterOf } from '../parts/filters.ts'
import { urlsOf } from '../urls.ts'
import { STATUSES } from '../words.ts'
import { errorPage } from './errors.ts'

type Write = (chronology: Chronology, base: (id: string) => string) => string

const KINDS: Readonly<Record<string, { readonly type: string; readonly write: Write }>> = {
  json: { type: 'application/json', write: one => `${JSON.stringify(dossierJson(one))}\n` },
  csv: { type: 'text/csv; charset=utf-8; header=present', write: dossierCsv },
  ics: { type: 'text/calendar; charset=utf-8', write: dossierCalendar },
  jsonld: {
    type: 'application/ld+json',
    write: (one, base) => `${JSON.stringify(dossierJsonLd(one, base))}\n`,
  },
  'plover.jsonl': { type: 'application/jsonl', write: dossierPlover },
}

/** Entries that one file holds at most. */
const MOST = 100_000

/** The selection of a view as a file. */
export async function exportFile(context: Context<WebEnv>, dossier: string): Promise<Response> {
  const name = (context.req.param('file') ?? '').replace(/^export\./, '')
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  if (!kind)
    return errorPage(context, 404, {
      title: 'No such file',
      message: 'Files end in json, csv, ics, jsonld or plover.jsonl.',
      dossier,
    })
  const chosen = await selection(context, dossier)
  const urls = urlsOf(dossier)
  const text = kind.write(chosen, id => `${originOf(context)}${urls.entry(id)}`)
  const file = `${dossier.replace(/[^\p{L}\p{N} _-]/gu, '_')}.${name}`
  context.header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(file)}`)
  return context.body(text, 200, { 'content-type': kind.type })
}

/** Single entries by `id`, or what the filters of a view leave. */
async function selection(context: Context<WebEnv>, dossier: string): Promise<Chronology> {
  const { office } = context.get('web')
  const ids = context.req.queries('id')?.slice(0, 1000)
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
