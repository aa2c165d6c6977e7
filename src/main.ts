import './base/temporal.ts'
import { openTerminal, run } from './views/cli/index.ts'

process.exitCode = await run(process.argv.slice(2), openTerminal())
