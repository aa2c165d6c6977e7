import { z } from 'zod'
import { edtfSchema, knownSchema, SCHEMA_VERSION } from '../record/schema/common.ts'

const text = z.string().min(1)
const refSchema = z.strictObject({
  article: text.describe('The id of an article.'),
  id: text.describe('The id of the item in that article’s record.'),
})

const memberSchema = refSchema.extend({
  accordingTo: text.optional().describe('The statement of that record on which the item rests.'),
})

const accountSchema = z
  .strictObject({
    field: text,
    value: z.unknown(),
    members: z.array(memberSchema).min(1),
    independent: z.int().min(1).describe('Reports that give it and do not repeat one another.'),
    known: knownSchema.describe('The best of how its reports know it.'),
    firstSeen: edtfSchema.optional(),
    lastSeen: edtfSchema.optional(),
  })
  .describe('One of several values that reports give for a field.')

const stepSchema = z.strictObject({
  field: z.enum(['status', 'start']),
  value: text,
  since: edtfSchema.optional(),
})

const correctionSchema = z.strictObject({
  edit: text,
  who: text,
  at: text,
  why: text.optional(),
  did: z.enum(['set', 'add', 'hide', 'confirm']),
  field: text.optional(),
  value: z.unknown().optional(),
})

export const entrySchema = z
  .looseObject({
    id: text.describe('Given once; leads on after merges.'),
    kind: z.enum(['contact', 'statement', 'move', 'document']),
    members: z.array(refSchema),
    independent: z.int().min(0),
    reviewed: z.boolean().optional().describe('A person has confirmed or added it.'),
    corrections: z.array(correctionSchema).min(1).optional().describe('What a person has done to it.'),
    accounts: z.array(accountSchema).min(2).optional(),
    history: z.array(stepSchema).min(2).optional(),
  })
  .describe('The agreed values, named as in a record; a statement’s content is its words.')

export const dossierArticleSchema = z.strictObject({
  id: text,
  url: text.optional(),
  title: z.string(),
  publisher: text.optional(),
  published: edtfSchema.optional(),
  copyOf: text.optional().describe('The article that this one repeats.'),
  versionOf: text.optional().describe('The earlier article that this one corrects or updates.'),
})

/** What `readout export --format json` prints. */
export const dossierSchema = z
  .strictObject({
    schema: z.literal(SCHEMA_VERSION),
    dossier: z.strictObject({ name: text }),
    version: text.describe('Readout’s version and the hash of its model.'),
    articles: z.array(dossierArticleSchema),
    entries: z.array(entrySchema),
  })
  .describe('One chronology of many reports.')

export type DossierArticle = z.infer<typeof dossierArticleSchema>
export type DossierExport = z.infer<typeof dossierSchema>
