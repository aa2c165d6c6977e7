import yoctoSpinner, { type Spinner } from 'yocto-spinner'

/** Where commands write, and what they know about the terminal. */
export interface Terminal {
  /** The result, on standard output; waits while the reader is slow. */
  out(text: string): Promise<void>
  /** A message, on standard error. */
  err(text: string): void
  /** How far a long work is; the last message stands until the next output. Only on a terminal. */
  progress(message: string): void
  /** Takes the progress away. */
  quiet(): void
  /** Folder against which paths are resolved: the caller's, also when npm runs the command. */
  readonly cwd: string
  /** Whether the output may have colour: on a terminal, unless NO_COLOR is set; FORCE_COLOR overrides. */
  readonly colour: boolean
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number
}

/** The process's own terminal. */
export function openTerminal(): Terminal {
  const { stdout, stderr, env } = process
  let spinner: Spinner | undefined
  const quiet = (): void => {
    spinner?.stop()
    spinner = undefined
  }
  // A reader that closes early (head, less) is no error.
  stdout.on('error', (error: { code?: string }) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    cwd: env.INIT_CWD ?? process.cwd(),
    colour: hasColour(env, stdout.isTTY),
    width: Math.min(Math.max(stdout.columns ?? 80, 40), 100),
    quiet,
    progress(message) {
      if (!stderr.isTTY) return
      if (spinner) spinner.text = message
      else spinner = yoctoSpinner({ text: message, stream: stderr }).start()
    },
    async out(text) {
      quiet()
      if (!stdout.write(text)) await new Promise(resolve => stdout.once('drain', resolve))
    },
    err(text) {
      quiet()
      stderr.write(text.endsWith('\n') ? text : `${text}\n`)
    },
  }
}

function hasColour(env: NodeJS.ProcessEnv, isTTY: boolean): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return isTTY && !env.NO_COLOR && env.TERM !== 'dumb'
}
