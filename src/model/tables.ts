import { z } from 'zod'

const chainSchema = z.object({
  start: z.array(z.number()),
  end: z.array(z.number()),
  trans: z.array(z.number()),
})

/** What stands beside the weights: labels, transition scores, lemma tables (`model/model.json`). */
export const tablesSchema = z.object({
  version: z.string(),
  maxPieces: z.int().min(16),
  upos: z.array(z.string()),
  feats: z.array(z.string()),
  lemma: z.array(z.string()),
  deprel: z.array(z.string()),
  ner: z.array(z.string()),
  time: z.array(z.string()),
  crf: z.object({
    source: chainSchema,
    cue: chainSchema,
    content: chainSchema,
    ner: chainSchema,
    time: chainSchema,
  }),
  rel: z.object({ w: z.string() }),
  lemmaExceptions: z.record(z.string(), z.string()),
})

export type ModelTables = z.infer<typeof tablesSchema>
export type Chain = z.infer<typeof chainSchema>

/** Little-endian float32 values written as base64. */
export function floats(base64: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
  return new Float32Array(bytes.buffer)
}
