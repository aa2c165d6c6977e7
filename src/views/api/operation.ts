import { z } from 'zod'
import type { Visitor } from '../web/access.ts'
import type { Web } from '../web/env.ts'

/** What a request to the API carries, checked. */
export interface Call<Q, B> {
  readonly web: Web
  readonly visitor: Visitor
  readonly params: Readonly<Record<string, string>>
  readonly query: Q
  readonly body: B
}

/** One thing that the API does: the routes and the OpenAPI document are both made from it. */
export interface Operation {
  readonly method: 'get' | 'post'
  /** With `{name}` for what varies. */
  readonly path: string
  readonly id: string
  readonly summary: string
  readonly query: z.ZodObject
  readonly body?: z.ZodType
  readonly answer: z.ZodType
  readonly status: 200 | 202
  run(call: Call<unknown, unknown>): Promise<unknown>
}

/** Types the query and the body of an operation by their schemas. */
export const operation = <Q extends z.ZodObject, B extends z.ZodType = z.ZodUndefined>(
  one: Omit<Operation, 'query' | 'body' | 'run'> & {
    readonly query?: Q
    readonly body?: B
    run(call: Call<z.infer<Q>, z.infer<B>>): Promise<unknown>
  },
): Operation => ({ ...one, query: one.query ?? z.object({}) }) as unknown as Operation

/** Ends an operation with a problem. */
export class ApiProblem extends Error {
  readonly status: 400 | 403 | 404 | 410 | 422 | 429
  readonly code: string
  constructor(status: ApiProblem['status'], code: string, detail: string) {
    super(detail)
    this.status = status
    this.code = code
  }
}
