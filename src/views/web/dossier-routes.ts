import type { Context, Hono } from 'hono'
import { hasDossier } from '../../store/queries/browse.ts'
import type { WebEnv } from './env.ts'
import { actorPage } from './pages/actor.ts'
import { actorsPage } from './pages/actors.ts'
import { addPage, addTo } from './pages/add.ts'
import { changesPage } from './pages/changes.ts'
import { correctEntry } from './pages/correct.ts'
import { correctionsPage, undoCorrection } from './pages/corrections.ts'
import { entryPage } from './pages/entry.ts'
import { errorPage } from './pages/errors.ts'
import { exportFile } from './pages/export.ts'
import { atomFeed, jsonFeed } from './pages/feeds.ts'
import { inboxPage, retryWaiting } from './pages/inbox.ts'
import { jobPage } from './pages/job.ts'
import { nameActor } from './pages/name.ts'
import { annotationsFile, reportPage } from './pages/report.ts'
import { reportsPage } from './pages/reports.ts'
import { reviewPage } from './pages/review.ts'
import { schedulePage } from './pages/schedule.ts'
import { searchPage } from './pages/search.ts'
import { timelinePage } from './pages/timeline.ts'
import { writeEntry, writePage } from './pages/write.ts'

type Shown = (context: Context<WebEnv>, dossier: string) => Promise<Response>
type ShownOne = (context: Context<WebEnv>, dossier: string, id: string) => Promise<Response>

/** The pages of one dossier, all under its name. */
export function mountDossier(app: Hono<WebEnv>): void {
  const get = (path: string, show: Shown): void => {
    app.get(`/d/:dossier${path}`, context => within(context, dossier => show(context, dossier)))
  }
  const getOne = (path: string, show: ShownOne): void => {
    app.get(`/d/:dossier${path}/:id`, context =>
      within(context, dossier => show(context, dossier, context.req.param('id') ?? '')),
    )
  }
  get('', timelinePage)
  getOne('/entry', entryPage)
  getOne('/report', reportPage)
  getOne('/annotations', annotationsFile)
  getOne('/actor', actorPage)
  get('/reports', reportsPage)
  get('/actors', actorsPage)
  get('/schedule', schedulePage)
  get('/search', searchPage)
  get('/review', reviewPage)
  get('/corrections', correctionsPage)
  get('/changes', changesPage)
  get('/changes.atom', atomFeed)
  get('/changes.json', jsonFeed)
  get('/write', writePage)
  get('/inbox', inboxPage)
  get('/:file{export\\..+}', exportFile)
  // A dossier begins with its first report: these two come before it is there.
  app.get('/d/:dossier/add', context => addPage(context, nameIn(context)))
  app.get('/d/:dossier/job/:id', context => jobPage(context, nameIn(context), context.req.param('id')))
  app.post('/d/:dossier/add', context => addTo(context, nameIn(context)))
  app.post('/d/:dossier/entry/:id/correct', context =>
    within(context, dossier => correctEntry(context, dossier, context.req.param('id'))),
  )
  app.post('/d/:dossier/write', context => within(context, dossier => writeEntry(context, dossier)))
  app.post('/d/:dossier/actor/:id/name', context =>
    within(context, dossier => nameActor(context, dossier, context.req.param('id'))),
  )
  app.post('/d/:dossier/corrections', context => within(context, dossier => undoCorrection(context, dossier)))
  app.post('/d/:dossier/inbox', context => within(context, dossier => retryWaiting(context, dossier)))
}

const nameIn = (context: Context<WebEnv>): string => context.req.param('dossier') ?? ''

async function within(
  context: Context<WebEnv>,
  show: (dossier: string) => Promise<Response>,
): Promise<Response> {
  const dossier = nameIn(context)
  const { office, jobs } = context.get('web')
  // While its first report is being read there is nothing to show yet, but the pages are there.
  if ((await hasDossier(office.store.db, dossier)) || jobs.of(dossier).some(one => !one.done))
    return show(dossier)
  return errorPage(context, 404, {
    title: 'No such dossier',
    message: 'There is no dossier of this name. The list of dossiers tells which there are.',
  })
}
