import { z } from 'zod'
import { dossierArticleSchema, entrySchema } from '../../dossier/schema.ts'
import { moveTypeSchema } from '../../record/schema/items.ts'

const text = z.string().min(1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as 2021-12-31')

/** Part of a list, and where the next part begins. */
const pageOf = <T extends z.ZodType>(items: T) =>
  z.object({
    items: z.array(items),
    next: text.optional().describe('The cursor of the next page; absent on the last.'),
  })

export const pagingQuery = z.object({
  cursor: text.max(200).optional().describe('`next` of the page before.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(500)
    .default(50)
    .describe('Without a token, 100 at most are given.'),
})

export const entriesQuery = pagingQuery.extend({
  kind: z.enum(['contact', 'statement', 'move', 'document']).optional(),
  status: z
    .enum(['held', 'underway', 'scheduled', 'proposed', 'postponed', 'cancelled', 'refused'])
    .optional(),
  type: moveTypeSchema.optional().describe('The type of moves.'),
  actor: text.max(200).optional().describe('Somebody who takes part, in any spelling.'),
  outlet: text.max(200).optional().describe('The publisher of one of its reports.'),
  from: day.optional(),
  to: day.optional(),
  q: text.max(200).optional().describe('Words, as in a web search.'),
  order: z.literal('newest').optional(),
})

export const dossiersSchema = z.object({
  items: z.array(
    z.object({
      name: text,
      reports: z.int(),
      pending: z.int().describe('Reports that are kept and not yet read.'),
      entries: z.int(),
      last: text.describe('When a report was last added, UTC.'),
    }),
  ),
})

export const entriesSchema = pageOf(entrySchema)
export const articlesSchema = pageOf(dossierArticleSchema)

const changeSchema = z.object({
  seq: z.int(),
  at: text.describe('UTC.'),
  entry: text,
  what: z.enum(['new', 'changed', 'gone']),
  title: text,
  summary: text,
})
export const changesSchema = pageOf(changeSchema)

export const foundSchema = z.object({
  entries: z.array(entrySchema),
  reports: z.array(
    z.object({
      article: text,
      title: z.string(),
      publisher: text.optional(),
      published: text.optional(),
      excerpt: z.string().optional().describe('Absent where whole texts are closed.'),
    }),
  ),
})

export const reportBody = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
    text: z.string().min(1).optional(),
    published: text.optional().describe('ISO 8601 date, or date-time with offset.'),
  })
  .describe('A report to add: by its address, or as text or HTML.')

export const jobSchema = z.object({
  id: text,
  dossier: text,
  done: z.boolean(),
  items: z.array(
    z.object({
      where: z.string(),
      state: z.enum(['waiting', 'reading', 'added', 'known', 'elsewhere', 'failed']),
      message: text.optional(),
      article: text.optional(),
    }),
  ),
})

const why = text.max(500).optional().describe('The reason; kept with it.')
export const editBody = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('confirm'), why }),
    z.strictObject({ do: z.literal('hide'), why }),
    z.strictObject({ do: z.literal('set'), field: text, value: z.unknown(), why }),
    z.strictObject({ do: z.literal('merge'), with: text.describe('The other entry.'), why }),
    z.strictObject({
      do: z.literal('split'),
      articles: z.array(text).min(1).max(1000).describe('The reports that tell of something else.'),
      why,
    }),
    z.strictObject({ do: z.literal('undo'), edit: text.describe('A correction of this entry.'), why }),
  ])
  .describe('What a person corrects.')

/** Corrections that are not of one entry. */
export const dossierEditBody = z
  .discriminatedUnion('do', [
    z.strictObject({
      do: z.literal('add'),
      kind: z.enum(['contact', 'statement', 'move', 'document']),
      values: z.record(z.string(), z.unknown()).describe('Its fields, as entries have them.'),
      words: z
        .strictObject({ article: text, exact: text.max(4000), start: z.int().min(0).optional() })
        .optional()
        .describe('Words of a report that it rests on; start tells them apart where they stand twice.'),
      why,
    }),
    z.strictObject({
      do: z.literal('name'),
      name: text.max(200).describe('As reports write it.'),
      is: text.max(200),
      country: text.max(20).optional(),
      why,
    }),
    z.strictObject({ do: z.literal('undo'), edit: text, why }),
  ])
  .describe('What a person adds, whom a name means, or which correction is taken back.')

export const editsSchema = z.object({
  items: z.array(
    z.object({
      id: text,
      at: text.describe('UTC.'),
      who: text,
      why: text.optional(),
      do: text,
      undone: z.boolean(),
      lost: z.boolean().describe('Its words are no longer found.'),
      body: z.record(z.string(), z.unknown()),
    }),
  ),
})

/** What a correction would change; nothing is done. */
export const previewedSchema = z.object({
  entry: text.optional().describe('None of what is added.'),
  title: z.string(),
  becomes: z
    .enum(['changed', 'added', 'hidden', 'confirmed', 'joined', 'parted', 'restored'])
    .describe('Joined: all of them become one entry. Restored: a correction is taken back.'),
  field: text.optional(),
  now: z.unknown().optional(),
  after: z.unknown().optional(),
  articles: z.array(text).optional().describe('The reports that become an entry of their own.'),
})

/** Whether a correction is only shown. */
export const previewQuery = z.object({
  preview: z
    .enum(['', 'true', 'false'])
    .optional()
    .describe('Checks the correction and tells what it would change, without making it.'),
})

/** A correction that was made, or with `preview` what it would change. */
export const editedOrPreviewedSchema = z.object({
  edit: text.optional().describe('The id of the correction; none of a preview.'),
  entry: text.optional().describe('The entry that something added is in.'),
  changes: z.array(previewedSchema).optional().describe('Of a preview.'),
})
