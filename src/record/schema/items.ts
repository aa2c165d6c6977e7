import { z } from 'zod'
import {
  actorSchema,
  countrySchema,
  durationSchema,
  edtfSchema,
  evidenceSchema,
  fieldsSchema,
  nameSchema,
  partySchema,
  spansSchema,
} from './common.ts'

const text = z.string().min(1)
const idSchema = text.describe('Depends on the article, the kind and the words it is anchored to.')
const accordingToSchema = text.describe('The id of the statement that this rests on.')

export const contactModeSchema = z.enum([
  'phone',
  'video',
  'visit',
  'meeting',
  'multilateral',
  'letter',
  'unspecified',
])
export const contactStatusSchema = z.enum([
  'held',
  'underway',
  'scheduled',
  'proposed',
  'postponed',
  'cancelled',
  'refused',
])

export const contactSchema = z
  .strictObject({
    id: idSchema,
    mode: contactModeSchema,
    status: contactStatusSchema,
    parties: z.array(partySchema).min(1),
    delegates: z.array(partySchema).min(1).optional(),
    initiator: nameSchema.optional(),
    start: edtfSchema.optional(),
    end: edtfSchema.optional(),
    clock: z
      .strictObject({ time: text, zone: text.optional() })
      .optional()
      .describe('A clock time whose day is not known.'),
    duration: durationSchema.optional(),
    place: text.optional(),
    venue: text.optional(),
    topics: z.array(text).min(1).optional(),
    accordingTo: accordingToSchema.optional(),
    evidence: evidenceSchema,
    fields: fieldsSchema,
  })
  .describe('A meeting, call, visit, council, round of talks or exchange of letters, past or planned.')

export const speakerSchema = z.strictObject({
  name: nameSchema.optional(),
  role: text.optional(),
  organization: text.optional(),
  country: countrySchema.optional(),
})

export const statementSchema = z
  .strictObject({
    id: idSchema,
    speaker: speakerSchema.describe('No name where the speaker is not sure.'),
    source: spansSchema,
    cue: spansSchema,
    content: spansSchema.min(1),
    form: z.enum(['direct', 'indirect', 'mixed']),
    venue: text.optional(),
    addressee: text.optional(),
    time: edtfSchema.optional(),
    within: text.optional().describe('The id of the statement that reports this one.'),
    evidence: evidenceSchema,
    fields: fieldsSchema,
  })
  .describe('Words attributed to a source: direct, indirect or mixed.')

export const moveTypeSchema = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])

export const moveSchema = z
  .strictObject({
    id: idSchema,
    type: moveTypeSchema,
    mode: text.optional(),
    actor: z.array(actorSchema).min(1),
    recipient: z.array(actorSchema).min(1).optional(),
    trigger: spansSchema.min(1),
    time: edtfSchema.optional(),
    accordingTo: accordingToSchema.optional(),
    evidence: evidenceSchema,
    fields: fieldsSchema,
  })
  .describe('A political act in PLOVER’s terms.')

export const documentSchema = z
  .strictObject({
    id: idSchema,
    title: text,
    authors: z.array(nameSchema),
    addressees: z.array(nameSchema).min(1).optional(),
    date: edtfSchema.optional(),
    answers: z
      .array(
        z.strictObject({
          by: nameSchema,
          answer: z.enum(['accepted', 'rejected', 'partly', 'pending']),
          evidence: evidenceSchema,
        }),
      )
      .min(1)
      .optional(),
    evidence: evidenceSchema,
    fields: fieldsSchema,
  })
  .describe('A treaty, draft, proposal or resolution that the report names.')
