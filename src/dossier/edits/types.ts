import { z } from 'zod'

const text = z.string().min(1)
const kind = z.enum(['contact', 'statement', 'move', 'document'])

/**
 * The words of a report that an edit holds on to, as Web Annotation selectors do: the quotation with what stands around
 * it, and where it stood. `names` tells items at one place apart.
 */
export const targetSchema = z.strictObject({
  article: text,
  kind,
  quote: z.strictObject({ exact: text, prefix: z.string(), suffix: z.string() }),
  position: z.strictObject({ start: z.int(), end: z.int() }),
  names: z.array(z.string()),
})

/** The words of a report that something added by hand rests on. */
const wordsSchema = targetSchema.pick({ article: true, quote: true, position: true })

const targets = z.array(targetSchema).min(1)

/** What a person has corrected. */
export const editSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('merge'), targets }),
  z.strictObject({ do: z.literal('split'), targets, from: targets }),
  z.strictObject({ do: z.literal('set'), targets, field: text, value: z.unknown() }),
  z.strictObject({ do: z.literal('hide'), targets }),
  z.strictObject({ do: z.literal('confirm'), targets }),
  z.strictObject({ do: z.literal('name'), name: text, is: text, country: text.optional() }),
  z.strictObject({
    do: z.literal('add'),
    kind,
    values: z.record(z.string(), z.unknown()),
    words: wordsSchema.optional(),
  }),
  z.strictObject({ do: z.literal('undo'), edit: text }),
])

export type Target = z.infer<typeof targetSchema>
export type Words = z.infer<typeof wordsSchema>
export type EditBody = z.infer<typeof editSchema>

/** An edit with who made it, when and why. */
export interface Edit {
  readonly id: string
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly who: string
  readonly why?: string
  readonly body: EditBody
}
