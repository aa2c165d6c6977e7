import { z } from 'zod'
import { edtfSchema, problemSchema, SCHEMA_VERSION } from './common.ts'
import { contactSchema, documentSchema, moveSchema, statementSchema } from './items.ts'

const text = z.string().min(1)

export const recordArticleSchema = z.strictObject({
  id: text,
  url: text.optional(),
  title: text.optional(),
  publisher: text.optional(),
  byline: text.optional(),
  published: edtfSchema.optional(),
  publishedFrom: z.enum(['given', 'page', 'text', 'inferred']).optional(),
  modified: text.optional(),
  language: text,
  text: z.string(),
  aside: z.array(z.strictObject({ kind: text, text })),
})

/** What one report says: the public format that `readout read --json` prints. */
export const articleRecordSchema = z
  .strictObject({
    schema: z.literal(SCHEMA_VERSION),
    article: recordArticleSchema,
    contacts: z.array(contactSchema),
    statements: z.array(statementSchema),
    moves: z.array(moveSchema),
    documents: z.array(documentSchema),
    problems: z.array(problemSchema),
  })
  .describe('The record of one news report.')
