/** How much, how long and how far a read may go. */
export const LIMITS = { maxBytes: 10 * 1024 * 1024, timeoutMs: 30_000, maxRedirects: 5 }

export interface ReadOptions {
  /** Folder against which relative paths are resolved; the process's own unless given. */
  readonly cwd?: string
  readonly maxBytes?: number
  readonly timeoutMs?: number
  readonly maxRedirects?: number
  /** Whether addresses inside this machine and its network may be fetched. */
  readonly allowPrivate?: boolean
  /** Ends a fetch that is under way. */
  readonly signal?: AbortSignal
}

/** The limits of one read, all settled. */
export type Limits = typeof LIMITS & Pick<ReadOptions, 'cwd' | 'allowPrivate' | 'signal'>
