import { z } from 'zod'
import type { Operation } from './operation.ts'
import { problemDetailsSchema } from './problem.ts'

/** The OpenAPI 3.1 document of some operations, with schemas made from the types that check requests. */
export function openApi(operations: readonly Operation[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const one of operations) {
    const path = paths[`/api/v1${one.path}`] ?? {}
    path[one.method] = described(one)
    paths[`/api/v1${one.path}`] = path
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Readout',
      version,
      description: 'Dossiers of contacts, statements, moves and documents, read from news reports.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Made by readout token.' } },
    },
  }
}

function described({ id, summary, path, method, query, body, answer, status }: Operation) {
  return {
    operationId: id,
    summary,
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...Object.entries(query.shape).map(([name, type]) => ({
        name,
        in: 'query',
        required: !(type as z.ZodType).safeParse(undefined).success,
        schema: schemaOf(type as z.ZodType, 'input'),
      })),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    security: method === 'post' ? [{ token: [] }] : [{}, { token: [] }],
    responses: {
      [status]: {
        description: status === 202 ? 'Taken; the answer says where it stands.' : 'Done.',
        content: { 'application/json': { schema: schemaOf(answer, 'output') } },
      },
      default: {
        description: 'A problem.',
        content: { 'application/problem+json': { schema: schemaOf(problemDetailsSchema, 'output') } },
      },
    },
  }
}

const schemaOf = (type: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return schema
}
