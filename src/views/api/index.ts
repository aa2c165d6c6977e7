import type { Context, Hono } from 'hono'
import type { WebEnv } from '../web/env.ts'
import { openApi } from './openapi.ts'
import { ApiProblem, type Operation } from './operation.ts'
import { OPERATIONS } from './operations.ts'
import { problem } from './problem.ts'

/** Puts the API under /api/v1, with its description. */
export function mountApi(app: Hono<WebEnv>): void {
  app.get('/api/v1', context =>
    context.json({
      name: 'Readout',
      description: '/api/v1/openapi.json',
      operations: OPERATIONS.map(({ method, path, summary }) => ({
        method,
        path: `/api/v1${path}`,
        summary,
      })),
    }),
  )
  app.get('/api/v1/openapi.json', async context =>
    context.json(openApi(OPERATIONS, await context.get('web').office.reader.version())),
  )
  for (const one of OPERATIONS)
    app[one.method](`/api/v1${one.path.replace(/\{(\w+)\}/g, ':$1')}`, context => answer(context, one))
  app.all('/api/*', context => problem(context, 404, 'no-such-address', 'See /api/v1 for what there is.'))
}

async function answer(context: Context<WebEnv>, one: Operation): Promise<Response> {
  try {
    const query = one.query.safeParse(context.req.query())
    if (!query.success) return problem(context, 400, 'bad-query', told(query.error.issues))
    const body = one.body?.safeParse(await bodyOf(context))
    if (body && !body.success) return problem(context, 422, 'bad-body', told(body.error.issues))
    const result = await one.run({
      web: context.get('web'),
      visitor: context.get('visitor'),
      params: context.req.param(),
      query: within(query.data, context.get('visitor').name === undefined),
      body: body?.data,
    })
    context.header('cache-control', 'private, no-cache')
    return context.json(result as object, one.status)
  } catch (error) {
    if (error instanceof ApiProblem) return problem(context, error.status, error.code, error.message)
    context.get('web').log({ level: 'error', path: context.req.path, error: (error as Error).name })
    return problem(context, 500, 'fault', 'This is a fault of Readout, not of the request.')
  }
}

/** What a stranger gets at a time: anybody may ask a public server, as often as they like. */
const MOST_OF_STRANGERS = 100

const within = (query: Record<string, unknown>, isStranger: boolean): Record<string, unknown> =>
  isStranger && typeof query.limit === 'number'
    ? { ...query, limit: Math.min(query.limit, MOST_OF_STRANGERS) }
    : query

async function bodyOf(context: Context<WebEnv>): Promise<unknown> {
  try {
    return await context.req.json()
  } catch {
    throw new ApiProblem(400, 'bad-json', 'The body is no JSON.')
  }
}

const told = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): string =>
  issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')
