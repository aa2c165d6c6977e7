import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { problem } from '../api/problem.ts'
import { visitorOf } from './access.ts'
import type { WebEnv } from './env.ts'
import { isOurHost, isOurPage, isWriting } from './guard.ts'
import { errorPage } from './pages/errors.ts'
import { localeOf } from './when.ts'

/** What a person may send at most: some long reports at once. */
export const MOST_BYTES = 25 * 1024 * 1024

/**
 * What every request must pass: a Host that is ours, a visitor who may do it, for writing a page of ours behind it or
 * a token in a header, and not too much of it.
 */
export const gate: MiddlewareHandler<WebEnv> = async (context, next) => {
  const web = context.get('web')
  context.set('locale', localeOf(context.req.header('accept-language')))
  const visitor = visitorOf(context, web.access)
  context.set('visitor', visitor)
  if (!isOurHost(context.req.header('host'), web.place))
    return refuse(context, 403, 'Another name', 'This server does not answer to the name in the address.')
  const { method, path } = context.req
  // No database takes them, and nothing is named by them.
  if (/%00/.test(context.req.url))
    return refuse(context, 400, 'No such address', 'The address holds a zero character.')
  const isSignIn = path === '/sign-in'
  if (isWriting(method)) {
    if (path.startsWith('/api/') && !(visitor.by === 'token' && visitor.mayWrite))
      return problem(context, 401, 'token-needed', 'Writing needs a token: make one with readout token.')
    if (visitor.by !== 'token' && !isOurPage(context))
      return refuse(
        context,
        403,
        'Not from here',
        'This was not sent from a page of this server, so it was not done.',
      )
    if (!isSignIn && !visitor.mayWrite)
      return refuse(context, 403, 'A token is needed', 'Sign in with a token to write.')
    const limit = isSignIn ? web.limits.signIn : web.limits.writing
    const wait = limit.take(visitor.name ?? addressOf(context))
    if (wait > 0) {
      context.header('retry-after', String(wait))
      return refuse(context, 429, 'Too much at once', `Wait ${wait} seconds and try again.`)
    }
    return tooMuch(context, next)
  }
  if (!isSignIn && (!visitor.mayRead || (visitor.name === undefined && WORKING.test(path)))) {
    if (isForPrograms(path)) {
      context.header('www-authenticate', 'Basic realm="Readout", charset="UTF-8"')
      return problem(context, 401, 'token-needed', 'A token is needed: make one with readout token.')
    }
    return context.redirect('/sign-in', 303)
  }
  await next()
}

/**
 * What is for those who work on a dossier: where reports come from, what failed, and the list of corrections, whose
 * quotations may be long, with the names and reasons of colleagues.
 */
const WORKING =
  /^\/d\/[^/]+\/(?:inbox|job|write|corrections)(?:\/|$)|^\/api\/v1\/dossiers\/[^/]+\/(?:edits|jobs)(?:\/|$)/

/** Where a stranger's request comes from, so that one cannot use up the attempts of all. */
function addressOf(context: Context<WebEnv>): string {
  // Requests that come over no socket, as in tests, have no address.
  const { incoming } = (context.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } }
  return incoming?.socket?.remoteAddress ?? 'stranger'
}

/** Feeds, calendars and the API are read by programs, which follow no form. */
const isForPrograms = (path: string): boolean =>
  path.startsWith('/api/') || /\.(?:atom|json|ics|csv|jsonl|jsonld|annotations\.json)$/.test(path)

const tooMuch = bodyLimit({
  maxSize: MOST_BYTES,
  onError: context =>
    refuse(
      context as Context<WebEnv>,
      413,
      'Too large',
      `More than ${MOST_BYTES / 1024 / 1024} MB at once cannot be taken. Send fewer files.`,
    ),
})

async function refuse(
  context: Context<WebEnv>,
  status: 400 | 403 | 413 | 429,
  title: string,
  message: string,
): Promise<Response> {
  const codes = { 400: 'bad-address', 403: 'refused', 413: 'too-large', 429: 'too-many' } as const
  return isForPrograms(context.req.path)
    ? problem(context, status, codes[status], message)
    : errorPage(context, status, { title, message })
}
