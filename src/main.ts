import { enableCompileCache } from 'node:module'
import './base/temporal.ts'

// Compiled code is kept in the temporary folder: a fifth less work at every start but the first.
enableCompileCache()
const { openTerminal, run } = await import('./views/cli/index.ts')
process.exitCode = await run(process.argv.slice(2), openTerminal())
