import type { LIMITS } from './limits.ts'
import { tooLarge } from './sniff.ts'
import type { SourceItem } from './types.ts'

/** Reads standard input to its end. */
export async function readStandardInput(limits: typeof LIMITS): Promise<SourceItem> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limits.maxBytes) throw tooLarge('standard input', limits.maxBytes)
    chunks.push(chunk)
  }
  return { origin: '-', bytes: new Uint8Array(Buffer.concat(chunks)) }
}
