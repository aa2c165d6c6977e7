import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { hasShared, NO_SHARED } from '../eval/data.ts'

const ROOT = resolve(import.meta.dirname, '..')

/** One part of the suite: a program and its arguments, run in the root of the repository. */
interface Step {
  readonly name: string
  readonly command: readonly [program: string, ...args: string[]]
  /** Why it cannot run here. */
  readonly skip?: string
}

const bin = (name: string): string => join(ROOT, 'node_modules', '.bin', name)
const node = (...args: string[]): Step['command'] => [process.execPath, ...args]

/** What `npm test` runs, the quick parts first. All run, also after one has failed. */
const STEPS: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', '.'] },
  { name: 'types of the package', command: [bin('tsc'), '--noEmit', '-p', 'tsconfig.build.json'] },
  { name: 'style', command: [bin('biome'), 'check', '.'] },
  { name: 'unused code', command: node(join(ROOT, 'node_modules', 'knip', 'bin', 'knip.js')) },
  {
    name: 'tests',
    command: node(
      '--test',
      '--test-timeout=300000',
      `--test-concurrency=${Math.max(availableParallelism(), 2)}`,
      ...['src', 'eval', 'bench', 'tests'].map(folder => `${folder}/**/*.test.ts`),
    ),
  },
  {
    name: 'measured quality (short)',
    command: node('eval/main.ts', '--short'),
    ...(!hasShared() && { skip: NO_SHARED }),
  },
]

/** Runs one step with its output as it comes; true when it passed or was skipped. */
function passes(step: Step, number: number): boolean {
  console.log(`\n── ${number}/${STEPS.length} ${step.name}`)
  if (step.skip !== undefined) {
    console.log(step.skip)
    return true
  }
  const started = performance.now()
  const [program, ...args] = step.command
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' })
  if (error) console.error(error.message)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`── ${status === 0 ? 'passed' : 'FAILED'}: ${step.name} (${seconds} s)`)
  return status === 0
}

const failed = STEPS.filter((step, index) => !passes(step, index + 1))
console.log(failed.length === 0 ? '\nAll passed.' : `\nFailed: ${failed.map(step => step.name).join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1
