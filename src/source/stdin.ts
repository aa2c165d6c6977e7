import type { Limits } from './limits.ts'
import { readAll, TooLargeError } from './read-all.ts'
import { tooLarge } from './sniff.ts'
import type { SourceItem } from './types.ts'

/** Reads standard input to its end. */
export async function readStandardInput(limits: Limits): Promise<SourceItem> {
  try {
    return { origin: '-', bytes: await readAll(process.stdin, limits.maxBytes) }
  } catch (error) {
    throw error instanceof TooLargeError ? tooLarge('standard input', limits.maxBytes) : error
  }
}
