import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Floors, lowered } from './floors.ts'

const FILE = 'eval/floors.json'
/** What stands in the folder, committed or not. */
const WORKING = 'the working tree'

/**
 * Floors that a commit of a repository, or what is not committed yet, lowered or took away: `revision: key: old → new`.
 * Nothing where there is no history to look at (a package, a shallow clone).
 */
export function loweredInHistory(repository: string): string[] {
  const commits = git(repository, 'log', '--format=%H %P', '--', FILE).split('\n').filter(Boolean)
  const steps = commits.flatMap(line => {
    const [commit = '', ...parents] = line.split(' ').filter(Boolean)
    return parents.map(parent => [parent, commit] as const)
  })
  return [...steps, ['HEAD', WORKING] as const].flatMap(([before, after]) => {
    const [old, now] = [floorsAt(repository, before), floorsAt(repository, after)]
    return old && now ? lowered(old, now).map(what => `${after.slice(0, 16)}: ${what}`) : []
  })
}

function floorsAt(repository: string, revision: string): Floors | undefined {
  const path = join(repository, FILE)
  const text =
    revision !== WORKING
      ? git(repository, 'show', `${revision}:${FILE}`)
      : existsSync(path)
        ? readFileSync(path, 'utf8')
        : ''
  return text === '' ? undefined : (JSON.parse(text) as Floors)
}

/** What git prints; nothing where it fails. */
function git(repository: string, ...args: readonly string[]): string {
  const { status, stdout } = spawnSync('git', args, { cwd: repository, encoding: 'utf8' })
  return status === 0 ? stdout : ''
}
