import { z } from 'zod'
import { isPublishedDate } from '../../article/index.ts'
import { entrySchema } from '../../dossier/schema.ts'
import { articleRecordSchema } from '../../record/schema/record.ts'
import { browse } from '../../store/queries/browse.ts'
import { entriesByIds } from '../../store/queries/entries.ts'
import { leadsTo } from '../../store/queries/items.ts'
import { dossiers, isFiled } from '../../store/queries/reports.ts'
import { MARKS, searchEntries, searchReports } from '../../store/queries/search.ts'
import { readingOf } from '../../store/queries/texts.ts'
import { listArticles } from '../../work/dossier/chronology.ts'
import { entryJson } from '../export/json.ts'
import { changesOf } from '../web/data/changes.ts'
import { selectedBy } from '../web/data/selected.ts'
import { inputsIn } from '../web/inputs.ts'
import { isDossierName } from '../web/pages/add.ts'
import { cursorOf, placeIn } from '../web/parts/filters.ts'
import { editOperation } from './edit-entry.ts'
import { dossierEditOperation, editsOperation } from './edits.ts'
import { existing } from './existing.ts'
import { ApiProblem, type Operation, operation } from './operation.ts'
import * as schema from './schema.ts'

/** All that the API does. Dossiers, entries and articles are named by the ids of the public format. */
export const OPERATIONS: readonly Operation[] = [
  operation({
    method: 'get',
    path: '/dossiers',
    id: 'listDossiers',
    summary: 'All dossiers with their size.',
    answer: schema.dossiersSchema,
    status: 200,
    run: async ({ web }) => ({ items: await dossiers(web.office.store.db) }),
  }),
  operation({
    method: 'get',
    path: '/dossiers/{dossier}/entries',
    id: 'listEntries',
    summary: 'The entries of a dossier in order of time, or those that a filter leaves.',
    query: schema.entriesQuery,
    answer: schema.entriesSchema,
    status: 200,
    async run({ web, params, query: { cursor, limit, ...chosen } }) {
      const dossier = await existing(web, params.dossier)
      const after = cursor === undefined ? undefined : placeIn(cursor)
      if (cursor !== undefined && !after) throw badCursor()
      const set = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
      const found = await browse(web.office.store.db, dossier, await selectedBy(web.office, dossier, set), {
        limit: limit + 1,
        ...(after && { after }),
      })
      const shown = found.slice(0, limit)
      const last = shown.at(-1)
      const more = found.length > limit && last !== undefined
      return {
        items: shown.map(one => entryJson(one.entry)),
        ...(more && {
          next: cursorOf({ id: last.entry.id, ...(last.day !== undefined && { day: last.day }) }),
        }),
      }
    },
  }),
  operation({
    method: 'get',
    path: '/dossiers/{dossier}/entries/{id}',
    id: 'getEntry',
    summary: 'One entry. An id that has become part of another entry gives that one.',
    answer: entrySchema,
    status: 200,
    async run({ web, params }) {
      const dossier = await existing(web, params.dossier)
      const { db } = web.office.store
      const at = await leadsTo(db, dossier, params.id ?? '')
      if (at === undefined)
        throw new ApiProblem(404, 'no-entry', 'The dossier has never had an entry of this id.')
      const [entry] = await entriesByIds(db, dossier, [at])
      if (!entry) throw new ApiProblem(410, 'gone', 'The reports that this entry rested on are gone.')
      return entryJson(entry)
    },
  }),
  operation({
    method: 'get',
    path: '/dossiers/{dossier}/articles',
    id: 'listArticles',
    summary: 'The reports of a dossier in the order of their arrival.',
    query: schema.pagingQuery,
    answer: schema.articlesSchema,
    status: 200,
    async run({ web, params, query: { cursor, limit } }) {
      const dossier = await existing(web, params.dossier)
      if (cursor !== undefined && !(await isFiled(web.office.store.db, dossier, cursor))) throw badCursor()
      const found = await listArticles(web.office, dossier, { after: cursor, limit: limit + 1 })
      const items = found.slice(0, limit)
      return { items, ...(found.length > limit && { next: items.at(-1)?.id }) }
    },
  }),
  operation({
    method: 'get',
    path: '/dossiers/{dossier}/articles/{id}',
    id: 'getRecord',
    summary: 'The record of one report, with its text.',
    answer: articleRecordSchema,
    status: 200,
    async run({ web, visitor, params: { dossier: name, id = '' } }) {
      const { db } = web.office.store
      const dossier = await existing(web, name)
      if (!visitor.mayReadTexts)
        throw new ApiProblem(403, 'texts-closed', 'Whole texts are their publishers’: a token is needed.')
      const reading = (await isFiled(db, dossier, id)) ? await readingOf(db, id) : undefined
      if (!reading) throw new ApiProblem(404, 'no-article', 'The dossier holds no report of this id.')
      return reading.record
    },
  }),
  operation({
    method: 'get',
    path: '/dossiers/{dossier}/changes',
    id: 'listChanges',
    summary: 'What is new, changed or gone, the latest first.',
    query: schema.pagingQuery,
    answer: schema.changesSchema,
    status: 200,
    async run({ web, params, query: { cursor, limit } }) {
      const dossier = await existing(web, params.dossier)
      if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw badCursor()
      const before = cursor === undefined ? undefined : Number(cursor)
      const all = await changesOf(web.office, dossier, { limit: limit + 1, before })
      const shown = all.slice(0, limit)
      return {
        items: shown.map(({ id, entry: _, ...rest }) => ({ ...rest, entry: id })),
        ...(all.length > limit && { next: String(shown.at(-1)?.seq) }),
      }
    },
  }),
  operation({
    method: 'get',
    path: '/dossiers/{dossier}/search',
    id: 'search',
    summary: 'Entries and reports that hold some words, the newest first.',
    query: z.object({ q: z.string().min(1).max(200), limit: schema.pagingQuery.shape.limit }),
    answer: schema.foundSchema,
    status: 200,
    async run({ web, visitor, params, query: { q, limit } }) {
      const filter = { dossier: await existing(web, params.dossier), limit }
      const { db } = web.office.store
      const [entries, reports] = await Promise.all([
        searchEntries(db, q, filter),
        searchReports(db, q, filter),
      ])
      return {
        entries: entries.map(one => entryJson(one.entry)),
        reports: reports.map(({ article, title, publisher, published, excerpt }) => ({
          article,
          title,
          ...(publisher !== null && { publisher }),
          ...(published !== null && { published }),
          ...(visitor.mayReadTexts && {
            excerpt: excerpt.replace(new RegExp(`[${MARKS.join('')}]`, 'g'), ''),
          }),
        })),
      }
    },
  }),
  operation({
    method: 'post',
    path: '/dossiers/{dossier}/articles',
    id: 'addReport',
    summary: 'Adds a report; it is read in the background. Needs a token.',
    body: schema.reportBody,
    answer: schema.jobSchema,
    status: 202,
    async run({ web, visitor, params: { dossier = '' }, body: { url, text, published } }) {
      if (!isDossierName(dossier))
        throw new ApiProblem(422, 'bad-name', 'A dossier’s name has 1 to 80 signs in one line.')
      if ((url === undefined) === (text === undefined))
        throw new ApiProblem(422, 'bad-body', 'Give either url or text.')
      if (published !== undefined && !isPublishedDate(published))
        throw new ApiProblem(422, 'bad-date', `${published} is no date. Write it as 2021-12-31.`)
      if (url !== undefined && web.limits.fetching.take(visitor.name ?? '') > 0)
        throw new ApiProblem(429, 'too-many', 'Too many addresses in a short time. Wait a minute.')
      const form = { ...(url !== undefined && { url }), ...(text !== undefined && { text }) }
      const inputs = await inputsIn(web.office, dossier, form, published)
      return web.jobs.start(dossier, web.office.now(), inputs)
    },
  }),
  editOperation,
  dossierEditOperation,
  editsOperation,
  operation({
    method: 'get',
    path: '/dossiers/{dossier}/jobs/{id}',
    id: 'getJob',
    summary: 'How far the reading of added reports is.',
    answer: schema.jobSchema,
    status: 200,
    async run({ web, params }) {
      const job = web.jobs.find(params.id ?? '')
      if (!job || job.dossier !== params.dossier)
        throw new ApiProblem(
          404,
          'no-job',
          'This reading is no longer known. What was added is in the dossier.',
        )
      return job
    },
  }),
]

const badCursor = (): ApiProblem =>
  new ApiProblem(400, 'bad-cursor', 'The cursor is none of this list. Begin without one.')
