import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../eval/data.ts'
import { median } from './rounds.ts'

/** What one process of its own took, from its start to its end. */
export interface Cost {
  readonly seconds: number
  /** The most memory that was resident, in MB. */
  readonly megabytes: number
}

const CHILD = join(ROOT, 'bench', 'child.ts')

/** Reads all texts in a process of its own: the peak of its memory. Undefined where the contender cannot run. */
export function memoryOf(contender: string, articles: number, model?: string): number | undefined {
  return run([CHILD, contender, String(articles), ...(model === undefined ? [] : [model])])?.megabytes
}

/** Starts and ends that read one text, cold each time; medians. Undefined where the contender cannot run. */
export function coldStart(contender: string, times: number, model?: string): number | undefined {
  const seconds: number[] = []
  for (let index = 0; index < times; index++) {
    const cost = run([CHILD, contender, '1', ...(model === undefined ? [] : [model])])
    if (!cost) return undefined
    seconds.push(cost.seconds)
  }
  return median(seconds)
}

function run(args: readonly string[]): Cost | undefined {
  const started = performance.now()
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT })
  const seconds = (performance.now() - started) / 1000
  const kilobytes = Number(stdout.trim().split('\n').at(-1))
  return status === 0 && kilobytes > 0 ? { seconds, megabytes: kilobytes / 1024 } : undefined
}
