import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT } from '../eval/data.ts'
import { median } from './rounds.ts'

/** What one process of its own took, from its start to its end. */
export interface Cost {
  readonly seconds: number
  /** Seconds of the processor: those of the clock, where nothing else runs. */
  readonly processor: number
  /** The most memory that was resident, in MB. */
  readonly megabytes: number
}

const CHILD = join(ROOT, 'bench', 'child.ts')
const MAIN = join(ROOT, 'src', 'main.ts')
const SAMPLE = join(ROOT, 'samples', 'wire-call.txt')
const MEASURED = pathToFileURL(join(ROOT, 'bench', 'measured.ts')).href

/** Reads all texts in a process of its own: the peak of its memory. Undefined where the contender cannot run. */
export function memoryOf(contender: string, articles: number, model?: string): number | undefined {
  return run([CHILD, contender, String(articles), ...(model === undefined ? [] : [model])])?.megabytes
}

/** Starts and ends that read one text, cold each time; median seconds of the processor. Undefined where the contender cannot run. */
export function coldStart(contender: string, times: number, model?: string): number | undefined {
  const seconds: number[] = []
  for (let index = 0; index < times; index++) {
    const cost = run([CHILD, contender, '1', ...(model === undefined ? [] : [model])])
    if (!cost) return undefined
    seconds.push(cost.processor)
  }
  return median(seconds)
}

/** What `readout read` of one sample costs, cold each time: median time, and the most memory. Undefined where it fails. */
export function commandCost(times: number): Cost | undefined {
  const costs = Array.from({ length: times }, () =>
    run(['--import', MEASURED, MAIN, 'read', SAMPLE, '--json']),
  )
  const known = costs.filter(cost => cost !== undefined)
  if (known.length < times) return undefined
  return {
    seconds: median(known.map(cost => cost.seconds)),
    processor: median(known.map(cost => cost.processor)),
    megabytes: Math.max(...known.map(cost => cost.megabytes)),
  }
}

function run(args: readonly string[]): Cost | undefined {
  const started = performance.now()
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT })
  const seconds = (performance.now() - started) / 1000
  const [kilobytes = 0, processor = 0] = (stdout.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  return status === 0 && kilobytes > 0 ? { seconds, processor, megabytes: kilobytes / 1024 } : undefined
}
