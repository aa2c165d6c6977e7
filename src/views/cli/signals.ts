/** npm passes a signal on that the terminal has sent as well: what comes so soon after is the same one. */
const SAME = 1000

/** Resolves at the first signal to stop. Another one, later, ends the process at once. */
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
  })
}
