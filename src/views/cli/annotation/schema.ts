import { z } from 'zod'
import { edtfSchema, SCHEMA_VERSION, spanSchema, spansSchema } from '../../../record/schema/common.ts'

const text = z.string().min(1)
const index = z.int().min(0)

const tokenSchema = z
  .strictObject({
    start: index,
    end: z.int().min(1),
    sentence: index.describe('Index in sentences.'),
    form: text.optional().describe('The form of a word that does not spell its characters.'),
    lemma: z.string(),
    upos: text,
    feats: text.optional().describe('FEATS of CoNLL-U.'),
    head: z.int().min(-1).describe('Index of the head in tokens; -1 for a root.'),
    deprel: text,
  })
  .describe('A word of Universal Dependencies over its own characters.')

const entitySchema = z
  .strictObject({
    start: index,
    end: z.int().min(1),
    type: z.enum(['PER', 'ORG', 'GPE', 'LOC', 'FAC', 'EVENT', 'OTHER']),
  })
  .describe('A name without its article and without a possessive s.')

const attributionSchema = z
  .strictObject({
    source: spansSchema,
    cue: spansSchema,
    content: spansSchema,
    within: index.optional().describe('Index of the attribution whose content holds this one.'),
    score: z.number().min(0).max(1).optional(),
  })
  .describe('Words, thoughts or intentions with their source; quotation marks belong to the content.')

const timeSchema = z
  .strictObject({
    start: index,
    end: z.int().min(1),
    type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
    value: text.optional(),
    mod: text.optional(),
    quant: text.optional(),
    freq: text.optional(),
    instant: text.optional().describe('ISO 8601 date-time with offset, where day, clock and zone are known.'),
    zone: text.optional().describe('IANA zone or offset.'),
  })
  .describe('A time expression as TIMEX3 writes it.')

const mentionSchema = z
  .strictObject({ start: index, end: z.int().min(1), cluster: index })
  .describe('Mentions of one cluster mean the same.')

/** The layers of one text: the public format that `readout annotate` prints. */
export const annotationSchema = z
  .strictObject({
    schema: z.literal(SCHEMA_VERSION),
    id: text,
    text: z.string(),
    published: edtfSchema.optional(),
    language: text,
    sentences: z.array(spanSchema),
    tokens: z.array(tokenSchema),
    entities: z.array(entitySchema),
    attributions: z.array(attributionSchema),
    times: z.array(timeSchema),
    mentions: z.array(mentionSchema),
  })
  .describe('The language layer of one text. Offsets are half-open, in UTF-16 code units over text.')

export type Annotation = z.infer<typeof annotationSchema>
