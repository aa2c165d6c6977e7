import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { ROOT } from './support.ts'

// The long form of the tests that kill processes: `npm run soak`. READOUT_KILLS says how often on each database.
process.env.READOUT_KILLS ??= '500'
process.env.READOUT_SEED ??= String(Math.floor(Math.random() * 1_000_000))
console.log(`READOUT_KILLS=${process.env.READOUT_KILLS} READOUT_SEED=${process.env.READOUT_SEED}`)
const FILES = ['dossier/kill.test.ts', 'queue/workers.test.ts', 'watch/kill.test.ts']
run({ files: FILES.map(file => join(ROOT, 'src', 'work', file)) })
  .on('test:fail', () => {
    process.exitCode = 1
  })
  .compose(spec)
  .pipe(process.stdout)
