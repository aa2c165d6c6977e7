import { Hono, type MiddlewareHandler } from 'hono'
import { InputError } from '../../base/problem.ts'
import { mountApi } from '../api/index.ts'
import { serveAssets } from './assets.ts'
import { mountDossier } from './dossier-routes.ts'
import type { Web, WebEnv } from './env.ts'
import { placeOf } from './fault.ts'
import { gate } from './gate.ts'
import { safeHeaders } from './guard.ts'
import { aboutPage } from './pages/about.ts'
import { addTo } from './pages/add.ts'
import { errorPage } from './pages/errors.ts'
import { overviewPage } from './pages/overview.ts'
import { signIn, signInPage, signOut } from './pages/sign-in.ts'
import { sent } from './sent.ts'

/** The pages, the API and the feeds as one program that answers requests. */
export function createApp(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(async (context, next) => {
    context.set('web', web)
    await next()
  })
  app.use(logged, safeHeaders, sent)
  app.get('/healthz', async context => {
    await web.office.store.db.selectFrom('mark').select('n').limit(1).execute()
    return context.json({ status: 'ok' })
  })
  serveAssets(app)
  app.use(gate)
  app.get('/sign-in', context => signInPage(context))
  app.post('/sign-in', signIn)
  app.post('/sign-out', signOut)
  app.get('/', overviewPage)
  app.get('/about', aboutPage)
  app.post('/add', context => addTo(context, undefined))
  mountDossier(app)
  mountApi(app)
  app.notFound(context =>
    errorPage(context, 404, {
      title: 'No such page',
      message: 'Nothing is at this address. Check it, or begin at the list of dossiers.',
    }),
  )
  app.onError((error, context) => {
    if (error instanceof InputError)
      return errorPage(context, 422, { title: 'This cannot be done', message: error.message })
    // The message may hold words of reports or of queries: only its kind is logged.
    web.log({ level: 'error', path: context.req.path, error: error.name, where: placeOf(error) })
    return errorPage(context, 500, {
      title: 'Something went wrong',
      message:
        'This is a fault of Readout, not of what you did. The log names the place; the page can be tried again.',
    })
  })
  return app
}

/** One line for each request: what, how long, with which result; no query, which may hold what a person looks for. */
const logged: MiddlewareHandler<WebEnv> = async (context, next) => {
  const started = performance.now()
  await next()
  const { method, path } = context.req
  const ms = Math.round((performance.now() - started) * 10) / 10
  context.get('web').log({ level: 'info', method, path, status: context.res.status, ms })
}
