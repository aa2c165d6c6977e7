import { versionOf } from '../version.ts'
import { openPool, type Pool, usualJobs } from './pool.ts'
import type { Reader } from './types.ts'

/** The reader with the model, in threads of its own; as many as the machine has room for unless said. */
export function threadReader(jobs = usualJobs()): Reader {
  let pool: Pool | undefined
  return {
    jobs,
    version: versionOf,
    record: article => {
      pool ??= openPool({ jobs })
      return pool.record(article)
    },
    close: async () => pool?.close(),
  }
}
