import { parseArgs } from 'node:util'
import { hasShared, NO_SHARED } from './data.ts'
import { openStations } from './predict.ts'
import { checkSeed } from './seed/index.ts'

const { values } = parseArgs({ options: { model: { type: 'string' } } })
if (hasShared()) {
  const checks = await checkSeed(await openStations(values.model))
  for (const { name, ok, found } of checks)
    console.log(`${ok ? 'ok     ' : 'missing'} ${name}${found ? `: ${found}` : ''}`)
  console.log(`\n${checks.filter(check => check.ok).length} of ${checks.length}`)
} else console.log(NO_SHARED)
