import type { Context } from 'hono'
import { z } from 'zod'

/** How the API says that something went wrong: RFC 9457. */
export const problemDetailsSchema = z
  .object({
    type: z.string().describe('Names the kind of problem.'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('What, and what to do.'),
  })
  .describe('A problem, as RFC 9457 writes it.')

type Status = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429 | 500

const TITLES: Readonly<Record<Status, string>> = {
  400: 'Bad request',
  401: 'A token is needed',
  403: 'Refused',
  404: 'Not found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  422: 'Cannot be done',
  429: 'Too many requests',
  500: 'Fault of the server',
}

/** An answer of `application/problem+json`. */
export function problem(context: Context, status: Status, code: string, detail: string): Response {
  const body = { type: `urn:readout:problem:${code}`, title: TITLES[status], status, detail }
  return context.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' })
}
