import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { run } from '../src/views/cli/index.ts'
import type { Terminal } from '../src/views/cli/terminal.ts'

/** The root of the repository. */
export const ROOT = resolve(import.meta.dirname, '..')

/** Why tests that read with the model are skipped; false where the weights are here. */
export const noModel: string | false = existsSync(join(ROOT, 'model', 'readout.onnx'))
  ? false
  : 'skipped: model/ has no weights yet'

/** What a command line did. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line within this process, on a terminal that only keeps what is written. */
export async function readout(args: readonly string[], cwd = ROOT): Promise<Ran> {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    cwd,
    colour: false,
    width: 80,
    progress: () => {},
    quiet: () => {},
    out: async text => {
      out += text
    },
    err: text => {
      err += text.endsWith('\n') ? text : `${text}\n`
    },
  }
  const code = await run(args, terminal)
  return { code, out, err }
}

/** A folder for a test's files, which goes when the test ends. */
export function temporaryFolder(context: { after(done: () => void): void }): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The environment without what npm told this process: a child finds its own folder. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const { INIT_CWD: _, NO_COLOR: __, FORCE_COLOR: ___, NODE_OPTIONS: ____, ...env } = process.env
  return env
}
