import { spawnSync } from 'node:child_process'

const PINNED = 'READOUT_BENCH_PINNED'
const CORE = '0'

/**
 * Runs this program again bound to one core, where the system can (`taskset`, Linux); its exit status, or undefined
 * where it is bound already or cannot be.
 */
export function pinned(): number | undefined {
  if (isPinned() || spawnSync('taskset', ['--version']).status !== 0) return undefined
  const { status } = spawnSync('taskset', ['-c', CORE, process.execPath, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, [PINNED]: CORE },
  })
  return status ?? 1
}

/** Whether this process is bound to one core. */
export const isPinned = (): boolean => process.env[PINNED] !== undefined
