import { z } from 'zod'

export const SCHEMA_VERSION = 'readout/1'

export const spanSchema = z
  .strictObject({ start: z.int().min(0), end: z.int().min(1) })
  .describe('A half-open range of UTF-16 code units over article.text.')
export const spansSchema = z.array(spanSchema)
export const evidenceSchema = spansSchema.min(1).describe('The words this rests on, most important first.')

export const knownSchema = z
  .enum(['stated', 'implied', 'inferred'])
  .describe(
    'stated: the text says it; implied: it follows from the text; inferred: a guess a reader should check.',
  )

export const fieldSchema = z
  .strictObject({
    evidence: spansSchema,
    known: knownSchema,
    by: z.string().min(1).describe('The head of the model or the rule that gave the value.'),
    score: z.number().min(0).max(1).optional().describe('A calibrated probability.'),
  })
  .describe('How the value of one field is known.')

export const fieldsSchema = z.record(z.string(), fieldSchema)

const text = z.string().min(1)
export const nameSchema = text
export const countrySchema = text.describe(
  'ISO 3166 alpha-3, or the usual abbreviation of an international organisation.',
)
/** A date, date-time, range or choice as EDTF (ISO 8601-2) writes it. */
export const edtfSchema = text.describe('ISO 8601 or EDTF.')
export const durationSchema = z.string().regex(/^P/).describe('ISO 8601 duration.')

export const answerSchema = z
  .enum(['needs-action', 'accepted', 'tentative', 'declined'])
  .describe('iCalendar PARTSTAT in lower case.')

export const partySchema = z.strictObject({
  name: nameSchema,
  country: countrySchema.optional(),
  role: text.optional(),
  answer: answerSchema.optional(),
})

/** An actor as moves name it. */
export const actorSchema = z.strictObject({ name: nameSchema, country: countrySchema.optional() })

export const problemSchema = z.strictObject({
  code: text,
  message: text,
  span: spanSchema.optional(),
})
