/** npm passes a signal on that the terminal has sent as well: what comes so soon after is the same one. */
const SAME = 1000

/** How often it is looked whether npm is still there, in milliseconds. */
const LOOK = 500

/** Resolves at the first signal to stop, or when npm, which started this, is gone. A later signal ends the process at once. */
export function stopped(): Promise<void> {
  return new Promise(resolve => {
    let first: number | undefined
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.on(signal, () => {
        const now = performance.now()
        first ??= now
        if (now - first > SAME) process.exit(130)
        resolve()
      })
    whenOrphaned(resolve)
  })
}

/** npm starts a shell in between that passes no signal on: who ends npm alone would leave this process behind. */
function whenOrphaned(tell: () => void): void {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    tell()
  }, LOOK)
  timer.unref()
}
