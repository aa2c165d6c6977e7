import type { z } from 'zod'
import type { actorSchema, fieldSchema, knownSchema, partySchema } from './schema/common.ts'
import type {
  contactSchema,
  documentSchema,
  moveSchema,
  moveTypeSchema,
  speakerSchema,
  statementSchema,
} from './schema/items.ts'
import type { articleRecordSchema } from './schema/record.ts'

export type Known = z.infer<typeof knownSchema>
export type Field = z.infer<typeof fieldSchema>
export type Party = z.infer<typeof partySchema>
export type ActorName = z.infer<typeof actorSchema>
export type Speaker = z.infer<typeof speakerSchema>
export type Contact = z.infer<typeof contactSchema>
export type Statement = z.infer<typeof statementSchema>
export type Move = z.infer<typeof moveSchema>
export type MoveType = z.infer<typeof moveTypeSchema>
export type DocumentItem = z.infer<typeof documentSchema>
export type ArticleRecord = z.infer<typeof articleRecordSchema>
